import { amend, confirm, pointOf } from './auditor';
import { expect, test } from './extension';
import { panelOf, startAudit, storedAudit } from './panel';
import { openWorkspace } from './workspace';

/** An audit over many pages, tabs and restarts: nothing is lost, and nothing is mixed. */

test('nothing of a record is kept before the auditor starts its audit', async ({
  context,
  demo,
}) => {
  const page = await context.newPage();
  await page.goto(`${demo}/marlpit/cases/204105/visits`);
  const panel = await panelOf(page);
  await expect(panel.getByRole('heading', { name: 'Start an audit of this case' })).toBeVisible();
  expect(await storedAudit(page, '204105')).toBeNull();
});

test('a point says which part of the file to open, and tells once it was opened', async ({
  context,
  demo,
}) => {
  const page = await context.newPage();
  const panel = await startAudit(page, `${demo}/marlpit/cases/204105/visits`);
  const point = pointOf(panel, 'supervision-on-file');
  await expect(point).toContainText('Not read');
  await point.getByRole('button').first().click();
  await expect(point).toContainText('Open the supervision');

  // The case system's own page changes; the panel beside it is a new one, with the same audit.
  await page.goto(`${demo}/marlpit/cases/204105/supervision`);
  const after = await panelOf(page);
  await expect(pointOf(after, 'supervision-on-file')).not.toContainText('Not read');
});

test('outcomes change in the panel while a single-page case system is read, without a reload', async ({
  context,
  demo,
}) => {
  const page = await context.newPage();
  const panel = await startAudit(page, `${demo}/tarnlight/cases/204105/visits`);
  await expect(pointOf(panel, 'visits-in-timescale')).not.toContainText('Not read');
  await confirm(page, panel, 'visits-in-timescale');
  await expect(pointOf(panel, 'supervision-on-file')).toContainText('Not read');
  await page.locator('.menu a[href$="/supervision"]').click();
  await expect(pointOf(panel, 'supervision-on-file')).not.toContainText('Not read');
  await expect(pointOf(panel, 'visits-in-timescale')).toContainText('Confirmed');
});

test('a form that a key opens has the focus at once, so that no word typed on goes elsewhere', async ({
  context,
  demo,
}) => {
  const page = await context.newPage();
  const panel = await startAudit(page, `${demo}/marlpit/cases/204105/visits`);
  const point = pointOf(panel, 'visits-in-timescale');
  await expect(point).not.toContainText('Not read');
  const focusAfter = (key: string) =>
    point.evaluate((row, key) => {
      const head = row.querySelector('button');
      head?.focus();
      head?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      return document.activeElement?.closest('form, [data-comment]')?.tagName;
    }, key);
  expect(await focusAfter('a')).toBe('FORM');
  expect(await focusAfter('m')).toBe('TEXTAREA');
});

test('two cases in two tabs never mix', async ({ context, demo }) => {
  const pages = [];
  for (const caseId of ['204104', '204105']) {
    const page = await context.newPage();
    const panel = await startAudit(page, `${demo}/marlpit/cases/${caseId}/visits`);
    await expect(pointOf(panel, 'visits-in-timescale')).not.toContainText('Not read');
    pages.push({ page, caseId });
  }
  for (const { page, caseId } of pages) {
    await page.goto(`${demo}/marlpit/cases/${caseId}/chronology`);
    const panel = await panelOf(page);
    await expect(pointOf(panel, 'chronology-current')).not.toContainText('Not read');
  }
  for (const { page, caseId } of pages) {
    const file = (await storedAudit(page, caseId))?.caseFile;
    const shown = await page.locator('#list-chronology tbody tr').count();
    expect(file?.caseId).toBe(caseId);
    expect(file?.entries.filter(({ kind }) => kind === 'chronology')).toHaveLength(shown);
  }
});

test('a background that was stopped loses no decision, and answers again', async ({
  context,
  demo,
  worker,
}) => {
  const page = await context.newPage();
  const panel = await startAudit(page, `${demo}/marlpit/cases/204105/visits`);
  await expect(pointOf(panel, 'visits-in-timescale')).not.toContainText('Not read');
  await confirm(page, panel, 'visits-in-timescale');

  const [id] = new URL(worker.url()).host.split('.');
  const internals = await context.newPage();
  await internals.goto('chrome://serviceworker-internals');
  const row = internals.locator('.serviceworker-registration', { hasText: id ?? '' });
  await row.getByRole('button', { name: 'Stop' }).click();
  await row.getByText('STOPPED').waitFor();
  await internals.close();

  await amend(page, panel, 'supervision-on-file', 'Seen on paper.');
  await page.reload();
  const again = await panelOf(page);
  await expect(pointOf(again, 'visits-in-timescale')).toContainText('Confirmed');
  await expect(pointOf(again, 'supervision-on-file')).toContainText('Amended');
});

test('a page of another case beside an audit is said to be another, and adds nothing', async ({
  context,
  demo,
}) => {
  const page = await context.newPage();
  await startAudit(page, `${demo}/marlpit/cases/204105/visits`);
  await expect(pointOf(await panelOf(page), 'visits-in-timescale')).not.toContainText('Not read');
  await page.goto(`${demo}/marlpit/cases/204104/visits`);
  const panel = await panelOf(page);
  await expect(panel.getByText('204104').first()).toBeVisible();
  expect(await storedAudit(page, '204104')).toBeNull();
});

test('the extension asks nothing of the network', async ({ context, demo, extension }) => {
  const asked: string[] = [];
  context.on('request', (request) => {
    const fromUs = request.frame().url().startsWith(extension);
    if (fromUs && !request.url().startsWith(extension)) asked.push(new URL(request.url()).protocol);
  });
  const page = await context.newPage();
  const panel = await startAudit(page, `${demo}/marlpit/cases/204105/visits`);
  await expect(pointOf(panel, 'visits-in-timescale')).not.toContainText('Not read');
  await openWorkspace(context, panel);
  expect(asked.filter((protocol) => protocol.startsWith('http'))).toEqual([]);
});
