import type { PartRead } from '../parts-read';
import styles from './PartsReadList.module.css';

const GROUPS = [
  { state: 'read', name: 'Read', mark: '●' },
  { state: 'partly', name: 'In part', mark: '◐' },
  { state: 'not-opened', name: 'Not opened', mark: '○' },
] as const;

interface PartsReadListProps {
  parts: readonly PartRead[];
  open: boolean;
  setOpen: (open: boolean) => void;
}

/** Which parts of the file have been read, which in part, which not yet; folded away at will. */
export function PartsReadList({ parts, open, setOpen }: PartsReadListProps) {
  const of = (state: PartRead['state']) => parts.filter((part) => part.state === state);
  const groups = GROUPS.map((group) => ({ ...group, members: of(group.state) })).filter(
    ({ members }) => members.length > 0,
  );
  return (
    <details
      className={styles.parts}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {groups.map(({ name, members }) => `${name} ${members.length}`).join(' · ')} of{' '}
        {parts.length} parts
      </summary>
      {groups.map(({ state, name, mark, members }) => (
        <div key={state} className={styles.group}>
          <span className={styles.name}>
            <span aria-hidden="true">{mark}</span> {name}
          </span>
          <ul className={styles.members} aria-label={name}>
            {members.map((part) => (
              <li key={part.name}>
                {part.name}
                {part.count && <span className={styles.count}> {part.count}</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}
