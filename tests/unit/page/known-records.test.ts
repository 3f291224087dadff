// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { type KnownRecords, knownRecords } from '../../../page/known-records';
import { Profile } from '../../../page/profile';
import marlpit from '../../../page/profiles/marlpit.json';
import { readDocument } from '../../../page/read';

const profile = Profile.parse(marlpit);
let known: KnownRecords;

beforeEach(() => {
  const row = (id: string) =>
    `<tr id="${id}"><td class="col-date">03/02/2025</td><td class="col-title">Visit ${id}</td>
     <td class="col-narrative"><div class="narrative">Seen at home.</div></td>
     <td class="col-open"><a href="/marlpit/cases/204101/forms/${id}">View</a></td></tr>`;
  const html = `<html data-app="marlpit"><head><meta name="generator" content="Marlpit 7"></head>
    <body><section id="person-bar"><b id="person-id">204101</b></section>
    <nav id="sections"><a aria-current="page" href="/marlpit/cases/204101/visits">Visits</a></nav>
    <p class="clock">10:00</p>
    <table id="list-visits"><thead><tr><th>Date</th></tr></thead>
    <tbody>${row('e1')}${row('e2')}</tbody></table></body></html>`;
  const made = new DOMParser().parseFromString(html, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
  history.replaceState(null, '', '/marlpit/cases/204101/visits');
  known = knownRecords();
});

function read() {
  const reading = readDocument(document, [profile], known);
  for (;;) {
    const step = reading.next();
    if (!step.done) continue;
    if (!step.value) throw new Error('the page was not read');
    return step.value.entries;
  }
}

/** Changes the page, and tells of it what the browser tells. */
function change(make: () => void) {
  const observer = new MutationObserver(() => {});
  const all = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, all);
  make();
  known.changed(observer.takeRecords());
  observer.disconnect();
}

const at = (css: string): Element => document.querySelector(css) ?? document.body;

/** Which of the two visits were read again: an entry that was kept is the same object. */
function readAgain(make: () => void): string[] {
  const before = read();
  change(make);
  return read()
    .filter((entry) => !before.includes(entry))
    .map(({ id }) => id);
}

it('reads nothing again where nothing changed', () => {
  expect(readAgain(() => {})).toEqual([]);
});

it('reads only the record again in which words changed', () => {
  const words = () => at('#e2 .narrative').replaceChildren('Seen alone at school.');
  expect(readAgain(words)).toEqual(['e2']);
  expect(read().map(({ text }) => text)).toEqual(['Seen at home.', 'Seen alone at school.']);
});

it('reads only the record again of which a part is shown or hidden', () => {
  const hide = () => at('#e1 .narrative').setAttribute('style', 'display: none');
  expect(readAgain(hide)).toEqual(['e1']);
});

it('reads a record that was added, and leaves out one that went', () => {
  const added = at('#e1').cloneNode(true) as Element;
  added.querySelector('a')?.setAttribute('href', '/marlpit/cases/204101/forms/e3');
  expect(readAgain(() => at('tbody').append(added))).toEqual(['e3']);
  expect(readAgain(() => at('#e2').remove())).toEqual([]);
  expect(read().map(({ id }) => id)).toEqual(['e1', 'e3']);
});

it('does not read the records again for a clock that ticks beside them', () => {
  expect(readAgain(() => at('.clock').replaceChildren('10:01'))).toEqual([]);
});

it.each([
  ['a class around them', () => document.body.setAttribute('class', 'compact')],
  ['a style sheet', () => document.head.append(document.createElement('style'))],
  ['the head of the table', () => at('th').replaceChildren('Recorded')],
])('reads all records again after a change of %s', (_, make) => {
  expect(readAgain(make)).toEqual(['e1', 'e2']);
});

it('always reads a record that holds a form control, as typing changes no document', () => {
  at('#e1 .narrative').append(document.createElement('input'));
  expect(readAgain(() => {})).toEqual(['e1']);
});

it('always reads a record in which something is missing, so that it is reported', () => {
  at('#e2 .col-date').remove();
  expect(readAgain(() => {})).toEqual(['e2']);
});

it('reads all records again at another address', () => {
  const move = () => history.replaceState(null, '', '/marlpit/archive/204101/visits');
  expect(readAgain(move)).toEqual(['e1', 'e2']);
});
