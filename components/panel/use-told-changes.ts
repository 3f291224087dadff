import { useEffect, useRef } from 'react';
import type { Finding } from '../../rules/finding';
import { useAnnounce } from '../Announcer';
import { changedOutcomes } from '../checklist';

/** Tells a screen reader, politely, to how many points a new reading of the record gave another outcome. */
export function useToldChanges(findings: readonly Finding[]): void {
  const announce = useAnnounce();
  const before = useRef(findings);
  useEffect(() => {
    const changed = changedOutcomes(before.current, findings);
    before.current = findings;
    if (changed === 1) announce('1 point has a new outcome.');
    if (changed > 1) announce(`${changed} points have a new outcome.`);
  }, [findings, announce]);
}
