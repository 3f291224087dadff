import { useState } from 'react';
import { Settings } from '../../storage/settings';
import { useAnnounce } from '../Announcer';
import controls from '../controls.module.css';
import { messageOf } from '../use-asked';
import styles from './Options.module.css';

interface SettingsFormProps {
  settings: Settings;
  save: (settings: Settings) => Promise<unknown>;
}

const AUDITOR_TYPES: Record<Settings['auditorType'], string> = {
  internal: 'Internal auditor',
  external: 'Independent (external) auditor',
  peer: 'Peer auditor',
  'line-manager': 'Line manager',
};

/** Who audits, in which round, and how a new audit and the panel begin. */
export function SettingsForm({ settings, save }: SettingsFormProps) {
  const announce = useAnnounce();
  const [form, setForm] = useState({ ...settings, windowDays: String(settings.windowDays) });
  const [said, setSaid] = useState<{ fault: boolean; text: string } | null>(null);
  const change = (part: Partial<typeof form>) => {
    setForm({ ...form, ...part });
    setSaid(null);
  };

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const checked = Settings.safeParse({ ...form, windowDays: Number(form.windowDays) });
    if (!checked.success) {
      setSaid({ fault: true, text: 'Give the window in whole days, from 1 to 3660.' });
      return;
    }
    try {
      await save(checked.data);
      setSaid({ fault: false, text: 'Saved.' });
      announce('Options saved.');
    } catch (error) {
      setSaid({ fault: true, text: messageOf(error) });
    }
  }

  return (
    <form className={styles.form} aria-label="Your settings" onSubmit={submit}>
      <h2>You and this round</h2>
      <label className={controls.field}>
        <span className={controls.label}>Your name or initials</span>
        <input
          className={controls.input}
          autoComplete="name"
          value={form.auditor}
          onChange={({ target }) => change({ auditor: target.value })}
        />
        <span className={controls.hint}>Goes into the tracker, beside your decisions.</span>
      </label>
      <label className={controls.field}>
        <span className={controls.label}>You audit as</span>
        <select
          className={controls.input}
          value={form.auditorType}
          onChange={({ target }) =>
            change({ auditorType: Settings.shape.auditorType.parse(target.value) })
          }
        >
          {Object.entries(AUDITOR_TYPES).map(([type, name]) => (
            <option key={type} value={type}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={controls.field}>
        <span className={controls.label}>Audit round</span>
        <input
          className={controls.input}
          value={form.round}
          onChange={({ target }) => change({ round: target.value })}
        />
        <span className={controls.hint}>As the tracker names it, such as Autumn 2025.</span>
      </label>
      <h2>New audits and the panel</h2>
      <label className={controls.field}>
        <span className={controls.label}>Days in the audit window</span>
        <input
          className={controls.input}
          inputMode="numeric"
          value={form.windowDays}
          onChange={({ target }) => change({ windowDays: target.value })}
        />
        <span className={controls.hint}>
          Filled in when you start an audit; 183 days are half a year.
        </span>
      </label>
      <fieldset>
        <legend className={controls.label}>Panel beside the record</legend>
        {(['left', 'right'] as const).map((side) => (
          <label key={side} className={controls.choice}>
            <input
              type="radio"
              name="side"
              checked={form.panelSide === side}
              onChange={() => change({ panelSide: side })}
            />
            {side === 'left' ? 'On the left' : 'On the right'}
          </label>
        ))}
      </fieldset>
      <div className={controls.row}>
        <button type="submit" className={controls.primary}>
          Save
        </button>
        <span role="alert" className={said?.fault ? controls.fault : controls.hint}>
          {said?.text}
        </span>
      </div>
    </form>
  );
}
