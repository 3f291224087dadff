import { useEffect, useId, useRef, useState } from 'react';
import controls from './controls.module.css';
import { useAutosave } from './use-autosave';

interface CommentBoxProps {
  text: string;
  save: (text: string) => Promise<void>;
}

const SAID = {
  saved: 'Saved',
  waiting: 'Saving …',
  saving: 'Saving …',
  failed: 'Not saved yet',
} as const;

/** The auditor's comment on a point, saved as it is typed. */
export function CommentBox({ text, save }: CommentBoxProps) {
  const [value, setValue] = useState(text);
  const { state, fault, change, flush } = useAutosave(save);
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);

  // What another window wrote shows here, unless the auditor is writing here.
  useEffect(() => {
    if (state === 'saved' && document.activeElement !== box.current) setValue(text);
  }, [text, state]);

  return (
    <div className={controls.field}>
      <div className={controls.row}>
        <label className={controls.label} htmlFor={id}>
          Comment
        </label>
        <span className={state === 'failed' ? controls.fault : controls.hint}>
          {state === 'saved' && value === '' ? 'Saved as you type' : SAID[state]}
        </span>
        {state === 'failed' && (
          <button type="button" className={controls.button} onClick={flush}>
            Try again
          </button>
        )}
      </div>
      <textarea
        ref={box}
        data-comment
        id={id}
        className={controls.input}
        rows={2}
        value={value}
        onChange={({ target }) => {
          setValue(target.value);
          change(target.value);
        }}
        onBlur={flush}
      />
      {fault && <p className={controls.fault}>{fault}</p>}
    </div>
  );
}
