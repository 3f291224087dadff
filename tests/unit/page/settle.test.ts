// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inSlices, settle } from '../../../page/settle';

const own = document.createElement('div');
let reads: number;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  document.body.replaceChildren(document.createElement('p'));
  reads = 0;
  stop = settle({
    document,
    read: () => {
      reads += 1;
    },
    own: (node) => node === own,
    quiet: 200,
    patience: 1500,
  });
  vi.advanceTimersByTime(200);
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Changes the page, and lets the browser tell of it. */
async function change(make: () => void = () => document.body.append('!')) {
  make();
  await Promise.resolve();
}

it('reads a page once, and then does nothing while it does not change', () => {
  expect(reads).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(reads).toBe(1);
});

it('waits until a page that changes has been quiet', async () => {
  for (let i = 0; i < 5; i++) {
    await change();
    vi.advanceTimersByTime(150);
  }
  expect(reads).toBe(1);
  vi.advanceTimersByTime(50);
  expect(reads).toBe(2);
  expect(vi.getTimerCount()).toBe(0);
});

it('reads a page that never rests all the same', async () => {
  for (let i = 0; i < 20; i++) {
    await change();
    vi.advanceTimersByTime(100);
  }
  expect(reads).toBe(2);
});

it('takes what it adds itself for no change', async () => {
  await change(() => document.documentElement.append(own));
  await change(() => own.setAttribute('open', 'right'));
  await change(() => own.remove());
  expect(vi.getTimerCount()).toBe(0);
});

it('sees a change inside an open shadow root, a control and the address', async () => {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  await change(() => document.body.append(host));
  vi.advanceTimersByTime(200);
  await change(() => root.append('words'));
  vi.advanceTimersByTime(200);
  expect(reads).toBe(3);
  document.body.dispatchEvent(new Event('change', { bubbles: true }));
  vi.advanceTimersByTime(200);
  window.dispatchEvent(new Event('popstate'));
  vi.advanceTimersByTime(200);
  expect(reads).toBe(5);
});

it('sees a change inside a root that a script gives late to an element that waited for it', async () => {
  const host = document.createElement('late-list');
  await change(() => document.body.append(host));
  vi.advanceTimersByTime(200);
  class LateList extends HTMLElement {
    constructor() {
      super();
      this.attachShadow({ mode: 'open' });
    }
  }
  customElements.define('late-list', LateList);
  await change();
  vi.advanceTimersByTime(200);
  await change(() => host.shadowRoot?.append('words'));
  vi.advanceTimersByTime(200);
  expect(reads).toBe(4);
});

it('stops for good', async () => {
  stop();
  await change();
  expect(vi.getTimerCount()).toBe(0);
});

it('does long work in slices, and drops it when it is no longer wanted', async () => {
  function* work(): Generator<undefined, string> {
    for (let i = 0; i < 5; i++) {
      vi.advanceTimersByTime(20);
      yield;
    }
    return 'done';
  }
  expect(await inSlices(work(), () => false)).toBe('done');
  expect(await inSlices(work(), () => true)).toBeUndefined();
});
