import { OUTCOMES } from '../../rules/finding';
import type { Audit } from '../../storage/audit';
import controls from '../controls.module.css';
import { OUTCOME_NAMES } from '../outcome';
import styles from './FindingFilters.module.css';
import { NO_FILTER, type RowFilter } from './finding-rows';

interface FindingFiltersProps {
  filter: RowFilter;
  change: (filter: RowFilter) => void;
  themes: readonly string[];
  /** Empty where the findings of one audit are shown. */
  audits: readonly Audit[];
}

const DECIDED = {
  decided: 'Decided',
  undecided: 'Not decided',
  changed: 'Changed since decided',
} as const;

/** Narrows the table of findings. */
export function FindingFilters({ filter, change, themes, audits }: FindingFiltersProps) {
  const outcomes = [...OUTCOMES.map((id) => [id, OUTCOME_NAMES[id]]), ['dismissed', 'Dismissed']];
  const choices = [
    {
      part: 'auditId',
      name: 'Audit',
      options: audits.map(({ id, childName, caseId }) => [id, `${childName} ${caseId}`]),
    },
    { part: 'theme', name: 'Theme', options: themes.map((theme) => [theme, theme]) },
    { part: 'outcome', name: 'Outcome', options: outcomes },
    { part: 'decided', name: 'Decision', options: Object.entries(DECIDED) },
  ] as const;
  const narrowed = Object.values(filter).some(Boolean);
  return (
    <search className={styles.filters}>
      {choices
        .filter(({ options }) => options.length > 0)
        .map(({ part, name, options }) => (
          <label key={part} className={controls.field}>
            <span className={controls.label}>{name}</span>
            <select
              className={controls.input}
              value={filter[part]}
              onChange={({ target }) => change({ ...filter, [part]: target.value })}
            >
              <option value="">All</option>
              {options.map(([value, text]) => (
                <option key={value} value={value}>
                  {text}
                </option>
              ))}
            </select>
          </label>
        ))}
      {narrowed && (
        <button type="button" className={controls.button} onClick={() => change(NO_FILTER)}>
          Clear filters
        </button>
      )}
    </search>
  );
}
