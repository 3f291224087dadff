import { useCallback, useEffect } from 'react';
import type { AuditService, Changed } from '../../storage/audit-service';
import { Announcer } from '../Announcer';
import controls from '../controls.module.css';
import { Mark } from '../Mark';
import { Notice } from '../Notice';
import { useAsked } from '../use-asked';
import { type CaseSystems, CaseSystemsList } from './CaseSystemsList';
import styles from './Options.module.css';
import { type PackShelf, RulePacks } from './RulePacks';
import { SettingsForm } from './SettingsForm';
import { type ProfileShelf, TaughtProfiles } from './TaughtProfiles';

export interface OptionsProps {
  service: AuditService;
  onChanged: (listener: (changed: Changed) => void) => () => void;
  caseSystems: CaseSystems;
  profiles: ProfileShelf;
  packs: PackShelf;
}

/** The auditor's settings, the rules, and the case systems that Goldthread may read. */
export function Options({ service, onChanged, caseSystems, profiles, packs }: OptionsProps) {
  const { asked, again } = useAsked(useCallback(() => service.settings(), [service]));
  useEffect(
    () => onChanged(({ auditId }) => (auditId === null ? void again() : undefined)),
    [onChanged, again],
  );
  return (
    <Announcer>
      <header className={styles.bar}>
        <h1 className={styles.name}>
          <Mark /> Goldthread options
        </h1>
      </header>
      <main className={styles.main}>
        {asked.status === 'asking' && <p className={controls.hint}>Looking …</p>}
        {asked.status === 'failed' && (
          <Notice tone="alert" title="Your settings could not be read">
            <p>{asked.message}</p>
            <button type="button" className={controls.button} onClick={again}>
              Try again
            </button>
          </Notice>
        )}
        {asked.status === 'here' && (
          <SettingsForm
            settings={asked.value}
            save={(settings) => service.saveSettings(settings)}
          />
        )}
        <RulePacks shelf={packs} />
        <CaseSystemsList caseSystems={caseSystems} />
        <TaughtProfiles shelf={profiles} />
      </main>
    </Announcer>
  );
}
