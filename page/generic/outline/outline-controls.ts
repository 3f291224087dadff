import { type Control, controlValue, isControl, labelOf, tidy } from '../../dom/controls';
import type { Box } from './box';

/** Notes what a control holds and is called, and which elements only label it; false for what is none. */
export function readControl(kid: Box): boolean {
  const { el } = kid;
  const isTextBox = kid.role === 'textbox' || kid.role === 'combobox' || isClosedList(kid);
  if (isControl(el)) {
    const isTick = el.matches('[type=radio], [type=checkbox]');
    if (isTick) kid.ticked = (el as HTMLInputElement).checked;
    kid.value = isTick ? '' : shownValue(el);
  } else if (TICKS.has(kid.role)) {
    kid.ticked = el.getAttribute('aria-checked') === 'true';
    kid.value = '';
  } else if (!isTextBox) return false;
  kid.name =
    labelOf(el) ?? el.getAttribute('title') ?? (TICKS.has(kid.role) ? tidy(el.textContent) : '');
  const ids = (el.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const root = el.getRootNode() as Document | ShadowRoot;
  const labels = [
    ...(isControl(el) ? (el.labels ?? []) : []),
    ...ids.map((id) => root.getElementById(id)),
  ];
  kid.labels = labels.filter((label) => label !== null && !label.contains(el)) as Element[];
  return true;
}

/** A list of options, of which the page shows the chosen one alone. */
const isClosedList = ({ el, role }: Box): boolean =>
  role === 'listbox' && el.querySelector('[role=option], li, option') === null;

/** What does as a radio button or a tick box without being one. */
const TICKS = new Set(['radio', 'checkbox', 'switch']);

/** A radio button, by its element or by its role. */
export const isRadio = ({ el, role }: Box): boolean =>
  role === 'radio' || el.getAttribute('type') === 'radio';

/** A control's value, where a select that still asks to choose has none. */
function shownValue(control: Control): string {
  const value = controlValue(control);
  return control.nodeName === 'SELECT' && /^(-|–|select\b|please|choose)/i.test(value) ? '' : value;
}
