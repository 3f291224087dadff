import type { Box } from './box';
import { emptyBox } from './box-of';
import { NEAR } from './known-page';
import { LAID_AT_ONCE } from './lines';
import { readControl } from './outline-controls';
import { areSame, tellTheSame } from './told';

/** Whether a part of the page is as it was when it was last read. */

/** Controls change their values, and labels their words, without a trace in the control itself. */
export function holdsTheSame(box: Box): boolean {
  const now = emptyBox(box.el, null);
  readControl(now);
  return (
    now.value === box.value &&
    now.ticked === box.ticked &&
    now.name === box.name &&
    areSame(now.labels ?? [], box.labels ?? [])
  );
}

/** A box says all that another of the same element said. */
export const isSame = (a: Box, b: Box): boolean =>
  a.parent?.el === b.parent?.el &&
  a.role === b.role &&
  a.names === b.names &&
  a.block === b.block &&
  a.bold === b.bold &&
  a.pre === b.pre &&
  a.preAround === b.preAround &&
  a.value === b.value &&
  a.ticked === b.ticked &&
  a.name === b.name &&
  a.hides === b.hides &&
  a.folds === b.folds &&
  areSame(a.kids, b.kids) &&
  tellTheSame(a.told, b.told);

/** Lines of small parts are told by what is near, and those of large ones are laid out part by part. */
export const readsAsOne = (before: Box, now: Box): boolean =>
  before.size <= NEAR || now.size <= NEAR || before.size > LAID_AT_ONCE !== now.size > LAID_AT_ONCE;
