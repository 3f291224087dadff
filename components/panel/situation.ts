import type { CaseHeader } from '../../case-file/reading';
import type { PageState } from '../../page/page-state';
import type { Audit } from '../../storage/audit';

/** What the reader in the page answered: on its way, no answer, or the page's state. */
export type PageAnswer =
  | { status: 'asking' }
  | { status: 'silent' }
  | { status: 'here'; state: PageState };

/** The case that a page names: enough to find or begin its audit. */
export interface CaseOnPage {
  system: string;
  header: CaseHeader;
}

/** How the open page stands to the audit that the panel shows, or to the one it might begin. */
export type PageKind =
  | { kind: 'asking' }
  /** Nothing reads this page: it was open before Goldthread was, or its address is not granted. */
  | { kind: 'silent' }
  /** A page on which nothing of a case was found: search, log-in, an error page. */
  | { kind: 'no-case'; state: PageState }
  | { kind: 'case'; state: PageState; onPage: CaseOnPage };

/** What kind of page is open. */
export function kindOfPage(answer: PageAnswer): PageKind {
  if (answer.status !== 'here') return { kind: answer.status };
  const { state } = answer;
  if (!state.system || !state.header) return { kind: 'no-case', state };
  return { kind: 'case', state, onPage: { system: state.system, header: state.header } };
}

/** True when a page shows the case of an audit: same system and same case number. */
export const isCaseOf = (audit: Audit, { system, header }: CaseOnPage): boolean =>
  audit.system === system && audit.caseId === header.caseId;
