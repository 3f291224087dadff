import type { Decision } from '../storage/audit';
import type { ChecklistItem } from './checklist';
import controls from './controls.module.css';
import { DecisionForm } from './DecisionForm';
import { writtenMoment } from './day';
import { ACTION_NAMES, type DecisionDraft } from './decision-form';
import { OutcomeWord } from './OutcomeMark';
import { canConfirm } from './outcome';

interface DecisionAreaProps {
  item: ChecklistItem;
  draft: DecisionDraft | null;
  setDraft: (draft: DecisionDraft | null) => void;
  confirm: () => void;
  save: (draft: DecisionDraft) => void;
  undo: () => void;
  cancel: () => void;
  /** True when the audit is completed: decisions can be read, not changed. */
  closed: boolean;
  /** True where single letters work, so that the buttons show theirs. */
  keysOn: boolean;
}

/** The auditor's decision on a point: to be made, being written, or made. */
export function DecisionArea(props: DecisionAreaProps) {
  const { item, draft, setDraft, closed, keysOn } = props;
  if (draft && !closed) {
    return (
      <DecisionForm
        key={draft.action}
        item={item}
        draft={draft}
        change={setDraft}
        save={() => props.save(draft)}
        cancel={props.cancel}
      />
    );
  }
  const begin = (action: DecisionDraft['action']) => () =>
    setDraft({ action, outcome: null, reason: '' });
  const suggested = item.finding && canConfirm(item.finding.outcome);
  return (
    <>
      {item.decision ? (
        <Made decision={item.decision} />
      ) : (
        closed && <p className={controls.hint}>Not decided.</p>
      )}
      {!closed && (
        <div className={controls.row}>
          {!item.decision && suggested && (
            <Act name="Confirm" letter="C" main act={props.confirm} keysOn={keysOn} />
          )}
          {item.finding && (
            <Act
              name={suggested ? 'Amend' : 'Judge'}
              letter="A"
              act={begin('amend')}
              keysOn={keysOn}
            />
          )}
          {item.finding && !item.decision && (
            <Act name="Dismiss" letter="D" act={begin('dismiss')} keysOn={keysOn} />
          )}
          {item.decision && <Act name="Undo" letter="U" act={props.undo} keysOn={keysOn} />}
        </div>
      )}
    </>
  );
}

interface ActProps {
  name: string;
  letter: string;
  main?: boolean;
  act: () => void;
  keysOn: boolean;
}

/** A button with the letter that does the same, which is for the eye and not part of its name. */
const Act = ({ name, letter, main, act, keysOn }: ActProps) => (
  <button
    type="button"
    className={main ? controls.primary : controls.button}
    aria-keyshortcuts={keysOn ? letter : undefined}
    data-letter={keysOn ? letter : undefined}
    onClick={act}
  >
    {name}
  </button>
);

function Made({ decision }: { decision: Decision }) {
  return (
    <div>
      <p>
        <strong>{ACTION_NAMES[decision.action]}</strong>{' '}
        {decision.outcome && <OutcomeWord outcome={decision.outcome} withMark />}{' '}
        <span className={controls.hint}>{writtenMoment(decision.decidedAt)}</span>
      </p>
      {decision.reason && <p>{decision.reason}</p>}
    </div>
  );
}
