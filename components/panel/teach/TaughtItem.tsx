import { useId, useState } from 'react';
import type { Pointed, TaughtSoFar, TeachRequest } from '../../../page/teach/teach-state';
import controls from '../../controls.module.css';
import { POINTED_NAMES } from './pointed-names';
import styles from './TeachPanel.module.css';

interface TaughtItemProps {
  what: Pointed;
  taught: TaughtSoFar | undefined;
  needed?: boolean;
  ask: (request: TeachRequest) => void;
}

/** What may be several parts of a record, so that a person adds one after the other. */
const OF_PARTS: readonly Pointed[] = ['date', 'text', 'attendees', 'action'];
const WITHOUT_WORDS: readonly Pointed[] = [
  'record',
  'none',
  'caseId',
  'child.name',
  'child.dateOfBirth',
  'stated',
];

/** One thing to point at: what it gives, in how many records, and whether it will last. */
export function TaughtItem({ what, taught, needed = false, ask }: TaughtItemProps) {
  const name = taught?.name ?? POINTED_NAMES[what];
  const hidden = <span className={controls.hidden}> at {name}</span>;
  const point = (more: boolean) => ask({ type: 'goldthread:teach', act: 'point', what, more });
  return (
    <li className={styles.item}>
      <div>
        <p className={styles.name}>
          <strong>{name}</strong>
          {!taught && needed && <span className={controls.hint}> needed</span>}
          {taught && (taught.of > 1 || what === 'record') && (
            <span className={controls.hint}>
              {' '}
              {taught.found} of {taught.of} {taught.of === 1 ? 'record' : 'records'}
            </span>
          )}
        </p>
        {taught && what !== 'record' && <span className={styles.sample}>{taught.sample}</span>}
        {taught?.fails && (
          <p className={controls.fault}>
            {what === 'none'
              ? 'Nothing tells it from the records, so it is read as one. Point again at one record, at a part that this one lacks.'
              : what === 'date'
                ? 'The pattern does not give this. Point at a smaller part; where the year stands elsewhere, add it as a part.'
                : 'The pattern does not give this. Point at a smaller part, or say which words are meant.'}
          </p>
        )}
        {taught?.fragile && (
          <p className={controls.hint}>
            <strong>May break:</strong> {taught.fragile}
          </p>
        )}
        {taught && !WITHOUT_WORDS.includes(what) && <WordsMeant taught={taught} ask={ask} />}
      </div>
      <div className={styles.buttons}>
        <button type="button" className={controls.button} onClick={() => point(false)}>
          Point{taught && ' again'}
          {hidden}
        </button>
        {taught && OF_PARTS.includes(what) && (
          <button type="button" className={controls.button} onClick={() => point(true)}>
            Add a part<span className={controls.hidden}> of {name}</span>
          </button>
        )}
        {taught && (
          <button
            type="button"
            className={controls.quiet}
            onClick={() =>
              ask({ type: 'goldthread:teach', act: 'forget', what, name: taught.name })
            }
          >
            Forget<span className={controls.hidden}> {name}</span>
          </button>
        )}
      </div>
    </li>
  );
}

/** Says which words are meant, where the element pointed at shows others too. */
function WordsMeant({ taught, ask }: { taught: TaughtSoFar; ask: TaughtItemProps['ask'] }) {
  const id = useId();
  const { what, name, sample } = taught;
  // A day is shown as it is kept, and a long text cut: neither is what stands on the page.
  const isAsWritten = !/^\d{4}-\d{2}-\d{2}$|…$/.test(sample);
  const [words, setWords] = useState(isAsWritten ? sample : '');
  return (
    <details className={styles.words}>
      <summary>
        Only part of it<span className={controls.hidden}>: {name ?? POINTED_NAMES[what]}</span>
      </summary>
      <label htmlFor={id} className={controls.label}>
        The words that are meant in the record you pointed at
      </label>
      <input
        id={id}
        className={controls.input}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <button
        type="button"
        className={controls.button}
        onClick={() => ask({ type: 'goldthread:teach', act: 'words', what, name, words })}
      >
        Take these words
      </button>
    </details>
  );
}
