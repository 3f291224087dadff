import { type CaseFile, ENTRY_KINDS } from '../case-file/model';
import { partName } from './names';

/** How far one part of the file has been read, in words. */
export interface PartRead {
  name: string;
  state: 'read' | 'partly' | 'not-opened';
  /** `7`, `20 of 35`, `20, more on the page`; empty when not opened. */
  count: string;
}

/** The parts of the file with what has been read of each, in the order of the model. */
export function partsRead(caseFile: Pick<CaseFile, 'coverage' | 'entries'>): PartRead[] {
  return [...ENTRY_KINDS, 'people' as const].map((kind) => {
    const name = partName(kind);
    const coverage = caseFile.coverage[kind];
    if (!coverage) return { name, state: 'not-opened', count: '' };
    const { read, stated, complete } = coverage;
    const starts = caseFile.entries.filter(
      (entry) => entry.kind === kind && entry.part === 'start',
    ).length;
    const whole = complete && (stated === null || read >= stated);
    const counted =
      stated !== null && stated > read
        ? `${read} of ${stated}`
        : whole
          ? `${read}`
          : `${read} so far`;
    const count = starts > 0 ? `${counted}, ${starts} to open` : counted;
    return { name, state: whole && starts === 0 ? 'read' : 'partly', count };
  });
}
