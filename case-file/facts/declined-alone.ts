import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { hitsIn, proseOf } from './sentences';

/** The words by which the child declined to be seen alone, or asked an adult to stay; null when there are none. */
export function declined(analysis: Analysis): Evidence | null {
  const said = analysis
    .hits('declined-alone')
    .find(({ clause }) => clause?.modality !== 'conditional' && !isAdults(clause?.source ?? null));
  if (said) return quoteTokens(analysis, said.sentence);
  const turned = proseOf(analysis).find(
    (sentence, index, all) =>
      isAnswered(analysis, sentence, all[index + 1]) || isKeptBy(analysis, sentence),
  );
  return turned ? quoteTokens(analysis, turned) : null;
}

/** Time alone was offered, and in this sentence or the next the child said no, or talked. */
function isAnswered(analysis: Analysis, sentence: Sentence, next: Sentence | undefined): boolean {
  const offer = hitsIn(analysis, 'offers', sentence).find(
    ({ clause }) =>
      clause?.actor === 'author' ||
      clause?.actor?.roles.includes('worker') ||
      (clause?.passive === true && isChildOrNobody(clause)),
  );
  if (!offer) return false;
  const alone = [
    ...hitsIn(analysis, 'on-own', sentence),
    ...hitsIn(analysis, 'alone-with-worker', sentence),
  ].find(({ from }) => from > offer.from);
  // "Offered to chat up there or go for a drive": a place, or a walk, for the two of them.
  const place = hitsIn(analysis, 'apart-places', sentence).find(({ from }) => from > offer.from);
  const offered = alone ?? place;
  if (!offered) return false;
  const inNext = (list: string) => (next ? hitsIn(analysis, list, next) : []);
  const later = inNext('refusals').filter(({ from }) => alone || !isBareNo(analysis, from));
  const refusals = [
    ...hitsIn(analysis, 'refusals', sentence).filter(
      ({ from }) => from > offered.from || isBeforeWhen(analysis, from, offer.from),
    ),
    ...later,
  ];
  return [...refusals, ...(alone ? inNext('child-says') : [])].some(
    ({ clause }) => isChildOrNobody(clause) && !isAdults(clause?.source ?? null),
  );
}

/** "Shook his head when I asked": the answer stands before the offer. */
const isBeforeWhen = ({ tokens }: Analysis, answer: number, offer: number): boolean =>
  answer < offer && tokens.slice(answer, offer).some(({ lower }) => lower === 'when');

/** "He has not been to the club": a word of denial in the next sentence need not be the answer. */
const isBareNo = ({ tokens }: Analysis, at: number): boolean =>
  /^(?:not|n['’]t|no)$/.test(tokens[at]?.lower ?? '');

/** "Donna said not today": a parent's answer is not the child's. */
const isAdults = (source: Clause['source']): boolean =>
  source !== null && source !== 'author' && source.roles.some((role) => ADULTS.has(role));

/** The clause tells of the child, or leaves out whom it tells of. */
export const isChildOrNobody = (clause: Hit['clause']): boolean => {
  const actor = clause?.actor ?? null;
  return actor === null || actor === 'author' || actor.roles.includes('child');
};

/** "Mum stayed because Sam asked her to", "Sam wanted his mum in the room", "did not want to talk on his own". */
function isKeptBy(analysis: Analysis, sentence: Sentence): boolean {
  const stays = hitsIn(analysis, 'staying-acts', sentence);
  const alone = hitsIn(analysis, 'on-own', sentence);
  return sentence.clauses.some((clause) => {
    const { actor, from, to, negator, modality } = clause;
    if (
      actor === null ||
      actor === 'author' ||
      !actor.roles.includes('child') ||
      isAdults(clause.source) ||
      modality === 'conditional'
    )
      return false;
    const wish = analysis.tokens.findIndex(
      ({ lemma }, at) => at >= from && at < to && WISH.test(lemma),
    );
    if (wish < 0) return false;
    if (negator !== null && negator < wish) return alone.some((one) => one.from > wish);
    const adults = analysis.mentions.filter(
      (one) => one.from > wish && one.roles.some((role) => ADULTS.has(role)),
    );
    return stays.some(
      (one) =>
        adults.some(({ to: after }) => after <= one.from && one.from - after <= NEAR) ||
        one.to <= from,
    );
  });
}
/** "asked if her mum could please stay": how far the staying may stand behind the one who stays. */
const NEAR = 4;
const WISH = /^(?:ask|want|prefer|choose|request|wish|like|feel)$/;

/** Adults of the family who may stay with a child. */
export const ADULTS: ReadonlySet<string> = new Set([
  'mother',
  'father',
  'partner',
  'parents',
  'carer',
  'wider-family',
]);
