import { type Control, controlValue, isControl, labelOf } from '../../dom/controls';
import type { Box } from './box';
import type { Outline } from './outline';

/** Notes what a control holds and is called, and which elements only label it. */
export function readControl(kid: Box, outline: Outline): void {
  const { el } = kid;
  const isTextBox = kid.role === 'textbox' || kid.role === 'combobox';
  if (isControl(el)) {
    const isTick = el.matches('[type=radio], [type=checkbox]');
    if (isTick) kid.ticked = (el as HTMLInputElement).checked;
    kid.value = isTick ? '' : shownValue(el);
  } else if (!isTextBox) return;
  kid.name = labelOf(el) ?? el.getAttribute('title') ?? '';
  const ids = (el.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean);
  const root = el.getRootNode() as Document | ShadowRoot;
  const labels = [
    ...(isControl(el) ? (el.labels ?? []) : []),
    ...ids.map((id) => root.getElementById(id)),
  ];
  for (const label of labels) if (label && !label.contains(el)) outline.labels.add(label);
}

/** A control's value, where a select that still asks to choose has none. */
function shownValue(control: Control): string {
  const value = controlValue(control);
  return control.nodeName === 'SELECT' && /^(-|–|select\b|please|choose)/i.test(value) ? '' : value;
}
