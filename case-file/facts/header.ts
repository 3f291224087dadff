import type { Context } from '../context';
import { ageOn } from '../dates';
import { type Facts, known, unclear } from './fact';

/** Facts of the case header: type, child, dates. */
export const headerFacts: Facts = {
  'case-type': {
    of: 'case',
    says: 'early-help, child-in-need, child-protection, looked-after or care-leaver',
    fact: (_, context) => known(context.file.caseType),
  },
  'child-age': {
    of: 'case',
    says: 'the child’s age in years at the as-at date; -1 before birth',
    fact: (_, context) => {
      const age = childAge(context);
      return age === null ? unclear('The date of birth was not seen on the record.') : known(age);
    },
  },
};

/** Whole years at the as-at date, -1 before birth, null when the record gives no date. */
export function childAge({ file, asAt }: Context): number | null {
  const { dateOfBirth, expectedOn } = file.child;
  if (dateOfBirth) return dateOfBirth > asAt ? -1 : ageOn(dateOfBirth, asAt);
  return expectedOn ? -1 : null;
}
