import type { Context } from './context';
import { addDays, daysBetween, formatDate } from './dates';
import type { IsoDate } from './model';
import { addWorkingDays, workingDaysBetween } from './working-days';

/** Time between dated things, counted in calendar or working days, with its arithmetic in words. */

export type Unit = 'days' | 'working days';

/** From one thing to the next; the ends of the window are things too. */
export interface Gap {
  from: IsoDate;
  to: IsoDate;
  /** What stands at the two ends: `visit`, `start of the window`, `as-at date`. */
  fromWhat: string;
  toWhat: string;
  length: number;
}

export const between = (from: IsoDate, to: IsoDate, unit: Unit): number =>
  unit === 'days' ? daysBetween(from, to) : workingDaysBetween(from, to);

export const plus = (from: IsoDate, length: number, unit: Unit): IsoDate =>
  unit === 'days' ? addDays(from, length) : addWorkingDays(from, length);

/** The gaps between things in order. */
export const gapsBetween = (
  things: readonly { date: IsoDate; what: string }[],
  unit: Unit,
): Gap[] =>
  things.slice(1).map(({ date, what }, index) => {
    const before = things[index] ?? { date, what };
    return {
      from: before.date,
      to: date,
      fromWhat: before.what,
      toWhat: what,
      length: between(before.date, date, unit),
    };
  });

/**
 * The gaps between things of the window, with those from its start (or the day the case opened, if
 * later) to the first and from the last to the as-at date or closure.
 */
export function gapsInWindow(
  dates: readonly (IsoDate | null)[],
  what: string,
  unit: Unit,
  { start, end, file }: Context,
): Gap[] {
  const things = dates.flatMap((date) =>
    date && date >= start && date <= end ? [{ date, what }] : [],
  );
  const first = start === file.openedOn ? 'case opened' : 'start of the window';
  const last = end === file.closedOn ? 'case closed' : 'as-at date';
  return gapsBetween([{ date: start, what: first }, ...things, { date: end, what: last }], unit);
}

/** The first of the longest gaps. */
export function longestGap(gaps: readonly Gap[]): Gap {
  const [first, ...rest] = gaps;
  if (!first) throw new Error('there are no gaps to compare');
  return rest.reduce((most, gap) => (gap.length > most.length ? gap : most), first);
}

/** `visit 3 Nov 2025 + 10 working days = 17 Nov 2025; next visit 24 Nov 2025: 5 working days late`. */
export function gapWords(gap: Gap, limit: number, unit: Unit): string {
  const due = plus(gap.from, limit, unit);
  const over = gap.length - limit;
  const late = over > 0 ? `${over} ${over === 1 ? unit.slice(0, -1) : unit} late` : 'in time';
  const next = gap.toWhat === gap.fromWhat ? `next ${gap.toWhat}` : gap.toWhat;
  return `${gap.fromWhat} ${formatDate(gap.from)} + ${limit} ${unit} = ${formatDate(due)}; ${next} ${formatDate(gap.to)}: ${late}`;
}
