import { useState } from 'react';
import controls from '../controls.module.css';
import { Mark } from '../Mark';
import { messageOf } from '../use-asked';
import styles from './Popup.module.css';

/** What the tab is in which the auditor opened Goldthread. */
export type TabKind =
  /** A granted case system. */
  | { kind: 'case-system'; host: string }
  /** A site that could be granted. */
  | { kind: 'other'; host: string }
  /** A page of the browser, a file, a shop of extensions: nothing can be granted there. */
  | { kind: 'unsupported' };

export interface PopupProps {
  tab: TabKind;
  /** Asks the browser for this site; must be called straight from the click. */
  grant: () => Promise<boolean>;
  togglePanel: () => void;
  /** Left out where the browser has no side panel. */
  openSidePanel?: () => void;
  openWorkspace: () => void;
  openOptions: () => void;
}

/** What this tab is to Goldthread, and the ways on from here. */
export function Popup({ tab, grant, ...open }: PopupProps) {
  const [granted, setGranted] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const isCaseSystem = tab.kind === 'case-system' || granted;

  async function ask() {
    try {
      const agreed = await grant();
      setGranted(agreed);
      setSaid(agreed ? null : 'Not added: the browser was not allowed to.');
    } catch (error) {
      setSaid(`${messageOf(error)} If your browser is managed, ask your IT team to allow it.`);
    }
  }

  return (
    <main className={styles.popup}>
      <h1 className={styles.name}>
        <Mark /> Goldthread
      </h1>
      {tab.kind === 'unsupported' && (
        <p>
          This tab is not a web page that Goldthread can read: it is a page of the browser itself, a
          file or an empty tab. Open your case system and press this button there.
        </p>
      )}
      {tab.kind !== 'unsupported' && (
        <p>
          {isCaseSystem ? (
            <>
              <strong>{tab.host}</strong> is one of your case systems. The checklist stands beside
              the record.
            </>
          ) : (
            <>
              Goldthread does not read <strong>{tab.host}</strong>. If this is your case system, you
              can let it. It reads only the pages that you open, changes nothing there, and sends
              nothing anywhere.
            </>
          )}
        </p>
      )}
      <p role="status" className={controls.fault}>
        {said}
      </p>
      <div className={styles.actions}>
        {isCaseSystem ? (
          <>
            <button type="button" className={controls.primary} onClick={open.togglePanel}>
              Show or hide the checklist
            </button>
            {open.openSidePanel && (
              <button type="button" className={controls.button} onClick={open.openSidePanel}>
                Open in the browser’s side panel
              </button>
            )}
          </>
        ) : (
          tab.kind === 'other' && (
            <button type="button" className={controls.primary} onClick={ask}>
              Use Goldthread on this case system
            </button>
          )
        )}
        <button type="button" className={controls.button} onClick={open.openWorkspace}>
          Open workspace
        </button>
        <button type="button" className={controls.button} onClick={open.openOptions}>
          Options
        </button>
      </div>
    </main>
  );
}
