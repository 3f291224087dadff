import { CASE_TYPES, CaseType, type IsoDate } from '../case-file/model';
import controls from './controls.module.css';
import { CASE_TYPE_NAMES } from './names';
import styles from './WindowFields.module.css';

/** What an audit judges: the case type and the window. `''` where nothing has been chosen yet. */
export interface AuditWindow {
  caseType: CaseType | '';
  windowFrom: IsoDate | '';
  asAt: IsoDate | '';
}

/** An audit window with everything chosen. */
export type WholeWindow = { caseType: CaseType; windowFrom: IsoDate; asAt: IsoDate };

interface WindowFieldsProps {
  value: AuditWindow;
  change: (value: AuditWindow) => void;
}

/** Without it Chromium takes a year of six digits, and a day typed on runs into it. */
const LAST_DAY = '2999-12-31';

/** Case type, window and as-at date, as fields of a form. */
export function WindowFields({ value, change }: WindowFieldsProps) {
  return (
    <>
      <label className={controls.field}>
        <span className={controls.label}>Case type</span>
        <select
          className={controls.input}
          value={value.caseType}
          onChange={({ target }) =>
            change({ ...value, caseType: CaseType.safeParse(target.value).data ?? '' })
          }
        >
          {!value.caseType && <option value="">Choose …</option>}
          {CASE_TYPES.map((type) => (
            <option key={type} value={type}>
              {CASE_TYPE_NAMES[type]}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.dates}>
        <label className={controls.field}>
          <span className={controls.label}>Window from</span>
          <input
            type="date"
            className={controls.input}
            max={LAST_DAY}
            value={value.windowFrom}
            onChange={({ target }) => change({ ...value, windowFrom: target.value })}
          />
        </label>
        <label className={controls.field}>
          <span className={controls.label}>As at</span>
          <input
            type="date"
            className={controls.input}
            max={LAST_DAY}
            value={value.asAt}
            onChange={({ target }) => change({ ...value, asAt: target.value })}
          />
        </label>
      </div>
    </>
  );
}

/** The window when it can be audited, or in words what to put right. */
export function checkWindow({ caseType, windowFrom, asAt }: AuditWindow): WholeWindow | string {
  if (!caseType) return 'Choose the case type: the page does not say it.';
  if (!windowFrom || !asAt) return 'Give both dates of the audit window.';
  if (windowFrom > asAt) return 'The window starts after its as-at date: change one of the two.';
  return { caseType, windowFrom, asAt };
}
