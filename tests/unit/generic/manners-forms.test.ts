// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type GenericReading, genericReader } from '../../../page/generic/generic-reader';
import { vocabulary } from '../../../page/generic/vocabulary';

/** How forms of real case systems name their answers, their actions and who was there. */

async function read(body: string): Promise<GenericReading> {
  const made = new DOMParser().parseFromString(body, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
  return genericReader(document, vocabulary).read(async () => {});
}

const firstOf = async (body: string) => (await read(body)).entries[0];

const PROSE = 'Robin met me at the gate and said that school is going well.';
const DAY = '<label for="d">Date of visit</label><input id="d" value="12/05/2025">';

describe('an answer', () => {
  it('belongs to the label above it, where its box is named by its part: "Date of Held on"', async () => {
    const entry = await firstOf(
      `<h1>Strategy discussion</h1><div><label>Held on</label><div><input aria-label="Date of Held on" value="14/11/2025"><input aria-label="Time of Held on" value="09:40"></div></div>
       <div><label for="t">Summary</label><textarea id="t">${PROSE}</textarea></div>`,
    );
    expect([entry?.kind, entry?.date]).toEqual(['meeting', '2025-11-14']);
  });

  it('belongs to the question above it, where its box is called "Answer"', async () => {
    const asked = (text: string, answer: string) =>
      `<div><div class="question-title">${text}</div><input aria-label="Answer" value="${answer}"></div>`;
    const entry = await firstOf(
      `<h1>Visit</h1>${DAY}${asked('Who was seen?', 'Robin')}${asked('What was agreed', 'Group on Fridays')}<p>${PROSE}</p>`,
    );
    expect(entry?.fields).toMatchObject({
      'Who was seen?': 'Robin',
      'What was agreed': 'Group on Fridays',
    });
  });

  it('is the chosen one, though the radio button is laid under a picture of one', async () => {
    const radio = (name: string, checked: string) =>
      `<label><span><input type="radio" class="cdk-visually-hidden" name="p" ${checked}></span>${name}</label>`;
    const entry = await firstOf(
      `<h1>Visit</h1>${DAY}<fieldset><legend>Place of contact</legend>${radio('Home', 'checked')}${radio('Clinic', '')}</fieldset><p>${PROSE}</p>`,
    );
    expect(entry?.location).toBe('Home');
  });

  it('is told by its label though that stands below, of a list that shows the chosen option alone', async () => {
    const entry = await firstOf(
      `<h1>Visit</h1>${DAY}<div><div role="listbox" aria-labelledby="l"><span>Nia Prosser</span></div><label id="l">Recorded by</label></div><p>${PROSE}</p>`,
    );
    expect(entry?.author).toBe('Nia Prosser');
  });

  it('stands with what is said of it, in a table of questions', async () => {
    const entry = await firstOf(
      `<h1>Visit</h1>${DAY}<table><tr><th>Question</th><th>Answer</th><th>Comments</th></tr>
       <tr><td>Bedroom seen</td><td>Yes</td><td>Tidy, own bed</td></tr><tr><td>Pets in the home</td><td>No</td><td></td></tr></table><p>${PROSE}</p>`,
    );
    expect(entry?.fields).toMatchObject({
      'Bedroom seen': 'Yes\nTidy, own bed',
      'Pets in the home': 'No',
    });
  });

  it('stands under a small heading, where most such headings have one short line', async () => {
    const said = (heading: string, text: string) => `<h4>${heading}</h4><p>${text}</p>`;
    const entry = await firstOf(
      `<h1>Health assessment</h1>${DAY.replace('visit', 'assessment')}${said('Dentist', 'Two fillings to come')}${said('Sleep', 'Wakes at two')}${said('Centiles', '25th')}<h2>Note</h2><p>${PROSE}</p>`,
    );
    expect(entry?.fields).toMatchObject({
      Dentist: 'Two fillings to come',
      Sleep: 'Wakes at two',
      Centiles: '25th',
    });
  });

  it('is the narrative, where no label names one and it is much longer than the others', async () => {
    const long = PROSE.repeat(5);
    const entry = await firstOf(
      `<h1>Strategy discussion</h1><dl><dt>Date of meeting</dt><dd>12/05/2025</dd><dt>Information shared</dt><dd>${long}</dd><dt>Outcome</dt><dd>Joint enquiry</dd></dl>`,
    );
    expect(entry?.text).toBe(long);
  });

  it('of a day on which the child came, joined or left is not the day of the record', async () => {
    const entry = await firstOf(
      `<h1>Education support plan</h1><dl><dt>Admitted on</dt><dd>10 Feb 2025</dd></dl><dl><dt>Created on</dt><dd>3 Mar 2025</dd><dt>Created by</dt><dd>Nia Prosser</dd><dt>Other details</dt><dd>${PROSE}</dd></dl>`,
    );
    expect(entry?.date).toBe('2025-03-03');
  });
});

describe('what is to be done', () => {
  it('is asked for again and again under the same labels', async () => {
    const action = (what: string, who: string, when: string, how: string) =>
      `<div><div><b>${who}</b> <b>${how}</b></div><label>Intervention<input value="${what}"></label><label>Person responsible<input value="${who}"></label>
       <label>Timeframe<input value="${when}"></label><label>Status<input value="${how}"></label></div>`;
    const entry = await firstOf(
      `<h1>Case plan</h1><label>Date of plan<input value="12/11/2025"></label><label>Notes<textarea>${PROSE}</textarea></label>
       ${action('Bus pass', 'Family worker', '28/11/2025', 'In progress')}${action('Bunk bed', 'Social worker', '05/12/2025', 'Not started')}`,
    );
    expect(entry?.actions).toEqual([
      { action: 'Bus pass', owner: 'Family worker', due: '28/11/2025', status: 'In progress' },
      { action: 'Bunk bed', owner: 'Social worker', due: '05/12/2025', status: 'Not started' },
    ]);
  });

  it('is in the column that has words, where another of that name has buttons', async () => {
    const row = (need: string, what: string) =>
      `<tr><td>${need}</td><td>${what}</td><td><button>Edit</button></td></tr>`;
    const entry = await firstOf(
      `<h1>Plan</h1><dl><dt>Date completed</dt><dd>23/05/2025</dd></dl><table><tr><th>Need</th><th>Intervention Description</th><th>Action</th></tr>
       ${row('Home', 'Joint session about the door')}${row('Peers', 'Walk the route home with him')}</table>`,
    );
    expect(entry?.actions?.map(({ action }) => action)).toEqual([
      'Joint session about the door',
      'Walk the route home with him',
    ]);
  });
});

describe('who was there', () => {
  it('is told by a table under that heading, and is no list of the family', async () => {
    const row = (name: string, role: string, came: string) =>
      `<tr><td>${name}</td><td>${role}</td><td>${came}</td></tr>`;
    const reading = await read(
      `<h1>Core group</h1><dl><dt>Date of meeting</dt><dd>12/05/2025</dd><dt>Summary</dt><dd>${PROSE}</dd></dl>
       <h2>Attendees</h2><table><tr><th>Name</th><th>Role</th><th>Attended</th></tr>${row('Nia Prosser', 'Social Worker', 'Yes')}${row('Tom Lister', 'DSL', 'Apologies')}</table>`,
    );
    expect(reading.entries[0]?.attendees).toEqual(['Nia Prosser, Social Worker']);
    expect(reading.people).toBeUndefined();
  });
});

describe('people', () => {
  it('stand in a table that also tells when each relation ended', async () => {
    const row = (name: string, relation: string) =>
      `<tr><td>${name}</td><td>${relation}</td><td>01/01/2015</td><td></td></tr>`;
    const { people } = await read(
      `<h1>Relationships</h1><table><tr><th>Person</th><th>Relationship</th><th>Start date</th><th>Close date</th></tr>
       ${row('Siobhan Quill (PER70112)', 'Mother')}${row('Dermot Quill (PER70113)', 'Father')}</table>`,
    );
    expect(people?.map(({ name, role }) => [name, role])).toEqual([
      ['Siobhan Quill', 'Mother'],
      ['Dermot Quill', 'Father'],
    ]);
  });
});
