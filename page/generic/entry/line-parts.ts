import { findDays, parseDay } from '../days';
import type { Line } from '../outline/line';

/** A line after the narrative that says who recorded it and when. */
export const FOOT =
  /^\W*(?:recorded|entered|created|added|logged|written|posted|uploaded|submitted|updated|signed|completed|reviewed|finished|validated|locked|saved|agreed|approved|last)\b|^by\s/i;

/** A day stands on the line, in words or for machines. */
export const hasDate = (line: Line): boolean =>
  line.machineDate !== undefined || (line.text.length < 220 && findDays(line.text).length > 0);

/** A sentence or more of narrative, rather than who, when and what. */
export const isProse = (line: Line): boolean =>
  line.heading === 0 &&
  (GREETING.test(line.text) ||
    (line.text.length > 140 &&
      !/[|·].*[|·]/.test(line.text) &&
      !/^\W*(?:recorded|held|created|entered|written)\b/i.test(line.text)));

/** The mark of a sentence's end, also within quotes or brackets. */
export const endsSentence = (text: string): boolean => /[.!?]["'”’)]?$/.test(text);

/** A badge or sign before the narrative, which is set in another element. */
export const isStray = (line: Line, next: Line): boolean =>
  line.text.length <= 30 &&
  line.heading === 0 &&
  !line.strong &&
  !/[.!?:,]$/.test(line.text) &&
  next.text.length > 60 &&
  line.box !== next.box &&
  !/^(?:p|li|pre|textarea)$/.test(line.box.tag);

/** A line that is a day and nothing else. */
export const isDateOnly = (line: Line): boolean =>
  (line.text.length < 40 && (line.machineDate !== undefined || parseDay(line.text) !== null)) ||
  (line.text.length < 60 && /^\d{1,2}[:.]\d{2}/.test(line.text) && saysOnlyWhen(line.text));

/** "10:30am (45 minutes) Tuesday 10 June 2025". */
function saysOnlyWhen(text: string): boolean {
  const [day, more] = findDays(text);
  if (!day?.date || more) return false;
  const rest = (text.slice(0, day.start) + text.slice(day.end)).replace(
    /\([^)]*\)|\d{1,2}[:.]\d{2} ?(?:[ap]m)?|\b\p{L}+day\b|\b(?:at|on|to)\b/giu,
    '',
  );
  return !/\p{L}/u.test(rest);
}

const GREETING = /^(?:dear|hi|hello|hiya|good (?:morning|afternoon|evening))\b/i;

/** Marks and counts that stand at the head of a record and say nothing. */
export const isHeadOnly = (line: Line): boolean => /^[\W\d]{0,6}$/.test(line.text);

/** The name of a file that hangs on the record, with its size: no words of the record. */
export const isAttachment = ({ text, heading }: Line): boolean =>
  heading === 0 && text.length < 110 && ATTACHMENT.test(text);
const ATTACHMENT =
  /^[^.!?]{1,90}\.(?:pdf|docx?|xlsx?|pptx?|jpe?g|png|tiff?|msg|eml|rtf|txt)(?:\s*[([]?[\d.,]+\s*[KMG]?B[)\]]?)?$/i;
