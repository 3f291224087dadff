import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens } from '../text/analyse';
import type { Mention } from '../text/mention';
import { type Attempt, attempts } from './contact-attempts';
import { isLeftOut, presentIn } from './contact-present';
import {
  direct,
  isOne,
  type Scene,
  type Target,
  type Telling,
  tellings,
  titleOf,
} from './contact-scene';
import { spoken } from './contact-two-way';

/** What one entry says of contact between the service and somebody. */
export interface Contact {
  /** They met or spoke: visit, meeting, conference, answered call, video. */
  twoWay: Evidence | null;
  /** Their view, information or part in it. */
  view: Evidence | null;
  /** Tries by the service to reach them. */
  attempts: Attempt[];
}

const NO_CONTACT: Contact = { twoWay: null, view: null, attempts: [] };

/** Reads one entry for contact with the people that `is` means. */
export function contactWith(analysis: Analysis, is: Target): Contact {
  if (!analysis.mentions.some(is)) return NO_CONTACT;
  const clauses = tellings(analysis);
  // Where the record lists who was there, "she" is not somebody else who is only spoken about.
  const meant: Target = isLeftOut(analysis, is)
    ? (m) => is(m) && (!m.pronoun || isOfBox(analysis, m, is))
    : is;
  const scene: Scene = { analysis, clauses, is: meant, titled: titleOf(analysis, is) };
  const view = clauses.find((one) => givesView(scene, one));
  const met = presentIn(analysis, is) ?? spoken(scene, view !== undefined);
  return {
    twoWay: met,
    view: met && view ? quoteTokens(analysis, view.sentence) : null,
    attempts: attempts(scene),
  };
}

/** "Extended family: Nan dropped by. Her view …": the box that says "her" named her. */
function isOfBox({ sentences, mentions }: Analysis, { from }: Mention, is: Target): boolean {
  const box = sentences.find((one) => from >= one.from && from < one.to)?.property;
  if (!box?.startsWith('fields.')) return false;
  const first = sentences.find(({ property }) => property === box)?.from ?? from;
  return mentions.some((m) => is(m) && !m.pronoun && m.from >= first && m.from < from);
}

/** "He wants to be told", "Wayne's view is …", "Dad: …". */
function givesView({ analysis, is, titled }: Scene, one: Telling): boolean {
  const { clause, sentence, mentions } = one;
  if (clause.history || !direct(clause) || sentence.property === 'title') return false;
  if (sentence.labelled && is(sentence.labelled)) return true;
  const owns = mentions.find((m) => is(m) && (m.possessive || m.pronoun));
  const isTheirs = ({ from }: Hit) => owns && from > owns.from && from <= owns.to + 2;
  if (owns && analysis.hits('view-nouns').some((hit) => isTheirs(hit) && hit.clause === clause)) {
    return true;
  }
  if (!isOne(clause.actor, is)) return false;
  // "Was told" is done to them; "is worried" is theirs.
  const feels = ({ from, to }: Hit) => to - from > 1 && analysis.tokens[from]?.lemma === 'be';
  return analysis
    .hits('views')
    .some(
      (hit) =>
        hit.clause === clause &&
        (!hit.negated || titled !== null) &&
        (!clause.passive || feels(hit)),
    );
}
