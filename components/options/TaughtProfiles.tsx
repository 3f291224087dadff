import { useCallback, useState } from 'react';
import { useAnnounce } from '../Announcer';
import controls from '../controls.module.css';
import { useAsked } from '../use-asked';
import { JsonFile } from './JsonFile';
import styles from './Options.module.css';

/** The page profiles that were taught here; the entrypoint asks the background. */
export interface ProfileShelf {
  /** As they are kept. */
  list: () => Promise<{ id: string; name: string }[]>;
  /** Checks and keeps one, in place of one with the same id. What is wrong with it, else null. */
  save: (profile: unknown) => Promise<string | null>;
  remove: (id: string) => Promise<void>;
}

/** Pages that were taught here: to hand on as files, to take over from a colleague, to take away. */
export function TaughtProfiles({ shelf }: { shelf: ProfileShelf }) {
  const announce = useAnnounce();
  const [fault, setFault] = useState<string | null>(null);
  const { asked, again } = useAsked(useCallback(() => shelf.list(), [shelf]));
  const profiles = asked.status === 'here' ? asked.value : [];

  async function take(profile: unknown, file: string): Promise<void> {
    const said = await shelf.save(profile);
    setFault(said);
    if (said === null) announce(`${file} imported.`);
    await again();
  }

  async function remove(id: string, name: string): Promise<void> {
    await shelf.remove(id);
    announce(`${name} removed.`);
    await again();
  }

  return (
    <section className={styles.form} aria-label="Taught pages">
      <h2>Taught pages</h2>
      <p>
        How pages that somebody taught are read. A file holds nothing of a case: a colleague can
        import it, and your IT team can set it for everyone.
      </p>
      {profiles.length === 0 && <p className={controls.hint}>None yet.</p>}
      {profiles.length > 0 && (
        <ul className={styles.systems}>
          {profiles.map((profile) => (
            <li key={profile.id}>
              <span className={styles.address}>{profile.name}</span>
              <a
                className={controls.button}
                download={`${profile.id}.json`}
                href={`data:application/json,${encodeURIComponent(JSON.stringify(profile, null, 2))}`}
              >
                Export<span className={controls.hidden}> {profile.name}</span>
              </a>
              <button
                type="button"
                className={controls.button}
                onClick={() => void remove(profile.id, profile.name)}
              >
                Remove<span className={controls.hidden}> {profile.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <JsonFile
        kind="page profile"
        onRead={(profile, file) => void take(profile, file)}
        onFault={setFault}
      />
      <p role="alert" className={controls.fault}>
        {fault}
      </p>
    </section>
  );
}
