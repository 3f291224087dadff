import { findDays } from '../days';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';

const ABOUT_PERSON =
  '[role=banner], [class*=atient], [class*=erson], [class*=lient], [class*=esident]';

const AGE = /\b(?:age:? \d{1,2}|\d{1,2} (?:years?|yrs?)(?: old)?)\b(?! ago)/i;

/** A side panel that says whose record it is: short, with one date of birth, or one day in a part that is named for the person. */
export function isChildPanel(box: Box): boolean {
  const { tag, role, el, size } = box;
  if ((tag !== 'aside' && role !== 'complementary') || size > 90) return false;
  const text = linesOf([box])
    .map((line) => line.text)
    .join(' · ');
  if (
    text.length < 600 &&
    (AGE.test(text) || el.querySelector(ABOUT_PERSON)) &&
    findDays(text).length === 1
  )
    return true;
  return text.length < 900 && text.match(/date of birth|\bd\.?o\.?b\b|\bborn\b/gi)?.length === 1;
}
