import type { Context } from '../context';
import type { Entry } from '../model';
import { analysisOf } from '../text/reader';

/**
 * The threshold decisions of the window (rulebook, threshold-rationale): on a contact; step up, not
 * to step up or down, step down, closure. "Continue" is none, nor is a change of legal status.
 */
export const thresholdDecisions = (context: Context): Entry[] =>
  context
    .inWindow('contact', 'management-decision')
    .filter((entry) =>
      entry.kind === 'contact' ? !!entry.decision?.trim() : decidesThreshold(entry, context),
    );

const decidesThreshold = (entry: Entry, context: Context): boolean =>
  context.ofEntry('threshold', entry, () =>
    analysisOf(context, entry)
      .hits('threshold-decisions')
      .some(
        ({ clause, quoted }) =>
          !quoted && clause?.modality !== 'conditional' && clause?.history !== true,
      ),
  );
