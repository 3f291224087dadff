import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Mention } from '../text/mention';

/** Records of people being in one place with the service. */
export const TOGETHER = new Set<string>(['visit', 'meeting', 'review']);
const PRESENT = /\b(?:present|attend|seen|who was (?:there|in)|in the home)/i;
const ABSENT =
  /\b(?:apolog|invit|absent|dna|did not|unable|asleep|in bed|at work|out\b|upstairs|not (?:in|home|present|seen)|no\b)/i;

/** The record says who was there, and it was not them. */
export function isLeftOut(analysis: Analysis, is: (mention: Mention) => boolean): boolean {
  if (!TOGETHER.has(analysis.entry.kind)) return false;
  const lists = analysis.sentences.filter(isPresenceList);
  const listed = analysis.mentions.filter((m) =>
    lists.some(({ from, to }) => m.from >= from && m.from < to),
  );
  return listed.length > 0 && !listed.some(is);
}

const isPresenceList = ({ kind, property, label }: Sentence): boolean =>
  kind === 'attendee' ||
  (property.startsWith('fields.') && PRESENT.test(property)) ||
  LIST_OF_PRESENT.test(label ?? '');

/** "Present: Donna (mum), Lee (dad)" on a line of the text. */
const LIST_OF_PRESENT =
  /^(?:(?:those |also |people )?present|in attendance|attend(?:ed|ees|ing|ance)|seen)$/i;

/** Somebody in the list of those present, or in a box that names them. */
export function presentIn(analysis: Analysis, is: (mention: Mention) => boolean): Evidence | null {
  if (!TOGETHER.has(analysis.entry.kind)) return null;
  for (const sentence of analysis.sentences) {
    if (!isPresenceList(sentence)) continue;
    const named = analysis.mentions.find(
      (m) => m.from >= sentence.from && m.from < sentence.to && is(m),
    );
    if (!named) continue;
    const range = { from: named.to, to: Math.min(sentence.to, named.to + ASIDE) };
    const [after = ''] = quoteTokens(analysis, sentence, 'for', range).quote.split(/[,;]/, 1);
    if (!ABSENT.test(after)) return quoteTokens(analysis, sentence);
  }
  return null;
}
const ASIDE = 6;
