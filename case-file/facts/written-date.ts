const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY_MONTH_YEAR = String.raw`\d{1,2}\s?[./-]\s?\d{1,2}(?:\s?[./-]\s?\d{2,4})?`;
const ISO = String.raw`\d{4}-\d{2}-\d{2}`;
const NAMED = String.raw`\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+${MONTH}|${MONTH}\s+\d{1,4}(?:st|nd|rd|th)?`;
const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?';
const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|ten|twelve|a|an)';
const PERIOD = String.raw`(?:with)?in\s+(?:the\s+)?(?:next\s+)?${NUMBER}\s*(?:working\s+)?(?:h(?:ou)?rs?|days?|weeks?|wks?|months?|mths?)\b|\b\d+\s*(?:working\s+)?(?:h(?:ou)?rs?|days?|weeks?|wks?|months?|mths?)\b`;

/** A day of the calendar: `14.11.25`, `3/11`, `2025-11-14`, `3rd Nov`, `Nov 2025`. */
const CALENDAR = new RegExp(String.raw`\b(?:${ISO}|${DAY_MONTH_YEAR}|${NAMED})\b`, 'i');
/** What a date box may hold beside that: a month, a weekday, or a period with a length. */
const IN_A_BOX = new RegExp(
  String.raw`\b(?:${MONTH}|${WEEKDAY}|today|tomorrow|christmas|easter|${PERIOD})\b`,
  'i',
);
/** In running text a day is a date of the action only when something is due by it. */
const DUE_IN_TEXT = new RegExp(
  String.raw`\b(?:by|before|until|till|from|on|due|w/?c|end of)\s+(?:the\s+)?(?:end of\s+)?(?:${ISO}|${DAY_MONTH_YEAR}|${NAMED}|${MONTH}|${WEEKDAY})\b|\b(?:${PERIOD})`,
  'i',
);

/**
 * True when what stands in a date box says when: a day as written in the United Kingdom, a month,
 * a weekday, or a period with a length ("within 2 weeks"). "ASAP", "ongoing", "weekly" and "next
 * supervision" say none (rulebook, note on SMART).
 */
export const namesADate = (box: string): boolean => CALENDAR.test(box) || IN_A_BOX.test(box);

/** True when running text says by when: "genogram with Mum by 14.11.25", "within two weeks". */
export const saysByWhen = (text: string): boolean => DUE_IN_TEXT.test(text);
