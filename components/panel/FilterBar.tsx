import { FILTERS, type FilterId } from '../checklist';
import styles from './FilterBar.module.css';

interface FilterBarProps {
  filter: FilterId;
  counts: Record<FilterId, number>;
  choose: (filter: FilterId) => void;
}

/** Which points the checklist shows, with how many there are of each. */
export function FilterBar({ filter, counts, choose }: FilterBarProps) {
  return (
    <fieldset className={styles.bar} aria-label="Show points">
      {FILTERS.map(({ id, name }) => (
        <label key={id} className={styles.chip}>
          <input
            type="radio"
            name="filter"
            value={id}
            checked={filter === id}
            onChange={() => choose(id)}
          />
          <span>
            {name} <b>{counts[id]}</b>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
