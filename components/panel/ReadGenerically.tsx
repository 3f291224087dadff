import type { PageState } from '../../page/page-state';
import controls from '../controls.module.css';
import { Notice } from '../Notice';
import { partName } from '../names';

interface ReadGenericallyProps {
  state: PageState;
  /** Begins to teach this page. */
  teach: () => void;
}

/** Says of a page that it was read by structure and words alone, and what was found so. */
export function ReadGenerically({ state, teach }: ReadGenericallyProps) {
  const found = state.shows
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${partName(kind).toLowerCase()} ${count}`);
  return (
    <Notice tone="plain" title="Read without a page profile: check before you rely on it">
      <p>
        {state.profile
          ? `The page profile “${state.profile.name}” no longer fits this page. `
          : 'Nobody has told Goldthread yet how this case system’s pages are made. '}
        Found here: {found.length > 0 ? found.join(', ') : 'no records'}.
      </p>
      <button type="button" className={controls.button} onClick={teach}>
        Teach this page
      </button>
    </Notice>
  );
}
