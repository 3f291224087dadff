// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { genericReader } from '../../../page/generic/generic-reader';
import { vocabulary } from '../../../page/generic/vocabulary';

/** What the whole page tells of its lines must be told again when what it rests on changed. */

/** The days of the entries before and after a change, and after it as read afresh. */
async function daysAround(html: string, change: () => void) {
  document.body.innerHTML = html;
  const reader = genericReader(document, vocabulary);
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  const days = async (read = reader) =>
    (await read.read()).entries.map(({ date, author }) => `${date ?? ''} ${author ?? ''}`);
  const before = await days();
  change();
  reader.changed(observer.takeRecords());
  const after = await days();
  return { before, after, afresh: await days(genericReader(document, vocabulary)) };
}

const note = (day: number) =>
  `<li class="note"><b>${day} Apr</b><p>Home visit ${day}</p>
   <p>Seen at home with both of the parents, and the plan was talked through.</p></li>`;
const notes = Array.from({ length: 28 }, (_, at) => note(at + 1)).join('');

it('gives days another year when the heading over them says another', async () => {
  const { before, after, afresh } = await daysAround(
    `<h1>Case notes</h1><section><h3>April 2024</h3></section><ul>${notes}</ul>`,
    () => {
      const heading = document.querySelector('h3')?.firstChild;
      if (heading) heading.nodeValue = 'April 2025';
    },
  );
  expect(before[0]).toContain('2024-04-01');
  expect(after[0]).toContain('2025-04-01');
  expect(after).toHaveLength(28);
  expect(after).toEqual(afresh);
});

it('gives no day a year any more when the heading over them is gone', async () => {
  const { before, after, afresh } = await daysAround(
    `<h1>Case notes</h1><section><h3>April 2024</h3></section><ul>${notes}</ul>`,
    () => document.querySelector('h3')?.remove(),
  );
  expect(before[0]).toContain('2024-04-01');
  expect(after).not.toContain(before[0]);
  expect(after).toEqual(afresh);
});

it('names a column anew where its name stands in a table of its own above the rows', async () => {
  const row = (day: number) =>
    `<tr><td>${day}/04/2025</td><td>Home visit</td><td>Done</td><td>Seen at home with both of the parents, and all went well.</td></tr>`;
  document.body.innerHTML = `<h1>Case notes</h1><div><table><tr><th>Date</th><th>Type</th><th>Progress</th><th>Notes</th></tr></table></div>
    <div><table>${Array.from({ length: 70 }, (_, at) => row((at % 27) + 1)).join('')}</table></div>`;
  const reader = genericReader(document, vocabulary);
  const observer = new MutationObserver(() => {});
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  await reader.read();
  const name = document.querySelectorAll('th')[2]?.firstChild;
  if (name) name.nodeValue = 'Result';
  reader.changed(observer.takeRecords());
  const [first] = (await reader.read()).entries;
  expect(Object.keys(first?.fields ?? {})).toContain('Result');
});
