import { findDays, parseDay } from '../days';
import type { Field } from '../labels/fields';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { isName } from '../people-words';
import { isLeftOut, labelKey, type Meaning, meaningsOf } from '../words';
import { CUT, type Gathered } from './gathered';
import { endsSentence, isProse } from './line-parts';
import { takeMeta } from './meta';
import { takeOfAction } from './take-action';
import { DATES } from './take-date';
import { take } from './take-value';
import { TIME_ONLY } from './time-words';

/** Takes a label with its value into the record. */
export function takeField(record: Gathered, { label, values }: Field): void {
  const said = values.filter((line) => line.text !== '');
  // A cell may say the name of its column again.
  const lines = said.length > 1 && said[0]?.text === label ? said.slice(1) : said;
  const value = lines.map((line) => line.text).join('\n');
  if (label === '' || labelKey(label) === '') {
    const spare = lines.filter((line) => !line.action);
    for (const line of spare)
      if (isProse(line) || (line.text.length > 40 && endsSentence(line.text)))
        record.loose.push(line);
      else takeMeta(line, record.meta, false);
    return;
  }
  const { openAction } = record;
  if (openAction && takeOfAction(openAction, label, value)) return;
  record.openAction = undefined;
  const [, by, on] = / by$/i.test(label)
    ? (/^(\D+?),?\s+(?:on|at)\s+(\S*\d.*)$/.exec(value) ?? [])
    : [];
  const [line] = lines;
  if (by && on && line && parseDay(on) !== null) {
    takeField(record, { label, values: [{ ...line, text: by }] });
    takeField(record, { label: label.replace(/by$/i, 'on'), values: [{ ...line, text: on }] });
    return;
  }
  const [, when, who] = line && !by ? (WHEN_BY_WHOM.exec(value) ?? []) : [];
  if (line && when && who && parseDay(when) !== null && isName(who)) {
    takeField(record, { label, values: [{ ...line, text: when }] });
    const says = `${label} by`;
    const isTold = meaningsOf(says).length > 0;
    takeField(record, { label: isTold ? says : 'Recorded by', values: [{ ...line, text: who }] });
    return;
  }
  if (CUT.test(value)) record.cut = true;
  if (/^(?:draft|deleted|void)\??$/i.test(label) && (isLeftOut(value) || /^yes$/i.test(value)))
    record.meta.leftOut = true;
  if (
    /^(?:visit )?(?:outcome|result|progress|attendance)$/i.test(label) &&
    /^(?:(?:planned|scheduled|booked|draft)$|cancell?ed\b)/i.test(value)
  )
    record.meta.leftOut = true;
  const meanings = meaningsOf(label).filter((meaning) => fits(meaning, value));
  record.labelWords.push(label);
  for (const meaning of meanings) {
    if (!take(record, meaning, label, value, lines)) continue;
    if (standsOnForm(record, meaning, label) && value !== '') record.fields[label] ??= value;
    return;
  }
  if (meanings.length === 0 && lines[0]) record.anyDate ??= parseDay(value);
  const before = record.fields[label];
  if (before === undefined) record.fields[label] = value;
  else if (!before.includes(value)) record.fields[label] = `${before}\n${value}`;
}

/** "Created: 14 May 2025 by Nia Prosser". */
const WHEN_BY_WHOM = /^(\S*\d.{4,40}?)\s+by\s+(\p{Lu}.{2,50})$/u;

/**
 * Answers stand among the fields as they are written, also those that a property of the entry stands
 * for: what the boxes say is held against what the words say. So do columns whose name says more than
 * that of the property.
 */
const standsOnForm = ({ region }: Gathered, meaning: Meaning, label: string): boolean => {
  if (meaning === 'title' || meaning === 'id') return !PLAIN_NAME.test(labelKey(label));
  if (region.structure === 'table') return meaning === 'kind' || meaning === 'location';
  return ANSWERS.has(meaning) || (meaning === 'author' && !PLAIN_AUTHOR.test(labelKey(label)));
};
const PLAIN_NAME = /^(?:title|subject|name|heading|(?:record |entry )?(?:id|no|number))?$/;
const ANSWERS = new Set<Meaning>([
  'childSeen',
  'seenAlone',
  'kind',
  'location',
  'attendees',
  'authorisedBy',
  'decision',
  'status',
]);
const PLAIN_AUTHOR =
  /^(?:(?:\w+ )?by|author|worker|practitioner|social worker|user|staff(?: member)?|officer|from|sender|who)$/;

/** A time that is no day: "Yesterday", "3 weeks ago", "Summer 2024", "Not known". */
const SAYS_WHEN =
  /\d|day\b|\b(?:ago|tomorrow|week|month|year|spring|summer|autumn|winter)\b|^(?:ongoing|not known|unknown|undated|n\/k)$/i;

function fits(meaning: Meaning, value: string): boolean {
  if (!DATES.has(meaning)) return meaning !== 'author' || findDays(value).length === 0;
  return (
    value === '' ||
    (findDays(value).length > 0 && value.length < 80) ||
    (meaning === 'date' && value.length < 20 && SAYS_WHEN.test(value) && !TIME_ONLY.test(value))
  );
}

/** Labels that stood in the lines at the head, with their values. */
export function takeLabelled(record: Gathered): void {
  for (const { label, value } of record.meta.labelled) {
    const line: Line = {
      text: value,
      action: false,
      more: false,
      heading: 0,
      strong: false,
      pieces: [],
      box: NOWHERE,
      inner: NOWHERE,
    };
    takeField(record, { label, values: [line] });
  }
}

const NOWHERE: Box = {
  names: '',
  plain: true,
  el: document.documentElement,
  tag: '',
  role: '',
  parent: null,
  kids: [],
  block: true,
  size: 1,
  pre: false,
  preAround: false,
  modal: false,
  control: false,
  holdsTable: false,
  folds: false,
  hides: false,
};
