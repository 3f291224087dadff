import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { HOST } from '../../page/host';
import { readFrame } from './in-frame';
import { readWindow } from './in-window';
import { askProfiles } from './messages';

/**
 * The reader: runs in every frame of a granted case system. The background registers it at run
 * time for the addresses that are granted, also for those baked into a build.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  allFrames: true,
  noScriptStartedPostMessage: true,
  async main(context) {
    if (!(document.documentElement instanceof HTMLHtmlElement)) return;
    removeForerunner();
    const { profiles, faults } = await askProfiles();
    const stop = window === window.top ? await readWindow(profiles, faults) : readFrame(profiles);
    if (context.isInvalid) stop();
    else context.onInvalidated(stop);
  },
});

/** The panel of a reader that was left in the page when the extension was updated. */
function removeForerunner(): void {
  document.querySelector(HOST)?.remove();
}
