import { useState } from 'react';
import type { DecisionInput } from '../storage/audit';
import type { AuditService } from '../storage/audit-service';
import { useAnnounce } from './Announcer';
import type { ChecklistItem } from './checklist';
import { ACTION_NAMES, confirmationOf, type DecisionDraft, decisionFrom } from './decision-form';
import { OUTCOME_NAMES } from './outcome';
import { messageOf } from './use-asked';

/** What an auditor may do with the points of one audit. Each resolves to whether it was saved. */
export interface Decisions {
  confirm: (item: ChecklistItem) => Promise<boolean>;
  save: (item: ChecklistItem, draft: DecisionDraft) => Promise<boolean>;
  undo: (item: ChecklistItem) => Promise<boolean>;
  /** Keeps a comment; rejects with what to tell the auditor when it was not kept. */
  comment: (item: ChecklistItem, text: string) => Promise<void>;
  /** The comment as typed last, even when it has not been read back from the store yet. */
  commentOf: (item: ChecklistItem) => string;
  /** What could not be saved, of which item, with what to do. */
  fault: { key: string; message: string } | null;
}

/** Comments typed and not yet read back from the store, by audit and point; outlives a closed point. */
export type TypedComments = Map<string, string>;

/** Decisions and comments on the points of one audit, kept at once; `again` reads the audit anew. */
export function useDecisions(
  service: AuditService,
  auditId: string,
  again: () => Promise<void>,
  typed: TypedComments,
): Decisions {
  const announce = useAnnounce();
  const [fault, setFault] = useState<Decisions['fault']>(null);
  const typedKey = (item: ChecklistItem) => `${auditId} ${item.key}`;

  async function keep(key: string, saving: () => Promise<unknown>, said: string): Promise<boolean> {
    try {
      await saving();
      setFault(null);
      announce(said);
    } catch (error) {
      setFault({ key, message: messageOf(error) });
      announce(messageOf(error));
      await again();
      return false;
    }
    await again();
    return true;
  }

  const decide = (item: ChecklistItem, input: DecisionInput) => {
    const outcome = input.outcome ? `: ${OUTCOME_NAMES[input.outcome]}` : '';
    return keep(
      item.key,
      () => service.decide(input),
      `${ACTION_NAMES[input.action]}${outcome}. Saved.`,
    );
  };

  return {
    fault,
    async confirm(item) {
      const input = confirmationOf(auditId, item);
      if (input) return decide(item, input);
      announce('There is no suggestion to confirm: judge this point yourself, with A.');
      return false;
    },
    save: (item, draft) => decide(item, decisionFrom(draft, auditId, item)),
    undo: (item) =>
      keep(
        item.key,
        () => service.undecide(auditId, item.point.ruleId, item.recordKey),
        'Decision undone.',
      ),
    async comment(item, text) {
      typed.set(typedKey(item), text);
      await service.comment(auditId, item.point.ruleId, item.recordKey, text);
      announce('Comment saved.');
      await again();
      if (typed.get(typedKey(item)) === text) typed.delete(typedKey(item));
    },
    commentOf: (item) => typed.get(typedKey(item)) ?? item.comment,
  };
}
