import { quoteWhole } from '../evidence';
import type { Entry } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import type { Token } from '../text/tokens';
import { isOfLabel } from './sentences';
import { tellingSentences } from './substance';

/** The tasks of a supervision: its list of actions, or what its text says is to be done. */

/** Something to be done. */
export interface Task {
  /** Its words, in the text without owner and date. */
  readonly action: string;
  readonly status: string;
  /** The verb that it begins with, in the text. */
  readonly verb: string | null;
  /** The sentence that it stands in, and its place there. */
  readonly sentence: Sentence | null;
  readonly quoted: (side: Evidence['side']) => Evidence;
}

/** Where a supervision tells its story. */
export const NARRATIVE = /^(?:text$|fields\.)/;

/** The list of actions where there is one; without it, "TB to send Sue the plan by 17/4" in the text. */
export const tasksOf = (entry: Entry, analysis: Analysis): Task[] =>
  entry.actions?.length
    ? entry.actions.map(({ action, status }, index) => ({
        action,
        status,
        verb: null,
        sentence:
          analysis.sentences.find((one) => one.property === `actions.${index}.action`) ?? null,
        quoted: (side) => quoteWhole(entry, `actions.${index}.action`, side),
      }))
    : unitsOf(analysis).flatMap((unit) => taskIn(analysis, unit) ?? []);

/** A stretch of a sentence between semicolons: one line of a list that was written as prose. */
export interface Unit {
  readonly sentence: Sentence;
  readonly from: number;
  readonly to: number;
}

/** The narrative in such stretches, the labels of lines left out. */
export function unitsOf(analysis: Analysis): Unit[] {
  return tellingSentences(analysis)
    .filter(({ property }) => NARRATIVE.test(property))
    .flatMap((sentence) => {
      const units: Unit[] = [];
      let from = sentence.from;
      for (let at = from; at <= sentence.to; at++) {
        if (at < sentence.to && analysis.tokens[at]?.text !== ';') continue;
        if (at > from) units.push({ sentence, from, to: at });
        from = at + 1;
      }
      return units;
    });
}

/** The words of a unit as one text. */
export const textOfUnit = ({ tokens }: Analysis, { from, to }: Pick<Unit, 'from' | 'to'>): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

const LEADS = /^[\d.,:;()–—•*-]+$/;
const OWNER_WITHIN = 5;
const NAMES = new Set(['NOUN', 'PROPN', 'CCONJ', 'PUNCT', 'DET', 'X']);
/** "WO" is no verb, whatever the model says. */
const INITIALS = /^[A-Z]{2,4}$/;
const TO_DO = /^(?:to|will|['’]ll|must|should)$/;
/** "I will ring", "Mo is to send", "Mo needs to ask", "agreed to write". */
const BEFORE_TO = new Set(
  'i we she he they is are needs need has have agreed agrees asked'.split(' '),
);
const LISTS = /^(?:new |agreed |supervision )?(?:actions?|tasks?|to[- ]do|next steps?)\b/i;

function taskIn(analysis: Analysis, unit: Unit): Task | null {
  const start = verbOfTask(analysis, unit);
  if (start === null) return null;
  const words = analysis.tokens.slice(start, unit.to);
  return {
    action: textOfUnit(analysis, { from: start, to: start + undated(words) }),
    status: '',
    verb: words[0]?.lemma ?? null,
    sentence: unit.sentence,
    quoted: (side) => quoteTokens(analysis, unit.sentence, side, unit),
  };
}

/** Where the act begins: after "SW to", "Ciaran - ", or at once under a heading for tasks. */
function verbOfTask({ tokens }: Analysis, { sentence, from, to }: Unit): number | null {
  let at = from;
  while (at < to && isLead(sentence, tokens[at])) at++;
  const labelled = at > from && sentence.label !== null && !LISTS.test(sentence.label);
  const opens = tokens[at];
  const owned = labelled ? sentence.labelled !== null || isOwner(sentence.label) : false;
  const listed = LISTS.test(sentence.label ?? '') || LISTS.test(sentence.heading ?? '');
  for (let mark = at; mark < Math.min(to, at + OWNER_WITHIN + 1); mark++) {
    const token = tokens[mark];
    const lower = token?.lower ?? '';
    if (mark > at && TO_DO.test(lower)) {
      // "CIN review to be booked": what it is about stands before.
      if (tokens[mark + 1]?.lower === 'be') return at;
      return isBase(tokens[mark + 1]) ? mark + 1 : null;
    }
    const named = NAMES.has(token?.pos ?? '') || INITIALS.test(token?.text ?? '');
    if (!named && !BEFORE_TO.has(lower)) break;
  }
  return (owned || listed) && isBase(opens) ? at : null;
}

/** "Ciaran - start life story book": a name of one or two words, or initials. */
const isOwner = (label: string | null): boolean =>
  /^\p{Lu}[\p{L}'’]*(?: \p{Lu}[\p{L}'’]*)?$/u.test(label ?? '');
const isLead = (sentence: Sentence, token: Token | undefined): boolean =>
  token !== undefined && (isOfLabel(sentence, token) || LEADS.test(token.text));
const isBase = (token: Token | undefined): boolean =>
  token !== undefined && token.lower === token.lemma && token.pos !== 'NUM' && token.pos !== 'DET';

const BEFORE_DATE = /^(?:by|before|until|till|on|due)$/;
const DATED =
  /^(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|end|next|mon|tue|wed|thu|fri)/;

/** How many of the words stand before "by 17/4". */
function undated(words: readonly Token[]): number {
  const at = words.findIndex(
    ({ lower }, place) => BEFORE_DATE.test(lower) && DATED.test(words[place + 1]?.lower ?? ''),
  );
  return at < 0 ? words.length : at;
}
