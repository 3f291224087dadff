import { AXE } from './axe';
import { EXTENSION, expect, test } from './firefox';

/** The main job in Firefox, with the build for it. */
const SKINS = {
  marlpit: '/marlpit/cases/204105/visits',
  kestonfold: '/kestonfold/cases/204105?open=visits',
  tarnlight: '/tarnlight/cases/204105/visits',
};
const VISITS = '[data-point^="visits-in-timescale|"]';

for (const [skin, address] of Object.entries(SKINS)) {
  test(`${skin}: a page is read, judged, and its finding confirmed by keyboard`, async ({
    demo,
    firefox,
  }) => {
    await firefox.open(`${demo}${address}`);
    await firefox.toPanel();
    await expect.poll(() => firefox.text('form h2')).toBe('Start an audit of this case');
    await firefox.press('form button[type=submit]', '\uE007');
    await expect.poll(() => firefox.text(VISITS)).not.toContain('Not read');
    await firefox.press(`${VISITS} button`, 'c');
    await expect.poll(() => firefox.text(VISITS)).toContain('Confirmed');

    await firefox.press(`${VISITS} button`, 's');
    await expect.poll(() => firefox.text(`${VISITS} [aria-label=Evidence]`)).toContain('page');
    expect(await firefox.violations(AXE)).toEqual([]);
  });
}

test('outcomes change while the record is read, and the decision stays', async ({
  demo,
  firefox,
}) => {
  await firefox.open(`${demo}/marlpit/cases/204105/visits`);
  await firefox.toPanel();
  await expect.poll(() => firefox.text('form h2')).toBe('Start an audit of this case');
  await firefox.press('form button[type=submit]', '\uE007');
  await expect.poll(() => firefox.text(VISITS)).not.toContain('Not read');
  await firefox.press(`${VISITS} button`, 'c');
  await expect.poll(() => firefox.text(VISITS)).toContain('Confirmed');

  await firefox.open(`${demo}/marlpit/cases/204105/supervision`);
  await firefox.toPanel();
  const supervision = '[data-point^="supervision-on-file|"]';
  await expect.poll(() => firefox.text(supervision)).toMatch(/Met|Partly met|Not evidenced/);
  expect(await firefox.text(VISITS)).toContain('Confirmed');
});

test('axe-core finds nothing on workspace, options and popup', async ({ demo, firefox }) => {
  await firefox.open(`${demo}/marlpit/cases/204105/visits`);
  await firefox.toPanel();
  await expect.poll(() => firefox.text('form h2')).toBe('Start an audit of this case');
  await firefox.press('form button[type=submit]', '\uE007');
  await expect.poll(() => firefox.text(VISITS)).not.toContain('Not read');
  for (const surface of ['workspace', 'options', 'popup']) {
    await firefox.open(`${EXTENSION}/${surface}.html`);
    await expect.poll(() => firefox.text('h1, h2')).toContain('Goldthread');
    expect(await firefox.violations(AXE), surface).toEqual([]);
  }
});

test('a page is taught by keyboard, and read exactly from then on', async ({ firefox, pages }) => {
  const [down, up, enter] = ['\uE015', '\uE013', '\uE007'];
  await firefox.open(pages.url('govuk-timeline'));
  await firefox.toPanel();
  await firefox.button('Teach this page');
  for (const [name, key, presses] of [
    ['One record', up, 3],
    ['Title', down, 1],
    ['Author', down, 2],
    ['Date', down, 3],
    ['Narrative', down, 4],
  ] as const) {
    await firefox.button(`Point at ${name}`);
    await expect.poll(() => firefox.text('main, body')).toContain(`Point at: ${name}`);
    await firefox.toPage();
    await firefox.keys(...Array<string>(presses).fill(key), enter);
    await firefox.toPanel();
    await expect.poll(() => firefox.text('main, body')).toContain(`Point again at ${name}`);
  }
  expect(await firefox.violations(AXE)).toEqual([]);
  await expect.poll(() => firefox.text('[role=status]')).toContain('3 of 3 records read');
  await firefox.button('Save and use');
  await expect.poll(() => firefox.text('#teach-title')).toBeNull();
  await expect.poll(() => firefox.text('body')).not.toContain('Read without a page profile');
});
