import type { Context } from '../context';
import { later } from '../dates';
import type { Entry } from '../model';

/** A plan that does not take the place of the child's main plan (rulebook, "The latest plan"). */
const OTHER_PLAN =
  /\b(?:permanence|placement|safety|contact|transition|personal education|health|behaviour|delegat\w*)\b/i;

/** "Care plan (placement with parents)" is the main plan all the same. */
const MAIN_PLAN =
  /^(?!.*\bhealth)(?:\p{L}+ ){0,2}(?:care|pathway|child protection|CP|child in need|CIN|early help|LAC|CLA)\s+plan\b/iu;

/**
 * The child's main plan that is latest up to the as-at date, by its date or its last review: early
 * help, child in need, child protection, care or pathway plan; undefined when there is none.
 */
export function latestPlan(context: Context): Entry | undefined {
  return context.memo('latest-plan', () => {
    const main = context
      .entries('plan')
      .filter(({ title = '' }) => MAIN_PLAN.test(title) || !OTHER_PLAN.test(title));
    return main.toSorted((a, b) => lastSeen(a, context).localeCompare(lastSeen(b, context))).at(-1);
  });
}

/** The day that a plan was made, or last reviewed by the as-at date. */
const lastSeen = ({ date, reviewedOn }: Entry, { asAt }: Context): string =>
  reviewedOn && reviewedOn <= asAt ? later(reviewedOn, date ?? reviewedOn) : (date ?? '');
