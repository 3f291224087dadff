import { browser } from 'wxt/browser';
import type { AuditService, Changed } from '../../storage/audit-service';
import { createClient } from '../../storage/client';

/** The store, for a screen of the extension. */
export const connect = (): AuditService =>
  createClient((message) => browser.runtime.sendMessage(message));

/**
 * Calls `listener` whenever something of an audit changed, in whichever window.
 *
 * @returns stops listening
 */
export function onChanged(listener: (changed: Changed) => void): () => void {
  const hear = (message: unknown): undefined => {
    if (isChanged(message)) listener(message);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

const isChanged = (message: unknown): message is Changed =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  message.type === 'goldthread:changed';
