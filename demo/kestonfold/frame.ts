import type { CaseFile, Entry } from '../shared/case-file.ts';
import { spaced } from '../shared/dates.ts';
import { type Html, html } from '../shared/html.ts';
import { entriesOf, SECTIONS, type Section } from '../shared/sections.ts';
import { code, record, shownValue } from './record.ts';
import { LABELS } from './words.ts';

const PAGE_SIZE = 10;

/** These sections show their records whole, one below the other; the others list them in a grid. */
const WHOLE = ['chronology', 'notes', 'documents', 'missing', 'status'];

/** The columns of a grid; its records open on a page of their own. */
const GRIDS: Record<string, (keyof typeof LABELS)[]> = {
  visits: ['date', 'title', 'location', 'childSeen', 'seenAlone', 'author'],
  assessments: ['date', 'title', 'startedOn', 'completedOn', 'author'],
  risk: ['date', 'title', 'reviewedOn', 'author'],
  plans: ['date', 'title', 'reviewedOn', 'author'],
  reviews: ['date', 'title', 'author'],
  supervision: ['date', 'title', 'author'],
};

/** A page inside the frame; it names the child again, in small print. */
export function framePage(file: CaseFile, view: string, title: string, body: Html): Html {
  return html`<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="application-name" content="Kestonfold Children">
  <title>Record</title>
  <link rel="stylesheet" href="/assets/kestonfold/kestonfold.css">
</head>
<body class="kf-frame" data-view="${view}">
  <div class="kf-ref"><span class="kf-ref-name">${file.child.name}</span>
    <span class="kf-ref-no">${file.caseId}</span></div>
  <div class="kf-title">${title}</div>
  ${body}
</body>
</html>`;
}

/** The page of a section, oldest first; case notes stand ten to a page. */
export function sectionPage(file: CaseFile, section: Section, page: number): Html {
  const all = entriesOf(file, section, 'oldest');
  const paged = section.id === 'notes';
  const shown = paged ? all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) : all;
  const body = html`${
    all.length === 0
      ? html`<div class="kf-none">No ${section.noun} have been recorded for this child.</div>`
      : WHOLE.includes(section.id)
        ? html`<div class="kf-stack">${shown.map((entry) => record(entry, file))}</div>`
        : grid(file, section.id, shown)
  }
  ${paged && all.length > 0 && pager(file, section, page, all.length)}`;
  return framePage(file, section.id, section.title, body);
}

function grid(file: CaseFile, section: string, entries: Entry[]): Html {
  const columns = GRIDS[section] ?? [];
  return html`<div class="kf-grid">
    <div class="grid-head"><div class="cell">Type</div>${columns.map(
      (name) => html`<div class="cell">${LABELS[name]}</div>`,
    )}<div class="cell"></div></div>
    ${entries.map(
      (
        entry,
      ) => html`<div class="grid-row" data-record-id="${entry.id}"><div class="cell">${code(entry, file)}</div>${columns.map(
        (name) =>
          html`<div class="cell"><span class="lbl">${LABELS[name]}</span><span class="val">${shownValue(entry, name)}</span></div>`,
      )}<div class="cell"><a href="/kestonfold/frame/${file.caseId}/record/${entry.id}">Open</a></div></div>
    `,
    )}
  </div>`;
}

function pager(file: CaseFile, section: Section, page: number, total: number): Html {
  const pages = Math.ceil(total / PAGE_SIZE);
  const numbers = Array.from({ length: pages }, (_, i) => i + 1);
  return html`<div class="kf-pager">
    <span class="kf-count">Records ${(page - 1) * PAGE_SIZE + 1} to ${Math.min(page * PAGE_SIZE, total)} of ${total}</span>
    ${numbers.map((number) =>
      number === page
        ? html`<b>${number}</b> `
        : html`<a href="/kestonfold/frame/${file.caseId}/${section.id}?page=${number}">${number}</a> `,
    )}
  </div>`;
}

/** The page of one record. */
export function recordPage(file: CaseFile, entry: Entry, section: Section): Html {
  return framePage(
    file,
    'record',
    `${section.title}: record`,
    html`<div class="kf-back"><a href="/kestonfold/frame/${file.caseId}/${section.id}">Back to ${section.title}</a></div>
    ${record(entry, file)}`,
  );
}

/** How much of each part of the record there is. */
export function overview(file: CaseFile): Html {
  return framePage(
    file,
    'overview',
    'Overview',
    html`<div class="kf-tiles">${SECTIONS.map((section) => {
      const entries = entriesOf(file, section, 'newest');
      return html`<a class="kf-tile" href="/kestonfold/frame/${file.caseId}/${section.id}"><b>${section.title}</b>
      <span>${entries.length} recorded</span>${entries[0] && html`<span>latest ${spaced(entries[0].date)}</span>`}</a>`;
    })}</div>`,
  );
}

/** The relationships of the child and the professionals, a card each. */
export function relationships(file: CaseFile): Html {
  return framePage(
    file,
    'relationships',
    'Relationships',
    html`<div class="kf-people">${file.people.map(
      (person) => html`<dl class="kf-lv kf-person">
      <dt>Name</dt><dd>${person.name}</dd>
      <dt>Relationship</dt><dd>${person.role}</dd>
      ${flag('Lives with child', person.livesWithChild)}
      ${flag('Has parental responsibility', person.parentalResponsibility)}
      ${person.from !== undefined && html`<dt>Since</dt><dd>${spaced(person.from)}</dd>`}
    </dl>`,
    )}</div>
    ${file.people.length === 0 && html`<div class="kf-none">No relationships have been recorded for this child.</div>`}`,
  );
}

function flag(label: string, value: boolean | undefined): Html | undefined {
  return value === undefined ? undefined : html`<dt>${label}</dt><dd>${value ? 'Yes' : 'No'}</dd>`;
}
