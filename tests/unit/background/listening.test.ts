import { beforeEach, expect, test, vi } from 'vitest';
import { listen } from '../../../entrypoints/background/listening';
import { bench, reading, start } from '../storage/bench';

const EXTENSION = 'chrome-extension://goldthread';
const CASE_PAGE = 'https://mosaic.example.gov.uk/case/104417';

const heard = vi.hoisted(() => ({
  listener: undefined as
    | ((message: unknown, sender: object, respond: (reply: unknown) => void) => unknown)
    | undefined,
  sent: [] as unknown[][],
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      id: 'goldthread',
      onMessage: {
        addListener: (listener: typeof heard.listener) => {
          heard.listener = listener;
        },
      },
    },
    permissions: { getAll: async () => ({ origins: ['https://mosaic.example.gov.uk/*'] }) },
    tabs: {
      sendMessage: async (...message: unknown[]) => {
        heard.sent.push(message);
      },
    },
  },
}));
vi.stubGlobal('location', { origin: EXTENSION });

/** What a sender at `url` gets back, or that nobody answers. */
const ask = (message: unknown, url: string | undefined, id = 'goldthread'): Promise<unknown> =>
  new Promise((resolve) => {
    const sender = { id, url, tab: { id: 7 }, frameId: 3 };
    if (heard.listener?.(message, sender, resolve) !== true) resolve('nobody answers');
  });

const store = (method: string, ...args: unknown[]) => ({ type: 'goldthread:store', method, args });

let parts: ReturnType<typeof bench>;
beforeEach(() => {
  heard.sent.length = 0;
  parts = bench();
  listen(parts.service);
});

test('a page of the extension may ask everything, also the panel inside a case page', async () => {
  expect(await ask(store('listAudits'), `${EXTENSION}/checklist.html`)).toEqual({
    ok: true,
    value: [],
  });
});

test('the reader adds its page to the audit of that case', async () => {
  const { id } = await parts.service.startAudit(start());
  const message = { type: 'goldthread:reading', reading: reading() };
  expect(await ask(message, CASE_PAGE)).toEqual({ ok: true, value: id });
  expect((await parts.service.viewAudit(id))?.caseFile.entries).toHaveLength(2);
});

test('a reading that does not fit is refused where it arrives, and says where', async () => {
  const message = { type: 'goldthread:reading', reading: { ...reading(), entries: [{ id: 4 }] } };
  expect(await ask(message, CASE_PAGE)).toMatchObject({
    ok: false,
    code: 'bad-input',
    message: expect.stringContaining('entries'),
  });
});

test('the reader may learn the panel’s side, and nothing of any audit', async () => {
  expect(await ask(store('settings'), CASE_PAGE)).toMatchObject({ ok: true });
  for (const method of ['listAudits', 'viewAudit', 'deleteAudit', 'saveSettings']) {
    expect(await ask(store(method, 'x'), CASE_PAGE)).toMatchObject({ code: 'not-allowed' });
  }
});

test.each([
  ['another site', 'https://evil.example/'],
  ['a site that looks like it', `https://evil.example/${EXTENSION}/`],
  ['a page of another extension', 'chrome-extension://goldthread-two/x.html'],
  ['a page without an address', undefined],
])('%s gets nothing, and adds nothing', async (_, url) => {
  await parts.service.startAudit(start());
  const message = { type: 'goldthread:reading', reading: reading() };
  expect(await ask(message, url)).toBeUndefined();
  expect(await ask(store('listAudits'), url)).toBeUndefined();
  expect((await parts.service.listAudits())[0]?.entriesRead).toBe(0);
});

test('another extension is not heard at all', async () => {
  expect(await ask(store('listAudits'), `${EXTENSION}/x.html`, 'other')).toBe('nobody answers');
});

test('what a frame shows goes to the whole page of the same tab, and nowhere else', async () => {
  const message = { type: 'goldthread:frame-reading', reading: { entries: [] } };
  await ask(message, CASE_PAGE);
  expect(heard.sent).toEqual([[7, { ...message, frameId: 3 }, { frameId: 0 }]]);
  await ask(message, 'https://evil.example/');
  expect(heard.sent).toHaveLength(1);
});

test('messages for screens and readers are left to them', async () => {
  const changed = { type: 'goldthread:changed', auditId: null };
  expect(await ask(changed, `${EXTENSION}/x.html`)).toBe('nobody answers');
  expect(await ask('nonsense', CASE_PAGE)).toBe('nobody answers');
});
