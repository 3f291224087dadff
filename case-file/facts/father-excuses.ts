import type { Context } from '../context';
import type { Entry, EntryKind } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens } from '../text/analyse';
import type { Mention } from '../text/mention';
import { analysisOf } from '../text/reader';
import type { Subject } from './fact';
import { target } from './father-figures';
import { firstSeen } from './seen';

const DIRECTION_KINDS: EntryKind[] = [
  'management-decision',
  'supervision',
  'case-note',
  'contact',
  'plan',
  'meeting',
];

/** Why a man is not to be engaged: one sentence for the auditor, and the words it rests on. */
export interface Excuse {
  says: string;
  evidence: Evidence[];
}

/** He is recorded as dead, or a manager ruled out contact for safety or by law; null when neither is seen. */
export function excuseOf(subject: Subject, context: Context): Excuse | null {
  const key = `excuse ${subject.key}`;
  return context.memo(key, () => {
    const person = context.file.people.find(({ name }) => subject.label.startsWith(name));
    const is = target(subject, context);
    const found = firstSeen(context, {
      key,
      look: (entry) => {
        const analysis = analysisOf(context, entry);
        return (
          (person?.livesWithChild ? null : death(analysis, is)) ??
          (DIRECTION_KINDS.includes(entry.kind) && byManager(entry)
            ? direction(analysis, is)
            : null)
        );
      },
    });
    if (found) return { says: `The record says why: “${found.quote}”`, evidence: [found] };
    return person && DEAD.test(person.role)
      ? { says: `${person.name} is recorded as “${person.role}”.`, evidence: [] }
      : null;
  });
}

const DEAD = /\b(?:deceased|died|dead|late)\b/i;
const MANAGER = /\b(?:manager|TM|ATM|STM|head of service|director|HoS)\b/i;

const byManager = (entry: Entry): boolean =>
  MANAGER.test(entry.authorRole ?? '') || entry.kind === 'management-decision';

function death(analysis: Analysis, is: (mention: Mention) => boolean): Evidence | null {
  const hit = analysis.hits('dead').find(({ clause, negated, quoted }) => {
    if (!clause || negated || quoted || clause.modality !== 'stated') return false;
    return (
      clause.actor !== null &&
      clause.actor !== 'author' &&
      is(clause.actor) &&
      !clause.actor.possessive
    );
  });
  return hit ? quoteTokens(analysis, hit.sentence) : null;
}

/** "No worker is to ring or see him" with a reason of safety or law in the same entry. */
function direction(analysis: Analysis, is: (mention: Mention) => boolean): Evidence | null {
  if (analysis.hits('no-contact-reason').length === 0) return null;
  const names = ({ sentence }: Hit) =>
    analysis.mentions.some((m) => m.from >= sentence.from && m.from < sentence.to && is(m));
  const ruledOut = ({ negated, clause }: Hit) =>
    negated && clause !== null && clause.modality !== 'stated';
  const hit =
    analysis.hits('no-contact-order').find(names) ??
    analysis.hits('contact-acts').find((one) => ruledOut(one) && names(one));
  return hit ? quoteTokens(analysis, hit.sentence) : null;
}
