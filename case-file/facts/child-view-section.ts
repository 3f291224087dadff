import type { Analysis, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { opensQuote } from './sentences';

/** Whose words a sentence of an assessment holds: the child's, or somebody else's of the family. */

/** The child is meant. */
export const isChild = (who: Clause['actor']): boolean =>
  who !== null && who !== 'author' && who.roles.includes('child');

const FAMILY = /^(?:mother|father|partner|parents|carer|wider-family|sibling)$/;
/** A parent, carer or relative is meant. */
export const isOfFamily = (who: Clause['actor']): boolean =>
  who !== null && who !== 'author' && who.roles.some((role) => FAMILY.test(role));

/** Under a heading, in a box or on a line for the child's wishes and feelings. */
export function isViewSection(analysis: Analysis, { heading, label }: Sentence): boolean {
  if (heading !== null && isOfAnother(analysis, heading)) return false;
  const names = [heading, label].filter((name) => name !== null);
  return names.some((name) => CHILD_VIEWS.test(name)) || headed(analysis, heading);
}
const CHILD_VIEWS =
  /\b(?:wishes|feelings|views?|voice|lived experience|life (?:is )?like|day in|house of (?:worries|dreams|good things))\b(?!.*\b(?:parent|mother|father|carer|mum|dad|professional|agency))/i;

/** "Heena's wishes and feelings", where Heena is the mother. */
function isOfAnother({ sentences, mentions }: Analysis, heading: string): boolean {
  const line = sentences.find((one) => one.kind === 'heading' && one.heading === heading);
  const named = mentions.filter((m) => line && m.from >= line.from && m.from < line.to);
  return named.length > 0 && !named.some(isChild) && named.some(isOfFamily);
}

const headed = (analysis: Analysis, heading: string | null): boolean =>
  heading !== null &&
  analysis
    .headingHits('child-view-headings')
    .some(({ sentence }) => sentence.heading === heading && !PARENTS.test(heading));
const PARENTS = /\b(?:parent|mother|father|carer|mum|dad|professional|agency|family)\b/i;

/** "He gave me one sentence: 'I don't like …'": of a sentence that opens with the child, in the first person. */
export function quotesChild({ tokens, mentions }: Analysis, { from, to }: Sentence): boolean {
  const inWords = mentions.find(
    (one) =>
      one.from >= from &&
      one.to < to &&
      one.possessive &&
      isChild(one) &&
      WORDS.test(tokens[one.pronoun ? one.to : one.to + 1]?.lower ?? ''),
  );
  if (inWords && tokens.slice(from, to).some((_, at) => opensQuote(tokens, from + at))) return true;
  const opens = mentions.find((one) => one.from >= from && one.from < to && !one.possessive);
  if (!opens?.roles.includes('child')) return false;
  for (let at = opens.to; at < to; at++) {
    if (!opensQuote(tokens, at)) continue;
    if (tokens.slice(at + 1, Math.min(to, at + OPENING)).some(({ lower }) => FIRST.has(lower)))
      return true;
  }
  return false;
}
/** "In her words", "in his own words". */
const WORDS = /^(?:words|own|note|letter|drawing)$/;
const OPENING = 6;
const FIRST = new Set(['i', 'my', 'me', 'we']);
