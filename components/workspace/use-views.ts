import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AuditView } from '../../storage/audit';
import type { AuditService, Changed } from '../../storage/audit-service';
import { messageOf } from '../use-asked';

/** Audits with all their findings, as far as they have been fetched. */
export interface Views {
  /** In the order asked for; those not fetched yet, or deleted meanwhile, are missing. */
  views: readonly AuditView[];
  /** How many are still on their way. */
  waiting: number;
  /** Why some could not be read, with what to do; null when all could. */
  fault: string | null;
  /** Fetches one anew, or all where none is named. */
  again: (auditId?: string) => Promise<void>;
}

/**
 * The views of several audits. Fetched one after another, so that a long list stays usable, and
 * later only those that changed.
 */
export function useViews(
  service: AuditService,
  auditIds: readonly string[],
  onChanged: (listener: (changed: Changed) => void) => () => void,
): Views {
  const [fetched, setFetched] = useState<ReadonlyMap<string, AuditView | null>>(new Map());
  const [fault, setFault] = useState<string | null>(null);
  const ids = auditIds.join('\n');
  const asked = useRef(new Set<string>());

  const fetchOne = useCallback(
    async (id: string) => {
      asked.current.add(id);
      try {
        const view = await service.viewAudit(id);
        setFetched((before) => new Map(before).set(id, view));
        setFault(null);
      } catch (error) {
        asked.current.delete(id);
        setFault(messageOf(error));
      }
    },
    [service],
  );

  const again = useCallback(
    async (auditId?: string) => {
      for (const id of auditId ? [auditId] : ids.split('\n')) if (id) await fetchOne(id);
    },
    [fetchOne, ids],
  );

  useEffect(() => {
    let stopped = false;
    (async () => {
      for (const id of ids.split('\n')) {
        if (stopped) return;
        if (id && !asked.current.has(id)) await fetchOne(id);
      }
    })();
    return () => {
      stopped = true;
    };
  }, [ids, fetchOne]);

  useEffect(
    () =>
      onChanged(({ auditId }) => {
        if (auditId && asked.current.has(auditId)) fetchOne(auditId);
      }),
    [onChanged, fetchOne],
  );

  const views = useMemo(() => auditIds.flatMap((id) => fetched.get(id) ?? []), [auditIds, fetched]);
  return {
    views,
    waiting: auditIds.filter((id) => !fetched.has(id)).length,
    fault,
    again,
  };
}
