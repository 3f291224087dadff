import { createRequire } from 'node:module';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { caseSystems } from './scripts/case-systems';

/** What an auditor may grant at run time, one address at a time. */
const ANY_CASE_SYSTEM = ['https://*/*', 'http://localhost/*'];

/**
 * How the extension is built for Chrome, Edge and Firefox. Each permission, and why, stands in the
 * README; nothing else is requested.
 *
 * CASE_SYSTEMS bakes the addresses of one council's case system into a build. Without it the
 * auditor grants an address at run time, from the popup.
 */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  hooks: {
    // Scripts in pages speak to the browser as it is: the polyfill is a fifth of what they may weigh.
    'vite:build:extendConfig'(entrypoints, config) {
      if (entrypoints.some(({ type }) => type === 'content-script'))
        config.plugins = [...(config.plugins ?? []), withoutPolyfill()];
    },
  },
  manifestVersion: 3,
  outDir: process.env.GOLDTHREAD_OUT ?? '.output',
  manifest: ({ browser }) => ({
    name: 'Goldthread',
    description: 'A checklist beside the record, for auditing children’s social care case files.',
    permissions: [
      'storage',
      'scripting',
      'activeTab',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    host_permissions: caseSystems(),
    optional_host_permissions: ANY_CASE_SYSTEM,
    // The panel is an extension page inside the case system's page.
    web_accessible_resources: [{ resources: ['checklist.html'], matches: origins(caseSystems()) }],
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: 'Show or hide the checklist beside the record',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'goldthread@goldthread.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
          sidebar_action: { default_panel: 'checklist.html', default_title: 'Goldthread' },
        }
      : {
          side_panel: { default_path: 'checklist.html' },
          minimum_chrome_version: '130',
          // Firefox takes a policy without a schema.
          storage: { managed_schema: 'managed-schema.json' },
        }),
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; base-uri 'none'",
    },
  }),
});

/** Chrome and Firefox both answer with promises, and the reader asks for nothing else of the polyfill. */
function withoutPolyfill(): Plugin {
  return {
    name: 'without-polyfill',
    enforce: 'pre',
    resolveId: (id) =>
      id === '@wxt-dev/webextension-polyfill/browser'
        ? createRequire(import.meta.url).resolve('@wxt-dev/browser')
        : null,
  };
}

/** The panel may stand in pages of these case systems; in a build for none, of any that is granted. */
function origins(patterns: string[]): string[] {
  if (patterns.length === 0) return ANY_CASE_SYSTEM;
  return [...new Set(patterns.map((pattern) => `${pattern.split('/').slice(0, 3).join('/')}/*`))];
}
