// @vitest-environment jsdom
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Demo, startDemo } from '../../../demo/server';

let demo: Demo;
beforeAll(async () => {
  demo = await startDemo({ port: 0 });
  const fetchFrom = globalThis.fetch;
  vi.stubGlobal('fetch', (path: string) => fetchFrom(demo.origin + path));
  document.body.innerHTML = '<div id="tarnlight"></div>';
  history.replaceState(null, '', '/tarnlight/cases/204101/notes');
  await import(resolve(import.meta.dirname, '../../../demo/tarnlight/app.js'));
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await demo.close();
});

const rows = () => document.querySelectorAll('tr[data-id]').length;
const words = (selector: string) => document.querySelector(selector)?.textContent;
const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();

test('a list comes late, shows ten, and loads the rest', async () => {
  expect(document.querySelector('.skeleton')).not.toBeNull();
  await vi.waitFor(() => expect(rows()).toBe(10));
  expect(words('.showing')).toBe('Showing 10 of 12');
  press('.load-more');
  await vi.waitFor(() => expect(rows()).toBe(12));
  expect(words('.showing')).toBe('Showing 12 of 12');
  expect(document.querySelector<HTMLElement>('.load-more')?.hidden).toBe(true);
});

test('a row opens the whole note in a dialog, and the address stays', async () => {
  expect(words('[data-id=e14] .truncated')).toMatch(/…$/);
  press('[data-id=e14] .row-view');
  await vi.waitFor(() =>
    expect(words('[role=dialog] .entry-text')).toMatch(/out there on the 11th/),
  );
  expect(location.pathname).toBe('/tarnlight/cases/204101/notes');
  press('.dialog-close');
  expect(document.querySelector('[role=dialog]')).toBeNull();
});

test('a link changes the address and the page without loading it anew', async () => {
  press('.menu a[href$="/missing"]');
  await vi.waitFor(() => expect(words('.empty')).toMatch(/^There are no Missing episodes/));
  expect(location.pathname).toBe('/tarnlight/cases/204101/missing');
  expect(document.title).toBe('Missing episodes - Nadia Sobczak - Tarnlight');
});
