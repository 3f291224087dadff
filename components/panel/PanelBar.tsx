import { useLayoutEffect, useRef } from 'react';
import controls from '../controls.module.css';
import { Mark } from '../Mark';
import styles from './PanelBar.module.css';

interface PanelBarProps {
  /** The case audited, or null where none is. */
  audited: { childName: string; caseId: string } | null;
  openWorkspace: () => void;
  openKeys: () => void;
  close: (() => void) | undefined;
}

/** The panel's top line: which case is audited, and the ways out of the panel. It stays in sight. */
export function PanelBar({ audited, openWorkspace, openKeys, close }: PanelBarProps) {
  const bar = useRef<HTMLElement>(null);
  // A long name, a narrow panel or large text make it taller: what stands under it keeps clear of it.
  useLayoutEffect(() => {
    const shown = bar.current;
    if (!shown) return;
    const observer = new ResizeObserver(() =>
      document.documentElement.style.setProperty('--bar-height', `${shown.offsetHeight}px`),
    );
    observer.observe(shown);
    return () => observer.disconnect();
  }, []);
  return (
    <header ref={bar} className={styles.bar}>
      <h1 className={styles.name}>
        <Mark />
        {audited ? (
          <span>
            <span className={controls.hidden}>Goldthread: </span>
            {audited.childName} <span className={styles.number}>{audited.caseId}</span>
          </span>
        ) : (
          'Goldthread'
        )}
      </h1>
      <button type="button" className={controls.quiet} onClick={openWorkspace}>
        Workspace
      </button>
      <button type="button" className={controls.quiet} onClick={openKeys}>
        Keys
      </button>
      {close && (
        <button type="button" className={controls.quiet} onClick={close}>
          Close<span className={controls.hidden}> panel</span>
        </button>
      )}
    </header>
  );
}
