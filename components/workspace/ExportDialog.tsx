import { useCallback, useState } from 'react';
import type { AuditService, AuditSummary } from '../../storage/audit-service';
import { useAnnounce } from '../Announcer';
import controls from '../controls.module.css';
import { Dialog } from '../Dialog';
import { messageOf, useAsked } from '../use-asked';
import styles from './ConfirmDialog.module.css';
import type { Tracker } from './tracker';

interface ExportDialogProps {
  audits: readonly AuditSummary[];
  service: AuditService;
  tracker: Tracker;
  onClose: () => void;
}

const CHOICES = [
  { option: 'undecided', name: 'Also findings not decided on' },
  { option: 'quotes', name: 'The exact words that findings rest on' },
  { option: 'names', name: 'Names of the child and people, where your words hold them' },
  { option: 'caseNumbers', name: 'Case numbers in place of references' },
] as const;

/** Says what the tracker file will hold, then writes it. */
export function ExportDialog({ audits, service, tracker, onClose }: ExportDialogProps) {
  const announce = useAnnounce();
  const [options, setOptions] = useState(tracker.defaults);
  const [fault, setFault] = useState<string | null>(null);
  const { asked } = useAsked(
    useCallback(async () => {
      const views = await Promise.all(audits.map(({ audit }) => service.viewAudit(audit.id)));
      return { views: views.filter((view) => view !== null), settings: await service.settings() };
    }, [audits, service]),
  );

  if (asked.status !== 'here') {
    return (
      <Dialog title="Export to the tracker" onClose={onClose}>
        <p>{asked.status === 'failed' ? asked.message : 'Looking …'}</p>
      </Dialog>
    );
  }
  const { views, settings } = asked.value;
  const { rows, holds, leavesOut, warnings } = tracker.summary(views, options);
  const write = async () => {
    try {
      await tracker.save(views, settings, options);
      announce('CSV exported.');
      onClose();
    } catch (error) {
      setFault(messageOf(error));
    }
  };
  return (
    <Dialog title="Export to the tracker" onClose={onClose}>
      <div className={styles.body}>
        <List title="The file holds" lines={holds} />
        <List title="It leaves out" lines={leavesOut} />
        <List title="Before it leaves this computer" lines={warnings} />
        <fieldset>
          <legend className={controls.label}>Take in</legend>
          {CHOICES.map(({ option, name }) => (
            <label key={option} className={controls.choice}>
              <input
                type="checkbox"
                checked={options[option]}
                onChange={({ target }) => setOptions({ ...options, [option]: target.checked })}
              />
              {name}
            </label>
          ))}
        </fieldset>
        <details>
          <summary>Its {tracker.columns.length} columns</summary>
          <p>{tracker.columns.join(' · ')}</p>
        </details>
        <p role="alert" className={controls.fault}>
          {fault}
        </p>
        <div className={controls.row}>
          <button type="button" className={controls.primary} disabled={rows === 0} onClick={write}>
            Save CSV
          </button>
          <button type="button" className={controls.button} onClick={onClose}>
            Cancel
          </button>
        </div>
      </div>
    </Dialog>
  );
}

function List({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
