import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { profileReader } from '../../page/profile-reader';

declare global {
  /** Reads with profiles and shows evidence, for the reader in the same frame; there once it was asked for. */
  var goldthreadProfile: typeof profileReader | undefined;
}

/**
 * Reading with a profile, and showing evidence: a script of its own, so that a page that no profile
 * fits does not pay for it.
 */
export default defineUnlistedScript(() => {
  globalThis.goldthreadProfile = profileReader;
});
