import { meaningsOf } from '../generic/words';
import { dayFormatIn, SHORT_DAY } from './day-format';

/** From the words that are meant in a text to the patterns that would take them from such a text. */

/** What separates the parts of a line. */
const SIGNS = ['·', '|', '•', '–', '—', ' - ', ':', ';', ',', '(', '[', '<', '/', '\t', '\n'];
const CLOSING = [')', ']', '>'];
const VERBS =
  'recorded|reviewed|written|entered|created|added|completed|logged|validated|signed|made|finished|uploaded|modified|updated|authorised|approved|chaired|taken|held|started|saved|seen';
/** What introduces a value in a sentence: "Recorded by", "on". */
const LEAD = new RegExp(`(?:^|\\W)((?:(?:${VERBS}) )?(?:by|on|at|with|from|of|to|for)) +$`, 'iu');
const LABEL = /(?:^|[\n\t|·•,;–—]|\s{2,}|\.\s|\s)([\p{Lu}][\p{L}\p{N} /'’.&]{0,40}?)\s*[:–-]?\s*$/u;
/** Words that go on to a name are of the case, whatever else they say: “Created by Ada Bell on”. */
const NAMES_ONE = /\b(?:by|with|from|to|for)\s+\p{Lu}/u;
const FORM_OF_ADDRESS = '(?:Mr|Mrs|Ms|Miss|Master|Mx|Dr)\\.?';
const CLOCK = '\\d{1,2}[:.]\\d{2}';
const TIME = '(?:,?\\s+(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?:\\s?[ap]m)?)?';

/** Whether words that stand before a value are a label, and none of one case. */
export type IsLabel = (words: string) => boolean;

/**
 * Patterns whose first group are the words, in this text, the plainest first; an empty one where the
 * words are all of it.
 *
 * @param beforeBracket the words go no further than a bracket, even where this text has none
 */
export function patternsFor(
  text: string,
  words: string,
  isLabel: IsLabel,
  beforeBracket = false,
): (string | undefined)[] {
  const at = text.indexOf(words);
  if (text === words && !beforeBracket) return [undefined];
  if (at < 0 || words === '') return [];
  const heads = headsOf(text.slice(0, at), isLabel);
  const tails = tailsOf(text.slice(at + words.length), isLabel, words);
  if (beforeBracket) tails.unshift('\\s*(?:\\(|$)');
  const day = dayFormatIn(words);
  const isDay = day !== null && new RegExp(`^${day.pattern}$`, 'u').test(words);
  const before = isDay ? (text.slice(0, at).match(new RegExp(day.pattern, 'gu'))?.length ?? 0) : 0;
  const nth = day && before > 0 ? [`(?:${day.pattern}[^]*?){${before}}`] : [];
  const all = isDay
    ? ['', ...heads, ...nth].map((head) => (head === '' ? day.pattern : `${head}(${day.pattern})`))
    : heads.flatMap((head) => tails.map((tail) => `${head}([^\\s][^]*?)${tail}`));
  if (new RegExp(`^${SHORT_DAY}$`, 'u').test(words)) all.unshift(SHORT_DAY);
  return all.filter((pattern) => taken(text, pattern) === words);
}

/** What a pattern takes from a text. */
export function taken(text: string, pattern: string): string | undefined {
  const match = new RegExp(pattern, 'u').exec(text);
  return match?.slice(1).find((group) => group !== undefined) ?? match?.[0];
}

function headsOf(before: string, isLabel: IsLabel): string[] {
  if (before.trim() === '') return ['^\\s*'];
  const heads: string[] = [];
  // A sentence before the label is none of it: it may be of the case.
  const label = LABEL.exec(before)?.[1]?.split(/\.\s+/).at(-1);
  if (label && !NAMES_ONE.test(label) && isLabel(label)) {
    const sign = /[:–-]\s*$/.exec(before)?.[0].trim() ?? '';
    heads.push(`(?:^|[^\\p{L}])${plain(label)}\\s*${plain(sign)}\\s*`);
  }
  const lead = LEAD.exec(before)?.[1];
  if (lead) heads.push(`(?:^|\\W)${plain(lead)}\\s+`);
  const sign = [...SIGNS, ...CLOSING].find(
    (each) => before.trimEnd().endsWith(each.trim()) && each.trim() !== '',
  );
  if (sign) {
    const count = before.split(sign.trim()).length - 1;
    if (count === 1) heads.push(`${plain(sign.trim())}\\s*`);
    if (sign.trim().length === 1) {
      heads.push(`^(?:[^${inClass(sign.trim())}]*${plain(sign.trim())}){${count}}\\s*`);
    }
  }
  for (const each of ['\n', '\t']) {
    if (!before.endsWith(each)) continue;
    const count = before.split(each).length - 1;
    heads.push(`^(?:[^${plain(each)}]*${plain(each)}){${count}}\\s*`);
  }
  const day = dayFormatIn(before);
  if (day && new RegExp(`${day.pattern}${TIME}\\W*$`, 'u').test(before)) {
    heads.push(`${day.pattern}${TIME}\\W*`);
  }
  // A number or code, and then the value: "P203344 MENSAH, Kofi".
  if (/(?:^|\s)\S*\d\S*\s+$/u.test(before)) heads.push('(?:^|\\s)\\S*\\d\\S*\\s+');
  if (/^\s*[^\p{L}\p{N}]+$/u.test(before)) heads.push('^[^\\p{L}\\p{N}]+');
  if (new RegExp(`^\\s*${FORM_OF_ADDRESS}\\s+$`, 'u').test(before)) {
    heads.push(`^\\s*(?:${FORM_OF_ADDRESS}\\s+)?`);
  }
  return heads;
}

function tailsOf(after: string, isLabel: IsLabel, words: string): string[] {
  if (after.trim() === '') return ['\\s*$'];
  const tails: string[] = [];
  const next = after.trimStart();
  const sign = [...SIGNS, ...CLOSING].find((each) => next.startsWith(each.trim() || each));
  if (sign) tails.push(`\\s*(?:${plain(sign.trim() || sign)}|$)`);
  if (/^\s*\n/.test(after)) tails.push('\\s*(?:\\n|$)');
  if (/^\t/.test(after)) tails.push('(?:\\t|$)');
  const label = /^[\s.]*([\p{Lu}][\p{L} /'’]{0,40}?)\s*(?::|\n)/u.exec(after)?.[1];
  if (label && isLabel(label)) {
    tails.push(`\\s*(?:${plain(label)}|$)`, `[\\s.]*(?:${plain(label)}|$)`);
  }
  if (/^\s{2,}/.test(after)) tails.push('(?:\\s{2,}|$)');
  if (/^\s*[A-Z]/.test(after) && /[:]/.test(after)) tails.push('\\s*(?:\\p{Lu}[\\p{L} ]{1,30}:|$)');
  const lead = new RegExp(
    `^\\s+((?:(?:${VERBS}) )?(?:by|on|at|with|from|of|to|for))\\s`,
    'iu',
  ).exec(after)?.[1];
  if (lead) tails.push(`\\s+(?:${plain(lead)}\\s|$)`);
  const verb = new RegExp(`^\\s+(${VERBS})\\s`, 'u').exec(after)?.[1];
  if (verb) tails.push(`\\s+(?:${VERBS})\\s`);
  const day = dayFormatIn(after);
  if (day && new RegExp(`^\\s*${day.pattern}`, 'u').test(after))
    tails.push(`\\s*(?:${day.pattern}|$)`);
  if (new RegExp(`^\\s+${CLOCK}`, 'u').test(after)) tails.push(`\\s+(?:${CLOCK}|$)`);
  if (/^\s+(?:\p{Lu}{1,4}\s)?\S*\d/u.test(after)) tails.push('\\s+(?:\\p{Lu}{1,4}\\s)?\\S*\\d');
  if (/^\s/.test(after) && !/\s/.test(words)) tails.push('(?=\\s|$)');
  if (/^[^\p{L}\p{N}]+$/u.test(after)) tails.push('[^\\p{L}\\p{N}]*$');
  return tails;
}

/** Whether words before a value are known for a label wherever they stand. */
export const isKnownLabel: IsLabel = (words) => meaningsOf(words).length > 0;

/** Words as a pattern that fits them and nothing else. */
export const plain = (words: string): string =>
  words
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\t/g, '\\t')
    .replace(/ +/g, '\\s+');

const inClass = (sign: string): string => sign.replace(/[\]\\^-]/g, '\\$&');
