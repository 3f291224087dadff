import type { TeachRequest, TeachState } from '../../../page/teach/teach-state';
import controls from '../../controls.module.css';
import styles from './TeachPanel.module.css';

interface RecordShapeProps {
  teaching: Pick<TeachState, 'extent' | 'part' | 'cutMark' | 'sorts' | 'sort'>;
  ask: (request: TeachRequest) => void;
}

const EXTENTS = {
  found: 'A part of the page',
  column: 'A column of a table',
  lines: 'Lines that begin with a date',
} as const;
const PARTS = {
  whole: 'All of it',
  start: 'Only its start',
  'when-cut': 'Its start, where a mark ends it',
} as const;

/** Says what a record is where pointing alone does not: larger, a column, lines; missed; none; cut. */
export function RecordShape({ teaching, ask }: RecordShapeProps) {
  const { extent, part, cutMark, sorts, sort } = teaching;
  const act = (name: 'wider' | 'narrower') => ask({ type: 'goldthread:teach', act: name });
  const point = (what: 'another' | 'none') => ask({ type: 'goldthread:teach', act: 'point', what });
  const isPeople = sorts[sort]?.of === 'people';
  return (
    <details className={styles.words}>
      <summary>Not the right records?</summary>
      <div className={styles.list}>
        <div className={styles.buttons}>
          <button type="button" className={controls.button} onClick={() => act('wider')}>
            Make it larger
          </button>
          <button type="button" className={controls.button} onClick={() => act('narrower')}>
            Make it smaller
          </button>
          <button type="button" className={controls.button} onClick={() => point('another')}>
            Point at one that was missed
          </button>
          {!isPeople && (
            <button type="button" className={controls.button} onClick={() => point('none')}>
              Point at one that is no record
            </button>
          )}
        </div>
        {!isPeople && (
          <>
            <Choice
              label="Each record is"
              value={extent}
              words={EXTENTS}
              choose={(next) => ask({ type: 'goldthread:teach', act: 'extent', extent: next })}
            />
            <Choice
              label="This page shows of each record"
              value={part}
              words={PARTS}
              choose={(next) => ask({ type: 'goldthread:teach', act: 'part', part: next, cutMark })}
            />
            {part === 'when-cut' && (
              <label className={controls.label}>
                The mark at its end{' '}
                <input
                  className={controls.input}
                  value={cutMark}
                  onChange={({ target }) =>
                    ask({ type: 'goldthread:teach', act: 'part', part, cutMark: target.value })
                  }
                />
              </label>
            )}
          </>
        )}
      </div>
    </details>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  words: Record<T, string>;
  choose: (value: T) => void;
}

function Choice<T extends string>({ label, value, words, choose }: ChoiceProps<T>) {
  const all = Object.entries(words) as [T, string][];
  return (
    <label className={controls.label}>
      {label}{' '}
      <select
        className={controls.input}
        value={value}
        onChange={({ target }) => {
          const next = all.find(([each]) => each === target.value);
          if (next) choose(next[0]);
        }}
      >
        {all.map(([each, said]) => (
          <option key={each} value={each}>
            {said}
          </option>
        ))}
      </select>
    </label>
  );
}
