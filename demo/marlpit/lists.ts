import type { CaseFile, Entry } from '../shared/case-file.ts';
import { slashed } from '../shared/dates.ts';
import { type Html, html } from '../shared/html.ts';
import { entriesOf, type Section } from '../shared/sections.ts';
import { FORMS } from './words.ts';

/** What stands in a cell for something that the record does not have. */
const NIL = html`<span class="nil">-</span>`;
const PREVIEW = 110;

interface Column {
  id: string;
  heading: string;
  cell(entry: Entry): Html | string;
}

const COLUMN = {
  date: column('date', 'Date', (entry) => slashed(entry.date)),
  recorded: column('recorded', 'Recorded', (entry) => date(entry.recordedOn)),
  type: column('type', 'Type', (entry) => FORMS[entry.kind].name),
  title: column('title', 'Title', (entry) => entry.title ?? NIL),
  worker: column('worker', 'Worker', (entry) =>
    entry.author === undefined
      ? NIL
      : html`<span class="worker">${entry.author}</span>${
          entry.authorRole !== undefined && html` <span class="role">(${entry.authorRole})</span>`
        }`,
  ),
  whole: column(
    'narrative',
    'Details',
    (entry) => html`<div class="narrative">${entry.text}</div>`,
  ),
  start: column(
    'narrative',
    'Details',
    (entry) => html`<div class="narrative preview">${firstLine(entry.text)}</div>`,
  ),
  place: column('place', 'Place', (entry) => entry.location ?? NIL),
  seen: column('seen', 'Seen', (entry) => tick(entry.childSeen)),
  alone: column('alone', 'Alone', (entry) => tick(entry.seenAlone)),
  outcomeDate: column('outcome-date', 'Outcome', (entry) => date(entry.decidedOn)),
  started: column('started', 'Started', (entry) => date(entry.startedOn)),
  completed: column('completed', 'Completed', (entry) => date(entry.completedOn)),
  authorised: column('authorised', 'Authorised', (entry) => date(entry.authorisedOn)),
  reviewed: column('reviewed', 'Last reviewed', (entry) => date(entry.reviewedOn)),
  returned: column('returned', 'Returned', (entry) => date(entry.returnedOn)),
  interview: column('interview', 'Return interview', (entry) => date(entry.interviewOn)),
  answers: column('answers', 'Form answers', ({ fields }) =>
    fields
      ? html`<ul>${Object.entries(fields).map(
          ([label, value]) => html`<li><b>${label}:</b> <span>${value}</span></li>`,
        )}</ul>`
      : NIL,
  ),
} satisfies Record<string, Column>;

const { date: day, recorded, type, title, worker, whole, start } = COLUMN;

/** The columns of each section's table: short records stand whole, long ones with their first line. */
const COLUMNS: Record<string, Column[]> = {
  chronology: [day, title, whole, worker],
  notes: [day, recorded, type, title, worker, start, COLUMN.outcomeDate],
  visits: [day, recorded, title, COLUMN.place, COLUMN.seen, COLUMN.alone, worker, start],
  assessments: [day, title, COLUMN.started, COLUMN.completed, COLUMN.authorised, worker, start],
  risk: [day, title, COLUMN.reviewed, COLUMN.authorised, worker, start],
  plans: [day, title, COLUMN.reviewed, COLUMN.authorised, worker, start],
  reviews: [day, recorded, type, title, worker, start],
  supervision: [day, recorded, type, title, worker, start],
  documents: [day, title, COLUMN.reviewed, worker, start],
  missing: [day, COLUMN.returned, COLUMN.interview, title, whole, worker],
  status: [day, title, whole, COLUMN.answers, worker],
};

/** The list page of a section, newest first but for the chronology. */
export function listOf(file: CaseFile, section: Section): Html {
  const entries = entriesOf(file, section, section.id === 'chronology' ? 'oldest' : 'newest');
  if (entries.length === 0) {
    return html`<p class="empty">There are no ${section.noun} to display.</p>`;
  }
  const columns = COLUMNS[section.id] ?? [];
  return html`<p class="count">${entries.length} ${entries.length === 1 ? 'record' : 'records'}</p>
  <table class="list" id="list-${section.id}">
    <thead><tr>${columns.map(({ id, heading }) => html`<th class="col-${id}">${heading}</th>`)}
      <th class="col-open">Record</th></tr></thead>
    <tbody>${entries.map(
      (entry) => html`
      <tr>${columns.map(({ id, cell }) => html`<td class="col-${id}">${cell(entry)}</td>`)}
        <td class="col-open"><a href="/marlpit/cases/${file.caseId}/forms/${entry.id}">View</a></td></tr>`,
    )}
    </tbody>
  </table>`;
}

/** The relationships page: family and professionals in one table. */
export function relationships(file: CaseFile): Html {
  if (file.people.length === 0) {
    return html`<p class="empty">There are no relationships to display.</p>`;
  }
  return html`<p class="count">${file.people.length} records</p>
  <table class="list" id="list-relationships">
    <thead><tr><th class="col-name">Name</th><th class="col-relationship">Relationship to child</th>
      <th class="col-lives">Lives with child</th><th class="col-pr">Parental responsibility</th>
      <th class="col-from">From</th></tr></thead>
    <tbody>${file.people.map(
      (person) => html`
      <tr><td class="col-name">${person.name}</td><td class="col-relationship">${person.role}</td>
        <td class="col-lives">${tick(person.livesWithChild)}</td>
        <td class="col-pr">${tick(person.parentalResponsibility)}</td>
        <td class="col-from">${date(person.from)}</td></tr>`,
    )}
    </tbody>
  </table>`;
}

/** The first page of a record: how much of it there is, and where. */
export function summary(file: CaseFile, sections: Section[]): Html {
  return html`<table class="list" id="summary">
    <thead><tr><th>Section</th><th>Records</th><th>Latest</th></tr></thead>
    <tbody>${sections.map((section) => {
      const entries = entriesOf(file, section, 'newest');
      return html`
      <tr><td><a href="/marlpit/cases/${file.caseId}/${section.id}">${section.title}</a></td>
        <td>${entries.length}</td><td>${date(entries[0]?.date)}</td></tr>`;
    })}
    </tbody>
  </table>`;
}

function column(id: string, heading: string, cell: Column['cell']): Column {
  return { id, heading, cell };
}

function date(iso: string | undefined): Html | string {
  return iso === undefined ? NIL : slashed(iso);
}

function tick(value: boolean | undefined): Html | string {
  if (value === undefined) return NIL;
  return value ? 'Yes' : 'No';
}

function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  const start = line.length > PREVIEW ? line.slice(0, line.lastIndexOf(' ', PREVIEW)) : line;
  return start === text ? text : `${start}…`;
}
