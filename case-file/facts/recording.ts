import { quoteEntry } from '../evidence';
import { workingDaysBetween } from '../working-days';
import { type Facts, known, unclear } from './fact';

/** How soon after the event a record was entered. */
export const recordingFacts: Facts = {
  'has-recorded-date': {
    of: 'record',
    says: 'the record shows when it was entered',
    fact: ({ entry }) => known(!!entry?.recordedOn || !!entry?.asWritten?.recordedOn),
  },
  'recording-delay': {
    of: 'record',
    says: 'working days from the event to the day it was entered',
    fact: ({ entry, label }) => {
      if (!entry?.date || !entry.recordedOn) {
        const written = entry?.asWritten?.recordedOn;
        return unclear(
          written
            ? `The ${label} was entered on “${written}”, which could not be understood.`
            : `The ${label} does not show when it was entered.`,
        );
      }
      const delay = workingDaysBetween(entry.date, entry.recordedOn);
      return known(delay, [quoteEntry(entry)]);
    },
  },
};
