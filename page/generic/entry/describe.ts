import type { Action, EntryKind } from '../../../case-file/model';
import { withoutDates } from '../days';
import { fieldsOf } from '../labels/fields';
import { partedByRepeats } from '../labels/repeated-labels';
import type { Line } from '../outline/line';
import { authorOf } from '../people-words';
import { isAuditEvent, isLeftOut, kindOf, meaningsOf } from '../words';
import { chooseDates } from './choose-dates';
import { chooseText, firstField } from './choose-text';
import type { Draft, Region } from './draft';
import { type Gathered, gather } from './gathered';
import { isListName, kindOfRecord } from './kind-of-record';
import { endsSentence } from './line-parts';
import { takeBody } from './narrative';
import { takeField, takeLabelled } from './take-field';

/** Reads a record from its cells, labels and lines; null when it is none, or is left out. */
export function describe(region: Region): Draft | null {
  const { fields: told, rest } = fieldsOf(region.lines, region.labels);
  const { fields, actions } = partedByRepeats(told);
  const record = gather(region);
  record.entry.actions?.push(...actions);
  for (const field of [...region.cells, ...fields]) takeField(record, field);
  takeBody(record, withoutHeadsOf(actions, rest));
  takeLabelled(record);
  if (region.lines.some((line) => line.more)) record.cut = true;
  return finish(record);
}

/** The part of a form that asks for an action is named by what is said in it: "Family worker In progress". */
function withoutHeadsOf(actions: readonly Action[], lines: Line[]): Line[] {
  const said = new Set(actions.flatMap((action) => Object.values(action)));
  return lines.filter(
    ({ pieces }) => pieces.length < 2 || !pieces.every(({ text }) => said.has(text)),
  );
}

function finish(record: Gathered): Draft | null {
  const { entry, meta } = record;
  if (meta.leftOut || isAuditEvent(record.kindValue)) return null;
  if (isLeftOut(record.kindValue) && !isWrittenUp(record)) return null;
  if (SYSTEM.test(entry.author ?? meta.author?.name ?? meta.title ?? '')) return null;
  chooseText(record);
  if (record.isToCome && entry.text === '' && entry.childSeen === undefined) return null;
  takeKindColumn(record);
  const shown = entry.title ?? meta.title;
  const title =
    (shown && !(isListName(shown) && record.kindValue) ? shown : undefined) ??
    (record.kindValue ||
      firstField(record) ||
      shown ||
      (entry.text === '' ? meta.kindWords[0] : ''));
  if (title && entry.text.length < 40 && meaningsOf(title)[0] === 'nextOn') return null;
  const { kind: over } = record.region.context;
  if (title && entry.text === '' && HANDLED.test(title) && Object.keys(record.fields).length === 0)
    return null;
  if (title && isAuditEvent(title) && over !== 'chronology' && over !== 'status')
    if (entry.text === '' || isAuditEvent(entry.text)) return null;
  if (!title && entry.text.length < 60 && isAuditEvent(entry.text) && !endsSentence(entry.text))
    return null;
  const told = kindOfRecord({
    context: record.region.context,
    type: record.kindValue,
    typeOf: record.typeOf,
    title: title ?? (entry.text.length < 60 ? entry.text : undefined),
    words: meta.kindWords,
    labels: record.labelWords,
    writing:
      record.region.structure !== 'page' &&
      (entry.author ??
        meta.author ??
        (record.kindValue || record.dates.has('date') || isSentence(entry.text)))
        ? entry.text
        : '',
  });
  const kind = told ?? kindOfDated(record, title || record.event);
  if (kind === null) return null;
  entry.kind = kind;
  if (title) entry.title = title.replace(CODE_AT_END, '') || title;
  if (meta.author && entry.author === undefined) {
    entry.author = meta.author.name;
    entry.authorRole ??= meta.author.role;
  }
  if (entry.author === undefined && record.editor !== '')
    entry.author = authorOf(record.editor).name;
  if (meta.location && entry.location === undefined) entry.location = meta.location;
  chooseDates(record, kind);
  if (Object.keys(record.fields).length > 0) entry.fields = record.fields;
  if (entry.actions?.length === 0) delete entry.actions;
  if (kind !== 'visit') {
    delete entry.childSeen;
    delete entry.seenAlone;
  }
  const written = entry.asWritten?.date;
  if (!entry.date && !written && record.region.structure !== 'page') return null;
  const says =
    entry.text.length +
    withoutDates(entry.title ?? '').replace(/[^\p{L}]/gu, '').length +
    Object.keys(record.fields).length * 3 +
    (entry.returnedOn ? 3 : 0) +
    (entry.actions?.length ?? 0);
  if (says < 3) return null;
  return {
    ...entry,
    kind,
    date: entry.date ?? null,
    part: record.cut ? 'start' : 'whole',
    certainty: certaintyOf(record, entry),
  };
}

/** "Planned" as the type of a visit says that it was no surprise, where it tells what happened on it. */
const isWrittenUp = ({ kindValue, entry, texts }: Gathered): boolean =>
  /^planned$/i.test(kindValue) &&
  (entry.childSeen !== undefined || texts.some(({ value }) => value.length > 60));

/** A form with the day of something that happened, and words about it, whose kind nothing names. */
const isDatedForm = ({ region, dates, entry, fields }: Gathered): boolean =>
  region.structure === 'page' &&
  dates.has('date') &&
  !dates.has('dateOfBirth') &&
  [entry.text, ...Object.values(fields)].some((said) => said.length > 60);

/** A form or a row that has a day and a name of its own says that something happened, whatever it was. */
function kindOfDated(record: Gathered, name: string): EntryKind | null {
  if (isDatedForm(record)) return 'case-note';
  const { region, dates } = record;
  const isNamed = dates.get('date')?.iso != null && /\p{L}{3}/u.test(name);
  return region.structure === 'table' && isNamed ? (kindOf(name) ?? 'case-note') : null;
}

/** Somebody's words, rather than the name of something. */
const isSentence = (text: string): boolean => /\p{L}{2,}[.!?]["'”’)]?(?:\s|$)/u.test(text);

/** A column of kinds under a name of its own ("Contact": "Home visit"), in a row that has no other. */
function takeKindColumn(record: Gathered): void {
  const { entry, fields, region } = record;
  if (region.structure !== 'table' || record.kindValue !== '' || entry.title !== undefined) return;
  for (const [label, value] of Object.entries(fields)) {
    if (value.length > 40 || kindOf(value) === null) continue;
    if (meaningsOf(label).some((meaning) => meaning !== 'personName')) continue;
    record.kindValue = value;
    delete fields[label];
    return;
  }
}

/** Half for being found at all; the rest for what speaks plainly: a day, a kind, a writer, a table. */
function certaintyOf(record: Gathered, entry: Partial<Draft>): number {
  let sure = 0.5;
  if (entry.date) sure += 0.15;
  if (record.kindValue && kindOf(record.kindValue)) sure += 0.15;
  if (entry.author) sure += 0.1;
  if (record.region.structure === 'table') sure += 0.05;
  return Math.round(sure * 100) / 100;
}

/** "Home visit, case #4126", "Strategy Discussion: SD-20881": the number says nothing of what happened. */
const CODE_AT_END =
  /[\s,:(–-]+(?:(?:case|record|ref(?:erence)?|id|no)\.?:? ?#?(?=\d{3})[\dA-Z/-]+|#\d{3,}|[A-Z]{2,4}-\d{3,})$/i;

/** "Updated Allergy Intolerance", and nothing of what it says: the system tells that it was touched. */
const HANDLED = /^(?:created|updated|edited|amended|deleted|removed)\s/i;

/** Names under which systems write records about themselves. */
const SYSTEM =
  /^(?:system|automated?|administrator|workflow|batch job|data migration|\w*bot)\b(?: user| account| process)?(?:$| -)/i;
