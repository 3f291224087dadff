import { type Browser, browser } from 'wxt/browser';
import { answer } from '../../storage/answer';
import type { AuditService } from '../../storage/audit-service';
import { type MethodName, StoreRequest } from '../../storage/methods';
import { grantedAddresses, isCaseSystem } from './case-systems';
import { answerPanel, FromPanel } from './for-panel';
import { FromReader } from './messages';
import { allProfiles } from './profiles';
import { putScript } from './reader-registration';
import { tellScreens } from './telling';

/** What the reader may ask of the store: to add a page, and how the auditor wants the panel. */
const FOR_READER: readonly MethodName[] = ['addReading', 'settings'];

/**
 * Answers the extension's screens and its reader. A screen is known by its address, which a web
 * page cannot have; the reader is heard only from the pages of a granted case system. Others get
 * no answer.
 */
export function listen(service: AuditService): void {
  browser.runtime.onMessage.addListener((message, sender, respond) => {
    if (!isRequest(message) || sender.id !== browser.runtime.id) return;
    reply(service, message, sender).then(respond, () => respond(undefined));
    return true;
  });
}

/** Requests only: `goldthread:changed` and its like are for screens, and get no answer here. */
const REQUESTS = new Set<unknown>(
  [StoreRequest, ...FromReader.options, ...FromPanel.options].map(({ shape }) => shape.type.value),
);

const isRequest = (message: unknown): boolean =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  REQUESTS.has(message.type);

async function reply(
  service: AuditService,
  message: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<unknown> {
  if (sender.url?.startsWith(`${location.origin}/`)) {
    const fromPanel = FromPanel.safeParse(message);
    return fromPanel.success ? answerPanel(fromPanel.data, sender) : answer(service, message);
  }
  if (!isCaseSystem(sender.url, await grantedAddresses())) return undefined;
  const fromReader = FromReader.safeParse(message);
  if (!fromReader.success) return answer(service, message, FOR_READER);
  const request = fromReader.data;
  if (request.type === 'goldthread:profiles') return allProfiles();
  if (request.type === 'goldthread:reading') {
    const args = [request.reading];
    return answer(service, { type: 'goldthread:store', method: 'addReading', args }, FOR_READER);
  }
  const tabId = sender.tab?.id;
  if (tabId === undefined) return undefined;
  if (request.type === 'goldthread:put-script') {
    return putScript(request.script, tabId, sender.frameId ?? 0);
  }
  if (request.type === 'goldthread:page-state-now') {
    tellScreens({ type: 'goldthread:page-state-changed', tabId, state: request.state });
    return undefined;
  }
  if (request.type === 'goldthread:to-frame') {
    const { frameId, message } = request;
    return browser.tabs.sendMessage(tabId, message, frameId === undefined ? {} : { frameId });
  }
  const frame = { ...request, frameId: sender.frameId };
  await browser.tabs.sendMessage(tabId, frame, { frameId: 0 });
  return undefined;
}
