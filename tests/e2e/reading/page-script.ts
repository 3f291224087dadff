import { build } from 'vite';

/**
 * Bundles the reader's modules into one script that a page of a browser can run, for tests of how
 * real pages are read: `goldthread.read(…)`, `goldthread.find(…)`, …
 */
export async function bundlePageScript(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: new URL('./in-page.ts', import.meta.url).pathname,
        name: 'goldthread',
        formats: ['iife'],
      },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('Vite did not bundle the page script.');
  return `${output.output[0].code}\nglobalThis.goldthread = goldthread;`;
}
