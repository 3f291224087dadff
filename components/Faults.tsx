import styles from './Faults.module.css';

interface FaultsProps {
  title: string;
  faults: readonly { place: string; message: string }[];
}

/** What could not be read, in the words of the reader or the store: never hidden, out of the way. */
export function Faults({ title, faults }: FaultsProps) {
  if (faults.length === 0) return null;
  return (
    <details className={styles.faults}>
      <summary>
        {title} ({faults.length})
      </summary>
      <ul className={styles.list}>
        {faults.map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            {message} <span className={styles.place}>{place}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
