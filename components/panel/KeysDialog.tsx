import controls from '../controls.module.css';
import { Dialog } from '../Dialog';
import { PANEL_KEYS } from '../keys';
import styles from './KeysDialog.module.css';

interface KeysDialogProps {
  lettersOn: boolean;
  setLettersOn: (on: boolean) => void;
  onClose: () => void;
}

/** The panel's keys, with the switch that turns single letters off. */
export function KeysDialog({ lettersOn, setLettersOn, onClose }: KeysDialogProps) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <table className={styles.keys}>
        <caption className={controls.hidden}>Keys and what they do</caption>
        <thead className={controls.hidden}>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">What it does</th>
          </tr>
        </thead>
        <tbody>
          {PANEL_KEYS.map(({ command, shown, does }) => (
            <tr key={command}>
              <th scope="row">
                <kbd>{shown}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className={controls.choice}>
        <input
          type="checkbox"
          checked={lettersOn}
          onChange={({ target }) => setLettersOn(target.checked)}
        />
        Single-letter keys on
      </label>
      <p className={controls.hint}>
        The keys work while the panel has the focus, and never while you type. Alt+Shift+G goes to
        the panel from the record, and hides it from there (your browser’s shortcut settings can
        change it). Turn them off if your screen reader or speech input uses letters itself.
      </p>
    </Dialog>
  );
}
