import { useCallback, useEffect } from 'react';
import type { AuditService, Changed } from '../../storage/audit-service';
import { Announcer } from '../Announcer';
import controls from '../controls.module.css';
import { Faults } from '../Faults';
import { Mark } from '../Mark';
import { Notice } from '../Notice';
import { useAsked } from '../use-asked';
import { usePoints } from '../use-points';
import { AuditsView } from './AuditsView';
import { FindingsView } from './FindingsView';
import type { Tracker } from './tracker';
import { hashOf, placeOf, useHash } from './use-hash';
import styles from './Workspace.module.css';

export interface WorkspaceProps {
  service: AuditService;
  onChanged: (listener: (changed: Changed) => void) => () => void;
  tracker: Tracker;
  openOptions: () => void;
}

/** All audits, and their findings. */
export function Workspace({ service, onChanged, tracker, openOptions }: WorkspaceProps) {
  const place = placeOf(useHash());
  const audits = useAsked(useCallback(() => service.listAudits(), [service]));
  const points = usePoints(service, onChanged);
  const faults = useAsked(useCallback(() => service.rowFaults(), [service]));
  const { again } = audits;
  useEffect(() => onChanged(() => void again()), [onChanged, again]);

  return (
    <Announcer>
      <header className={styles.bar}>
        <h1 className={styles.name}>
          <Mark /> Goldthread workspace
        </h1>
        <nav aria-label="Workspace" className={styles.places}>
          <a
            href={hashOf({ at: 'audits' })}
            aria-current={place.at === 'audits' ? 'page' : undefined}
          >
            Audits
          </a>
          <a
            href={hashOf({ at: 'findings', auditId: null })}
            aria-current={place.at === 'findings' && !place.auditId ? 'page' : undefined}
          >
            All findings
          </a>
        </nav>
        <button type="button" className={controls.quiet} onClick={openOptions}>
          Options
        </button>
      </header>
      <main className={styles.main}>
        {faults.asked.status === 'here' && (
          <Faults
            title="Stored rows that cannot be read"
            faults={faults.asked.value.map(({ table, row, message }) => ({
              place: `${table} ${row}`,
              message,
            }))}
          />
        )}
        {[audits, points].some(({ asked }) => asked.status === 'asking') && (
          <p className={controls.hint}>Looking …</p>
        )}
        {audits.asked.status === 'failed' && (
          <Notice tone="alert" title="The audits could not be read">
            <p>{audits.asked.message}</p>
            <button type="button" className={controls.button} onClick={again}>
              Try again
            </button>
          </Notice>
        )}
        {points.asked.status === 'failed' && (
          <Notice tone="alert" title="The points could not be read">
            <p>{points.asked.message}</p>
            <button type="button" className={controls.button} onClick={points.again}>
              Try again
            </button>
          </Notice>
        )}
        {audits.asked.status === 'here' &&
          points.asked.status === 'here' &&
          (place.at === 'audits' ? (
            <AuditsView
              audits={audits.asked.value}
              service={service}
              points={points.asked.value}
              tracker={tracker}
              again={again}
            />
          ) : (
            <FindingsView
              key={place.auditId}
              auditId={place.auditId}
              audits={audits.asked.value}
              service={service}
              onChanged={onChanged}
              points={points.asked.value}
              tracker={tracker}
            />
          ))}
      </main>
    </Announcer>
  );
}
