import { closeDialogs, detail, openDialog } from './detail.js';
import { el } from './dom.js';
import { listFrame, recordItems } from './lists.js';
import { menu, personHeader, relationships } from './person.js';
import { CASE_TYPES, TYPES } from './words.js';

const root = document.querySelector('#tarnlight');

/** Counts the pages shown, so that the data of a page left meanwhile is not shown on the next. */
let visit = 0;

async function load(path) {
  const response = await fetch(`/tarnlight/api/${path}`);
  if (!response.ok) throw new Error(`Tarnlight has no answer for ${path}.`);
  return response.json();
}

async function show() {
  visit += 1;
  const current = visit;
  closeDialogs();
  const [, first, caseId, section = 'person', recordId] = location.pathname
    .split('/')
    .filter(Boolean);
  const main = el('main', { class: 'main', tabindex: '0', 'aria-busy': 'true' }, skeleton());
  root.replaceChildren(topBar(), el('div', { class: 'columns' }, main));
  try {
    const content = await contentOf(first, caseId, section, recordId);
    if (visit !== current) return;
    document.title = `${content.title} - Tarnlight`;
    if (content.menu) main.before(content.menu);
    main.replaceChildren(...content.body);
  } catch {
    if (visit !== current) return;
    main.replaceChildren(...message('Not available', 'This page could not be loaded. TL-404.'));
  }
  main.removeAttribute('aria-busy');
}

async function contentOf(first, caseId, section, recordId) {
  if (first === undefined) return people();
  if (first === 'logged-out') {
    return {
      title: 'Signed out',
      body: message('You are signed out', 'Your session has expired.'),
    };
  }
  if (first !== 'cases' || caseId === undefined) throw new Error('No such page.');
  const person = await load(`people/${caseId}`);
  const { title, body } = await personPage(person, section, recordId);
  return {
    title: `${title} - ${person.child.name}`,
    menu: menu(caseId, person.counts, section),
    body: [personHeader(person), el('h2', { class: 'page-title' }, title), ...body],
  };
}

async function personPage(person, section, recordId) {
  const { caseId } = person;
  if (section === 'person') return { title: 'Person', body: [tally(person)] };
  if (section === 'relationships') {
    const known = await load(`people/${caseId}/relationships`);
    return { title: 'Relationships', body: [relationships(known)] };
  }
  if (recordId !== undefined) {
    const record = await load(`people/${caseId}/record/${recordId}`);
    const back = `/tarnlight/cases/${caseId}/${section}`;
    return {
      title: TYPES[record.kind],
      body: [
        el('p', {}, el('a', { class: 'back', href: back }, 'Back to the list')),
        detail(record),
      ],
    };
  }
  return list(caseId, section);
}

async function list(caseId, section) {
  const path = `people/${caseId}/records/${section}`;
  const open = async (id) => {
    const record = await load(`people/${caseId}/record/${id}`);
    openDialog(TYPES[record.kind], detail(record));
  };
  const { title, total, records } = await load(path);
  if (total === 0) {
    return {
      title,
      body: [el('p', { class: 'empty' }, `There are no ${title} entries to display.`)],
    };
  }
  const frame = listFrame(section);
  const showing = el('p', { class: 'showing', 'aria-live': 'polite' });
  const more = el('button', { type: 'button', class: 'load-more' }, 'Load more');
  const add = (found) => {
    frame.into.append(...recordItems(section, caseId, found, open));
    const count = frame.into.children.length;
    showing.textContent = `Showing ${count} of ${total}`;
    more.hidden = count >= total;
    more.disabled = false;
  };
  more.addEventListener('click', async () => {
    more.disabled = true;
    add((await load(`${path}?from=${frame.into.children.length}`)).records);
  });
  add(records);
  return { title, body: [showing, frame.list, more] };
}

async function people() {
  const query = new URLSearchParams(location.search).get('q') ?? '';
  const found = await load(`people?q=${encodeURIComponent(query)}`);
  const rows = found.map(({ caseId, child, caseType, team }) =>
    el(
      'tr',
      {},
      el('td', { 'data-title': 'ID' }, `PER${caseId}`),
      el(
        'td',
        { 'data-title': 'Name' },
        el('a', { href: `/tarnlight/cases/${caseId}/person` }, child.name),
      ),
      el('td', { 'data-title': 'Type' }, CASE_TYPES[caseType]),
      el('td', { 'data-title': 'Team' }, team ?? ''),
    ),
  );
  const body =
    rows.length === 0
      ? el('p', { class: 'empty' }, 'There are no People entries to display.')
      : el('table', { class: 'tl-table' }, el('tbody', {}, rows));
  return { title: 'People', body: [el('h1', { class: 'page-title' }, 'People'), body] };
}

function tally(person) {
  const rows = person.counts.map(({ id, title, count }) =>
    el(
      'tr',
      {},
      el('td', {}, el('a', { href: `/tarnlight/cases/${person.caseId}/${id}` }, title)),
      el('td', {}, `${count} ${count === 1 ? 'entry' : 'entries'}`),
    ),
  );
  return el('table', { class: 'tl-table' }, el('tbody', {}, rows));
}

function topBar() {
  const input = el('input', { name: 'q', type: 'search', 'aria-label': 'Search people' });
  const search = (event) => {
    event.preventDefault();
    go(`/tarnlight/?q=${encodeURIComponent(input.value)}`);
  };
  return el(
    'div',
    { class: 'top' },
    el('a', { class: 'brand', href: '/tarnlight/' }, 'Tarnlight'),
    el('form', { role: 'search', submit: search }, input, el('button', {}, 'Search')),
    el('a', { class: 'sign-out', href: '/tarnlight/logged-out' }, 'Sign out'),
  );
}

function skeleton() {
  return el(
    'div',
    { class: 'skeleton', 'aria-hidden': 'true' },
    Array.from({ length: 6 }, () => el('div', { class: 'skeleton-line' })),
  );
}

function message(title, words) {
  return [
    el('h1', { class: 'page-title' }, title),
    el('p', {}, words),
    el('p', {}, el('a', { href: '/tarnlight/' }, 'Go to people')),
  ];
}

function go(address) {
  history.pushState(null, '', address);
  show();
}

document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const plain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.button > 0);
  if (!link || !plain || !link.pathname.startsWith('/tarnlight/')) return;
  event.preventDefault();
  go(link.href);
});
addEventListener('popstate', show);
show();
