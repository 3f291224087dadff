import { byTheme, type ChecklistItem } from '../checklist';
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
  const decided = (theme: string) => whole.get(theme)?.filter(({ decision }) => decision).length;
  return byTheme(items).map(({ theme, items: members }) => (
    <section key={theme} aria-label={theme}>
      <h2 className={styles.theme}>
        {theme}
        <span className={styles.count}>
          {decided(theme)} of {whole.get(theme)?.length} decided
        </span>
      </h2>
      <ol>{members.map(row)}</ol>
    </section>
  ));
}
