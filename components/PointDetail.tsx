import { useRef } from 'react';
import type { Entry } from '../case-file/model';
import { CommentBox } from './CommentBox';
import { type ChecklistItem, keyOf } from './checklist';
import controls from './controls.module.css';
import { DecisionArea } from './DecisionArea';
import type { DecisionDraft } from './decision-form';
import { EvidenceList } from './EvidenceList';
import { Notice } from './Notice';
import { OUTCOME_NAMES } from './outcome';
import styles from './PointDetail.module.css';
import type { Point } from './point';
import { stillAt } from './still-at';
import type { Decisions } from './use-decisions';

interface PointDetailProps {
  item: ChecklistItem;
  entries: ReadonlyMap<string, Entry>;
  decisions: Decisions;
  draft: DecisionDraft | null;
  setDraft: (draft: DecisionDraft | null) => void;
  /** After a decision was made or left: the place to which the focus returns. */
  done: () => void;
  closed: boolean;
  keysOn: boolean;
  show?: (index: number) => void;
  shown?: { index: number; message: string } | null;
}

/** A point opened: why the tool suggests what it does, the words it rests on, and the auditor's side. */
export function PointDetail(props: PointDetailProps) {
  const { item, entries, decisions, draft, setDraft, done, closed, keysOn, show, shown } = props;
  const finding = item.finding ?? item.decision?.finding ?? null;

  const detail = useRef<HTMLDivElement>(null);
  const then = (saving: Promise<boolean>) => {
    saving.then((saved) => {
      if (!saved) return;
      const here = stillAt(detail.current);
      setDraft(null);
      if (here) done();
    });
  };

  return (
    <div ref={detail} className={styles.detail}>
      <Since item={item} />
      {finding && (
        <>
          <p>{finding.reason}</p>
          {finding.evidence.length > 0 && (
            <EvidenceList
              evidence={finding.evidence}
              entries={entries}
              {...(show && { show })}
              shown={shown ?? null}
            />
          )}
        </>
      )}
      <HowTo point={item.point} open={finding?.outcome === 'needs-judgement'} />
      <section className={styles.yours} aria-label="Your decision">
        <DecisionArea
          item={item}
          draft={draft}
          setDraft={setDraft}
          confirm={() => then(decisions.confirm(item))}
          save={(written) => then(decisions.save(item, written))}
          undo={() => then(decisions.undo(item))}
          cancel={() => {
            setDraft(null);
            done();
          }}
          closed={closed}
          keysOn={keysOn}
        />
        {decisions.fault?.key === item.key && (
          <p className={controls.fault}>{decisions.fault.message}</p>
        )}
        {closed ? (
          item.comment && <p>Comment: {item.comment}</p>
        ) : (
          <CommentBox
            key={keyOf({ ruleId: item.point.ruleId, recordKey: item.recordKey })}
            text={decisions.commentOf(item)}
            save={(text) => decisions.comment(item, text)}
          />
        )}
      </section>
    </div>
  );
}

/** Says when the record gives another finding than the one that the auditor decided on. */
function Since({ item: { since, decision } }: { item: ChecklistItem }) {
  if (since === 'same') return null;
  if (since === 'vanished') {
    return (
      <Notice tone="plain" title="The record as read now no longer gives this finding">
        <p>
          {decision
            ? 'Your decision is kept, with the finding as it was. Undo it if it no longer holds.'
            : 'Your comment is kept.'}
        </p>
      </Notice>
    );
  }
  return (
    <Notice tone="plain" title="The finding has changed since you decided">
      {decision && (
        <p>
          {since === 'outcome-changed' && `It was: ${OUTCOME_NAMES[decision.finding.outcome]}. `}
          {decision.finding.reason}
        </p>
      )}
    </Notice>
  );
}

/** What to look for is told outcome by outcome: each begins a line. */
const OUTCOME_STARTS = / (?=(?:Partly met|Not evidenced|Not applicable): )/;

/** Unfolded where the auditor must judge without a suggestion. */
function HowTo({ point, open }: { point: Point; open: boolean }) {
  return (
    <details className={styles.howTo} open={open}>
      <summary>How to judge this by eye</summary>
      {point.byEye.split(OUTCOME_STARTS).map((part) => (
        <p key={part}>{part}</p>
      ))}
      {point.why && <p>{point.why}</p>}
      {point.falseAlarms.length > 0 && (
        <>
          <p className={controls.label}>Known to mislead here</p>
          <ul className={styles.alarms}>
            {point.falseAlarms.map((alarm) => (
              <li key={alarm}>{alarm}</li>
            ))}
          </ul>
        </>
      )}
      {point.source && <p className={controls.hint}>Source: {point.source}</p>}
    </details>
  );
}
