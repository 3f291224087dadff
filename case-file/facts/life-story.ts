import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { type Facts, known } from './fact';
import { allSeen } from './seen';
import { hitsIn } from './sentences';

/** Life story work with the child or young person (rulebook, life-story-work). */
export const lifeStoryFacts: Facts = {
  'life-story': {
    of: 'case',
    says: 'done: an entry describes life story work done with the child; planned: planned or referred only; none',
    fact: (_, context) => {
      const found = allSeen(context, {
        key: 'life-story',
        where: 'inWindow',
        look: (entry) => lifeStoryIn(analysisOf(context, entry)),
      }).map(({ seen }) => seen);
      const done = found.flatMap((one) => one.done ?? []);
      if (done.length) return known('done', done);
      const planned = found.map((one) => one.planned);
      return planned.length ? known('planned', planned) : known('none');
    },
  },
};

/** Where work with the child itself is recorded. */
const WORK: ReadonlySet<Entry['kind']> = new Set(['visit', 'case-note', 'document', 'meeting']);

function lifeStoryIn(analysis: Analysis): { done: Evidence | null; planned: Evidence } | null {
  const hits = analysis.hits('life-story').filter((hit) => !hit.quoted && !isDenied(analysis, hit));
  const done = WORK.has(analysis.entry.kind)
    ? hits.find((hit) => isDone(analysis, hit))
    : undefined;
  const [first] = hits;
  if (!first) return null;
  return {
    done: done ? quoteTokens(analysis, done.sentence) : null,
    planned: quoteTokens(analysis, first.sentence),
  };
}

/** "Is not something that he wants": denied before or after it is named; "not yet" puts it off. */
const isDenied = ({ tokens }: Analysis, { negated, clause, sentence }: Hit): boolean =>
  negated ||
  (sentence.property === 'text' &&
    clause?.modality === 'stated' &&
    clause.negator !== null &&
    !tokens.slice(sentence.from, sentence.to).some(({ lower }) => lower === 'yet'));

/** Told as done, in the title or the narrative, with nothing that puts it off. */
function isDone(analysis: Analysis, hit: Hit): boolean {
  const { sentence, clause } = hit;
  if (sentence.property !== 'title' && sentence.property !== 'text') return false;
  if (sentence.property === 'text' && clause && clause.modality !== 'stated') return false;
  // "The next part of his story" plans nothing.
  return hitsIn(analysis, 'planning-words', sentence).every(
    ({ from }) => from >= hit.from && from < hit.to,
  );
}
