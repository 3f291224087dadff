import { formatDate } from '../case-file/dates';
import type { IsoDate } from '../case-file/model';

const two = (value: number) => String(value).padStart(2, '0');

/** The calendar day of a moment where the auditor is. */
export const localDay = (at: Date): IsoDate =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** A moment (ISO date and time) as the auditor's clock has it: `3 Nov 2025, 14:05`. */
export function writtenMoment(moment: string): string {
  const at = new Date(moment);
  return `${formatDate(localDay(at))}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}
