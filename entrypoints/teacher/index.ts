import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { teach } from '../../page/teach/teacher';

declare global {
  /** Teaches the page of the reader in the same frame; there once it was asked for. */
  var goldthreadTeach: typeof teach | undefined;
}

/** "Teach this page": a script of its own, put into the page only when a person begins to teach. */
export default defineUnlistedScript(() => {
  globalThis.goldthreadTeach = teach;
});
