import { useCallback, useEffect } from 'react';
import type { AuditService, Changed } from '../storage/audit-service';
import type { Point } from './point';
import { pointsOf } from './points';
import { type Asking, useAsked } from './use-asked';

/** The points as the rules in use word them; asked for anew when another rule pack may be in use. */
export function usePoints(
  service: AuditService,
  onChanged: (listener: (changed: Changed) => void) => () => void,
): Asking<readonly Point[]> {
  const points = useAsked(useCallback(async () => pointsOf(await service.ruleTexts()), [service]));
  const { again } = points;
  useEffect(
    () => onChanged(({ auditId }) => (auditId === null ? void again() : undefined)),
    [onChanged, again],
  );
  return points;
}
