import type { Page } from 'playwright-core';
import type { Entry } from '../../case-file/model';
import { labelOf } from '../pages/measure';
import { violations } from './axe';
import { expect, test } from './extension';
import { panelOf, storedAudit } from './panel';
import { audit, begin, onlyWords, pointButton, show, showElse } from './teaching';

/** Teaching what is more than a value in an element: records of several parts, lists, people, totals. */

async function saved(page: Page, caseId: string) {
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: 'Save and use' }).click();
  await expect(panel.getByRole('heading', { name: 'Teach this page' })).toBeHidden();
  await page.reload();
  await audit(page, await panelOf(page));
  await expect.poll(async () => (await storedAudit(page, caseId)) !== undefined).toBe(true);
  return async () => (await storedAudit(page, caseId))?.caseFile;
}

const folded = (text = '') => text.replace(/\s+/g, ' ').trim();
const words = (entries: Partial<Entry>[] = []) =>
  entries.map(({ kind, date, author, text }) => [kind, date, author, folded(text)]);

test('a record of two rows goes on to the next, and its words say the kind', async ({
  context,
  pages,
}) => {
  const page = await context.newPage();
  await page.goto(pages.url('notes-two-line-rows'));
  const panel = await begin(page);
  const cell = (text: string) => page.getByRole('cell', { name: text, exact: true }).first();
  await show(page, panel, 'One record', cell('16/01/2025'));
  await show(page, panel, 'Date', cell('16/01/2025'));
  await show(page, panel, 'Narrative', page.getByText('Tamsin had made a list'));
  await show(page, panel, 'Author', cell('Gethin Prys'));
  await show(page, panel, 'Kind of record', cell('Home visit (CIN)'));
  await panel.getByLabel('“Case discussion” is').selectOption('meeting');
  await panel.getByLabel('“Telephone call from” is').selectOption('case-note');
  await expect(panel.getByText('3 of 3 records read on this page.')).toBeVisible();
  const file = await saved(page, '0401177');
  await expect
    .poll(async () => words((await file())?.entries))
    .toEqual(words(labelOf('notes-two-line-rows').entries));
});

test('people present, actions and a narrative in several parts are taught', async ({
  context,
  pages,
}) => {
  const page = await context.newPage();
  await page.goto(pages.url('core-group-headings'));
  const panel = await begin(page);
  await show(page, panel, 'One record', page.getByText('Held on 14th November'));
  await panel.getByText('Not the right records?').click();
  await panel.getByRole('button', { name: 'Make it larger' }).click();
  await show(page, panel, 'Date', page.getByText('Held on 14th November'));
  await show(page, panel, 'Author', page.getByText('Held on 14th November'));
  await onlyWords(panel, 'Author', 'Yusuf Demir');
  await show(page, panel, 'Narrative', page.getByText('Colette has been to four'));
  for (const part of ['Ben has not been able', 'There is no plan for']) {
    await panel.getByRole('button', { name: 'Add a part of Narrative' }).click();
    await expect(panel.getByText('Point at: Narrative')).toBeVisible();
    const box = await page.getByText(part).boundingBox();
    if (!box) throw new Error(`“${part}” is not to be seen`);
    await page.mouse.click(box.x + 4, box.y + 6);
    await expect(panel.getByText('Point at: Narrative')).toBeHidden();
  }
  await showElse(page, panel, 'People present', page.getByText('Colette Roy (mother)'));
  await showElse(page, panel, 'Action', page.getByText("Find another place for Ben's time"));
  await showElse(
    page,
    panel,
    'Owner of the action',
    page.getByRole('cell', { name: 'Yusuf' }).first(),
  );
  await showElse(page, panel, 'Due date of the action', page.getByText('29/11/24'));
  await panel.getByLabel('All these records are').selectOption('meeting');
  await expect(panel.getByText('1 of 1 record read on this page.')).toBeVisible();
  await page.screenshot({ path: 'out/teach-lists.png' });
  expect(await violations(panel)).toEqual([]);
  const file = await saved(page, 'KS10093');
  const [meeting] = labelOf('core-group-headings').entries;
  await expect
    .poll(async () => {
      const [entry] = (await file())?.entries ?? [];
      return [
        entry?.date,
        entry?.author,
        entry?.attendees,
        entry?.actions?.map(({ action, owner, due }) => [action, owner, due]),
        folded(entry?.text),
      ];
    })
    .toEqual([
      meeting?.date,
      meeting?.author,
      meeting?.attendees,
      meeting?.actions?.map(({ action, owner, due }) => [action, owner, due]),
      expect.stringMatching(/^Colette has been .* Ben has not .* There is no plan .*away\.$/),
    ]);
});

test('what is no record is left out, and the stated total says how much is missing', async ({
  context,
  pages,
}) => {
  const page = await context.newPage();
  await page.goto(pages.url('pinned-duplicate'));
  const panel = await begin(page);
  const note = page.locator('section').nth(1).locator('.note');
  await show(page, panel, 'One record', note.nth(0).locator('.body'));
  await show(page, panel, 'Date', note.nth(0).locator('.meta'));
  await show(page, panel, 'Narrative', note.nth(0).locator('.body'));
  await show(page, panel, 'Author', note.nth(0).locator('.meta'));
  await onlyWords(panel, 'Author', 'Hugh Larkin');
  await panel.getByText('Not the right records?').click();
  await panel.getByRole('button', { name: 'Point at one that is no record' }).click();
  await expect(panel.getByText('Point at: One that is no record')).toBeVisible();
  const cancelled = await note.nth(2).boundingBox();
  if (!cancelled) throw new Error('The cancelled visit is not to be seen.');
  await page.mouse.click(cancelled.x + 8, cancelled.y + 8);
  await panel
    .getByLabel('This page shows of each record')
    .selectOption('Its start, where a mark ends it');
  await panel.getByLabel('The mark at its end').fill('Read more');
  await show(page, panel, 'Total that the page states', page.getByText('4 of 35 shown'));
  const file = await saved(page, 'NS/7741');
  await expect
    .poll(async () => {
      const read = await file();
      return [
        read?.entries.map(({ date, author, part }) => [date, author, part]),
        read?.coverage['case-note'],
      ];
    })
    .toEqual([
      [
        ['2025-05-09', 'Hugh Larkin', 'whole'],
        ['2025-05-15', 'Hugh Larkin', 'whole'],
        ['2025-04-28', 'Oona Reid', 'start'],
      ],
      { read: 3, stated: 35, complete: false },
    ]);
});

test('people in two manners are taught beside each other', async ({ context, pages }) => {
  const page = await context.newPage();
  await page.goto(pages.url('people-cards'));
  const panel = await begin(page);
  await panel.getByRole('button', { name: 'Add people' }).click();
  await show(page, panel, 'One record', page.getByText('Chidi Amadi'));
  await show(page, panel, 'Person’s name', page.getByText('Chidi Amadi'));
  await show(page, panel, 'Relationship or role', page.getByText('Father', { exact: true }));
  await showElse(
    page,
    panel,
    'Lives with the child',
    page.getByText('Lives with child: No').first(),
  );
  await panel.getByRole('button', { name: 'Add people' }).click();
  await show(page, panel, 'One record', page.getByText('Benedict Shaw'));
  await show(page, panel, 'Person’s name', page.getByText('Benedict Shaw'));
  await show(page, panel, 'Relationship or role', page.getByText('Social worker', { exact: true }));
  await expect(panel.getByText('5 people read on this page.')).toBeVisible();
  expect(await violations(panel)).toEqual([]);
  const file = await saved(page, 'ML-7350');
  await expect
    .poll(async () => (await file())?.people.map(({ name, role }) => [name, role]))
    .toEqual(labelOf('people-cards').people?.map(({ name, role }) => [name, role]));
});

test('records whose cells stand in a shadow root are taught', async ({ context, pages }) => {
  const page = await context.newPage();
  await page.goto(pages.url('vaadin-grid'));
  const panel = await begin(page);
  const cell = (text: string) =>
    page.locator('vaadin-grid-cell-content', { hasText: text }).first();
  await show(page, panel, 'One record', cell('12/05/2025'));
  await expect(panel.getByText('3 of 3 records')).toBeVisible();
  await show(page, panel, 'Date', cell('12/05/2025'));
  await show(page, panel, 'Narrative', cell('Early for once'));
  await showElse(page, panel, 'Another labelled value', cell('Attended'));
  await expect(pointButton(panel, 'Outcome')).toBeVisible();
  const file = await saved(page, 'YJ20417');
  await expect
    .poll(async () => (await file())?.entries.map(({ date, fields }) => [date, fields?.Outcome]))
    .toEqual([
      ['2025-05-12', 'Attended'],
      ['2025-05-05', 'Failed to attend'],
      ['2025-04-28', 'Attended'],
    ]);
});
