import { byTheme, type ChecklistItem, progressOf } from '../checklist';
import styles from './PointList.module.css';

interface PointListProps {
  /** Those that the filter shows. */
  items: readonly ChecklistItem[];
  /** All, for the counts. */
  all: readonly ChecklistItem[];
  /** One row of the list. */
  row: (item: ChecklistItem) => React.ReactNode;
}

/** The points under the headings of the rulebook, with how many of each are decided. */
export function PointList({ items, all, row }: PointListProps) {
  const whole = new Map(byTheme(all).map((group) => [group.theme, group.items]));
  return byTheme(items).map(({ theme, items: members }) => {
    const { decided, of } = progressOf(whole.get(theme) ?? members);
    return (
      <section key={theme} aria-label={theme}>
        <h2 className={styles.theme}>
          {theme}
          <span className={styles.count}>
            {of === 0 ? 'none applies' : `${decided} of ${of} decided`}
          </span>
        </h2>
        <ol>{members.map(row)}</ol>
      </section>
    );
  });
}
