/** A form control whose value is part of what the page shows. */
export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const NO_VALUE = new Set(['hidden', 'password', 'button', 'submit', 'reset', 'image', 'file']);

/** Whether an element is a form control that shows a value; buttons and passwords are none. */
export function isControl(node: Node): node is Control {
  switch (node.nodeName) {
    case 'INPUT':
      return !NO_VALUE.has((node as HTMLInputElement).type);
    case 'TEXTAREA':
    case 'SELECT':
      return true;
    default:
      return false;
  }
}

/** What a control shows, in words: the text typed, the option chosen, `Yes` or `No` for a tick box, nothing for a radio button that is not chosen. */
export function controlValue(control: Control): string {
  if (control.nodeName === 'SELECT') {
    return Array.from((control as HTMLSelectElement).selectedOptions, (option) =>
      option.value === '' && option.index === 0 ? '' : option.label,
    ).join(', ');
  }
  if (control.nodeName === 'INPUT') {
    const input = control as HTMLInputElement;
    if (input.type === 'checkbox') return input.checked ? 'Yes' : 'No';
    if (input.type === 'radio') return input.checked ? (labelOf(input) ?? input.value) : '';
  }
  return control.value;
}

/**
 * What names an element for a person: `aria-labelledby`, `aria-label`, its `label`, in that order;
 * for a group of fields its `legend`. Null where nothing names it.
 */
export function labelOf(element: Element): string | null {
  const ids = element.getAttribute('aria-labelledby');
  if (ids) {
    const root = element.getRootNode() as Document | ShadowRoot;
    const words = ids
      .split(/\s+/)
      .map((id) => tidy(root.getElementById(id)?.textContent))
      .filter(Boolean);
    if (words.length > 0) return words.join(' ');
  }
  const named = tidy(element.getAttribute('aria-label'));
  if (named) return named;
  if (isControl(element)) {
    const words = Array.from(element.labels ?? [], (label) => labelText(label, element));
    const label = words.filter(Boolean).join(' ');
    if (label) return label;
  }
  if (element.nodeName === 'FIELDSET') {
    return tidy(element.querySelector(':scope > legend')?.textContent) || null;
  }
  return null;
}

/** The label's words without those of the control that it may wrap (the options of a select). */
function labelText(label: HTMLLabelElement, control: Element): string {
  let text = '';
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!control.contains(node)) text += node.nodeValue;
  }
  return tidy(text);
}

/** Words on one line, as a label is compared: white space collapsed, trimmed. */
export const tidy = (text: string | null | undefined): string =>
  (text ?? '').replace(/\s+/g, ' ').trim();
