import type { Analysis, Hit } from '../text/analyse';
import type { Clause } from '../text/clauses';
import type { Mention } from '../text/mention';
import type { Token } from '../text/tokens';

/** Whether a worker and a child did something creative together. */

/** Of the family, and not the child. */
export const OTHERS: ReadonlySet<string> = new Set([
  'mother',
  'father',
  'partner',
  'parents',
  'wider-family',
  'carer',
  'sibling',
]);

/** "Mum said that he uses his worry monster": told by the family, not done by the service. */
export const isFamilys = (source: Clause['source']): boolean =>
  source !== null && source !== 'author' && source.roles.some((role) => OTHERS.has(role));

const isWriters = (actor: Clause['actor']): boolean =>
  actor === 'author' || actor?.roles.includes('worker') === true;

const GIVES = /^(?:give|hand|send|post)$/;
const USING = new Set([
  ...['use', 'do', 'complete', 'try', 'bring', 'make', 'play', 'work', 'finish', 'continue'],
]);
/** "Took Jenga", "got the paints out": fetching, where it is not a photograph or a letter that was got. */
const FETCHES = /^(?:take|get|pull|set|lay)$/;
const PICTURED = /^(?:photo|photograph|card|sheet|booklet|questionnaire|letter|genogram)/;
const PARTNER = /^(?:with|w|for|and|&)$/;

/** "With Mum", "Mum and I": somebody of the family takes part; not "the move to Nan's", "who Mum is". */
const takesPart = (tokens: readonly Token[], one: Mention, actor: Clause['actor']): boolean =>
  !one.possessive &&
  one.roles.some((role) => OTHERS.has(role)) &&
  (one === actor || PARTNER.test(tokens[one.from - 1]?.lower ?? ''));

/** "We drew", "completed the mapping with Kian", "Used emoji cards": worker and child together, nobody else. */
export function isTogether({ mentions, tokens }: Analysis, tool: Hit): boolean {
  const { sentence, clause } = tool;
  const actor = clause?.actor ?? null;
  const words = tokens.slice(clause?.from ?? sentence.from, clause?.to ?? sentence.to);
  const has = (pattern: RegExp) => words.some(({ lower }) => pattern.test(lower));
  const here = mentions.filter((one) => one.from >= sentence.from && one.to <= sentence.to);
  if ((clause?.mentions ?? here).some((one) => takesPart(tokens, one, actor))) return false;
  // "Gave her the card I'd written": a present, not something done together.
  if (
    words.some(({ lemma, pos }) => pos === 'VERB' && GIVES.test(lemma)) &&
    !has(/^(?:we|us|together)$/)
  )
    return false;
  const child = here.some(({ roles }) => roles.includes('child'));
  const fetched = !PICTURED.test(tokens[tool.to - 1]?.lemma ?? '');
  // "I took a photo of the graze on his arm."
  const pictured = !fetched && has(/^(?:took|take|taken|got)$/);
  const byWriter =
    isWriters(actor) &&
    words.some(({ lemma }) => USING.has(lemma) || (fetched && FETCHES.test(lemma)));
  const shared =
    has(/^(?:with|w|together|us)$/) && (has(/^(?:i|me|my|session)$/) || actor === 'author');
  return (
    has(/^we$/) ||
    byWriter ||
    (child && !pictured && (shared || has(/^i$/))) ||
    showsTheirLife(words, actor)
  );
}

const LIFE =
  /^(?:famil(?:y|ies)|households?|homes?|worr(?:y|ies)|feelings?|life|world|weekends?|wishes|dreams?|fears?|people|everyone|everybody|nights?|mornings?|body|brain|heart)$/;
const ELSEWHERE = /^(?:school|nursery|college|club|grandma|homework|class|was|were|is|been)$/;

/** "Built each household out of Lego", "drew his family for me": the child makes a picture of how life is. */
const showsTheirLife = (words: readonly Token[], actor: Clause['actor']): boolean =>
  actor !== null &&
  actor !== 'author' &&
  actor.roles.includes('child') &&
  words.some(({ lower }) => LIFE.test(lower)) &&
  !words.some(({ lower }) => ELSEWHERE.test(lower));
