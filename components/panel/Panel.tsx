import { useCallback, useEffect, useState } from 'react';
import type { IsoDate } from '../../case-file/model';
import type { AuditService, Changed } from '../../storage/audit-service';
import { Announcer } from '../Announcer';
import controls from '../controls.module.css';
import { Notice } from '../Notice';
import { useAsked } from '../use-asked';
import { usePoints } from '../use-points';
import { AuditPanel } from './AuditPanel';
import { BeforeAudit } from './BeforeAudit';
import { Failed, Waiting } from './Failed';
import { KeysDialog } from './KeysDialog';
import type { PanelMemory, Remember } from './memory';
import { PageNotice } from './PageNotice';
import styles from './Panel.module.css';
import { PanelBar } from './PanelBar';
import type { PageLink } from './page-link';
import { isCaseOf, kindOfPage } from './situation';
import { TeachPanel } from './teach/TeachPanel';
import { usePage } from './use-page';

export interface PanelProps {
  service: AuditService;
  onChanged: (listener: (changed: Changed) => void) => () => void;
  link: PageLink;
  /** What this tab's panel remembered, and where it keeps it. */
  remembered: PanelMemory;
  keep: (memory: PanelMemory) => void;
  openWorkspace: (auditId: string | null) => void;
  today: IsoDate;
}

/** The checklist beside the record: the audit of this tab's case, or how to begin one. */
export function Panel(props: PanelProps) {
  const { service, onChanged, link, remembered, keep, openWorkspace, today } = props;
  const [memory, setMemory] = useState(remembered);
  const [keysOpen, setKeysOpen] = useState(false);
  const { answer, ask } = usePage(link);
  const page = kindOfPage(answer);
  const { auditId } = memory;

  const remember: Remember = useCallback(
    (change) =>
      setMemory((before) => ({
        ...before,
        ...(typeof change === 'function' ? change(before) : change),
      })),
    [],
  );
  useEffect(() => keep(memory), [keep, memory]);

  const system = page.kind === 'case' ? page.onPage.system : null;
  const caseId = page.kind === 'case' ? page.onPage.header.caseId : null;
  const onPage = useAsked(
    useCallback(
      async () => (system && caseId ? service.openAuditOf(system, caseId) : null),
      [service, system, caseId],
    ),
  );
  const points = usePoints(service, onChanged);
  const audits = useAsked(useCallback(() => service.listAudits(), [service]));
  const view = useAsked(
    useCallback(async () => (auditId ? service.viewAudit(auditId) : null), [service, auditId]),
  );

  const found = onPage.asked.status === 'here' ? onPage.asked.value : null;
  useEffect(() => {
    if (!auditId && found) remember({ auditId: found.id });
  }, [auditId, found, remember]);

  const { again: viewAgain } = view;
  const { again: onPageAgain } = onPage;
  const { again: auditsAgain } = audits;
  useEffect(
    () =>
      onChanged((changed) => {
        if (changed.auditId === auditId || changed.auditId === null) viewAgain();
        onPageAgain();
        if (!auditId) auditsAgain();
      }),
    [onChanged, auditId, viewAgain, onPageAgain, auditsAgain],
  );

  const shownAudit = view.asked.status === 'here' ? view.asked.value?.audit : undefined;
  const audited = shownAudit && shownAudit.id === auditId ? shownAudit : null;

  const leave = () => remember({ auditId: null, openKey: null, filter: 'all' });

  const teaching = answer.status === 'here' ? answer.state.teaching : null;
  const teach = () => link.teach({ type: 'goldthread:teach', act: 'begin' });

  function content() {
    if (teaching) return <TeachPanel teaching={teaching} link={link} />;
    if (auditId) {
      if (view.asked.status === 'failed') {
        return <Failed message={view.asked.message} again={view.again} />;
      }
      if (points.asked.status === 'failed') {
        return <Failed message={points.asked.message} again={points.again} />;
      }
      if (view.asked.status === 'asking' || points.asked.status === 'asking') return <Waiting />;
      const shown = view.asked.value;
      if (!shown) {
        return (
          <Notice tone="alert" title="This audit was deleted in another window">
            <button type="button" className={controls.button} onClick={leave}>
              Go on
            </button>
          </Notice>
        );
      }
      if (shown.audit.id !== auditId) return <Waiting />;
      return (
        <AuditPanel
          key={auditId}
          view={shown}
          points={points.asked.value}
          service={service}
          link={link}
          memory={memory}
          remember={remember}
          again={view.again}
          openKeys={() => setKeysOpen(true)}
          pageFaults={page.kind === 'case' || page.kind === 'no-case' ? page.state.faults : []}
          otherCase={page.kind === 'case' && !isCaseOf(shown.audit, page.onPage)}
          fault={
            view.asked.fault && (
              <Failed
                title="The audit could not be brought up to date"
                message={view.asked.fault}
                again={view.again}
              />
            )
          }
          notice={
            shown.audit.status === 'completed' ? (
              <Notice tone="plain" title="This audit is completed">
                <p>Its decisions can be read in the workspace; they do not change any more.</p>
                <button type="button" className={controls.button} onClick={leave}>
                  Leave this audit
                </button>
              </Notice>
            ) : (
              <PageNotice
                page={page}
                audit={shown.audit}
                askAgain={ask}
                turnToPage={leave}
                teach={teach}
              />
            )
          }
        />
      );
    }
    return (
      <BeforeAudit
        page={page}
        onPage={onPage}
        service={service}
        audits={audits}
        today={today}
        askAgain={ask}
        choose={(id) => remember({ auditId: id })}
        teach={teach}
      />
    );
  }

  return (
    <Announcer>
      <PanelBar
        audited={audited}
        openWorkspace={() => openWorkspace(auditId)}
        openKeys={() => setKeysOpen(true)}
        close={link.close}
      />
      <main className={styles.content}>{content()}</main>
      {keysOpen && (
        <KeysDialog
          lettersOn={memory.lettersOn}
          setLettersOn={(lettersOn) => remember({ lettersOn })}
          onClose={() => setKeysOpen(false)}
        />
      )}
    </Announcer>
  );
}
