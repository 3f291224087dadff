/** What an element is called in its page, and whether that name will last. */

/** One way to select an element. */
export interface Name {
  css: string;
  /** Why a change of the page's looks may break it, in words for the person; null where it is sound. */
  fragile: string | null;
}

/** Attributes by which authors name a part for its meaning. */
const MEANING =
  /^(?:data-(?!v-|reactid|react|key|index|bs-|toggle|target|state|radix|hk)[a-z-]+|itemprop|name|headers)$/;
/** A value that is a code of the page's author; a name or words may be of the case, and must not go into a profile. */
const CODE = /^[a-z][a-zA-Z_-]{1,30}$/;
/** Classes made by a tool, or that say what state or place an element has. */
const MADE =
  /\d|^(?:css|sc|jss|svelte|emotion|ng|_ng|chakra|makeStyles)-|^_|__?[a-z]*[A-Z][a-z]*[A-Z]|^(?:is|has|js)-|^(?:active|selected|current|open|closed|odd|even|first|last|hover|focus|expanded|collapsed)$/;
/** Classes that say how an element looks. */
const LOOKS =
  /^(?:flex|grid|block|inline|hidden|relative|absolute|truncate|italic|uppercase|shadow|rounded|border|bold|small|muted|pull-right|pull-left|clearfix)$|^-?(?:m|p|w|h|mt|mb|ml|mr|mx|my|pt|pb|pl|pr|px|py|gap|text|bg|font|items|justify|space|border|rounded|shadow|leading|tracking|divide|ring|flex|grid|col|row|sm|md|lg|xl|hover|dark)[-:]/;
/** Elements that mean something by themselves. */
const TELLING =
  /^(?:body|article|time|h[1-6]|header|footer|form|textarea|blockquote|pre|dl|dt|dd|tr|li|address|summary|details|figure|section|main|fieldset|table|tbody)$/;

/** The classes of an element that its author chose for what it is. */
export const lastingClasses = (element: Element): string[] =>
  [...element.classList].filter((name) => !isMade(name) && !LOOKS.test(name));

/** A short name with one digit is an author's: the first of two lines, a heading's level. */
const isMade = (name: string): boolean => MADE.test(name) && !/^[a-z]{1,12}-?\d$/.test(name);

/** Every way to select an element by itself, the most lasting first. */
export function namesOf(element: Element): Name[] {
  const tag = tagOf(element);
  const sound = (css: string): Name => ({ css, fragile: null });
  const names: Name[] = [];
  for (const { name, value } of element.attributes) {
    if (!MEANING.test(name)) continue;
    if (CODE.test(value)) {
      names.push(sound(`[${name}=${JSON.stringify(value)}]`));
    } else names.push(sound(`${tag}[${name}]`));
  }
  if (element.id && !/\d/.test(element.id)) names.push(sound(`#${CSS.escape(element.id)}`));
  const role = element.getAttribute('role');
  if (role) names.push(sound(`[role=${JSON.stringify(role)}]`));
  const classes = lastingClasses(element).map((each) => `.${CSS.escape(each)}`);
  for (const each of classes) names.push(sound(`${tag}${each}`));
  if (classes.length > 1) names.push(sound(`${tag}${classes.join('')}`));
  if (TELLING.test(tag)) names.push(sound(tag));
  // A long number in a class may be that of the case.
  const made = [...element.classList].filter(
    (name) => (isMade(name) || LOOKS.test(name)) && !/\d{4}/.test(name),
  );
  if (made.length > 0) {
    const css = tag + made.map((each) => `.${CSS.escape(each)}`).join('');
    names.push({ css, fragile: `It rests on how the element looks (“${made.join(' ')}”).` });
  }
  names.push({ css: tag, fragile: `It rests on a plain “${tag}” element, which has no name.` });
  return names;
}

/** An element's tag as a selector names it: Word's `o:p` has a mark in it that selectors use. */
export const tagOf = (element: Element): string => CSS.escape(element.localName);
