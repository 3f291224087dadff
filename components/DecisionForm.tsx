import { useEffect, useRef, useState } from 'react';
import { DecidedOutcome } from '../storage/audit';
import type { ChecklistItem } from './checklist';
import controls from './controls.module.css';
import styles from './DecisionForm.module.css';
import { type DecisionDraft, missingFrom, needsReason } from './decision-form';
import { OutcomeWord } from './OutcomeMark';

interface DecisionFormProps {
  item: ChecklistItem;
  draft: DecisionDraft;
  change: (draft: DecisionDraft) => void;
  save: () => void;
  cancel: () => void;
}

/** Amend (another outcome and why) or dismiss (why). */
export function DecisionForm({ item, draft, change, save, cancel }: DecisionFormProps) {
  const [fault, setFault] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const amends = draft.action === 'amend';

  // Not where the panel loads anew beside a new page with the form still open: that page has the focus.
  useEffect(() => {
    if (!document.hasFocus()) return;
    form.current?.querySelector<HTMLElement>('input:checked, input, textarea')?.focus();
  }, []);

  function submit(event: React.FormEvent) {
    event.preventDefault();
    const missing = missingFrom(draft, item);
    setFault(missing);
    if (!missing) save();
  }

  function press(event: React.KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      cancel();
    }
    if (event.key === 'Enter' && event.ctrlKey) form.current?.requestSubmit();
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={amends ? 'Your outcome' : 'Dismiss this point'}
      onSubmit={submit}
      onKeyDown={press}
    >
      {amends && (
        <fieldset className={styles.outcomes}>
          <legend className={controls.label}>Your outcome</legend>
          {DecidedOutcome.options
            .filter((outcome) => outcome !== item.finding?.outcome)
            .map((outcome) => (
              <label key={outcome} className={controls.choice}>
                <input
                  type="radio"
                  name="outcome"
                  checked={draft.outcome === outcome}
                  onChange={() => change({ ...draft, outcome })}
                />
                <OutcomeWord outcome={outcome} withMark />
              </label>
            ))}
        </fieldset>
      )}
      <label className={controls.field}>
        <span className={controls.label}>Reason{needsReason(item) ? '' : ' (optional)'}</span>
        <textarea
          className={controls.input}
          rows={2}
          value={draft.reason}
          onChange={({ target }) => change({ ...draft, reason: target.value })}
        />
      </label>
      <p role="alert" className={controls.fault}>
        {fault}
      </p>
      <div className={controls.row}>
        <button type="submit" className={controls.primary}>
          Save decision
        </button>
        <button type="button" className={controls.button} onClick={cancel}>
          Cancel
        </button>
        <span className={controls.hint}>Ctrl+Enter saves</span>
      </div>
    </form>
  );
}
