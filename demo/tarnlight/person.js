import { dashed, el } from './dom.js';
import { CASE_TYPES } from './words.js';

/** The name, the facts of the case and the audit's window, above every page of a person. */
export function personHeader(person) {
  const { caseId, child } = person;
  return el(
    'header',
    { class: 'person', 'data-person': `PER${caseId}` },
    el('h1', { class: 'person-name' }, `${child.name} (PER${caseId})`),
    el(
      'div',
      { class: 'person-facts' },
      fact('Born', child.dateOfBirth && dashed(child.dateOfBirth)),
      fact('Due', child.expectedOn && dashed(child.expectedOn)),
      fact('Pronouns', child.pronouns),
      fact('Type', CASE_TYPES[person.caseType]),
      fact('Status', person.status === 'open' ? 'Open' : 'Closed'),
      fact('Opened', person.openedOn && dashed(person.openedOn)),
      fact('Closed', person.closedOn && dashed(person.closedOn)),
      fact('Team', person.team),
    ),
    el(
      'p',
      { class: 'audit-window' },
      'Audit window ',
      el('time', { class: 'audit-from', datetime: person.windowFrom }, dashed(person.windowFrom)),
      ' to ',
      el('time', { class: 'audit-to', datetime: person.asAt }, dashed(person.asAt)),
      '. Record as at the end of the window.',
    ),
  );
}

function fact(label, value) {
  if (value === undefined || value === null) return null;
  return el(
    'span',
    { class: 'fact', 'data-title': label },
    el('b', {}, label),
    ' ',
    el('span', {}, value),
  );
}

/** The left menu of a person's record. */
export function menu(caseId, counts, current) {
  const item = (id, title, count) =>
    el(
      'a',
      {
        href: `/tarnlight/cases/${caseId}/${id}`,
        'aria-current': id === current ? 'page' : null,
      },
      title,
      count === undefined ? null : el('span', { class: 'menu-count' }, String(count)),
    );
  return el(
    'nav',
    { class: 'menu', 'aria-label': 'Person' },
    item('person', 'Person'),
    item('relationships', 'Relationships'),
    counts.map(({ id, title, count }) => item(id, title, count)),
  );
}

/** The relationships as a table. */
export function relationships(people) {
  if (people.length === 0) {
    return el('p', { class: 'empty' }, 'There are no Relationships entries to display.');
  }
  const headings = ['Name', 'Relationship', 'At same address', 'Parental responsibility', 'Since'];
  const yesNo = (value) => (value === undefined ? '—' : value ? 'Yes' : 'No');
  const cells = (person) => [
    person.name,
    person.role,
    yesNo(person.livesWithChild),
    yesNo(person.parentalResponsibility),
    person.from === undefined ? '—' : dashed(person.from),
  ];
  return el(
    'div',
    {},
    el('p', { class: 'showing' }, `Showing ${people.length} of ${people.length}`),
    el(
      'table',
      { class: 'tl-table tl-relationships' },
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          headings.map((heading) => el('th', { scope: 'col' }, heading)),
        ),
      ),
      el(
        'tbody',
        {},
        people.map((person) =>
          el(
            'tr',
            {},
            cells(person).map((cell, i) => el('td', { 'data-title': headings[i] }, cell)),
          ),
        ),
      ),
    ),
  );
}
