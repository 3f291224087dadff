import { formatDate } from '../dates';
import { quoteEntry } from '../evidence';
import type { Entry, IsoDate } from '../model';
import { daysNamed } from '../note-dates';
import { parseUkDate } from '../uk-dates';
import { workingDaysBetween } from '../working-days';
import { type Facts, known, unclear } from './fact';

/** When a contact or referral was decided. */
export const contactDecisionFacts: Facts = {
  'decision-delay': {
    of: 'record',
    says: 'working days from a contact to its decision, nothing where no decision is dated',
    fact: ({ entry, label }) => {
      const written = entry?.asWritten?.decidedOn;
      if (written && !entry?.decidedOn) {
        return unclear(
          `The decision on the ${label} is dated “${written}”, which could not be understood.`,
        );
      }
      const decided = entry && decidedOn(entry);
      if (!entry?.date || !decided) return known(null);
      return known(workingDaysBetween(entry.date, decided), [quoteEntry(entry)]);
    },
  },
  'decision-arithmetic': {
    of: 'record',
    says: 'the time from a contact to its decision in words, against one working day',
    fact: ({ entry, label }) => {
      const decided = entry && decidedOn(entry);
      if (!entry?.date || !decided) return known(`${label}: no decision is dated`);
      const delay = workingDaysBetween(entry.date, decided);
      return known(
        `${label} decided ${formatDate(decided)}, ${delay} working ${delay === 1 ? 'day' : 'days'} later`,
      );
    },
  },
};

/** The day of the decision: as the record has it, else a labelled date of the form, else its own words. */
function decidedOn({ date, decidedOn: day, fields, decision, text }: Entry): IsoDate | null {
  if (day) return day;
  for (const [name, value] of Object.entries(fields ?? {})) {
    if (/decision|decided/i.test(name) && /date|decided on/i.test(name)) return parseUkDate(value);
  }
  if (!date) return null;
  const told = decision?.split('\n', 1)[0] ?? DECISION.exec(text)?.[1] ?? '';
  const [words = ''] = /^.{0,40}/s.exec(told) ?? [];
  return daysNamed(DATED.exec(words)?.[0] ?? '', date)[0] ?? null;
}

/** Where the text of a contact turns to its decision. */
const DECISION = /\b(?:decision|decided|outcome|agreed)\b([^\n]*)/i;
/** A day in figures near the start of the decision: "NFA 12.3.25 TM", "(DB, 4/11)". */
const DATED = /\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?(?![\d%])/;
