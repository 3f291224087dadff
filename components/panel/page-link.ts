import type { Quote } from '../../case-file/quote';
import type { PageState, ShowResult } from '../../page/page-state';
import type { Profile } from '../../page/profile';
import type { TeachRequest } from '../../page/teach/teach-state';

/** What the panel needs of the page beside it; the entrypoint makes it from the browser's messages. */
export interface PageLink {
  /** Asks the reader; null when none answers. */
  state: () => Promise<PageState | null>;
  /** Called whenever the page changed, with its state, or null when it went away. Returns stop. */
  onState: (listener: (state: PageState | null) => void) => () => void;
  /** Scrolls to the words and highlights all of `all`; null when the page does not answer. */
  show: (evidence: Quote, all: readonly Quote[]) => Promise<ShowResult['result'] | null>;
  clear: () => void;
  /** Asks the teacher in the page; what comes of it shows in the page's state. */
  teach: (request: TeachRequest) => void;
  /** Keeps what was taught; null when it was kept, else why not. */
  saveProfile: (profile: Profile) => Promise<string | null>;
  /** Closes the panel; left out where the browser itself closes it (side panel). */
  close?: () => void;
}
