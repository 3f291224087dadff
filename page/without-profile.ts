import type { CaseHeader } from '../case-file/reading';
import type { FrameReading } from './frame-reading';
import type { GenericReading } from './generic/generic-reader';

/** Whether the generic reader must step in: no profile fits, or one fits no longer. */
export const needsGeneric = ({ by }: FrameReading): boolean =>
  by === 'nothing' || by === 'failing-profile';

/**
 * A document as the generic reader has it, where no profile does. What the profile still found of
 * the case stays; its faults too. Unchanged where the generic reader found nothing of a case.
 */
export function withGeneric(exact: FrameReading, read: GenericReading): FrameReading {
  const header = exact.header ?? caseOf(read.header);
  const { entries, covers, people } = read;
  if (entries.length === 0 && !people && !(header && !exact.header)) return exact;
  const found = entries.length > 0;
  return {
    ...exact,
    by: 'generic',
    system: exact.system ?? read.system,
    pageName: exact.pageName ?? (found || people ? read.page.title : null),
    header,
    people: exact.people ?? people,
    entries: found ? entries : exact.entries,
    covers: found ? covers : exact.covers,
    faults:
      header || !found
        ? exact.faults
        : [
            ...exact.faults,
            {
              kind: 'unclear',
              place: read.page.title,
              message:
                'The page shows records, and no case number with a child’s name or date of birth was found on it, so nothing of it was kept.',
            },
          ],
  };
}

/** A number alone may be anything; with a child's name or date of birth it is a case's. */
function caseOf({ caseId, child, ...rest }: Partial<CaseHeader>): CaseHeader | null {
  if (!caseId || !(child?.name || child?.dateOfBirth || child?.expectedOn)) return null;
  return { ...rest, caseId, child };
}
