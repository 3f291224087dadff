import type { AuditService } from './audit-service';
import { StorageError } from './errors';
import { type Gives, METHODS, type MethodName, StoreReply, type Takes } from './methods';

/** Carries one message to the background and brings back its answer (`browser.runtime.sendMessage`). */
export type Send = (message: unknown) => Promise<unknown>;

const UNREACHABLE =
  'Goldthread’s background did not answer. What was saved before is kept. If Goldthread was just updated, reload this page; then try again.';

/**
 * The store as a screen sees it: each call goes to the background through `send`, and rejects with
 * a `StorageError` that can be shown as it is. A call that got lost because the background was
 * stopped in the middle of it is sent once more; every method can be repeated without harm.
 */
export function createClient(send: Send): AuditService {
  async function carry(message: unknown): Promise<StoreReply> {
    const sent = () => send(message).then((reply) => StoreReply.parse(reply));
    return sent()
      .catch(sent)
      .catch(() => {
        throw new StorageError('unreachable', UNREACHABLE);
      });
  }

  async function call<Name extends MethodName>(
    method: Name,
    args: Takes<Name>,
  ): Promise<Gives<Name>> {
    const reply = await carry({ type: 'goldthread:store', method, args });
    if (!reply.ok) throw new StorageError(reply.code, reply.message);
    const value = METHODS[method].gives.safeParse(reply.value);
    if (!value.success) throw new StorageError('unreachable', UNREACHABLE);
    return value.data as Gives<Name>;
  }

  return {
    addReading: (...args) => call('addReading', args),
    startAudit: (...args) => call('startAudit', args),
    openAuditOf: (...args) => call('openAuditOf', args),
    listAudits: () => call('listAudits', []),
    viewAudit: (...args) => call('viewAudit', args),
    decide: (...args) => call('decide', args),
    undecide: (...args) => call('undecide', args),
    comment: (...args) => call('comment', args),
    changeAudit: (...args) => call('changeAudit', args),
    completeAudit: (...args) => call('completeAudit', args),
    deleteAudit: (...args) => call('deleteAudit', args),
    rowFaults: () => call('rowFaults', []),
    ruleTexts: () => call('ruleTexts', []),
    settings: () => call('settings', []),
    saveSettings: (...args) => call('saveSettings', args),
  };
}
