import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { genericReader } from '../../page/generic/generic-reader';

declare global {
  /** The generic reader, for the reader in the same frame; there once it was asked for. */
  var goldthreadGeneric: typeof genericReader | undefined;
}

/**
 * The reader of pages that no profile fits. It is a script of its own, put into a frame only when
 * the reader there needs it, so that a page with a profile does not pay for it.
 */
export default defineUnlistedScript(() => {
  globalThis.goldthreadGeneric = genericReader;
});
