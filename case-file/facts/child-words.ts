import type { Analysis, Sentence } from '../text/analyse';
import { isViewSection } from './child-view-section';
import { hitsIn, opensQuote } from './sentences';

/** The child's own words in a review: quoted, read out, or in the box for them. */

/** "Wants to stay with Maureen." in the box for the child's views; not "Shared by SW". */
export const isBoxed = (analysis: Analysis, sentence: Sentence): boolean =>
  sentence.kind === 'prose' &&
  sentence.property.startsWith('fields.') &&
  isViewSection(analysis, sentence) &&
  analysis
    .hits('child-says')
    .some(({ from }) => from === sentence.from && /s$/.test(analysis.tokens[from]?.lower ?? ''));

/** Words in quotation marks that are read out as the child's, or before which the child is named last. */
export function isQuoteOfChild(analysis: Analysis, sentence: Sentence): boolean {
  const { tokens, mentions } = analysis;
  const { from, to, property } = sentence;
  if (property === 'title') return false;
  const before = analysis.sentences[sentence.index - 1];
  const isRead = hitsIn(analysis, 'child-words-read', sentence).length > 0;
  // "Her Mind of My Own was read. 'Top of my list is …'"
  const wasRead =
    opensQuote(tokens, from) &&
    before?.property === property &&
    hitsIn(analysis, 'child-words-read', before).length > 0;
  if (wasRead) return true;
  for (let at = from + 1; at < to - SHORTEST_QUOTE; at++) {
    if (!opensQuote(tokens, at)) continue;
    const named = mentions.filter(
      (one) => one.from >= from && one.to <= at && !OBJECT.has(tokens[one.from]?.lower ?? ''),
    );
    // "Joel, by his advocate: …"
    const labelled = tokens[at - 1]?.text === ':' && named[0]?.from === from ? named[0] : undefined;
    const speakers = [named.at(-1), labelled];
    if (isRead || speakers.some((one) => one?.roles.includes('child'))) return true;
  }
  return false;
}
const SHORTEST_QUOTE = 3;
const OBJECT = new Set(['him', 'his', 'her', 'them', 'me', 'us']);
