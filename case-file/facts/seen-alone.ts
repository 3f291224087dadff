import type { Context } from '../context';
import { ageOn } from '../dates';
import { quoteEntry, quoteWhole } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { analysisOf } from '../text/reader';
import { childDoesNotSpeak } from './child-speech';
import { ADULTS, declined, isChildOrNobody } from './declined-alone';
import { type Facts, known } from './fact';
import { hitsIn } from './sentences';
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
        : known(false, [box(entry) ?? quoteEntry(entry, 'against')]);
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
    (withAdults(analysis) ? null : ticked(entry, context))
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

/** "Just us", "saw him on his own": said of this child, and as something that happened. */
function toldAlone(analysis: Analysis): Evidence | null {
  const direct = analysis.hits('alone-with-worker').find(happened);
  const own = analysis
    .hits('on-own')
    .find((hit) => happened(hit) && isOfChild(analysis, hit) && isSeeing(analysis, hit));
  const apart = analysis
    .hits('adults-elsewhere')
    .find((hit) => happened(hit) && isApart(analysis, hit));
  const said = direct ?? own ?? apart;
  return said ? quoteTokens(analysis, said.sentence) : null;
}

/** "Mum was downstairs" in the sentence that tells of the child and the worker, or of time for them, or beside it. */
function isApart(analysis: Analysis, { from, sentence, clause }: Hit): boolean {
  const adult = mentionsIn(analysis, sentence)
    .filter((one) => one.to <= from && !one.pronoun)
    .at(-1);
  if (!adult?.roles.some((role) => ADULTS.has(role))) return false;
  if (isOfBoth(analysis, sentence)) return true;
  if (!clause || clause.mentions.some(isChild) || !isWhereabouts(analysis, clause)) return false;
  return [-1, 1].some((step) => {
    const beside = analysis.sentences[sentence.index + step];
    return (
      beside?.property === sentence.property &&
      isOfBoth(analysis, beside) &&
      !mentionsIn(analysis, beside).some(
        ({ roles, pronoun }) => !pronoun && roles.some((role) => ADULTS.has(role)),
      )
    );
  });
}

/** "Mum stayed in the lounge": where somebody was or went, not what was told of work. */
function isWhereabouts({ tokens }: Analysis, { from, to }: Clause): boolean {
  const verb = tokens.slice(from, to).find(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return verb !== undefined && WHEREABOUTS.test(verb.lemma);
}
const WHEREABOUTS =
  /^(?:be|stay|remain|go|leave|wait|sit|step|pop|take|move|make|put|get|cook|come|give|keep|disappear|retire)$/;

const isChild = ({ roles }: { roles: readonly string[] }): boolean => roles.includes('child');
const mentionsIn = ({ mentions }: Analysis, { from, to }: Sentence) =>
  mentions.filter((one) => one.from >= from && one.to <= to);

/** Time that somebody gave the child. */
const isOfBoth = (analysis: Analysis, sentence: Sentence): boolean =>
  mentionsIn(analysis, sentence).some(isChild) &&
  (hitsIn(analysis, 'seeing-acts', sentence).length > 0 ||
    hitsIn(analysis, 'contact-incoming', sentence).some(
      ({ clause }) => clause !== null && isChildOrNobody(clause),
    ));

/** The last one named before "on his own" is the child. */
function isOfChild({ mentions }: Analysis, { from, sentence }: Hit): boolean {
  const before = mentions.filter((one) => one.from >= sentence.from && one.to <= from);
  const named = before.filter(({ roles }) => !roles.includes('worker')).at(-1);
  return named ? named.roles.includes('child') : true;
}

/** Somebody gave the child time, or the note has no verb: "Seen on own", "K in her room on own 15 mins". */
function isSeeing(analysis: Analysis, { clause, sentence }: Hit): boolean {
  const verbs = analysis.tokens
    .slice(clause?.from ?? sentence.from, clause?.to ?? sentence.to)
    .some(({ pos }) => pos === 'VERB');
  return !verbs || hitsIn(analysis, 'seeing-acts', sentence).length > 0;
}

const withAdults = (analysis: Analysis): boolean =>
  analysis
    .hits('adults-with-child')
    .some(({ quoted, clause }) => !quoted && (clause?.modality ?? 'stated') === 'stated');

const ALONE_BOX = /alone|on (?:his|her|their) own|by (?:him|her|them)sel|individually/i;

function boxName({ fields = {} }: Entry): string | undefined {
  return Object.keys(fields).find((name) => ALONE_BOX.test(name) && fields[name]?.trim());
}

/** The box of the form about being seen alone, as looked at. */
function box(entry: Entry): Evidence | null {
  const name = boxName(entry);
  return name === undefined ? null : quoteWhole(entry, `fields.${name}`, 'against');
}

/** The tick, or the answer written in the box; of several children's answers, this child's. */
function ticked(entry: Entry, context: Context): Evidence | null {
  const name = boxName(entry);
  const value = name === undefined ? '' : (entry.fields?.[name] ?? '');
  const [first = ''] = context.file.child.name.split(' ');
  const own = value
    .split(/[,;]/)
    .find((part) => new RegExp(String.raw`^\s*(?:${first}|${first.charAt(0)})\b`).test(part));
  const answer = (own ?? value).trim();
  if (name !== undefined && (own ? /\by(?:es)?\b/i : /^y(?:es)?\b/i).test(answer))
    return quoteWhole(entry, `fields.${name}`);
  return entry.seenAlone && name === undefined ? quoteEntry(entry) : null;
}
