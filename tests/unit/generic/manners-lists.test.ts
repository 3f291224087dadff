// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type GenericReading, genericReader } from '../../../page/generic/generic-reader';
import { vocabulary } from '../../../page/generic/vocabulary';

/** How lists of real case systems set their records, what stands among them and is none, and whose they are. */

async function read(body: string): Promise<GenericReading> {
  const made = new DOMParser().parseFromString(body, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
  return genericReader(document, vocabulary).read(async () => {});
}

const entriesOf = async (body: string) => (await read(body)).entries;

const PROSE = 'Robin met me at the gate and said that school is going well.';
const OTHER = 'His father was late, and both of them laughed about the bus in the end.';

describe('a record in a list', () => {
  it('is each answer that stands within a message', async () => {
    const message = (who: string, day: string, text: string, more = '') =>
      `<div class="message"><p>From: ${who}</p><span>${day}</span><p>${text}</p>${more}</div>`;
    const answer = message('Tom Lister', '2025-06-26 10:40', OTHER);
    const entries = await entriesOf(
      `<h2>Messages</h2><div>${message('Nia Prosser', '2025-06-26 09:12', PROSE, `<div>${answer}</div>`)}${message('Nia Prosser', '2025-06-19 18:03', PROSE)}</div>`,
    );
    expect(entries.map(({ author, text }) => [author, text])).toEqual([
      ['Nia Prosser', PROSE],
      ['Tom Lister', OTHER],
      ['Nia Prosser', PROSE],
    ]);
  });

  it('has the day of the one above it, where the day stands over the first of several messages', async () => {
    const message = (text: string, day = '') =>
      `<li>${day ? `<div class="date">${day}</div>` : ''}<div class="text">${text}</div></li>`;
    const entries = await entriesOf(
      `<h2>Text messages</h2><ul>${message(PROSE, '28/04/2025')}${message(OTHER)}${message(PROSE, '30/04/2025')}</ul>`,
    );
    expect(entries.map(({ date }) => date)).toEqual(['2025-04-28', '2025-04-28', '2025-04-30']);
  });

  it('may be a card beside others that stand in forms', async () => {
    const card = (title: string, label: string, day: string) =>
      `<div class="card"><h2>${title}</h2><dl><dt>${label}</dt><dd>${day}</dd><dt>Details</dt><dd>${PROSE}</dd></dl></div>`;
    const entries = await entriesOf(
      `<h1>Concerns</h1><div><form>${card('Concern', 'Date raised', '3 November 2025')}</form><form>${card('Concern', 'Date raised', '6 March 2025')}</form>${card('Strategy discussion', 'Date held', '10 November 2025')}</div>`,
    );
    expect(entries.map(({ date }) => date)).toEqual(['2025-11-03', '2025-03-06', '2025-11-10']);
  });

  it('may have no element of its own, but a day in small type and its writer as a heading over it', async () => {
    const note = (day: string, who: string, text: string) =>
      `<span>${day}</span><h3>${who}</h3><p>${text}</p><p>${PROSE}</p><hr>`;
    const entries = await entriesOf(
      `<h2>Notes</h2><div>${note('21 November 2025', 'Nia Prosser', OTHER)}${note('17 November 2025', 'Tom Lister', OTHER)}</div>`,
    );
    expect(entries.map(({ date, author, text }) => [date, author, text])).toEqual([
      ['2025-11-21', 'Nia Prosser', `${OTHER}\n${PROSE}`],
      ['2025-11-17', 'Tom Lister', `${OTHER}\n${PROSE}`],
    ]);
  });

  it('is a row with a day and a name, whatever kind it is of', async () => {
    const row = (name: string, day: string, notes: string) =>
      `<tr><td>${name}</td><td>${day}</td><td>Attended</td><td>${notes}</td></tr>`;
    const entries = await entriesOf(
      `<table><tr><th>Session</th><th>Date</th><th>Attendance status</th><th>Attendance and notes</th></tr>
       ${row('Getting started', '4 September 2025', '<a href="#">Getting started attendance and notes</a>')}${row('My safe people', '11 September 2025', 'Not added')}</table>`,
    );
    expect(entries.map(({ kind, date, title, text }) => [kind, date, title, text])).toEqual([
      ['case-note', '2025-09-04', 'Getting started', ''],
      ['case-note', '2025-09-11', 'My safe people', ''],
    ]);
  });

  it('may be named by a link that sounds like a button', async () => {
    const row = (event: string, day: string) =>
      `<tr><td><a href="#">${event}</a></td><td>${day}</td><td>Nia Prosser</td></tr>`;
    const entries = await entriesOf(
      `<h2>History</h2><table><tr><th>Event</th><th>Date</th><th>Author</th></tr>${row('Add case note', '2 Oct 2025')}${row('Upload document', '14 Oct 2025')}</table>`,
    );
    expect(entries.map(({ kind, date }) => [kind, date])).toEqual([
      ['case-note', '2025-10-02'],
      ['document', '2025-10-14'],
    ]);
  });

  it('is titled by a short description beside the narrative', async () => {
    const row = (day: string, what: string) =>
      `<tr><td>${day}</td><td>Meeting</td><td>${what}</td><td>${PROSE}</td></tr>`;
    const [first] = await entriesOf(
      `<table><tr><th>Date</th><th>Category</th><th>Description</th><th>Notes</th></tr>${row('12/06/2025', 'Strategy discussion by Teams')}${row('5/06/2025', 'Core group')}</table>`,
    );
    expect([first?.title, first?.text, first?.fields?.Category]).toEqual([
      'Strategy discussion by Teams',
      PROSE,
      'Meeting',
    ]);
  });

  it('is what its first words say, where it is called no more than a note', async () => {
    const note = (day: string, text: string) =>
      `<li><h3>Note</h3><p>Nia Prosser, ${day} May 2025</p><p>${text}</p></li>`;
    const entries = await entriesOf(
      `<h2>Notes</h2><ul>${note('14', `Home visit with Tom. ${PROSE}`)}${note('9', `Core group at the family centre. ${PROSE}`)}${note('2', PROSE)}</ul>`,
    );
    expect(entries.map(({ kind }) => kind)).toEqual(['visit', 'meeting', 'case-note']);
  });
});

describe('what is no record', () => {
  it('is a list of other children beside the one that is open', async () => {
    const child = (name: string, day: string, what: string) =>
      `<li><h4>${name}</h4><div>${day} June 2025</div><p>${what}</p></li>`;
    const entries = await entriesOf(
      `<ul>${child('Alma Wycherley', '11', 'Targeted home visit')}${child('Bilal Farnsworth', '10', '1 year review')}${child('Hollis Amberley', '9', 'New birth visit')}${child('Ines Pomfret', '6', 'Home visit')}</ul>
       <section><dl><dt>Date of contact</dt><dd>3 June 2025</dd><dt>Type of contact</dt><dd>Home visit</dd><dt>Notes</dt><dd>${PROSE}</dd></dl></section>`,
    );
    expect(entries.map(({ date }) => date)).toEqual(['2025-06-03']);
  });

  it('is what a system writes of itself, but no sentence that only sounds like it', async () => {
    const note = (day: string, text: string) =>
      `<li><p>Nia Prosser</p><p>${day} May 2025</p><p>${text}</p></li>`;
    const entries = await entriesOf(
      `<h2>Notes</h2><ul>${note('14', 'Mum gave permission for school photos.')}${note('12', 'set the status to In progress')}${note('9', PROSE)}</ul>`,
    );
    expect(entries.map(({ text }) => text)).toEqual([
      'Mum gave permission for school photos.',
      PROSE,
    ]);
  });

  it('is the day by which something is to be reached', async () => {
    const goal = (made: string, by: string) =>
      `<article><h3>Goal</h3><p>Created on ${made} 2025 by Nia Prosser, aiming to achieve this by ${by} 2025</p><p>${PROSE}</p></article>`;
    const entries = await entriesOf(
      `<h2>Goals in progress</h2><div>${goal('12 March', '30 July')}${goal('28 April', '15 September')}</div>`,
    );
    expect(entries.map(({ kind, date }) => [kind, date])).toEqual([
      ['plan', '2025-03-12'],
      ['plan', '2025-04-28'],
    ]);
  });
});

describe('the writer', () => {
  it('stands below the words, with the council before the name', async () => {
    const update = (text: string, day: string) =>
      `<li><p>${text}</p><p>State changed to: Closed</p><p>Posted by Calderbrook Council (Nia Prosser) at 16:20, ${day} November 2025</p></li>`;
    const [first] = await entriesOf(
      `<h4>Updates</h4><ul>${update(PROSE, 'Mon 3')}${update(OTHER, 'Thu 6')}</ul>`,
    );
    expect([first?.author, first?.date, first?.text]).toEqual(['Nia Prosser', '2025-11-03', PROSE]);
  });

  it('may be told by a user name', async () => {
    const note = (who: string, day: string) =>
      `<li><p>${who} ${day}/06/2025</p><p>${PROSE}</p></li>`;
    const entries = await entriesOf(
      `<h2>Notes</h2><ul>${note('esme.halloran', '24')}${note('d.fotheringham', '20')}</ul>`,
    );
    expect(entries.map(({ author }) => author)).toEqual(['esme.halloran', 'd.fotheringham']);
  });
});

describe('the case', () => {
  const notes = `<h2>Case notes</h2><ul><li><p>Nia Prosser</p><p>14 May 2025</p><p>${PROSE}</p></li><li><p>Nia Prosser</p><p>9 May 2025</p><p>${OTHER}</p></li></ul>`;

  it('has the number that stands beside the child’s name in the path to the page', async () => {
    const { header } = await read(
      `<nav><a href="#">Robin Achterberg (MWT7240P)</a></nav><main><h1>Robin Achterberg</h1>${notes}</main>`,
    );
    expect(header.caseId).toBe('MWT7240P');
  });

  it('has the number in small type over the main heading', async () => {
    const { header } = await read(
      `<main><span>2500418YJ</span><h1>Robin Achterberg</h1>${notes}</main>`,
    );
    expect(header.caseId).toBe('2500418YJ');
  });

  it('is of the child whose age stands beside the day of birth', async () => {
    const { header } = await read(
      `<main><h1>Robin Achterberg</h1><div>Age : 15 years</div><div>19/11/2009</div>${notes}</main>`,
    );
    expect(header.child?.dateOfBirth).toBe('2009-11-19');
  });

  it('is of whom the page is headed by, whoever else has a name on it', async () => {
    const { header } = await read(
      `<main><h1>Robin Achterberg (19/11/2009)</h1><h2>Referrer details</h2><dl><dt>Name</dt><dd>Tom Lister</dd></dl>${notes}</main>`,
    );
    expect(header.child).toEqual({ name: 'Robin Achterberg', dateOfBirth: '2009-11-19' });
  });

  it('is not of the child’s other name, nor of whom it is assigned to', async () => {
    const { header } = await read(
      `<main><h2>Robin Achterberg</h2><dl><dt>Other names</dt><dd>Rob Achterberg</dd><dt>Assigned to</dt><dd>Tom Lister</dd><dt>Date of birth</dt><dd>19/11/2009</dd></dl>${notes}</main>`,
    );
    expect(header.child?.name).toBe('Robin Achterberg');
  });
});
