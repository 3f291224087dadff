import type { Box, Told } from './box';

/** Adds to what a part of the page says about the whole. */
function tell(box: Box, more: Partial<Told>): void {
  box.told ??= { dialogs: [], controls: [], hidesRecords: false, folded: false };
  const { told } = box;
  for (const dialog of more.dialogs ?? []) told.dialogs.push(dialog);
  for (const control of more.controls ?? []) told.controls.push(control);
  told.hidesRecords ||= more.hidesRecords ?? false;
  told.folded ||= more.folded ?? false;
}

/** Passes on what a part says of the page to the part that it stands in. */
export function passOn(kid: Box, parent: Box): void {
  const { told } = kid;
  if (!told && !kid.modal && !kid.control && !kid.hides) return;
  tell(parent, {
    dialogs: kid.modal ? [kid, ...(told?.dialogs ?? [])] : told?.dialogs,
    controls: kid.control ? [kid, ...(told?.controls ?? [])] : told?.controls,
    hidesRecords: kid.hides || told?.hidesRecords,
    folded: kid.folds || told?.folded,
  });
}

/** Whether two parts say the same about the page. */
export const tellTheSame = (a: Told | undefined, b: Told | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    a.hidesRecords === b.hidesRecords &&
    a.folded === b.folded &&
    areSame(a.dialogs, b.dialogs) &&
    areSame(a.controls, b.controls));

/** Whether two lists hold the same things in the same order. */
export const areSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

/** A dialog over the page, by its element, its role or its own word. */
export const isModal = ({ el, tag, role, plain }: Box): boolean =>
  tag === 'dialog' ||
  (!plain &&
    (role === 'dialog' || role === 'alertdialog' || el.getAttribute('aria-modal') === 'true'));
