import type { EntryKind } from '../../../case-file/model';
import { findDays } from '../days';
import { labelKey, type Meaning } from '../words';
import type { Draft } from './draft';
import type { Gathered } from './gathered';

/** Tells which of its days is the record's, by its kind. */
export function chooseDates(record: Gathered, kind: EntryKind): void {
  const { dates, entry, meta } = record;
  const get = (meaning: Meaning) =>
    meaning === 'date' && isBooked(record) ? undefined : dates.get(meaning);
  const asWritten: Record<string, string> = {};
  for (const name of [
    'startedOn',
    'completedOn',
    'authorisedOn',
    'reviewedOn',
    'returnedOn',
    'interviewOn',
    'decidedOn',
  ] as const) {
    const found = get(name);
    if (found?.iso) entry[name] = found.iso;
    else if (found) asWritten[name] = found.written;
  }
  const recorded = get('recordedOn')?.iso ?? meta.recordedOn ?? stampOf(record);
  const updated = get('updatedOn')?.iso ?? meta.updatedOn;
  const main =
    kind === 'assessment' || kind === 'risk-assessment'
      ? (get('completedOn') ?? get('date') ?? get('startedOn'))
      : ((kind === 'plan' ? get('startedOn') : undefined) ??
        (kind === 'management-decision' ? get('decidedOn') : undefined) ??
        get('date') ??
        (kind === 'status' ? get('startedOn') : undefined));
  if (kind === 'contact' && !get('decidedOn') && get('date')) moveDecision(record, entry);
  const found =
    main ??
    (record.region.structure === 'page' ? get('startedOn') : undefined) ??
    meta.date ??
    get('startedOn') ??
    get('completedOn') ??
    get('reviewedOn') ??
    get('decidedOn') ??
    get('authorisedOn');
  if (found?.iso) entry.date = found.iso;
  else if (found) asWritten.date = found.written;
  else if (record.region.context.date) entry.date = record.region.context.date;
  else if (recorded) entry.date = recorded;
  else if (updated && record.region.structure === 'list') entry.date = updated;
  else if (record.anyDate && record.region.structure !== 'page') entry.date = record.anyDate;
  if (recorded) entry.recordedOn = recorded;
  const next = get('nextOn');
  if (!entry.date && !asWritten.date && next) asWritten.date = next.written;
  if (Object.keys(asWritten).length > 0) entry.asWritten = asWritten;
}

/** The day for which a visit was booked, where that on which it was done is told too. */
const isBooked = ({ dates }: Gathered): boolean =>
  dates.has('completedOn') &&
  /\b(?:scheduled|planned|booked)\b/i.test(dates.get('date')?.label ?? '');

/** A day at the head of a record that says below when it happened: the day on which it was written. */
function stampOf({ dates, meta, region }: Gathered): string | undefined {
  const event = dates.get('date')?.iso;
  const stamp = meta.date?.iso;
  return region.structure === 'list' && event && stamp && stamp >= event ? stamp : undefined;
}

/** On a contact, "Decision" is its outcome and not the narrative. */
function moveDecision(record: Gathered, entry: Partial<Draft>): void {
  for (const [label, value] of Object.entries(record.fields)) {
    const key = labelKey(label);
    if (/^(?:decision|outcome)$/.test(key) && entry.decision === undefined) entry.decision = value;
    else if (/^(?:decision|outcome) date$|^date of decision$/.test(key)) {
      const iso = findDays(value)[0]?.date;
      if (iso) entry.decidedOn = iso;
    } else continue;
    delete record.fields[label];
  }
}
