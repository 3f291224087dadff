import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { Entry, IsoDate } from '../model';
import type { Evidence } from '../quote';
import { analysisOf } from '../text/reader';

/**
 * When the child last became looked after, from the status history, else from the chronology; where
 * neither says so, by the first order or agreement since the case opened.
 */
export function becameLookedAfter(
  context: Context,
): { date: IsoDate; evidence: Evidence[] } | undefined {
  return context.memo('became-looked-after', () => {
    const entry =
      context.entries('status').findLast((one) => says(one, 'looked-after-start', context)) ??
      context.entries('chronology').findLast((one) => says(one, 'looked-after-start', context)) ??
      sinceOpening(context).find((one) => says(one, 'looked-after-orders', context));
    return entry?.date ? { date: entry.date, evidence: [quoteEntry(entry)] } : undefined;
  });
}

const sinceOpening = ({ entries, file }: Context): readonly Entry[] =>
  entries('status', 'chronology').filter(
    ({ date }) => !file.openedOn || (date ?? '') >= file.openedOn,
  );

const says = (entry: Entry, list: string, context: Context): boolean =>
  context.ofEntry(`says ${list}`, entry, () => {
    const analysis = analysisOf(context, entry);
    return [...analysis.headingHits(list), ...analysis.hits(list)].some(
      ({ negated, quoted }) => !negated && !quoted,
    );
  });
