import controls from '../controls.module.css';
import { Mark } from '../Mark';
import styles from './PanelBar.module.css';

interface PanelBarProps {
  openWorkspace: () => void;
  openKeys: () => void;
  close: (() => void) | undefined;
}

/** The panel's top line: whose panel it is, and the way out of it. */
export function PanelBar({ openWorkspace, openKeys, close }: PanelBarProps) {
  return (
    <header className={styles.bar}>
      <h1 className={styles.name}>
        <Mark /> Goldthread
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
