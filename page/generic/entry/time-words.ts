/** Words for a day or a time that name no date. */

/** "In 3 days", "tomorrow": what is still to come. */
export const FUTURE =
  /^(?:in (?:a|an|\d+) (?:day|hour|week|month|year)s?|tomorrow|next (?:week|month))/i;
/** "3 days ago", "yesterday". */
export const RELATIVE =
  /^(?:just now|today|yesterday|last (?:week|month|year|\w+day)|(?:a|an|one|two|three|\d+)\+? (?:min(?:ute)?|hour|day|week|month|year)s? ago)\b/i;
/** "Thu 22", where the month stands above. */
export const DAY_OF_WEEK =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.? ?(?:\d{1,2}(?:st|nd|rd|th)?|(?:\p{L}{3,9} \d{1,2}|\d{1,2} \p{L}{3,9}) ?@? ?\d{1,2}[:.]\d{2} ?(?:[ap]m)?)?$/iu;
/** A time of day, or from one to another, and nothing else. */
export const TIME_ONLY =
  /^\d{1,2}[:.]\d{2}\s?(?:[ap]m)?(?:\s*[-–]\s*\d{1,2}[:.]\d{2}\s?(?:[ap]m)?)?$/i;
