import { byTheme, type ChecklistItem } from '../checklist';
import styles from './PointList.module.css';

interface PointListProps {
  items: readonly ChecklistItem[];
  /** One row of the list. */
  row: (item: ChecklistItem) => React.ReactNode;
}

/** The points under the headings of the rulebook, with how many of each are decided. */
export function PointList({ items, row }: PointListProps) {
  return byTheme(items).map(({ theme, items: members }) => (
    <section key={theme} aria-label={theme}>
      <h2 className={styles.theme}>
        {theme}
        <span className={styles.count}>
          {members.filter(({ decision }) => decision).length} of {members.length} decided
        </span>
      </h2>
      <ol>{members.map(row)}</ol>
    </section>
  ));
}
