import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AuditView } from '../../storage/audit';
import type { AuditService } from '../../storage/audit-service';
import { useAnnounce } from '../Announcer';
import { checklistOf, filterCounts, fits, progressOf } from '../checklist';
import type { DecisionDraft } from '../decision-form';
import { Faults } from '../Faults';
import { Notice } from '../Notice';
import { PointDetail } from '../PointDetail';
import { partsRead } from '../parts-read';
import type { Point } from '../point';
import { stillAt } from '../still-at';
import { type TypedComments, useDecisions } from '../use-decisions';
import styles from './AuditPanel.module.css';
import { CaseHead } from './CaseHead';
import type { Desk } from './commands';
import { FilterBar } from './FilterBar';
import type { PanelMemory, Remember } from './memory';
import { PartsReadList } from './PartsReadList';
import { PointList } from './PointList';
import { PointRow } from './PointRow';
import type { PageLink } from './page-link';
import { useEvidence } from './use-evidence';
import { usePanelKeys } from './use-panel-keys';
import { useToldChanges } from './use-told-changes';

interface AuditPanelProps {
  view: AuditView;
  points: readonly Point[];
  service: AuditService;
  link: PageLink;
  memory: PanelMemory;
  remember: Remember;
  /** Reads the audit anew. */
  again: () => Promise<void>;
  openKeys: () => void;
  /** True when the page shows another case. */
  otherCase: boolean;
  /** That the audit shown may be out of date. */
  fault: React.ReactNode;
  /** How the page stands to this audit. */
  notice: React.ReactNode;
  pageFaults: readonly { place: string; message: string }[];
}

/** One audit beside its record: the case, what has been read, and the points. */
export function AuditPanel(props: AuditPanelProps) {
  const { view, points, service, link, memory, remember, again, openKeys } = props;
  const { audit, caseFile } = view;
  const { openKey, filter, drafts } = memory;
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLElement>(null);
  const [current, setCurrent] = useState<string | null>(openKey);

  const items = useMemo(() => checklistOf(view, points), [view, points]);
  const entries = useMemo(
    () => new Map(caseFile.entries.map((entry) => [entry.id, entry])),
    [caseFile],
  );
  // A point just decided stays where it is until the auditor moves on, whatever the filter.
  const visible = items.filter(
    (item) => fits(item, filter) || item.key === current || item.key === openKey,
  );
  const stop = visible.some(({ key }) => key === current) ? current : (visible[0]?.key ?? null);
  const typed = useRef<TypedComments>(new Map());
  const decisions = useDecisions(service, audit.id, again, typed.current);
  const announce = useAnnounce();
  const { shown, show, forget } = useEvidence(link, entries, props.otherCase);

  const within = useCallback(
    (key: string, inside: string) =>
      panel.current?.querySelector<HTMLElement>(`[data-point="${CSS.escape(key)}"] ${inside}`),
    [],
  );
  const focusRow = (key: string) => {
    const head =
      within(key, 'button') ??
      panel.current?.querySelector<HTMLElement>('[data-point] button[tabindex="0"]');
    // The browser's own scrolling would put the row in the middle, and the rest out of its place.
    head?.focus({ preventScroll: true });
    head?.scrollIntoView({ block: 'nearest' });
  };
  const setOpen = (key: string | null) => {
    if (key === openKey) return;
    remember({ openKey: key });
    forget();
    if (openKey) link.clear();
  };
  // Drafts are kept by audit too: the same tab may turn to another case and back.
  const draftKey = (key: string) => `${audit.id} ${key}`;
  const draftOf = (key: string) => drafts[draftKey(key)] ?? null;
  const setDraft = (key: string, draft: DecisionDraft | null) => {
    remember(({ drafts }) => {
      const { [draftKey(key)]: _, ...others } = drafts;
      return { drafts: draft ? { ...others, [draftKey(key)]: draft } : others };
    });
  };

  const desk: Desk = {
    status: audit.status,
    visible,
    current: stop,
    inList: () => document.activeElement?.closest('[data-point]') != null,
    meant: () => {
      const focused = document.activeElement;
      const point = focused?.closest<HTMLElement>('[data-point]')?.dataset.point;
      return point ?? (focused === document.body ? openKey : null);
    },
    say: announce,
    openKey,
    setOpen,
    focusRow,
    returnTo: (key) => {
      if (stillAt(within(key, 'button')?.closest('[data-point]'))) focusRow(key);
    },
    // At once: a focus that came later would take an auditor who types on out of what they write.
    focusWithin: (key, inside) => {
      flushSync(() => undefined);
      within(key, inside)?.focus();
    },
    focusFilter: () =>
      panel.current?.querySelector<HTMLElement>('[name="filter"]:checked')?.focus(),
    draftOf,
    setDraft,
    decisions,
    shown,
    show: (item, index) => void show(item, index),
    openKeys,
  };
  usePanelKeys(desk, memory.lettersOn);
  useToldChanges(view.findings);

  // An opened point comes into view whole, or from its head where it is taller than the panel.
  useEffect(() => {
    if (!openKey) return;
    const point = panel.current?.querySelector(`[data-point="${CSS.escape(openKey)}"]`);
    for (const part of [point, point?.querySelector('button')]) {
      part?.scrollIntoView({ block: 'nearest' });
    }
  }, [openKey]);

  const faults = [...props.pageFaults, ...view.faults];
  return (
    <div ref={panel}>
      <div className={styles.notice}>{props.notice}</div>
      <div className={styles.top}>
        {props.fault}
        <CaseHead
          audit={audit}
          progress={progressOf(items)}
          change={async (change) => {
            await service.changeAudit(audit.id, change);
            await again();
          }}
        />
        {!view.judged && (
          <Notice tone="alert" title="The points could not be judged again">
            <p>
              They are older than what has been read. Reload the page; if it stays, tell your IT
              team.
            </p>
          </Notice>
        )}
        <Faults title="Could not be read on the pages" faults={unique(faults)} />
        <Faults
          title="Stored parts of this audit that cannot be read"
          faults={view.rowFaults.map(({ table, row, message }) => ({
            place: `${table} ${row}`,
            message,
          }))}
        />
        <PartsReadList
          parts={partsRead(caseFile)}
          open={memory.partsOpen}
          setOpen={(partsOpen) => remember({ partsOpen })}
        />
      </div>
      <section ref={list} className={styles.points} aria-label="Points">
        <div className={styles.filters}>
          <FilterBar
            filter={filter}
            counts={filterCounts(items)}
            choose={(id) => {
              setCurrent(null);
              remember({ filter: id, openKey: null });
              // What was chosen is read from its first point, also from far down the list.
              if ((list.current?.getBoundingClientRect().top ?? 0) < 0)
                list.current?.scrollIntoView();
            }}
          />
        </div>
        {visible.length === 0 && <p className={styles.none}>No point stands under this filter.</p>}
        <PointList
          items={visible}
          all={items}
          row={(item) => (
            <PointRow
              key={item.key}
              item={item}
              entry={entries.get(item.recordKey)}
              open={item.key === openKey}
              current={item.key === stop}
              toggle={() => setOpen(item.key === openKey ? null : item.key)}
              focused={() => setCurrent(item.key)}
            >
              <PointDetail
                item={item}
                entries={entries}
                decisions={decisions}
                draft={draftOf(item.key)}
                setDraft={(draft) => setDraft(item.key, draft)}
                done={() => focusRow(item.key)}
                closed={audit.status !== 'open'}
                keysOn={memory.lettersOn}
                show={(index) => void show(item, index)}
                shown={shown?.key === item.key ? shown : null}
              />
            </PointRow>
          )}
        />
      </section>
    </div>
  );
}

const unique = <Fault extends { place: string; message: string }>(faults: Fault[]): Fault[] => [
  ...new Map(faults.map((fault) => [`${fault.place} ${fault.message}`, fault])).values(),
];
