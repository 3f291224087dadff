import { addDays } from '../case-file/dates';
import type { IsoDate } from '../case-file/model';
import type { CaseHeader } from '../case-file/reading';

import type { AuditWindow } from './WindowFields';

/** Fills the form that starts an audit: from the page's header where it says so, else today and the usual window. */
export function startDefaults(header: CaseHeader, windowDays: number, today: IsoDate): AuditWindow {
  const asAt = header.asAt ?? today;
  return {
    caseType: header.caseType ?? '',
    windowFrom: header.windowFrom ?? addDays(asAt, -windowDays),
    asAt,
  };
}
