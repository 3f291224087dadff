import type { Page } from '@playwright/test';
import { test as base, expect } from './extension';
import {
  ADA,
  BEN,
  detail,
  documentOf,
  headerOf,
  notes,
  pageOf,
  row,
  table,
} from './fighting/pages';
import { type Pages, servePages } from './fighting/server';
import { audited, countOf, kept, show, startAudit, state, tell } from './fighting/window';
import { panelOf } from './panel';

/** Pages that make reading hard, in the real extension: what is read of them, and what is not. */

const test = base.extend<{ serve: (pages: Record<string, string>) => Promise<Pages> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
  serve: async ({}, use) => {
    const served: Pages[] = [];
    await use(async (pages) => {
      const each = await servePages(pages);
      served.push(each);
      return each;
    });
    await Promise.all(served.map((each) => each.close()));
  },
});

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('goldthread-panel[open]').waitFor({ state: 'attached' });
}

/** Chronology rows, read whole where they are not cut. */
const list = (count: number, from = 1) => table(notes(count, from).map(row).join(''));
const chronology = (body: string, script = '') => pageOf(ADA, 'chronology', body, script);

test('follows client-side routes by path and by fragment', async ({ context, serve, worker }) => {
  const { origin } = await serve({
    '/500101/chronology': chronology(
      `<div id="list">${list(3)}</div>`,
      `addEventListener('hashchange', () => { document.querySelector('#list').innerHTML = ${JSON.stringify(list(5))}; });
       document.body.addEventListener('route', () => { history.pushState(null, '', '/500101/case/chronology'); document.querySelector('#list').innerHTML = ${JSON.stringify(list(7))}; });`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/500101/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  await page.evaluate(() => document.body.dispatchEvent(new Event('route')));
  await expect.poll(() => countOf(worker, 'chronology')).toBe(7);
  await page.evaluate(() => {
    location.hash = '#/chronology';
  });
  await expect.poll(() => countOf(worker, 'chronology')).toBe(5);
});

test('reads what arrives late, and what replaces it', async ({ context, serve, worker }) => {
  const { origin } = await serve({
    '/chronology': chronology('<div class="skeleton">Loading</div><div id="list"></div>'),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  expect(await state(worker)).toBeNull();
  const fill = (html: string) =>
    page.evaluate((html) => {
      document.querySelector('.skeleton')?.remove();
      const box = document.querySelector('#list');
      if (box) box.innerHTML = html;
    }, html);
  await fill(list(4));
  await expect.poll(() => countOf(worker, 'chronology')).toBe(4);
  await fill(list(2, 40));
  await expect.poll(() => countOf(worker, 'chronology')).toBe(2);
});

test('reads nested frames and those of another granted address, not of one that is not', async ({
  context,
  serve,
  worker,
}) => {
  const inner = await serve({ '/chronology': chronology(list(3)) });
  const other = await serve({ '/notes': pageOf(ADA, 'notes', list(4, 10)) });
  const { origin } = await serve({
    '/case': documentOf(
      `${headerOf(ADA)}<iframe src="/middle"></iframe><iframe src="${other.origin}/notes"></iframe><iframe width="400" height="300" src="${other.strange}/notes"></iframe>`,
    ),
    '/middle': `<p>A frame around a frame</p><iframe src="${inner.origin}/chronology"></iframe>`,
  });
  const page = await context.newPage();
  await open(page, `${origin}/case`);
  await expect
    .poll(async () => (await state(worker))?.shows)
    .toEqual(
      expect.arrayContaining([
        { kind: 'chronology', count: 3 },
        { kind: 'case-note', count: 4 },
      ]),
    );
  await page.frames()[1]?.evaluate(() => document.querySelector('iframe')?.remove());
  await expect.poll(() => countOf(worker, 'chronology')).toBeUndefined();
});

test('takes a frame that names no case for the window’s, and not once the window shows another', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/case': documentOf(`${headerOf(ADA)}<iframe src="/inner/chronology"></iframe>`),
    '/inner/chronology': chronology(list(3)).replace(/<header[\s\S]*<\/header>/, ''),
  });
  const page = await context.newPage();
  await open(page, `${origin}/case`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  await page.evaluate((html) => {
    const header = document.querySelector('header');
    if (header) header.outerHTML = html;
  }, headerOf(BEN));
  await expect.poll(async () => (await state(worker))?.header?.caseId).toBe(BEN.id);
  expect(await countOf(worker, 'chronology')).toBeUndefined();
});

test('reads records in nested open shadow roots, and marks evidence there', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/chronology': chronology(
      '<record-list></record-list>',
      `const root = document.querySelector('record-list').attachShadow({ mode: 'open' });
       root.innerHTML = ${JSON.stringify(list(3))};
       for (const entry of root.querySelectorAll('.entry')) {
         const text = entry.textContent;
         const shadow = entry.attachShadow({ mode: 'open' });
         shadow.innerHTML = '<p></p>';
         shadow.firstChild.textContent = text;
       }`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  await startAudit(page);
  await expect.poll(() => kept(page, ADA.id)).toContain('n2 whole: Note 2: Ada was at nursery.');
  const quote = {
    entryId: 'n2',
    property: 'text',
    quote: 'Ada was at nursery.',
    start: 8,
    before: 'Note 2: ',
    after: '',
  };
  expect(await show(worker, quote)).toEqual({ result: 'shown' });
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('mark-current') ?? [])].map((range) =>
        range instanceof Range
          ? [
              range.toString(),
              (range.startContainer.getRootNode() as ShadowRoot).host.parentElement?.parentElement
                ?.dataset.id,
            ]
          : [],
      ),
    );
  expect(await marked()).toEqual([['Ada was at nursery.', 'n2']]);
  await page.evaluate(() => {
    const list = document.querySelector('record-list')?.shadowRoot;
    const box = list?.querySelector('[data-id=n2] .entry')?.shadowRoot?.firstElementChild;
    if (box) box.innerHTML = `<b>${box.textContent}</b>`;
  });
  await expect.poll(marked).toEqual([['Ada was at nursery.', 'n2']]);
});

test('a modal dialog of the browser leaves the panel usable and beside it, with what was in it', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/chronology': chronology(
      `${list(3)}<dialog id="whole">${detail({ id: 'n9', date: '03-Nov-2025', text: 'Another note.' })}<button id="close">Close</button></dialog>`,
      `document.querySelector('#close').onclick = () => document.querySelector('#whole').close();`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  await startAudit(page);
  await expect.poll(() => kept(page, ADA.id)).toHaveLength(3);
  const panel = await panelOf(page);
  await panel.evaluate(() => Object.assign(window, { stays: true }));
  await page.evaluate(() => document.querySelector<HTMLDialogElement>('#whole')?.showModal());
  await expect.poll(() => page.locator('goldthread-panel:popover-open').count()).toBe(1);
  const boxes = await page.evaluate(() => {
    const [dialog, panel] = ['#whole', 'goldthread-panel'].map((css) =>
      document.querySelector(css)?.getBoundingClientRect(),
    );
    return { dialog: dialog?.right, panel: panel?.left, end: panel?.right, width: innerWidth };
  });
  expect(boxes.dialog).toBeLessThanOrEqual(boxes.panel ?? 0);
  expect(boxes.end).toBe(boxes.width);
  const button = panel.getByRole('button').first();
  await button.focus();
  await expect.poll(() => panel.evaluate(() => document.hasFocus())).toBe(true);
  await button.click({ trial: true });
  await page.locator('#close').click();
  await expect.poll(() => page.locator('html > goldthread-panel').count()).toBe(1);
  expect(await panel.evaluate('stays')).toBe(true);
});

test('a page that takes the keyboard back into its dialog does not take it from the panel', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/chronology': chronology(
      `${list(1)}<div role="dialog" tabindex="-1" id="dialog">A dialog</div>`,
      `document.addEventListener('focusin', (event) => { const dialog = document.querySelector('#dialog'); if (!dialog.contains(event.target)) dialog.focus(); });`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(1);
  await page.locator('#dialog').focus();
  await tell(worker, { type: 'goldthread:toggle-panel' });
  await tell(worker, { type: 'goldthread:toggle-panel' });
  expect(await page.evaluate(() => document.activeElement?.nodeName)).toBe('GOLDTHREAD-PANEL');
});

test('what is closed or behind a tab is not read, but known to be there', async ({
  context,
  serve,
  worker,
}) => {
  const [first, second, third] = notes(3).map(row);
  const { origin } = await serve({
    '/chronology': chronology(
      `${table(`${first}`)}<details>${table(`${second}`)}</details><div id="tab" hidden>${table(`${third}`)}</div>`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(1);
  await startAudit(page);
  const coverage = async () => (await audited(page, ADA.id))?.caseFile.coverage.chronology;
  await expect.poll(coverage).toEqual({ read: 1, stated: null, complete: false });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await expect.poll(coverage).toEqual({ read: 2, stated: null, complete: false });
  await page.evaluate(() => document.querySelector('#tab')?.removeAttribute('hidden'));
  await expect.poll(coverage).toEqual({ read: 3, stated: null, complete: true });
});

test('a text that the page cut is only its start, and whole once the auditor opened it', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/chronology': chronology(
      table(
        row({ id: 'n1', date: '03-Nov-2025', text: 'Ada was seen at…' }) +
          row({
            id: 'n2',
            date: '04-Nov-2025',
            text: '<span class="short">Ben hid <button>more</button></span><span class="rest" hidden>Ben hid, and said why.</span>',
          }),
      ),
      `document.querySelector('[data-id=n1] .entry').onclick = (event) => { event.currentTarget.textContent = 'Ada was seen at home, alone.'; };
       document.querySelector('button').onclick = () => { document.querySelector('.rest').hidden = false; document.querySelector('.short').hidden = true; };`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(2);
  await startAudit(page);
  await expect
    .poll(() => kept(page, ADA.id))
    .toEqual(['n1 start: Ada was seen at', 'n2 start: Ben hid more']);
  await page.locator('[data-id=n1] .entry').click();
  await page.locator('[data-id=n2] button').click();
  await expect
    .poll(() => kept(page, ADA.id))
    .toEqual(['n1 whole: Ada was seen at home, alone.', 'n2 whole: Ben hid, and said why.']);
});

test('reads editable text and controls that a script filled', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/record': pageOf(
      ADA,
      'record',
      detail({
        id: 'n1',
        date: '03-Nov-2025',
        text: '<div contenteditable>As typed.</div>',
      }).replace(
        '<span class="value">Contact with nursery</span>',
        '<span class="value"><input id="title" readonly></span>',
      ),
      `document.querySelector('h1').onclick = () => { document.querySelector('#title').value = 'Filled in'; };`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/record`);
  await expect.poll(() => countOf(worker, 'case-note')).toBe(1);
  await startAudit(page);
  await page.locator('[contenteditable]').fill('As typed since.');
  await page.locator('h1').click();
  await expect
    .poll(async () => (await audited(page, ADA.id))?.caseFile.entries)
    .toMatchObject([{ id: 'n1', title: 'Filled in', text: 'As typed since.' }]);
});

test('reads five thousand rows, all of them, once', async ({ context, serve, worker }) => {
  const { origin } = await serve({ '/chronology': chronology(list(5000)) });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(5000);
});

test('a page that redraws all the time is read, and keeps its evidence marked', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/chronology': chronology(
      `<p id="clock"></p><div id="list">${list(3)}</div>`,
      `let at = 0; setInterval(() => { document.querySelector('#clock').textContent = ++at; const list = document.querySelector('#list'); list.innerHTML = list.innerHTML; }, 100);`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  const quote = {
    entryId: 'n3',
    property: 'text',
    quote: 'Note 3: Ada was at nursery.',
    start: 0,
    before: '',
    after: '',
  };
  expect(await show(worker, quote)).toEqual({ result: 'shown' });
  const old = await page.evaluate(() => Number(document.querySelector('#clock')?.textContent));
  const marked = () =>
    page.evaluate(
      (old) =>
        Number(document.querySelector('#clock')?.textContent) > old + 20 &&
        [...(CSS.highlights.get('mark-current') ?? [])].map(String),
      old,
    );
  await expect.poll(marked).toEqual(['Note 3: Ada was at nursery.']);
});

test('rows that come and go with the scrolling add up, and the panel counts them', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/chronology': chronology(
      `<p class="showing">Showing 40 of 120</p><button class="load-more">More</button><div id="list">${list(40)}</div>`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(40);
  expect((await state(worker))?.faults).toEqual([]);
  await startAudit(page);
  const coverage = async () => (await audited(page, ADA.id))?.caseFile.coverage.chronology;
  await expect.poll(coverage).toEqual({ read: 40, stated: 120, complete: false });
  const panel = await panelOf(page);
  await expect(panel.getByText('40 of 120').first()).toBeAttached();
  const scrollTo = (from: number) =>
    page.evaluate(
      (html) => {
        const box = document.querySelector('#list');
        if (box) box.innerHTML = html;
      },
      list(40, from),
    );
  await scrollTo(31);
  await expect.poll(coverage).toMatchObject({ read: 70, complete: false });
  await scrollTo(81);
  await expect.poll(coverage).toMatchObject({ read: 110, complete: false });
  await scrollTo(61);
  await expect.poll(coverage).toEqual({ read: 120, stated: 120, complete: true });
});

test('list, dialog and own page of a note are one entry, whose whole text wins and changes with the record', async ({
  context,
  serve,
  worker,
}) => {
  const note = { id: 'n1', date: '03-Nov-2025', text: 'Ada was seen at home.' };
  const { origin } = await serve({
    '/notes': pageOf(
      ADA,
      'notes',
      `${table(row({ ...note, text: 'Ada was seen…' }))}<div id="over"></div>`,
    ),
    '/record': pageOf(ADA, 'record', detail({ ...note, text: 'Ada was seen at school.' })),
  });
  const page = await context.newPage();
  await open(page, `${origin}/notes`);
  await expect.poll(() => countOf(worker, 'case-note')).toBe(1);
  await startAudit(page);
  await expect.poll(() => kept(page, ADA.id)).toEqual(['n1 start: Ada was seen']);
  await page.evaluate((html) => {
    const over = document.querySelector('#over');
    if (over) over.innerHTML = html;
  }, detail(note));
  await expect.poll(() => kept(page, ADA.id)).toEqual(['n1 whole: Ada was seen at home.']);
  await open(page, `${origin}/record`);
  await expect.poll(() => kept(page, ADA.id)).toEqual(['n1 whole: Ada was seen at school.']);
  await open(page, `${origin}/notes`);
  await expect.poll(() => countOf(worker, 'case-note')).toBe(1);
  await expect.poll(() => kept(page, ADA.id)).toEqual(['n1 whole: Ada was seen at school.']);
});

test('an entry that its list no longer shows is kept, and the auditor is told', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({ '/chronology': chronology(`<div id="list">${list(3)}</div>`) });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  await startAudit(page);
  await expect.poll(() => kept(page, ADA.id)).toHaveLength(3);
  await page.locator('tr[data-id=n3]').evaluate((row) => row.remove());
  await expect
    .poll(async () => (await audited(page, ADA.id))?.faults[0]?.message)
    .toContain('3 Nov 2025');
  expect(await kept(page, ADA.id)).toHaveLength(3);
});

test('a point says which note to open where only its start was read, and is judged once it was', async ({
  context,
  serve,
  worker,
}) => {
  const visit = (text: string) =>
    `<article class="card" data-id="v1"><span class="card-date">03-Nov-2025</span><span class="card-title">Visit</span><span class="practitioner-name">Jo Marsh</span><div class="card-text">${text}</div></article>`;
  const { origin } = await serve({
    '/visits': pageOf(ADA, 'visits', `${visit('Ada was seen…')}<div id="over"></div>`),
  });
  const page = await context.newPage();
  await open(page, `${origin}/visits`);
  await expect.poll(() => countOf(worker, 'visit')).toBe(1);
  await startAudit(page);
  const openIt = async () =>
    (await audited(page, ADA.id))?.findings.filter(
      ({ outcome, reason }) =>
        outcome === 'not-read' && reason.includes('open the visit of 3 Nov 2025'),
    ).length;
  await expect.poll(openIt).toBeGreaterThan(0);
  const panel = await panelOf(page);
  await expect(panel.getByText(/Not read/).first()).toBeAttached();
  const whole = detail({ id: 'v1', date: '03-Nov-2025', text: 'Ada was seen alone at home.' });
  await page.evaluate(
    (html) => {
      const over = document.querySelector('#over');
      if (over) over.innerHTML = html;
    },
    whole.replace('Case note', 'Visit'),
  );
  await expect.poll(openIt).toBe(0);
});

test('two cases in two tabs go to two audits', async ({ context, serve, worker }) => {
  const { origin } = await serve({
    '/a/chronology': chronology(list(2)),
    '/b/chronology': pageOf(BEN, 'chronology', list(3, 20)),
  });
  const [one, other] = [await context.newPage(), await context.newPage()];
  for (const [page, path] of [
    [one, '/a/chronology'],
    [other, '/b/chronology'],
  ] as const) {
    await page.bringToFront();
    await open(page, origin + path);
    await expect.poll(() => countOf(worker, 'chronology')).toBeGreaterThan(0);
    await startAudit(page);
  }
  await expect.poll(() => kept(one, ADA.id)).toHaveLength(2);
  await expect.poll(() => kept(other, BEN.id)).toHaveLength(3);
});

test('a tab that goes to another case bit by bit never mixes the two', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/500101/chronology': chronology(`<div id="list">${list(3)}</div>`),
    '/b': pageOf(BEN, 'chronology', list(2, 20)),
  });
  const page = await context.newPage();
  await open(page, `${origin}/b`);
  await page.goto(`${origin}/500101/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  await startAudit(page);
  await expect.poll(() => kept(page, ADA.id)).toHaveLength(3);
  // The address is first, with the records of the next child; the header is late.
  await page.evaluate(
    (html) => {
      history.pushState(null, '', '/500102/chronology');
      const box = document.querySelector('#list');
      if (box) box.innerHTML = html;
    },
    list(2, 20),
  );
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestIdleCallback(done))),
  );
  await page.evaluate((html) => {
    const header = document.querySelector('header');
    if (header) header.outerHTML = html;
  }, headerOf(BEN));
  await expect.poll(async () => (await state(worker))?.header?.caseId).toBe(BEN.id);
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: `Audit case ${BEN.id}` }).click();
  await startAudit(page);
  await expect.poll(() => kept(page, BEN.id)).toHaveLength(2);
  expect(await kept(page, ADA.id)).toHaveLength(3);
  // Back again: now the header is first, and the records of the other child stand there a while.
  await page.evaluate((html) => {
    history.pushState(null, '', '/500101/chronology');
    const header = document.querySelector('header');
    if (header) header.outerHTML = html;
  }, headerOf(ADA));
  await expect.poll(async () => (await state(worker))?.header?.caseId).toBe(ADA.id);
  expect(await countOf(worker, 'chronology')).toBeUndefined();
  expect(await kept(page, ADA.id)).toHaveLength(3);
});

test('a log-in page, an error page and a sibling in a frame change nothing of the audit', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/chronology': chronology(list(3)),
    '/login': documentOf('<form><label>User <input></label><button>Log in</button></form>'),
    '/sibling': pageOf(BEN, 'chronology', list(2, 20)),
    '/with-sibling/chronology': chronology(`${list(3)}<iframe src="/sibling"></iframe>`),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  await startAudit(page);
  await expect.poll(() => kept(page, ADA.id)).toHaveLength(3);
  for (const path of ['/login', '/no-such-page', '/with-sibling/chronology']) {
    await open(page, origin + path);
    await expect.poll(async () => (await state(worker)) !== null).toBe(true);
    expect(await kept(page, ADA.id), path).toHaveLength(3);
  }
});

test('a print view is read whole, and prints without the panel', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({ '/chronology': chronology(list(3)) });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.getBoundingClientRect().width)).toBe(
    await page.evaluate(() => innerWidth),
  );
  await expect(page.locator('goldthread-panel')).toBeHidden();
});

test('more rows load at the end of the page while the panel stands beside it', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({
    '/chronology': chronology(
      `<div id="list">${list(40)}</div><p id="end">End</p>`,
      `new IntersectionObserver(([seen]) => { if (seen.isIntersecting && !document.querySelector('[data-id=n41]')) document.querySelector('#list').insertAdjacentHTML('beforeend', ${JSON.stringify(list(5, 41))}); }).observe(document.querySelector('#end'));`,
    ),
  });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(40);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 20_000);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(45);
});

test('the panel comes back when the page writes itself anew', async ({
  context,
  serve,
  worker,
}) => {
  const { origin } = await serve({ '/chronology': chronology(list(3)) });
  const page = await context.newPage();
  await open(page, `${origin}/chronology`);
  await expect.poll(() => countOf(worker, 'chronology')).toBe(3);
  await page.evaluate(
    (html) => {
      document.documentElement.innerHTML = html;
    },
    chronology(list(4)),
  );
  await expect.poll(() => countOf(worker, 'chronology')).toBe(4);
  await expect(page.locator('goldthread-panel[open]')).toHaveCount(1);
});
