import { useTable } from '@tanstack/react-table';
import { Fragment, useRef, useState } from 'react';
import type { AuditService } from '../../storage/audit-service';
import controls from '../controls.module.css';
import { ACTION_NAMES } from '../decision-form';
import { OutcomeMark, OutcomeWord } from '../OutcomeMark';
import { OUTCOME_NAMES } from '../outcome';
import table from '../table.module.css';
import type { TypedComments } from '../use-decisions';
import { FindingDetail } from './FindingDetail';
import { COLUMNS, FEATURES } from './finding-columns';
import type { FindingRow } from './finding-rows';

interface FindingTableProps {
  rows: FindingRow[];
  /** How many there are without filters. */
  total: number;
  manyAudits: boolean;
  service: AuditService;
  again: (auditId: string) => Promise<void>;
}

/** Columns that narrow windows leave out. */
const WIDTHS: Record<string, string | undefined> = {
  case: table.middle,
  theme: table.wide,
  finding: table.middle,
  decision: table.middle,
};

const SORTED = { asc: 'ascending', desc: 'descending' } as const;

/** Rows shown at first, and more with each press: low-spec laptops draw long tables slowly. */
const STEP = 200;

/** The findings as a table: sorted by its headings, each row opened in its place. */
export function FindingTable({ rows, total, manyAudits, service, again }: FindingTableProps) {
  const [open, setOpen] = useState<string | null>(null);
  const [limit, setLimit] = useState(STEP);
  const typed = useRef<TypedComments>(new Map());
  const sorted = useTable({
    features: FEATURES,
    columns: COLUMNS,
    data: rows,
    getRowId: (row) => row.id,
    enableSortingRemoval: false,
  });
  const all = sorted.getRowModel().rows;
  return (
    <>
      <p className={controls.hint} role="status">
        {rows.length === total ? `${total} findings` : `${rows.length} of ${total} findings`}
      </p>
      {rows.length > 0 && (
        <table className={table.table}>
          <caption className={controls.hidden}>Findings</caption>
          <thead>
            <tr>
              {sorted.getFlatHeaders().map(({ id, column: heading }) => {
                if (id === 'case' && !manyAudits) return null;
                const direction = heading.getIsSorted();
                return (
                  <th
                    key={id}
                    scope="col"
                    className={WIDTHS[id]}
                    aria-sort={direction ? SORTED[direction] : undefined}
                  >
                    <button
                      type="button"
                      className={table.sort}
                      data-sorted={direction || undefined}
                      onClick={() => heading.toggleSorting(direction === 'asc')}
                    >
                      {String(heading.columnDef.header)}
                    </button>
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {all.slice(0, limit).map(({ id, original: row }) => (
              <Fragment key={id}>
                <tr className={open === id ? table.opened : undefined}>
                  {manyAudits && (
                    <td className={table.middle}>
                      <Case row={row} />
                    </td>
                  )}
                  <th scope="row">
                    <button
                      type="button"
                      className={table.opener}
                      aria-expanded={open === id}
                      onClick={() => setOpen(open === id ? null : id)}
                      data-row={id}
                    >
                      {row.item.point.asks}
                    </button>
                    <div className={table.narrow}>
                      {manyAudits && <Case row={row} />}
                      <Found row={row} />
                      <Decided row={row} />
                    </div>
                  </th>
                  <td className={table.wide}>{row.item.point.theme}</td>
                  <td className={table.middle}>
                    <Found row={row} />
                  </td>
                  <td className={table.middle}>
                    <Decided row={row} />
                  </td>
                </tr>
                {open === id && (
                  <tr>
                    <td className={table.detail} colSpan={manyAudits ? 5 : 4}>
                      <FindingDetail
                        row={row}
                        service={service}
                        again={again}
                        typed={typed.current}
                        done={() =>
                          document
                            .querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`)
                            ?.focus()
                        }
                      />
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
      )}
      {rows.length === 0 && <p>No finding stands under these filters.</p>}
      {all.length > limit && (
        <button type="button" className={controls.button} onClick={() => setLimit(limit + STEP)}>
          Show {Math.min(STEP, all.length - limit)} more
        </button>
      )}
    </>
  );
}

const Case = ({ row: { audit } }: { row: FindingRow }) => (
  <span>
    {audit.childName} <span className={controls.hint}>{audit.caseId}</span>
  </span>
);

const Found = ({ row: { item } }: { row: FindingRow }) =>
  item.finding ? (
    <OutcomeWord outcome={item.finding.outcome} withMark />
  ) : (
    <span className={controls.hint}>No longer found</span>
  );

function Decided({ row: { item } }: { row: FindingRow }) {
  if (!item.decision) {
    return <span className={controls.hint}>{item.comment ? 'Commented' : '—'}</span>;
  }
  const { action, outcome } = item.decision;
  return (
    <span>
      {ACTION_NAMES[action]}
      {action === 'amend' && outcome && (
        <>
          : <OutcomeMark outcome={outcome} /> {OUTCOME_NAMES[outcome]}
        </>
      )}
      {item.since !== 'same' && <span className={controls.hint}> · changed since</span>}
    </span>
  );
}
