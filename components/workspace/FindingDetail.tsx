import { useState } from 'react';
import type { AuditService } from '../../storage/audit-service';
import type { DecisionDraft } from '../decision-form';
import { PointDetail } from '../PointDetail';
import { type TypedComments, useDecisions } from '../use-decisions';
import type { FindingRow } from './finding-rows';

interface FindingDetailProps {
  row: FindingRow;
  service: AuditService;
  again: (auditId: string) => Promise<void>;
  typed: TypedComments;
  done: () => void;
}

/** One finding opened in the workspace: as in the panel, without the page beside it. */
export function FindingDetail({ row, service, again, typed, done }: FindingDetailProps) {
  const { audit, item, entries } = row;
  const [draft, setDraft] = useState<DecisionDraft | null>(null);
  const decisions = useDecisions(service, audit.id, () => again(audit.id), typed);
  return (
    <PointDetail
      item={item}
      entries={entries}
      decisions={decisions}
      draft={draft}
      setDraft={setDraft}
      done={done}
      closed={audit.status !== 'open'}
      keysOn={false}
    />
  );
}
