import type { TeachRequest, TeachState } from '../../../page/teach/teach-state';
import controls from '../../controls.module.css';
import { partName } from '../../names';
import styles from './TeachPanel.module.css';

interface SortsProps {
  teaching: Pick<TeachState, 'sorts' | 'sort'>;
  ask: (request: TeachRequest) => void;
}

/** The sorts of records that a page has, one of which is taught at a time. */
export function Sorts({ teaching: { sorts, sort }, ask }: SortsProps) {
  const nameOf = ({ of, kind, found }: TeachState['sorts'][number], at: number) =>
    `${at + 1}. ${of === 'people' ? 'People' : partName(kind)}${found > 0 ? ` (${found})` : ''}`;
  const add = (of: 'records' | 'people') => ask({ type: 'goldthread:teach', act: 'add-sort', of });
  return (
    <div className={styles.list}>
      {sorts.length > 1 && (
        <fieldset className={styles.sorts}>
          <legend className={controls.label}>Taught now</legend>
          {sorts.map((each, at) => (
            <label key={nameOf(each, at)} className={styles.sort}>
              <input
                type="radio"
                name="teach-sort"
                checked={at === sort}
                onChange={() => ask({ type: 'goldthread:teach', act: 'sort', at })}
              />{' '}
              {nameOf(each, at)}
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles.buttons}>
        {sorts.some(({ found }) => found > 0) && (
          <button type="button" className={controls.button} onClick={() => add('records')}>
            Add another sort of records
          </button>
        )}
        <button type="button" className={controls.button} onClick={() => add('people')}>
          Add people
        </button>
        {sorts.length > 1 && (
          <button
            type="button"
            className={controls.quiet}
            onClick={() => ask({ type: 'goldthread:teach', act: 'drop-sort' })}
          >
            Drop this sort
          </button>
        )}
      </div>
    </div>
  );
}
