import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { kindOf, meaningsOf } from '../words';

/** A part of the page that only says whose record it is: short, with a date of birth, and no record's date. */
export function isHeadPart(box: Box): boolean {
  const text = box.el.textContent ?? '';
  if (
    text.length > 900 ||
    !/\bd\.?\s?o\.?\s?b|date of birth|born/i.test(text) ||
    !/\d{2}/.test(text)
  )
    return false;
  return linesOf([box]).every(
    (line) =>
      line.text.length < 130 &&
      line.control === undefined &&
      !isEventLabel(line.text) &&
      (line.heading === 0 || kindOf(line.text) === null),
  );
}

/** A label that only a record has: its date, who wrote or signed it. */
const isEventLabel = (text: string): boolean => {
  const label = text.split(':')[0] ?? '';
  const [meaning] = meaningsOf(label);
  if (meaning === 'date') return !/^(?:from|effective|on|day|held)$/i.test(label);
  return meaning === 'authorisedBy' || (meaning === 'author' && / by$/i.test(label.trim()));
};
