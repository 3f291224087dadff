import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { startDemo } from '../../demo/server';
import { findFirefox } from '../../scripts/browsers';
import { type Marionette, startFirefox } from './marionette';
import { servePages, type TestPages } from './test-pages';

const ADD_ON = 'goldthread@goldthread.example';
const HOST = '3f6a1c52-7d7e-4b0a-9c55-0d1f5b0e6a11';

/** Where the extension's own pages stand: Firefox would choose a host by chance. */
export const EXTENSION = `moz-extension://${HOST}`;

/** The extension as a temporary add-on in a real Firefox, and the demo case system on a free port. */
export const test = base.extend<{ firefox: FirefoxTab }, { demo: string; pages: TestPages }>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const demo = await startDemo({ port: 0, dataDelay: 20 });
      await use(demo.origin);
      await demo.close();
    },
    { scope: 'worker' },
  ],
  pages: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
    async ({}, use) => {
      const pages = await servePages();
      await use(pages);
      await pages.close();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a destructured first argument
  firefox: async ({}, use) => {
    const executable = findFirefox();
    if (!executable) throw new Error('Firefox is not installed.');
    const marionette = await startFirefox(executable, {
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON]: HOST }),
    });
    const path = join(process.cwd(), '.output', 'demo', 'firefox-mv3');
    await marionette.send('Addon:Install', { path, temporary: true });
    await marionette.send('WebDriver:SetWindowRect', { width: 1366, height: 860 });
    await use(new FirefoxTab(marionette));
    await marionette.close();
  },
});

test.skip(!findFirefox(), 'Firefox is not installed.');

export const expect = test.expect;

/** One tab of Firefox: the page, or a frame of it. */
class FirefoxTab {
  readonly #marionette: Marionette;

  constructor(marionette: Marionette) {
    this.#marionette = marionette;
  }

  async open(address: string): Promise<void> {
    await this.toPage();
    await this.#marionette.send('WebDriver:Navigate', { url: address });
  }

  /** Turns to the page itself. */
  async toPage(): Promise<void> {
    await this.#marionette.send('WebDriver:SwitchToFrame', { id: null });
  }

  /** Turns to the panel, once it is among the frames of the page. */
  async toPanel(): Promise<void> {
    await expect.poll(() => this.#turnToPanel().catch(() => false), { timeout: 20_000 }).toBe(true);
  }

  async #turnToPanel(): Promise<boolean> {
    const isPanel = 'return location.pathname === "/checklist.html"';
    for (let id = 0; ; id += 1) {
      await this.toPage();
      await this.#marionette.send('WebDriver:SwitchToFrame', { id });
      if (await this.run<boolean>(isPanel)) return true;
    }
  }

  /** Runs the body of a function where the tab has turned to. */
  async run<Value>(script: string, ...args: unknown[]): Promise<Value> {
    const { value } = await this.#marionette.send<{ value: Value }>('WebDriver:ExecuteScript', {
      script,
      args,
    });
    return value;
  }

  text(selector: string): Promise<string | null> {
    return this.run('return document.querySelector(arguments[0])?.textContent ?? null', selector);
  }

  /** What axe-core finds where the tab has turned to. */
  async violations(axe: string): Promise<string[]> {
    await this.run(axe);
    const { value } = await this.#marionette.send<{ value: string[] }>(
      'WebDriver:ExecuteAsyncScript',
      { script: AXE_RUN, args: [] },
    );
    return value;
  }

  /** Presses the button with this text. */
  async button(text: string): Promise<void> {
    const find = `[...document.querySelectorAll('button')].find((each) => each.textContent === arguments[0])`;
    await expect.poll(() => this.run(`return Boolean(${find})`, text)).toBe(true);
    await this.run(`${find}.click()`, text);
  }

  /** Presses keys one after the other, where the keyboard is. */
  async keys(...keys: string[]): Promise<void> {
    const actions = keys.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#marionette.send('WebDriver:PerformActions', {
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  async press(selector: string, key: string): Promise<void> {
    const { value } = await this.#marionette.send<{ value: Record<string, string> }>(
      'WebDriver:FindElement',
      { using: 'css selector', value: selector },
    );
    await this.#marionette.send('WebDriver:ElementSendKeys', {
      id: Object.values(value)[0],
      text: key,
    });
  }
}

const AXE_RUN = `
  const done = arguments[arguments.length - 1];
  axe.run().then(({ violations }) =>
    done(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html))));
`;
