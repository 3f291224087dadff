import './without-eval';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { merge } from '../../case-file/merge';
import { judge } from '../../rules/judge';
import { ruleTexts } from '../../rules/rule-text';
import { database } from '../../storage/database';
import { auditService } from '../../storage/service';
import { grantedAddresses } from './case-systems';
import { listen } from './listening';
import { readOpenTabs, registerReader } from './reader-registration';
import { libraryInUse, onRulesChanged } from './rule-packs';
import { tellReader, tellReaders, tellScreens } from './telling';

/**
 * The extension's background: owns the database and the rules, answers screens and readers, and
 * puts the reader on the pages of granted case systems. The browser stops it when idle and starts
 * it again for the next message, so it keeps nothing in memory that matters.
 */
export default defineBackground(() => {
  const { version } = browser.runtime.getManifest();
  const service = auditService({
    database: database(),
    merge,
    judge: async (file) => judge(file, await libraryInUse()),
    async rules() {
      const { pack } = await libraryInUse();
      return `${version} ${pack.id} ${pack.version}`;
    },
    ruleTexts: async () => ruleTexts(await libraryInUse()),
    changed: (auditId) => tellScreens({ type: 'goldthread:changed', auditId }),
  });

  listen({
    ...service,
    async startAudit(start) {
      const audit = await service.startAudit(start);
      // Not waited for: a tab that the browser has put to sleep may never answer.
      tellReaders({ type: 'goldthread:read-again' }).catch(() => undefined);
      return audit;
    },
  });

  onRulesChanged(() => tellScreens({ type: 'goldthread:changed', auditId: null }));
  browser.runtime.onInstalled.addListener(async () => {
    await registerReader();
    await readOpenTabs(await grantedAddresses());
  });
  browser.runtime.onStartup.addListener(registerReader);
  browser.permissions.onRemoved.addListener(registerReader);
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await registerReader();
    await readOpenTabs(origins);
  });

  browser.commands.onCommand.addListener(async (command) => {
    if (command !== 'toggle-panel') return;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined) await tellReader(tab.id, { type: 'goldthread:panel-key' });
  });
});
