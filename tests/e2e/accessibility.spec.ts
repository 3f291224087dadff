import { pointOf } from './auditor';
import { violations } from './axe';
import { expect, test } from './extension';
import { panelOf } from './panel';
import { openWorkspace } from './workspace';

/** axe-core finds nothing on any surface, light and dark. */
for (const colorScheme of ['light', 'dark'] as const) {
  test(`panel, workspace, options and popup in ${colorScheme}`, async ({
    context,
    demo,
    extension,
  }) => {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(`${demo}/marlpit/cases/204105/visits`);
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: 'Start audit' }).waitFor();
    expect(await violations(panel)).toEqual([]);

    await panel.getByRole('button', { name: 'Start audit' }).click();
    const point = pointOf(panel, 'visits-in-timescale');
    await expect(point).not.toContainText('Not read');
    await point.getByRole('button').first().click();
    await point.getByRole('button', { name: 'Amend' }).click();
    expect(await violations(panel)).toEqual([]);

    const workspace = await openWorkspace(context, panel);
    await workspace.emulateMedia({ colorScheme });
    expect(await violations(workspace)).toEqual([]);
    await workspace.getByRole('button', { name: 'Export CSV' }).click();
    await workspace.getByRole('dialog').waitFor();
    expect(await violations(workspace)).toEqual([]);

    for (const surface of ['options', 'popup']) {
      const opened = await context.newPage();
      await opened.emulateMedia({ colorScheme });
      await opened.goto(`${extension}/${surface}.html`);
      await opened.getByRole('heading').first().waitFor();
      expect(await violations(opened)).toEqual([]);
    }
  });
}

for (const surface of ['options', 'workspace', 'popup']) {
  // A window of 1280 pixels at 400%: WCAG 2.2, 1.4.10.
  test(`no scrolling sideways at 400%: ${surface}`, async ({ context, extension }) => {
    const page = await context.newPage();
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(`${extension}/${surface}.html`);
    await page.getByRole('heading').first().waitFor();
    if (surface === 'options') await page.getByLabel('Import a rule pack').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
