import type { Context } from '../context';
import { ageOn } from '../dates';
import { quoteEntry } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens } from '../text/analyse';
import { analysisOf } from '../text/reader';
import { isApart, isShared, withAdults } from './adults-there';
import { aloneBox, ticked } from './alone-box';
import { childDoesNotSpeak } from './child-speech';
import { declined, isChildOrNobody } from './declined-alone';
import { type Facts, known } from './fact';
import { isOwnVoice } from './own-words';
import { seenWithout } from './seen-without';
import { isUnborn } from './visits';

/** Whether the child was seen alone at a visit (rulebook, child-seen-alone). */
export const seenAloneFacts: Facts = {
  'before-birth': {
    of: 'record',
    says: 'the entry is of a day before the child was born',
    fact: ({ entry }, context) => known(!!entry && isUnborn(entry, context)),
  },
  'seen-alone': {
    of: 'record',
    given: childDoesNotSpeak,
    says: 'the child was seen alone, declined to be, or is too young to speak and was observed',
    fact: ({ entry }, context) => {
      if (!entry) return known(false);
      const seen = countsAsAlone(entry, context, childDoesNotSpeak(context));
      return seen
        ? known(true, [seen])
        : known(false, [aloneBox(entry) ?? quoteEntry(entry, 'against')]);
    },
  },
};

/** Under this age a child who is observed counts as seen alone (rulebook, child-seen-alone). */
const SPEAKS_FROM = 3;

/** The words, or the tick, by which a visit counts; where they conflict the words do. */
function countsAsAlone(entry: Entry, context: Context, speechless: boolean): Evidence | null {
  const analysis = analysisOf(context, entry);
  if (isObservedAge(entry, context) || speechless) {
    const observed = observation(analysis);
    if (observed) return observed;
  }
  return (
    declined(analysis) ??
    toldAlone(analysis) ??
    (withAdults(analysis) ? null : (likelyAlone(analysis) ?? ticked(entry, context)))
  );
}

function isObservedAge({ date }: Entry, { file }: Context): boolean {
  const born = file.child.dateOfBirth;
  return !!born && date !== null && date >= born && ageOn(born, date) < SPEAKS_FROM;
}

/** What a baby, or a child who does not speak, was seen to do; a child who is only asleep was not observed. */
function observation(analysis: Analysis): Evidence | null {
  const seen = analysis
    .hits('child-behaviour')
    .find((hit) => hit.sentence.property === 'text' && !hit.quoted && isChildOrNobody(hit.clause));
  return seen ? quoteTokens(analysis, seen.sentence) : null;
}

const happened = ({ negated, quoted, clause }: Hit): boolean =>
  !negated && !quoted && clause?.modality === 'stated';

/** "Seen alone: No". */
const isAnsweredNo = ({ tokens }: Analysis, { to }: Hit): boolean =>
  /^[:?=–-]$/.test(tokens[to]?.text ?? '') && /^(?:no|n|not)$/.test(tokens[to + 1]?.lower ?? '');

/** "She took the boys out so that I could see Sam by himself": could, and did. */
const cameAbout = ({ tokens }: Analysis, { negated, quoted, clause }: Hit): boolean => {
  if (negated || quoted || clause?.modality !== 'possible') return false;
  const before = tokens[clause.from - 1]?.lower;
  const isSo = tokens[clause.from]?.lower === 'so' || before === 'so';
  return isSo && tokens.slice(clause.from, clause.to).some(({ lower }) => lower === 'could');
};

/** "Just us", "saw him on his own": said of this child, and as something that happened. */
function toldAlone(analysis: Analysis): Evidence | null {
  const direct = analysis
    .hits('alone-with-worker')
    .find((hit) => happened(hit) && !isAnsweredNo(analysis, hit));
  const own = analysis
    .hits('on-own')
    .find(
      (hit) =>
        (happened(hit) || cameAbout(analysis, hit)) &&
        isOwnVoice(hit.clause?.source ?? null) &&
        !isAnsweredNo(analysis, hit) &&
        isOfChild(analysis, hit) &&
        isSeeing(analysis, hit),
    );
  const apart = analysis
    .hits('adults-elsewhere')
    .find((hit) => happened(hit) && isApart(analysis, hit));
  const said = direct?.sentence ?? own?.sentence ?? seenWithout(analysis) ?? apart?.sentence;
  return said ? quoteTokens(analysis, said) : null;
}

/** A room, a walk or a drive that the two of them had: counts unless an adult is said to have been there. */
function likelyAlone(analysis: Analysis): Evidence | null {
  const sign = analysis
    .hits('alone-signs')
    .find((hit) => happened(hit) && !isShared(analysis, hit));
  return sign ? quoteTokens(analysis, sign.sentence) : null;
}

/** The last one named before "on his own" is the child. */
function isOfChild({ mentions }: Analysis, { from, sentence }: Hit): boolean {
  const before = mentions.filter((one) => one.from >= sentence.from && one.to <= from);
  const named = before.filter(({ roles }) => !roles.includes('worker')).at(-1);
  return named ? named.roles.includes('child') : true;
}

/** Somebody gave the child time, or the note has no verb: "Seen on own", "K in her room on own 15 mins". */
function isSeeing({ tokens, hits }: Analysis, hit: Hit): boolean {
  const { clause, sentence } = hit;
  const { from, to } = clause ?? sentence;
  // "Home alone", "was left alone": told of the child's life, not of the visit.
  if (/^(?:home|leave)$/.test(tokens[hit.from - 1]?.lemma ?? '')) return false;
  const words = tokens.slice(from, to);
  if (!words.some(({ pos }) => pos === 'VERB' || pos === 'AUX')) return true;
  const acts = hits('seeing-acts').filter((one) => one.from >= from && one.from < to);
  const actor = clause?.actor ?? null;
  if (clause?.passive || actor === null || actor === 'author' || !actor.roles.includes('child'))
    return acts.length > 0;
  // "He was watching television alone": what the child did by himself.
  return acts.some((one) => TALKS.test(tokens[one.from]?.lemma ?? ''));
}
const TALKS = /^(?:talk|speak|chat|meet|spend|session|1:1|see|interview|catch|min|minute|hour)/;
