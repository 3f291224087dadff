// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type GenericReading, genericReader } from '../../../page/generic/generic-reader';
import { vocabulary } from '../../../page/generic/vocabulary';

/** Where real case systems set a record's day, its writer, its kind and its columns. */

async function read(body: string): Promise<GenericReading> {
  const made = new DOMParser().parseFromString(body, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
  return genericReader(document, vocabulary).read(async () => {});
}

const entriesOf = async (body: string) => (await read(body)).entries;

const PROSE = 'Robin met me at the gate and said that school is going well.';

describe('the writer of a note', () => {
  it('may stand above it, with the day, in an element of its own', async () => {
    const note = (who: string, day: string) =>
      `<p class="who">${who} ${day} 4:47 pm</p><p>${PROSE}</p>`;
    const entries = await entriesOf(
      `<h2>Notes</h2><div>${note('Nia Prosser', '21/11/2025')}${note('Tom Lister', '18/11/2025')}</div>`,
    );
    expect(entries.map(({ date, author, text }) => [date, author, text])).toEqual([
      ['2025-11-21', 'Nia Prosser', PROSE],
      ['2025-11-18', 'Tom Lister', PROSE],
    ]);
  });

  it('may stand in the foot of the card, which is none of the page', async () => {
    const card = (day: string) =>
      `<div class="row"><div><span>Nursing</span></div><p>${PROSE}</p><footer><span>Nia Prosser</span> <span>${day} 8:20 pm</span></footer></div>`;
    const entries = await entriesOf(
      `<main><section><h2>Notes</h2><div>${card('11/06/2025')}${card('10/06/2025')}</div></section></main>`,
    );
    expect(entries.map(({ date, author }) => [date, author])).toEqual([
      ['2025-06-11', 'Nia Prosser'],
      ['2025-06-10', 'Nia Prosser'],
    ]);
  });

  it('may be a name between the words and the day', async () => {
    const note = (day: string) =>
      `<li><p>${PROSE}</p><p>Nia Prosser</p><p>${day} January 2026, 4:22pm</p></li>`;
    const [first] = await entriesOf(`<h2>Comments</h2><ul>${note('8')}${note('7')}</ul>`);
    expect([first?.author, first?.text]).toEqual(['Nia Prosser', PROSE]);
  });

  it('may stand in one value with the day of recording', async () => {
    const note = (day: string) =>
      `<li><p>${PROSE}</p><p>Happened: ${day} May 2025</p><p>Created: ${day} May 2025 by Nia Prosser</p></li>`;
    const [first] = await entriesOf(`<h2>Case notes</h2><ul>${note('14')}${note('9')}</ul>`);
    expect([first?.date, first?.author]).toEqual(['2025-05-14', 'Nia Prosser']);
  });
});

describe('the day of a record', () => {
  it('is that under the label that all records of a list share, whatever days stand in their words', async () => {
    const note = (day: string, words: string) =>
      `<div class="n"><dl><dt>Date</dt><dd>${day} May 2025</dd></dl><p>${words} ${PROSE}</p></div>`;
    const entries = await entriesOf(
      `<h2>Case notes</h2><div>${note('14', 'On 2 May 2025 he rang.')}${note('9', '')}${note('7', 'From 1 May 2025.')}</div>`,
    );
    expect(entries.map(({ date }) => date)).toEqual(['2025-05-14', '2025-05-09', '2025-05-07']);
  });

  it('is that of the visit, not that on which it was asked for', async () => {
    const [visit] = await entriesOf(
      `<h1>Visit</h1><dl><dt>Requested date</dt><dd>02/06/2025</dd><dt>Visit date</dt><dd>18/06/2025</dd>
       <dt>Report due date</dt><dd>25/06/2025</dd><dt>Notes</dt><dd>${PROSE}</dd></dl>`,
    );
    expect(visit?.date).toBe('2025-06-18');
  });

  it('is still to come where it is asked for and not given', async () => {
    const card = (visit: string, notes: string) =>
      `<dl class="card"><dt>Requested date</dt><dd>02/06/2025</dd><dt>Visit date</dt><dd>${visit}</dd><dt>Notes</dt><dd>${notes}</dd></dl>`;
    const entries = await entriesOf(
      `<h1>Visits</h1><div>${card('-', '-')}${card('12/06/2025', PROSE)}${card('04/03/2025', PROSE)}</div>`,
    );
    expect(entries.map(({ date }) => date)).toEqual(['2025-06-12', '2025-03-04']);
  });
});

describe('a page that writes the month first', () => {
  const table = (days: string[]) =>
    `<h1>Case notes</h1><table><tr><th>Date</th><th>Note</th></tr>${days.map((day) => `<tr><td>${day}</td><td>${PROSE}</td></tr>`).join('')}</table>`;
  const daysOf = async (days: string[]) => (await entriesOf(table(days))).map(({ date }) => date);

  it('is read so throughout where its own days can be nothing else', async () => {
    expect(await daysOf(['6/17/2025', '06/12/2025', '5/29/2025'])).toEqual([
      '2025-06-17',
      '2025-06-12',
      '2025-05-29',
    ]);
  });

  it('is not taken for one by a slip of the pen', async () => {
    expect(await daysOf(['06/17/2025', '06/12/2025', '05/11/2025'])).toEqual([
      null,
      '2025-12-06',
      '2025-11-05',
    ]);
    expect(await daysOf(['06/17/2025', '06/18/2025', '29/05/2025'])).toContain('2025-05-29');
  });
});

describe('a grid that keeps columns in sight', () => {
  it('has rows whose parts stand apart', async () => {
    const row = (at: number, cells: [number, string][]) =>
      `<div role="row" aria-rowindex="${at}">${cells.map(([column, text]) => `<div role="gridcell" aria-colindex="${column}">${text}</div>`).join('')}</div>`;
    const head = (names: [number, string][]) =>
      `<div role="row" aria-rowindex="1">${names.map(([column, text]) => `<div role="columnheader" aria-colindex="${column}">${text}</div>`).join('')}</div>`;
    const entries = await entriesOf(
      `<h1>Chronology</h1><div role="grid"><div role="rowgroup">${head([[1, 'Event date']])}</div><div role="rowgroup">${head([[2, 'Event']])}</div>
       <div role="rowgroup">${row(3, [[1, '09/04/2025']])}${row(2, [[1, '22/04/2025']])}</div>
       <div role="rowgroup">${row(3, [[2, 'Seen at the clinic for the first time.']])}${row(2, [[2, 'Excluded from school for two days.']])}</div></div>`,
    );
    expect(entries.map(({ date, text }) => [date, text])).toEqual([
      ['2025-04-22', 'Excluded from school for two days.'],
      ['2025-04-09', 'Seen at the clinic for the first time.'],
    ]);
  });
});

describe('a column beside the page', () => {
  const note = (day: string) =>
    `<li><strong>Home visit</strong> <time>${day} June 2025</time><p>${PROSE}</p></li>`;
  const notes = `<ul>${note('24')}${note('19')}${note('3')}</ul>`;

  it('is the page where it holds most of it', async () => {
    const entries = await entriesOf(
      `<div><aside><h2>Profile</h2><p>Robin Hale</p></aside><aside><h2>Case notes</h2>${notes}${'<p><b>x</b></p>'.repeat(20)}</aside></div>`,
    );
    expect(entries).toHaveLength(3);
  });

  it('is read where the page itself has no record, and else left alone', async () => {
    const beside = `<aside><h2>Case notes</h2>${notes}</aside>`;
    const filler = '<p><b>Scope</b> of the case</p>'.repeat(30);
    const visit = `<h1>Core group</h1><dl><dt>Date of meeting</dt><dd>1 June 2025</dd><dt>Notes</dt><dd>${PROSE} ${PROSE}</dd></dl>`;
    expect(await entriesOf(`<main>${filler}</main>${beside}`)).toHaveLength(3);
    expect(await entriesOf(`<main>${visit}${filler}</main>${beside}`)).toHaveLength(1);
  });
});

describe('a badge', () => {
  it('names the kind, and is none of the words', async () => {
    const note = (day: string) =>
      `<li><h2>Contact report</h2><p>by NIA.PROSSER</p><time>${day} June 2025</time><p><strong class="govuk-tag">Home visit</strong></p><p>${PROSE}</p></li>`;
    const [first] = await entriesOf(`<h1>Contact log</h1><ul>${note('16')}${note('12')}</ul>`);
    expect([first?.kind, first?.author, first?.text]).toEqual(['visit', 'NIA.PROSSER', PROSE]);
  });
});

describe('the answers of a form', () => {
  it('are those of the day that its title gives, where no label does', async () => {
    const [visit] = await entriesOf(
      `<h1>Ellis Wardlow</h1><p><b>Home visit, Thursday 12 June 2025</b></p><h2>Log visit</h2>
       <label>Purpose<input value="Statutory"></label><label>Notes<textarea>${PROSE}</textarea></label>`,
    );
    expect([visit?.kind, visit?.date, visit?.text]).toEqual(['visit', '2025-06-12', PROSE]);
  });

  it('stand among its fields as they are written, also where the entry has a property for them', async () => {
    const [visit] = await entriesOf(
      `<h1>Home visit</h1><dl><dt>Date of visit</dt><dd>3 June 2025</dd><dt>Child seen alone</dt><dd>Yes</dd>
       <dt>1. Who was present?</dt><dd>Mum and Robin</dd><dt>Notes</dt><dd>${PROSE}</dd></dl>`,
    );
    expect(visit?.seenAlone).toBe(true);
    expect(visit?.fields).toMatchObject({
      'Child seen alone': 'Yes',
      '1. Who was present?': 'Mum and Robin',
    });
  });
});

describe('a label', () => {
  const form = async (body: string) => {
    const [visit] = await entriesOf(
      `<h1>Home visit</h1><p>Date of visit: 3 June 2025</p>${body}<p>Notes: ${PROSE}</p>`,
    );
    return visit;
  };

  it('may have its colon in an element of its own', async () => {
    const row = (label: string, value: string) =>
      `<div><span>${label}</span><span>:</span><span>${value}</span></div>`;
    const visit = await form(`${row('Purpose', 'Statutory')}${row('Risk level', 'Medium')}`);
    expect(visit?.fields).toMatchObject({ Purpose: 'Statutory', 'Risk level': 'Medium' });
  });

  it('may be a heading that ends in a colon', async () => {
    const note = (day: string) =>
      `<li><b>Session</b> <time>${day} June 2025</time><h6>Goals targeted:</h6><p>Past tense</p><h6>Notes:</h6><p>${PROSE}</p></li>`;
    const [first] = await entriesOf(`<h1>Case notes</h1><ul>${note('12')}${note('5')}</ul>`);
    expect([first?.title, first?.text]).toEqual(['Session', PROSE]);
    expect(first?.fields).toEqual({ 'Goals targeted': 'Past tense' });
  });

  it('may be numbered where a question has several answers', async () => {
    const visit = await form(
      '<label>Who was there? 1<input value="Mum"></label><label>Who was there? 2<input value="Nan"></label>',
    );
    expect(visit?.attendees).toEqual(['Mum', 'Nan']);
  });

  it('of the title counts for more than that of the topic', async () => {
    const visit = await form('<p>Topic: Housing</p><p>Title: After the warning letter</p>');
    expect([visit?.title, visit?.fields?.Topic]).toEqual(['After the warning letter', 'Housing']);
  });
});

describe('what is to be done', () => {
  it('is told with who is to do it and by when, in boxes of their own', async () => {
    const action = (what: string, who: string, when: string) =>
      `<label>What needs to happen?<input value="${what}"></label><label>Who will do it?<input value="${who}"></label><label>By when?<input value="${when}"></label>`;
    const [meeting] = await entriesOf(
      `<h1>Core group meeting</h1><label>Date of meeting<input value="17/06/2021"></label>
       <label>What was discussed?<textarea>${PROSE}</textarea></label>
       ${action('Taxi kept on', 'Mrs Abernethy', 'Monday 21 June')}${action('Kit money', 'Jonty', '')}`,
    );
    expect(meeting?.actions).toEqual([
      { action: 'Taxi kept on', owner: 'Mrs Abernethy', due: 'Monday 21 June', status: '' },
      { action: 'Kit money', owner: 'Jonty', due: '', status: '' },
    ]);
  });

  it('may begin with who is to do it, set apart', async () => {
    const [meeting] = await entriesOf(
      `<h1>Family meeting</h1><p>Date: 17/06/2021</p><h3>Notes</h3><p>${PROSE}</p><h3>Agreed actions</h3>
       <ul><li><b>Bev</b> - Spare key cut</li><li><b>Dad</b> - Ring the clinic</li></ul>`,
    );
    expect(meeting?.actions?.map(({ owner, action }) => [owner, action])).toEqual([
      ['Bev', 'Spare key cut'],
      ['Dad', 'Ring the clinic'],
    ]);
  });
});

describe('records of no element of their own', () => {
  it('end with the section that they stand in', async () => {
    const entries = await entriesOf(
      `<h1>Child</h1><h3>Case notes</h3><p>12/06/2025</p><p>${PROSE}</p><p>03/06/2025</p><p>${PROSE}</p><h3>Links</h3><p>Registration of the family</p>`,
    );
    expect(entries.map(({ text }) => text)).toEqual([PROSE, PROSE]);
  });
});

describe('a table', () => {
  it('may name its records under Description', async () => {
    const row = (day: string, what: string) =>
      `<tr><td>${day}</td><td>${what}</td><td>1540</td></tr>`;
    const entries = await entriesOf(
      `<h1>Observations</h1><table><tr><th>Date</th><th>Description</th><th>Time</th></tr>${row('18/02/2015', 'Home visit')}${row('11/02/2015', 'Management decision')}</table>`,
    );
    expect(entries.map(({ kind, title }) => [kind, title])).toEqual([
      ['visit', 'Home visit'],
      ['management-decision', 'Management decision'],
    ]);
  });

  it('has rows that a day begins, where no row names the columns', async () => {
    const row = (day: string) => `<tr><th>${day}</th><td>${PROSE}</td></tr>`;
    const entries = await entriesOf(
      `<h1>Referral history</h1><table>${row('12 May 2025')}${row('27 March 2025')}</table>`,
    );
    expect(entries.map(({ date, text }) => [date, text])).toEqual([
      ['2025-05-12', PROSE],
      ['2025-03-27', PROSE],
    ]);
  });

  it('has rows that open to more, and a title that counts them', async () => {
    const cells = (texts: string[], role: string) =>
      texts.map((text) => `<div role="${role}">${text}</div>`).join('');
    const row = (day: string, at: number) =>
      `<div role="row" data-rowindex="${at}">${cells([day, day, 'Nia Prosser'], 'gridcell')}</div>`;
    const { entries, covers } = await read(
      `<h2>Missing episodes (14)</h2><div role="grid"><div role="row">${cells(['Missing from', 'Returned', 'Reported by'], 'columnheader')}</div>
       <div>${row('17/10/2025', 0)}<div class="row-detail"><h6>Account</h6><p>${PROSE}</p></div>${row('04/10/2025', 1)}</div></div><p>1 of 3</p>`,
    );
    expect(entries.map(({ date, text }) => [date, text])).toEqual([
      ['2025-10-17', PROSE],
      ['2025-10-04', ''],
    ]);
    expect(covers).toEqual([{ kind: 'missing-episode', complete: false, stated: 14 }]);
  });

  it('has labels and values within a cell', async () => {
    const row = (day: string) =>
      `<tr><td>${day}</td><td><p>${PROSE}</p><dl><dt>Contact with</dt><dd>Father</dd></dl></td></tr>`;
    const [first] = await entriesOf(
      `<h1>Case history</h1><table><tr><th>Date</th><th>Note</th></tr>${row('28/05/2025')}${row('15/05/2025')}</table>`,
    );
    expect([first?.text, first?.fields]).toEqual([PROSE, { 'Contact with': 'Father' }]);
  });

  it('may say under Attendance whether somebody came', async () => {
    const row = (day: string, came: string) =>
      `<tr><td>${day}</td><td>${came}</td><td>${PROSE}</td></tr>`;
    const entries = await entriesOf(
      `<h1>Contacts</h1><table><tr><th>Date</th><th>Attendance</th><th>Notes</th></tr>
       ${row('04/12/2013', 'Planned')}${row('27/11/2013', 'Unacceptable absence')}${row('25/11/2013', 'Attended')}</table>`,
    );
    expect(entries.map(({ attendees, fields }) => [attendees, fields?.Attendance])).toEqual([
      [undefined, 'Unacceptable absence'],
      [undefined, 'Attended'],
    ]);
  });

  it('that is a form keeps the sentences that fill a row of their own', async () => {
    const [note] = await entriesOf(
      `<h1>Observation</h1><table><tr><td>Type:</td><td>Home visit</td><td>Date:</td><td>18/02/2015</td></tr>
       <tr><td>Worker:</td><td>Nia Prosser</td><td>Entered:</td><td>19/02/2015</td></tr><tr><td colspan="4">${PROSE}</td></tr></table>`,
    );
    expect([note?.kind, note?.author, note?.text]).toEqual(['visit', 'Nia Prosser', PROSE]);
  });
});

describe('who and when, and no more', () => {
  it('is no record', async () => {
    const step = (day: string) =>
      `<li><h3>nia.prosser@council.example</h3><p>${day} 9.12 AM (100%)</p></li>`;
    const entries = await entriesOf(
      `<h1>Core group meeting</h1><ul>${step('18 Jun 2021')}${step('17 Jun 2021')}</ul>`,
    );
    expect(entries).toEqual([]);
  });

  it('is no record where the system tells that something was touched', async () => {
    const item = (what: string, day: string, words = '') =>
      `<li><b>${what}</b> <time>${day} June 2025</time>${words}</li>`;
    const words = `<p>${PROSE}</p>`;
    const entries = await entriesOf(
      `<h1>Case notes</h1><ul>${item('Home visit', '12', words)}${item('Created Follow Up Appointment', '11')}${item('School visit', '3', words)}</ul>`,
    );
    expect(entries.map(({ title }) => title)).toEqual(['Home visit', 'School visit']);
  });

  it('may stand on one line, the writer with an address', async () => {
    const note = (day: string) =>
      `<li><div>${day} Jun 2025, 4:12 pm by Nia Prosser (nia.prosser@council.example)</div><p>${PROSE}</p></li>`;
    const [first] = await entriesOf(`<h1>Notes</h1><ul>${note('18')}${note('16')}</ul>`);
    expect([first?.date, first?.author, first?.text]).toEqual(['2025-06-18', 'Nia Prosser', PROSE]);
  });

  it('may be those of the last change, where no other day is given', async () => {
    const goal = (due: string, day: string) =>
      `<div><h3>Achieve the goal by ${due} 2025</h3><p>${PROSE}</p><p>Last updated ${day} June 2025 by Nia Prosser</p></div>`;
    const entries = await entriesOf(
      `<h1>Plan</h1><div>${goal('30 September', '11')}${goal('31 July', '4')}</div>`,
    );
    expect(entries.map(({ date, title }) => [date, title])).toEqual([
      ['2025-06-11', 'Achieve the goal by 30 September 2025'],
      ['2025-06-04', 'Achieve the goal by 31 July 2025'],
    ]);
  });

  it('may be told by what was done, and the writer shown by a letter', async () => {
    const step = (day: string) =>
      `<li><div class="avatar">N</div><p><b>Returned with comments</b><span>:</span> <span>Nia Prosser</span></p><time>${day} June 2025</time><p>${PROSE}</p></li>`;
    const [first] = await entriesOf(`<h1>Plan</h1><ul>${step('12')}${step('5')}</ul>`);
    expect([first?.author, first?.title, first?.text]).toEqual([
      'Nia Prosser',
      'Returned with comments',
      PROSE,
    ]);
  });

  it('may be followed by what was said', async () => {
    const note = (day: string) =>
      `<li><p>${day} June 2025</p><p>Nia Prosser commented:</p><p>${PROSE}</p></li>`;
    const [first] = await entriesOf(`<h1>Case notes</h1><ul>${note('12')}${note('5')}</ul>`);
    expect([first?.author, first?.text]).toEqual(['Nia Prosser', PROSE]);
  });

  it('may stand below, beside what it was', async () => {
    const note = (day: string) =>
      `<li><p>${PROSE}</p><p><span>Telephone call</span> · <span>${day} June 2025</span> · <span>Nia Prosser</span></p></li>`;
    const [first] = await entriesOf(`<h1>Case notes</h1><ul>${note('12')}${note('5')}</ul>`);
    expect([first?.title, first?.author, first?.text]).toEqual([
      'Telephone call',
      'Nia Prosser',
      PROSE,
    ]);
  });

  it('are no part of the title that they stand beside', async () => {
    const note = (day: string) =>
      `<li><b>${day} - Home visit - Nia Prosser</b><p>${PROSE}</p></li>`;
    const [first] = await entriesOf(
      `<h1>Interactions</h1><ul>${note('10 Mar 2020')}${note('4 Mar 2020')}</ul>`,
    );
    expect([first?.title, first?.date, first?.author]).toEqual([
      'Home visit',
      '2020-03-10',
      'Nia Prosser',
    ]);
  });

  it('may stand in a line of no element over the words', async () => {
    const note = (day: string) => `Home visit ${day}: <p>${PROSE}</p><p>${PROSE}</p>`;
    const entries = await entriesOf(
      `<h1>Notes</h1><div><h4>Session notes:</h4>${note('03/02/2025')}${note('06/02/2025')}</div>`,
    );
    expect(entries.map(({ date, kind, text }) => [date, kind, text])).toEqual([
      ['2025-02-03', 'visit', `${PROSE}\n${PROSE}`],
      ['2025-02-06', 'visit', `${PROSE}\n${PROSE}`],
    ]);
  });

  it('stand apart from what folds the text', async () => {
    const note = (day: string) =>
      `<li><b>Home visit</b> <time>${day}</time><p>${PROSE} <span>Show less</span></p></li>`;
    const [first] = await entriesOf(
      `<h1>Case notes</h1><ul>${note('10 Mar 2020')}${note('4 Mar 2020')}</ul>`,
    );
    expect(first?.text).toBe(PROSE);
  });
});

describe('the child', () => {
  it('is named in the main heading, and the worker in the bar over the page', async () => {
    const { header } = await read(
      `<header><span>Tessa Lindqvist</span></header><main><ul><li>Date of birth: 9 November 2010</li></ul>
       <div class="govuk-heading-xl">Callie Renshaw</div><p>${PROSE}</p></main>`,
    );
    expect(header.child?.name).toBe('Callie Renshaw');
  });

  it('has the name that the page speaks, where a form turns it round', async () => {
    const { header } = await read(
      `<main><dl><dt>Name</dt><dd>Hallworth, Tobias</dd><dt>Date of birth</dt><dd>19/10/2009</dd></dl>
       <p>Referral for Tobias Hallworth</p></main>`,
    );
    expect(header.child?.name).toBe('Tobias Hallworth');
  });

  it('is whom the records call by name, of all who are named beside the date of birth', async () => {
    const note = `<li><time>3 June 2025</time><p>${PROSE}</p></li>`;
    const { header } = await read(
      `<main><p>Robin Achterberg</p><p>Hetty Marlowe</p><p>Date of birth: 4 May 2012</p><h2>Case notes</h2><ul>${note.repeat(2)}</ul></main>`,
    );
    expect(header.child?.name).toBe('Robin Achterberg');
  });

  it('is not called by what a panel is about', async () => {
    const { header } = await read(
      `<main><h2>Lachlan Urquhart</h2><div>Quick Information</div><dl><dt>Date of birth</dt><dd>2 April 2012</dd></dl></main>`,
    );
    expect(header.child?.name).toBe('Lachlan Urquhart');
  });

  it('may be named in two parts', async () => {
    const { header } = await read(
      `<main><dl><dt>First name</dt><dd>Leonora</dd><dt>Last name</dt><dd>Pascoe-Whittle</dd><dt>Date of birth</dt><dd>26 Feb 2013</dd></dl></main>`,
    );
    expect(header.child?.name).toBe('Leonora Pascoe-Whittle');
  });
});
