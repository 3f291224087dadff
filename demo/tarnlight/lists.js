import { dashed, el, practitioner } from './dom.js';
import { TYPES } from './words.js';

/** Where a record is read whole: a dialog over the list, or a page of its own. */
export const ON_OWN_PAGE = ['visits', 'assessments', 'risk', 'plans', 'reviews'];

const CARDS = [...ON_OWN_PAGE, 'supervision'];

const entryDate = ['Entry date', ({ date }) => dashed(date)];
const entry = ['Entry', ({ text }) => el('div', { class: 'truncated' }, text)];
const title = ['Title', (record) => record.title ?? null];
const type = ['Entry type', ({ kind }) => TYPES[kind]];
const by = ['Practitioner', practitioner];
const recorded = [
  'Recorded',
  ({ recordedOn }) =>
    recordedOn === undefined
      ? null
      : el('span', { class: 'icon', title: `Recorded ${dashed(recordedOn)}` }, '◷'),
];
const day = (heading, property) => [
  heading,
  (record) => (record[property] === undefined ? null : dashed(record[property])),
];

const COLUMNS = {
  chronology: [entryDate, ['Event', title[1]], entry, ['Source', practitioner]],
  notes: [entryDate, type, title, entry, by, recorded],
  documents: [entryDate, title, entry, by],
  missing: [
    ['Missing from', entryDate[1]],
    day('Returned', 'returnedOn'),
    day('Interview', 'interviewOn'),
    entry,
  ],
  status: [['Effective', entryDate[1]], ['Status', title[1]], entry],
};

/** The records of a section as rows or cards, ready to be added to those already shown. */
export function recordItems(section, caseId, records, open) {
  return records.map((record) =>
    CARDS.includes(section) ? card(section, caseId, record, open) : row(section, record, open),
  );
}

/** The empty list of a section, and the element that its records go into. */
export function listFrame(section) {
  if (CARDS.includes(section)) {
    const into = el('div', { class: 'cards' });
    return { list: into, into };
  }
  const into = el('tbody');
  const headings = COLUMNS[section].map(([heading]) => el('th', { scope: 'col' }, heading));
  const head = el('thead', {}, el('tr', {}, headings, el('th', {}, '')));
  return { list: el('table', { class: 'tl-table' }, head, into), into };
}

function row(section, record, open) {
  return el(
    'tr',
    { 'data-id': record.id },
    COLUMNS[section].map(([heading, value]) => el('td', { 'data-title': heading }, value(record))),
    el(
      'td',
      { class: 'row-menu' },
      el('button', { type: 'button', class: 'row-view', click: () => open(record.id) }, 'View'),
    ),
  );
}

function card(section, caseId, record, open) {
  const view = ON_OWN_PAGE.includes(section)
    ? el(
        'a',
        { class: 'card-view', href: `/tarnlight/cases/${caseId}/${section}/${record.id}` },
        'View full record',
      )
    : el(
        'button',
        { type: 'button', class: 'card-view', click: () => open(record.id) },
        'View full record',
      );
  return el(
    'article',
    { class: 'card', 'data-id': record.id },
    el(
      'h3',
      { class: record.title === undefined ? 'card-title untitled' : 'card-title' },
      record.title ?? TYPES[record.kind],
    ),
    el(
      'p',
      { class: 'card-line' },
      el('span', { class: 'card-date' }, dashed(record.date)),
      el('span', { class: 'card-type' }, TYPES[record.kind]),
      practitioner(record),
      record.kind === 'visit'
        ? [seen('Child seen', record.childSeen), seen('Seen alone', record.seenAlone)]
        : null,
    ),
    el('p', { class: 'card-text truncated' }, record.text),
    view,
  );
}

function seen(label, ticked) {
  const word = ticked === undefined ? 'not recorded' : ticked ? 'yes' : 'no';
  const sign = ticked === undefined ? '○' : ticked ? '✓' : '✗';
  return el(
    'span',
    { class: `icon seen-${word.replace(' ', '-')}`, title: `${label}: ${word}` },
    sign,
  );
}
