import { useCallback } from 'react';
import type { IsoDate } from '../../case-file/model';
import type { Audit } from '../../storage/audit';
import type { AuditService, AuditSummary } from '../../storage/audit-service';
import { startDefaults } from '../start-defaults';
import { type Asking, useAsked } from '../use-asked';
import { Failed, Waiting } from './Failed';
import { NoAudit } from './NoAudit';
import { ReadGenerically } from './ReadGenerically';
import { StartForm } from './StartForm';
import type { PageKind } from './situation';

interface BeforeAuditProps {
  page: PageKind;
  /** The open audit of the case on the page. */
  onPage: Asking<Audit | null>;
  audits: Asking<AuditSummary[]>;
  service: AuditService;
  today: IsoDate;
  askAgain: () => void;
  choose: (auditId: string) => void;
  teach: () => void;
}

/** What the panel shows while it has no audit: how to begin one, or why none can begin here. */
export function BeforeAudit(props: BeforeAuditProps) {
  const { page, onPage, audits, service, today, askAgain, choose, teach } = props;
  const settings = useAsked(useCallback(() => service.settings(), [service]));

  if (page.kind === 'asking') return <Waiting />;
  if (page.kind !== 'case') {
    const listed = audits.asked.status === 'here' ? audits.asked.value : [];
    return (
      <NoAudit page={page} audits={listed} askAgain={askAgain} choose={choose} teach={teach} />
    );
  }
  for (const { asked, again } of [onPage, settings]) {
    if (asked.status === 'failed') return <Failed message={asked.message} again={again} />;
  }
  if (onPage.asked.status !== 'here' || settings.asked.status !== 'here') return <Waiting />;
  if (onPage.asked.value) return <Waiting />;
  const { system, header } = page.onPage;
  return (
    <>
      {page.state.generic && <ReadGenerically state={page.state} teach={teach} />}
      <StartForm
        key={`${system} ${header.caseId}`}
        onPage={page.onPage}
        defaults={startDefaults(header, settings.asked.value.windowDays, today)}
        start={async (start) => choose((await service.startAudit(start)).id)}
      />
    </>
  );
}
