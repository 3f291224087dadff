import { confirm, pointOf } from './auditor';
import { expect, test } from './extension';
import { startAudit } from './panel';

/** A council's own rules, chosen in the options, at work in the panel beside the record. */

const OURS = {
  id: 'our-council',
  name: 'Our council',
  version: '3',
  nation: 'England',
  about: 'A case summary every year.',
  changes: {
    'case-summary-current': {
      asks: 'Is there a case summary of this year?',
      parameters: { current: { value: 365, unit: 'days', source: 'Our practice standards' } },
    },
  },
};

test('a pack that is imported words and judges the points at once, and the decisions stay', async ({
  context,
  demo,
  extension,
}) => {
  const page = await context.newPage();
  const panel = await startAudit(page, `${demo}/marlpit/cases/204105/visits`);
  await expect(pointOf(panel, 'visits-in-timescale')).not.toContainText('Not read');
  await confirm(page, panel, 'visits-in-timescale');
  const point = pointOf(panel, 'case-summary-current');
  await expect(point).not.toContainText('of this year');

  const options = await context.newPage();
  await options.goto(`${extension}/options.html`);
  const packs = options.getByRole('region', { name: 'Rule pack' });
  await expect(packs.getByRole('radio', { name: /House standard/ })).toBeChecked();
  const file = packs.getByLabel('Import a rule pack');
  await file.setInputFiles({
    name: 'ours.docx',
    mimeType: 'application/json',
    buffer: Buffer.from('Our rules'),
  });
  await expect(packs.getByRole('alert')).toHaveText(
    '“ours.docx” is not a rule pack: it is no JSON file.',
  );
  await file.setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...OURS, changes: { 'no-such-point': { off: true } } })),
  });
  await expect(packs.getByRole('alert')).toContainText('changes.no-such-point: no rule');
  await file.setInputFiles({
    name: 'ours.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(OURS)),
  });
  await expect(packs.getByRole('radio', { name: /Our council 3/ })).toBeChecked();
  await expect(packs.getByRole('alert')).toBeEmpty();

  await page.bringToFront();
  await expect(point).toContainText('Is there a case summary of this year?');
  await expect(pointOf(panel, 'visits-in-timescale')).toContainText('Confirmed');

  await options.bringToFront();
  await packs.getByRole('button', { name: 'Remove Our council' }).click();
  await expect(packs.getByRole('radio', { name: /House standard/ })).toBeChecked();
  await page.bringToFront();
  await expect(point).not.toContainText('of this year');
});
