/** An element with its attributes and children; a string is text, and null is left out. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(attribute, value);
    else if (value !== null) element.setAttribute(attribute, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `03-Nov-2025` for the day 2025-11-03. */
export function dashed(iso) {
  const [year, month, day] = iso.split('-');
  return `${day}-${MONTHS[Number(month) - 1]}-${year}`;
}

/** "Name (Role)", as practitioners are shown in lists; null without a name. */
export function practitioner({ author, authorRole }) {
  if (author === undefined) return null;
  return el(
    'span',
    { class: 'practitioner' },
    el('span', { class: 'practitioner-name' }, author),
    authorRole === undefined ? null : ' ',
    authorRole === undefined ? null : el('span', { class: 'practitioner-role' }, `(${authorRole})`),
  );
}
