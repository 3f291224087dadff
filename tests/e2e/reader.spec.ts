import type { Page, Worker } from '@playwright/test';
import type { PageState } from '../../page/page-state';
import { expect, test } from './extension';

/** The reader in the real extension: what it does to the page, what it hears of it, and what it leaves alone. */

/** What the background's own scope offers. */
declare const chrome: {
  tabs: {
    query(which: object): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: object, to: object): Promise<unknown>;
  };
  runtime: { onMessage: { addListener(hear: (message: { type: string }) => void): void } };
};

const PAGES = [
  '/marlpit/cases/204105/visits',
  '/marlpit/cases/204105/forms/e37',
  '/kestonfold/cases/204105?open=visits',
  '/tarnlight/cases/204105/notes',
  '/tarnlight/cases/204105/visits',
];

/** Asks or tells the reader of the tab at the front, as panel and background do. */
const tell = (worker: Worker, message: object): Promise<unknown> =>
  worker.evaluate(async (message) => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    return chrome.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 }).catch(() => null);
  }, message);

const state = (worker: Worker) =>
  tell(worker, { type: 'goldthread:page-state' }) as Promise<PageState | null>;

async function open(page: Page, address: string) {
  await page.goto(address);
  await page.locator('goldthread-panel[open]').waitFor({ state: 'attached' });
}

/** Elements of the page of which a visible part lies under the panel. */
const underPanel = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const panel = document.querySelector('goldthread-panel')?.getBoundingClientRect();
    if (!panel || panel.width === 0 || panel.height === 0) return ['the panel is not there'];
    if (panel.right > innerWidth + 1 || panel.bottom > innerHeight + 1)
      return ['it is out of view'];
    const visible = (element: Element) => {
      const own = element.getBoundingClientRect();
      let { left, top, right, bottom } = own;
      for (let inner: Element = element; ; ) {
        const pane = inner.parentElement;
        const isFixed = getComputedStyle(inner).position === 'fixed';
        if (!pane || isFixed || pane === document.documentElement) break;
        inner = pane;
        if (getComputedStyle(pane).overflow === 'visible') continue;
        const clip = pane.getBoundingClientRect();
        left = Math.max(left, clip.left);
        top = Math.max(top, clip.top);
        right = Math.min(right, clip.right);
        bottom = Math.min(bottom, clip.bottom);
      }
      return { left, top, right, bottom };
    };
    return [...document.querySelectorAll('body, body *')]
      .filter((element) => element.checkVisibility())
      .filter((element) => {
        const { left, top, right, bottom } = visible(element);
        if (right <= left || bottom <= top) return false;
        const across = Math.min(right, panel.right) - Math.max(left, panel.left);
        const down = Math.min(bottom, panel.bottom) - Math.max(top, panel.top);
        return across > 1 && down > 1;
      })
      .map((element) => `${element.nodeName}.${element.className}`);
  });

for (const size of [
  { width: 1366, height: 768 },
  { width: 1024, height: 700 },
  { width: 480, height: 800 },
  // 1366 by 768 at 400%
  { width: 341, height: 192 },
]) {
  test(`at ${size.width} by ${size.height} pixels the panel stands beside the record, never over it`, async ({
    context,
    demo,
  }) => {
    const page = await context.newPage();
    await page.setViewportSize(size);
    for (const path of PAGES) {
      await open(page, demo + path);
      if (path.startsWith('/tarnlight')) await page.locator('.page-title').waitFor();
      expect(await underPanel(page), path).toEqual([]);
      const dialog = page.locator('button.row-view').first();
      if ((await dialog.count()) === 0) continue;
      await dialog.click();
      await page.locator('[role=dialog] .detail').waitFor();
      expect(await underPanel(page), `${path}, dialog`).toEqual([]);
    }
  });
}

test('the page gets its room back when the panel is closed, and the keyboard finds the panel', async ({
  context,
  demo,
  worker,
}) => {
  const page = await context.newPage();
  await open(page, `${demo}/marlpit/cases/204105/visits`);
  const width = () => page.evaluate(() => document.body.getBoundingClientRect().width);
  const beside = await width();
  await tell(worker, { type: 'goldthread:toggle-panel' });
  await expect(page.locator('goldthread-panel')).toHaveCount(0);
  expect(await width()).toBeGreaterThan(beside + 300);
  await page.reload();
  await expect.poll(async () => (await state(worker))?.pageName).toBe('Visits');
  await expect(page.locator('goldthread-panel')).toHaveCount(0);
  await tell(worker, { type: 'goldthread:toggle-panel' });
  await expect(page.locator('goldthread-panel[open]')).toHaveCount(1);
  expect(await width()).toBe(beside);
  expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('GOLDTHREAD-PANEL');
});

test('the panel’s key goes from the record to the panel, and hides it from there', async ({
  context,
  demo,
  worker,
}) => {
  const page = await context.newPage();
  await open(page, `${demo}/marlpit/cases/204105/visits`);
  const inPanel = () =>
    page.evaluate(() => document.activeElement?.nodeName === 'GOLDTHREAD-PANEL');
  expect(await inPanel()).toBe(false);
  await tell(worker, { type: 'goldthread:panel-key' });
  await expect.poll(inPanel).toBe(true);
  await expect(page.locator('goldthread-panel[open]')).toHaveCount(1);
  await tell(worker, { type: 'goldthread:panel-key' });
  await expect(page.locator('goldthread-panel')).toHaveCount(0);
  await tell(worker, { type: 'goldthread:panel-key' });
  await expect.poll(inPanel).toBe(true);
});

test('the record can be scrolled with the keyboard beside the panel', async ({ context, demo }) => {
  const page = await context.newPage();
  await open(page, `${demo}/marlpit/cases/204105/chronology`);
  await page.keyboard.press('End');
  await expect(page.locator('#foot')).toBeInViewport();
});

test('reading and showing evidence write nothing to the page, and send and click nothing', async ({
  context,
  demo,
  worker,
}) => {
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).protocol));
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => {
        for (const { type, target, addedNodes, removedNodes } of records) {
          const nodes = [...addedNodes, ...removedNodes].map(({ nodeName }) => nodeName);
          seen.push(`${type} ${target.nodeName} ${nodes}`);
        }
      }).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      for (const type of ['click', 'input', 'change', 'focusin', 'keydown', 'select', 'submit']) {
        addEventListener(type, () => seen.push(`event ${type}`), true);
      }
    });
  });
  await open(page, `${demo}/marlpit/cases/204105/forms/e37`);
  await expect.poll(async () => (await state(worker))?.pageName).toBe('Record');
  const sent = requests.length;
  const words = {
    entryId: 'e37',
    property: 'text',
    quote: 'No one in at 11',
    start: 0,
    before: '',
    after: '. Natalie by phone',
  };
  const shown = await tell(worker, {
    type: 'goldthread:show-evidence',
    evidence: words,
    all: [words],
  });
  expect(shown).toEqual({ result: 'shown' });
  const seen = await page.evaluate<string[]>('seen');
  expect(seen.filter((each) => !each.includes('GOLDTHREAD-PANEL'))).toEqual([]);
  expect(requests.slice(sent)).toEqual([]);
});

test('a page that is drawn again with the same words is not sent again', async ({
  context,
  demo,
  worker,
}) => {
  const page = await context.newPage();
  await open(page, `${demo}/marlpit/cases/204105/visits`);
  await expect.poll(async () => (await state(worker))?.pageName).toBe('Visits');
  await worker.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    chrome.runtime.onMessage.addListener((message) => {
      if (message.type === 'goldthread:reading') heard.push(message.type);
    });
  });
  await page.evaluate(() => {
    const list = document.querySelector('table.list tbody');
    if (list) list.innerHTML = `${list.innerHTML}`;
  });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))),
  );
  await page.evaluate(() => {
    const [row] = document.querySelectorAll('td.col-title');
    row?.replaceChildren('Changed title');
  });
  await expect.poll(() => worker.evaluate('heard')).toContain('goldthread:reading');
  expect(await worker.evaluate('heard')).toEqual(['goldthread:reading']);
});

test('a tab that changes case without a reload is read as the other case', async ({
  context,
  demo,
  worker,
}) => {
  const page = await context.newPage();
  await open(page, `${demo}/tarnlight/cases/204105/visits`);
  await expect.poll(async () => (await state(worker))?.header?.caseId).toBe('204105');
  await page.evaluate(() => history.pushState(null, '', '/tarnlight/cases/204104/visits'));
  await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
  await expect.poll(async () => (await state(worker))?.header?.caseId).toBe('204104');
});

test('the record of another case in a frame is not mixed in', async ({ context, demo, worker }) => {
  const page = await context.newPage();
  await open(page, `${demo}/kestonfold/cases/204105?open=visits`);
  await expect
    .poll(async () => (await state(worker))?.shows)
    .toEqual([{ kind: 'visit', count: 8 }]);
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#kf-record');
    if (frame) frame.src = '/kestonfold/frame/204104/visits';
  });
  await expect.poll(async () => (await state(worker))?.faults).toHaveLength(1);
  const now = await state(worker);
  expect(now?.header?.caseId).toBe('204105');
  expect(now?.shows).toEqual([]);
  expect(now?.faults[0]?.message).toContain('another case');
});

test('pages without a record offer nothing false', async ({ context, demo, worker }) => {
  const page = await context.newPage();
  for (const path of ['/marlpit/logged-out', '/kestonfold/error', '/tarnlight/logged-out']) {
    await open(page, demo + path);
    await expect
      .poll(() => state(worker))
      .toMatchObject({ pageName: null, header: null, shows: [] });
  }
  await open(page, `${demo}/`);
  await expect.poll(() => state(worker)).toMatchObject({ profile: null, header: null, faults: [] });
});

test('evidence in a frame is marked there, and stays when the frame is drawn again', async ({
  context,
  demo,
  worker,
}) => {
  const page = await context.newPage();
  await open(page, `${demo}/kestonfold/cases/204105?open=record/e37`);
  await expect.poll(async () => (await state(worker))?.pageName).toBe('Record');
  const words = {
    entryId: 'e37',
    property: 'text',
    quote: 'Natalie by phone',
    start: 17,
    before: 'No one in at 11. ',
    after: ': Mason has chickenpox',
  };
  const message = { type: 'goldthread:show-evidence', evidence: words, all: [words] };
  expect(await tell(worker, message)).toEqual({ result: 'shown' });
  const frame = page.frame('kf-record');
  const marked = () =>
    frame?.evaluate(() =>
      [...(CSS.highlights.get('mark-current') ?? [])].map((range) => String(range)),
    );
  expect(await marked()).toEqual(['Natalie by phone']);
  await frame?.evaluate(() => {
    const text = document.querySelector('.kf-text');
    if (text) text.innerHTML = `${text.innerHTML}`;
  });
  await expect.poll(marked).toEqual(['Natalie by phone']);
  await tell(worker, { type: 'goldthread:clear-evidence' });
  await expect.poll(marked).toEqual([]);
});
