import type { Context } from '../context';
import { quoteEntry } from '../evidence';
import type { Entry, IsoDate } from '../model';
import type { Evidence } from '../quote';
import type { Analysis } from '../text/analyse';
import { analysisOf } from '../text/reader';

/** When the child last became looked after, from the status history, else from the chronology. */
export function becameLookedAfter(
  context: Context,
): { date: IsoDate; evidence: Evidence[] } | undefined {
  return context.memo('became-looked-after', () => {
    const entry =
      context.entries('status').findLast((one) => saysSo(one, context)) ??
      context.entries('chronology').findLast((one) => saysSo(one, context));
    return entry?.date ? { date: entry.date, evidence: [quoteEntry(entry)] } : undefined;
  });
}

const saysSo = (entry: Entry, context: Context): boolean =>
  context.ofEntry('became-looked-after', entry, () => isSaid(analysisOf(context, entry)));

const isSaid = (analysis: Analysis): boolean =>
  [...analysis.headingHits('looked-after-start'), ...analysis.hits('looked-after-start')].some(
    ({ negated, quoted }) => !negated && !quoted,
  );
