import type { Action, EntryKind } from '../../../demo/shared/case-file';

/*
 * Reads one whole record back from a page of each skin, apart from the product's own reader, so
 * that a test can say: who has the page open can write the record down exactly.
 */

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

type Read = Record<string, unknown>;

/** The ISO date of `03/11/2025`, `3 Nov 2025` or `03-Nov-2025`. */
export function isoOf(written: string): string {
  const [day = '', month = '', year = ''] = written.split(/[/ -]/);
  const number = MONTHS.includes(month) ? MONTHS.indexOf(month) + 1 : Number(month);
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A record of Marlpit: a form whose boxes are named after the properties. */
export function readForm(page: ParentNode): Read {
  const form = page.querySelector('#record-form');
  if (!form) throw new Error('There is no record on the page.');
  const read: Read = {
    id: form.getAttribute('data-record-id'),
    kind: form.className.replace('form-', ''),
    text: valueIn(form.querySelector('#narrative-part')),
  };
  for (const box of form.querySelectorAll('#details .box:not(.tick)')) {
    const id = box.querySelector('label')?.htmlFor.replace('fld-', '') ?? '';
    const name = id.replace(/-[a-z]/g, (part) => part.slice(1).toUpperCase());
    const value = valueIn(box);
    read[name] = name === 'date' || name.endsWith('On') ? isoOf(value) : value;
  }
  for (const ticked of form.querySelectorAll<HTMLInputElement>('.tick input:checked')) {
    read[ticked.name] = ticked.value === 'Yes';
  }
  const rows = [...form.querySelectorAll('#questions tr')];
  if (rows.length > 0) {
    read.fields = Object.fromEntries(
      rows.map((row) => [textOf(row.querySelector('label')), valueIn(row)]),
    );
  }
  addLists(read, form, '#attendance li', '#actions tbody tr', 'td');
  return read;
}

const KESTONFOLD: Record<string, string> = {
  'Event date': 'date',
  'Entered on': 'recordedOn',
  Subject: 'title',
  Author: 'author',
  Designation: 'authorRole',
  Venue: 'location',
  'Child seen': 'childSeen',
  'Seen alone': 'seenAlone',
  Decision: 'decision',
  'Decision date': 'decidedOn',
  'Start date': 'startedOn',
  'Completion date': 'completedOn',
  'Return date': 'returnedOn',
  'Return interview date': 'interviewOn',
  'Authorising manager': 'authorisedBy',
  'Authorisation date': 'authorisedOn',
  'Review date': 'reviewedOn',
};

const CODES: Record<string, EntryKind> = {
  CONREF: 'contact',
  CHRON: 'chronology',
  CNSTAT: 'case-note',
  STVC: 'visit',
  STVL: 'visit',
  HVIS: 'visit',
  ASMT: 'assessment',
  RISK: 'risk-assessment',
  PLAN: 'plan',
  REVW: 'review',
  IRO: 'review',
  MEET: 'meeting',
  SUPERCONT: 'supervision',
  MGTDEC: 'management-decision',
  MISEP: 'missing-episode',
  DOC: 'document',
  LSTAT: 'status',
};

/** A record of Kestonfold: labels and values, with a type code. */
export function readFramed(page: ParentNode): Read {
  const record = page.querySelector('.kf-rec');
  if (!record) throw new Error('There is no record on the page.');
  const paragraphs = [...record.querySelectorAll('.kf-text p')].map((paragraph) =>
    [...paragraph.childNodes]
      .map((node) => (node.nodeName === 'BR' ? '\n' : (node.textContent ?? '')))
      .join(''),
  );
  const read: Read = {
    id: record.getAttribute('data-record-id'),
    kind: CODES[textOf(record.querySelector('.kf-code'))],
    text: paragraphs.join('\n\n'),
  };
  for (const label of record.querySelectorAll('.kf-lv:not(.kf-answers) dt')) {
    addLabelled(read, KESTONFOLD[textOf(label)], textOf(label.nextElementSibling), 'Not recorded');
  }
  const answers = [...record.querySelectorAll('.kf-answers dt')];
  if (answers.length > 0) {
    read.fields = Object.fromEntries(
      answers.map((label) => [textOf(label), textOf(label.nextElementSibling)]),
    );
  }
  addLists(read, record, '.kf-attendee', '.kf-actions .grid-row', '.cell');
  return read;
}

const TARNLIGHT: Record<string, string> = {
  'Entry date': 'date',
  'Recorded date': 'recordedOn',
  Title: 'title',
  Practitioner: 'author',
  'Practitioner role': 'authorRole',
  Location: 'location',
  'Child seen': 'childSeen',
  'Child seen alone': 'seenAlone',
  Outcome: 'decision',
  'Outcome date': 'decidedOn',
  Started: 'startedOn',
  Completed: 'completedOn',
  Returned: 'returnedOn',
  'Return interview': 'interviewOn',
  Authoriser: 'authorisedBy',
  Authorised: 'authorisedOn',
  Reviewed: 'reviewedOn',
};

const TYPES: Record<string, EntryKind> = {
  Contact: 'contact',
  'Chronology entry': 'chronology',
  'Case note': 'case-note',
  Visit: 'visit',
  Assessment: 'assessment',
  'Risk assessment': 'risk-assessment',
  Plan: 'plan',
  Review: 'review',
  Meeting: 'meeting',
  Supervision: 'supervision',
  'Management decision': 'management-decision',
  'Missing episode': 'missing-episode',
  Document: 'document',
  Status: 'status',
};

/** A whole record of Tarnlight, on its own page or in a dialog. */
export function readDetail(page: ParentNode): Read {
  const record = page.querySelector('.detail');
  if (!record) throw new Error('There is no record on the page.');
  const read: Read = {
    id: record.getAttribute('data-id'),
    text: textOf(record.querySelector('.entry-text')),
  };
  for (const row of record.querySelectorAll('.detail-values .row')) {
    const [label, value] = labelled(row);
    if (label === 'Entry type') read.kind = TYPES[value];
    else addLabelled(read, TARNLIGHT[label], value, '—');
  }
  const answers = [...record.querySelectorAll('.part-answers .row')];
  if (answers.length > 0) read.fields = Object.fromEntries(answers.map(labelled));
  addLists(read, record, '.part-attendees li', '.part-actions tbody tr', 'td');
  return read;
}

function labelled(row: Element): [string, string] {
  return [textOf(row.querySelector('.name')), textOf(row.querySelector('.value'))];
}

function addLabelled(read: Read, name: string | undefined, value: string, unset: string) {
  if (name === undefined) throw new Error(`Nobody knows what "${value}" is the value of.`);
  if (name === 'childSeen' || name === 'seenAlone') {
    if (value !== unset) read[name] = value === 'Yes';
  } else {
    read[name] = name === 'date' || name.endsWith('On') ? isoOf(value) : value;
  }
}

function addLists(read: Read, record: Element, attendee: string, row: string, cell: string) {
  const attendees = [...record.querySelectorAll(attendee)].map(textOf);
  if (attendees.length > 0) read.attendees = attendees;
  const actions = [...record.querySelectorAll(row)].map((one): Action => {
    const [action = '', owner = '', due = '', status = ''] = [...one.querySelectorAll(cell)].map(
      textOf,
    );
    return { action, owner, due, status };
  });
  if (actions.length > 0) read.actions = actions;
}

function valueIn(part: Element | null): string {
  const control = part?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  if (!control) throw new Error('There is no box.');
  return control.value;
}

function textOf(element: Element | null): string {
  return element?.textContent ?? '';
}
