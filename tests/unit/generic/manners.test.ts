// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type GenericReading, genericReader } from '../../../page/generic/generic-reader';
import { vocabulary } from '../../../page/generic/vocabulary';

/** Manners in which real case systems set records, each on the smallest page that shows it. */

async function read(body: string): Promise<GenericReading> {
  const made = new DOMParser().parseFromString(body, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
  return genericReader(document, vocabulary).read(async () => {});
}

const entriesOf = async (body: string) => (await read(body)).entries;

const PROSE = 'Robin met me at the gate and said that school is going well.';

describe('notes that are signed below', () => {
  it('are one each, with who wrote it and when', async () => {
    const entries = await entriesOf(
      `<h2>Case notes</h2><div><p>${PROSE}</p><p>Nia Prosser on 20 May 2025, 9:38am</p>
       <p>Spoke to Mr Aziz before the meeting about the letter.</p><p>Tom Lister on 21 May 2025, 10:00am</p></div>`,
    );
    expect(entries.map(({ date, author, text }) => [date, author, text])).toEqual([
      ['2025-05-20', 'Nia Prosser', PROSE],
      ['2025-05-21', 'Tom Lister', 'Spoke to Mr Aziz before the meeting about the letter.'],
    ]);
  });
});

describe('the parts of one form', () => {
  const part = (heading: string, value: string, note: string) =>
    `<div class="part"><h3>${heading}</h3><p>${value}</p><p>${note}</p></div>`;

  it('are no records, though each has a day', async () => {
    const entries = await entriesOf(
      `<h1>Plan for Robin</h1>${part('Goal', 'Home by nine on school nights.', 'Agreed by Robin Hale on 8 May 2025')}
       ${part('Target review date', '10 July 2025', 'We look at it together.')}
       <table><tr><th>Action</th><th>Who</th><th>By when</th></tr>
       <tr><td>Find the bike</td><td>Mum</td><td>12 May 2025</td></tr></table>`,
    );
    expect(entries.map(({ kind, date }) => [kind, date])).toEqual([['plan', '2025-05-08']]);
    expect(entries[0]?.actions).toEqual([
      { action: 'Find the bike', owner: 'Mum', due: '12 May 2025', status: '' },
    ]);
  });

  it('go with the event, where the page was written on another day', async () => {
    const [episode] = await entriesOf(
      `<h1>Missing from home report</h1><dl><dt>Date and time</dt><dd>15 October 2025</dd></dl>
       <h2>Missing episode</h2><dl><dt>Date went missing</dt><dd>11 October 2025</dd>
       <dt>Circumstances</dt><dd>${PROSE}</dd></dl>`,
    );
    expect([episode?.date, episode?.recordedOn]).toEqual(['2025-10-11', '2025-10-15']);
  });
});

describe('a table', () => {
  it('of questions and responses is one record', async () => {
    const row = (question: string, answer: string) =>
      `<tr><td>${question}</td><td>${answer}</td></tr>`;
    const entries = await entriesOf(
      `<h1>Home visit</h1><table><tr><th>Question</th><th>Response</th></tr>
       ${row('Date of visit', '13/10/2025')}${row('Where did you meet?', 'Kitchen')}
       ${row('What did you see and hear?', PROSE)}</table>`,
    );
    expect(entries.map(({ kind, date, text }) => [kind, date, text])).toEqual([
      ['visit', '2025-10-13', PROSE],
    ]);
  });

  it('may have the day on a row of its own over what happened', async () => {
    const entries = await entriesOf(
      `<h2>Chronology</h2><table><tr><th>Category</th><th>Summary</th></tr>
       <tr><td colspan="2">6 May 2025</td></tr><tr><td>School</td><td>Late on four days.</td></tr>
       <tr><td>Health</td><td>Seen by the GP for stomach aches.</td></tr>
       <tr><td colspan="2">7 May 2025</td></tr><tr><td>Police</td><td>Call about noise next door.</td></tr></table>`,
    );
    expect(entries.map(({ date }) => date)).toEqual(['2025-05-06', '2025-05-06', '2025-05-07']);
  });

  it('may have the names of its columns in another, which stays in sight', async () => {
    const [plan] = await entriesOf(
      `<h1>Child in need plan</h1><dl><dt>Date of plan</dt><dd>10 March 2025</dd><dt>Child's views</dt><dd>${PROSE}</dd></dl>
       <div><div><table><tr><th>Action</th><th>By whom</th><th>By when</th></tr></table></div>
       <div><table><tr><td>Breakfast club</td><td>School</td><td>17 March 2025</td></tr></table></div></div>`,
    );
    expect(plan?.actions).toEqual([
      { action: 'Breakfast club', owner: 'School', due: '17 March 2025', status: '' },
    ]);
  });
});

describe('what a page shows', () => {
  const note = (names: string) =>
    `<li class="${names}"><time>3 June 2025</time><h3>Home visit</h3><p>${PROSE}</p></li>`;

  it('is read whatever its classes sound like', async () => {
    const entries = await entriesOf(
      `<div style="display: contents"><ul>${note('entry entry--icon')}${note('entry entry--icon').replace('3 June', '4 June')}</ul></div>`,
    );
    expect(entries.map(({ date, text }) => [date, text])).toEqual([
      ['2025-06-03', PROSE],
      ['2025-06-04', PROSE],
    ]);
  });

  it('goes on below "3 tasks overdue" with the next main heading', async () => {
    const entries = await entriesOf(
      `<div>Tasks 3 overdue</div><div><h2>Case notes</h2><ul>${note('n')}${note('n').replace('3 June', '4 June')}</ul></div>`,
    );
    expect(entries).toHaveLength(2);
  });

  it('has the answer chosen from ARIA radio buttons, not all that are offered', async () => {
    const radio = (name: string, on: boolean) =>
      `<div role="radio" aria-checked="${on}" aria-label="${name}"></div><span>${name}</span>`;
    const [visit] = await entriesOf(
      `<h1>Home visit</h1><dl><dt>Date of visit</dt><dd>3 June 2025</dd><dt>Notes</dt><dd>${PROSE}</dd></dl>
       <div role="radiogroup" aria-label="Was a plan agreed?">${radio('Yes', true)}${radio('No', false)}</div>`,
    );
    expect(visit?.fields).toEqual({ 'Was a plan agreed?': 'Yes' });
  });

  it('has lists of files and links beside the record, which are none', async () => {
    const entries = await entriesOf(
      `<div class="side"><h3>Documents</h3><ul><li><a>Growth chart</a> <span>12 May 2025</span></li>
       <li><a>Plan v2</a> <span>3 April 2025</span></li></ul></div>
       <h1>Home visit</h1><dl><dt>Date of visit</dt><dd>3 June 2025</dd><dt>Notes</dt><dd>${PROSE} ${PROSE}</dd></dl>`,
    );
    expect(entries.map(({ kind, date }) => [kind, date])).toEqual([['visit', '2025-06-03']]);
  });

  it('has a list of visits beside an open record, of which none is left out', async () => {
    const entries = await entriesOf(
      `<ul><li><a>Home visit</a><div>12 May 2025</div></li><li><a>Home visit</a><div>3 April 2025</div></li></ul>
       <h1>Core group</h1><dl><dt>Date of meeting</dt><dd>3 June 2025</dd><dt>Notes</dt><dd>${PROSE} ${PROSE}</dd></dl>`,
    );
    expect(entries.map(({ date }) => date)).toEqual(['2025-05-12', '2025-04-03', '2025-06-03']);
  });

  it('keeps the short lines of a text that stands beside labels', async () => {
    const [visit] = await entriesOf(
      `<h1>Home visit</h1><dl><dt>Date of visit</dt><dd>3 June 2025</dd><dt>Bedroom seen</dt><dd>Yes</dd>
       <dt>Purpose of visit</dt><dd>Planned</dd><dt>Risk level</dt><dd>Low</dd></dl>
       <p>${PROSE}</p><p>Mum not present</p><p>${PROSE}</p>`,
    );
    expect(visit?.text).toBe([PROSE, 'Mum not present', PROSE].join('\n'));
  });

  it('says who wrote a post before the text of it', async () => {
    const post = (day: string) =>
      `<li class="post"><div><span><a>Rachel Ince</a>: </span><span>${PROSE}</span></div><p>${day} May 2025, 14:05</p></li>`;
    const entries = await entriesOf(`<h2>Recent notes</h2><ul>${post('27')}${post('22')}</ul>`);
    expect(entries.map(({ author, text }) => [author, text])).toEqual([
      ['Rachel Ince', PROSE],
      ['Rachel Ince', PROSE],
    ]);
  });
});
