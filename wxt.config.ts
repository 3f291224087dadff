import { defineConfig } from 'wxt';
import { caseSystems } from './scripts/case-systems';

/**
 * How the extension is built for Chrome, Edge and Firefox.
 *
 * Nothing is requested that the work does not need: `storage` for settings, `scripting` to put the
 * reader on the case system's pages, `activeTab` for the page on which the auditor opens the
 * extension. Case systems are granted one address at a time, at run time, or baked into a build
 * with CASE_SYSTEMS (see README, "Permissions").
 */
export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
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
    optional_host_permissions: ['https://*/*', 'http://localhost/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'none'; frame-ancestors *; form-action 'none'; base-uri 'none'",
    },
  }),
});
