import { labelKey, meaningsOf } from '../words';
import type { Gathered } from './gathered';

const TEXT_LAST =
  /^(?:summary|analysis|decision|plan|comments?|update|progress|information|significant event|incident|concern|brief|reason)/;

/** Tells which of its texts is the narrative; the others are fields. */
export function chooseText(record: Gathered): void {
  if (record.event) {
    if (record.texts.some((text) => text.value !== '')) record.entry.title ??= record.event;
    else record.texts.push({ label: 'Event', value: record.event });
  }
  const brief = record.texts.findIndex(
    ({ label, value }) => label !== '' && value.length < 90 && /summary|description/i.test(label),
  );
  const ranked = [...record.texts].sort(
    (a, b) => rank(a) - rank(b) || b.value.length - a.value.length,
  );
  const main = ranked.find((text) => text.value !== '') ?? longField(record);
  const short = record.texts[brief];
  if (
    record.region.structure === 'table' &&
    record.entry.title === undefined &&
    short &&
    short.value !== '' &&
    main &&
    main !== short
  ) {
    record.entry.title = short.value;
    record.texts.splice(brief, 1);
  }
  record.entry.text = main?.value ?? '';
  for (const text of record.texts) {
    if (
      text !== main &&
      text.value !== '' &&
      text.label !== '' &&
      record.fields[text.label] === undefined
    )
      record.fields[text.label] = text.value;
  }
}

/** The main column of a table, whatever its name. */
function longField(record: Gathered): { label: string; value: string } | undefined {
  if (record.region.structure === 'page') return mainAnswer(record);
  if (record.region.structure !== 'table') return undefined;
  for (const [label, value] of Object.entries(record.fields)) {
    const [meaning] = meaningsOf(label);
    if (value.length <= (meaning === 'field' ? 80 : 50) || (meaning && meaning !== 'field'))
      continue;
    delete record.fields[label];
    return { label, value };
  }
  return undefined;
}

/** Of a form whose labels are none of narratives, the answer that is much longer than every other. */
function mainAnswer({ fields }: Gathered): { label: string; value: string } | undefined {
  const answers = Object.entries(fields)
    .filter(([label]) => (meaningsOf(label)[0] ?? 'field') === 'field')
    .sort(([, a], [, b]) => b.length - a.length);
  const [first, second] = answers;
  if (!first || first[1].length < 200 || (second && second[1].length * 1.5 > first[1].length))
    return undefined;
  delete fields[first[0]];
  return { label: first[0], value: first[1] };
}

/** A row without title and text is named by what stands first in it. */
export function firstField(record: Gathered): string | undefined {
  const { entry, fields, region } = record;
  const [label] = Object.keys(fields);
  if (
    region.structure !== 'table' ||
    entry.text !== '' ||
    label === undefined ||
    !(region.context.kind === 'status' || isNameOfRows(label, fields[label] ?? ''))
  )
    return undefined;
  const value = fields[label];
  delete fields[label];
  return value;
}

/** "Session": "Getting started one-to-one", in a row that says no more than when it was. */
const isNameOfRows = (label: string, value: string): boolean =>
  /^(?:session|event|meeting|visit|contact|appointment|activity|item|subject|topic|description|entry|intervention)\b/i.test(
    label,
  ) &&
  /\p{L}{3}/u.test(value) &&
  value.length < 80;

/** Words under a label come before those without, a word or two under one last. */
const rank = ({ label, value }: { label: string; value: string }): number =>
  label === ''
    ? 5
    : value.length < 25
      ? 11
      : TEXT_LAST.test(labelKey(label)) ||
          /comments?$|\bof (?:resolution|disclosure|closure)\b/i.test(label)
        ? 10
        : 1;
