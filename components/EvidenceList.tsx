import { useState } from 'react';
import type { Entry } from '../case-file/model';
import type { Evidence } from '../case-file/quote';
import controls from './controls.module.css';
import styles from './EvidenceList.module.css';
import { entryName, howSure, propertyName, quoteInWords } from './names';

interface EvidenceListProps {
  evidence: readonly Evidence[];
  entries: ReadonlyMap<string, Entry>;
  /** Shows one on the page; left out where no page stands beside (workspace). */
  show?: (index: number) => void;
  /** What came of showing one: under that evidence. */
  shown?: { index: number; message: string } | null;
}

/** A long list opens at this many; the rest is one press away. */
const AT_FIRST = 4;

/** The exact words that a finding rests on, and where they stand. */
export function EvidenceList({ evidence, entries, show, shown }: EvidenceListProps) {
  const [all, setAll] = useState(false);
  const visible =
    all || (shown && shown.index >= AT_FIRST) ? evidence : evidence.slice(0, AT_FIRST);
  return (
    <>
      <ol className={styles.list} aria-label="Evidence">
        {visible.map((item, index) => (
          <li key={`${item.entryId} ${item.property} ${item.start} ${item.side}`}>
            <EvidenceItem item={item} entry={entries.get(item.entryId)}>
              {show && (
                <button type="button" className={controls.quiet} onClick={() => show(index)}>
                  Show on page
                </button>
              )}
            </EvidenceItem>
            {shown?.index === index && <p className={styles.shown}>{shown.message}</p>}
          </li>
        ))}
      </ol>
      {visible.length < evidence.length && (
        <button
          type="button"
          className={`${controls.quiet} ${styles.more}`}
          onClick={() => setAll(true)}
        >
          Show all {evidence.length} pieces of evidence
        </button>
      )}
    </>
  );
}

interface EvidenceItemProps {
  item: Evidence;
  entry: Entry | undefined;
  children: React.ReactNode;
}

function EvidenceItem({ item, entry, children }: EvidenceItemProps) {
  return (
    <div className={`${styles.item} ${styles[item.side]}`}>
      <p className={styles.where}>
        <span className={styles.side}>{item.side === 'for' ? 'Seen' : 'Looked at'}</span>
        <span>{entry ? entryName(entry) : 'A record no longer kept'}</span>
        {entry?.title && item.property !== 'title' && <span>{entry.title}</span>}
        {!['text', 'title'].includes(item.property) && (
          <span className={styles.place}>{propertyName(item.property)}:</span>
        )}
        {entry && entry.certainty < 1 && <span>{howSure(entry.certainty)}</span>}
      </p>
      <blockquote className={styles.quote}>
        {item.quote === '' ? (
          <span className={controls.hint}>This box is empty on the record.</span>
        ) : (
          <>
            <span className={styles.around}>{item.before}</span>
            <mark>{quoteInWords(item)}</mark>
            <span className={styles.around}>{item.after}</span>
          </>
        )}
      </blockquote>
      {children}
    </div>
  );
}
