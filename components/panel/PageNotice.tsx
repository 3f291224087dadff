import type { Audit } from '../../storage/audit';
import controls from '../controls.module.css';
import { Notice } from '../Notice';
import { ReadGenerically } from './ReadGenerically';
import { isCaseOf, type PageKind } from './situation';

interface PageNoticeProps {
  page: PageKind;
  audit: Audit;
  askAgain: () => void;
  /** Leaves this audit for the case on the page. */
  turnToPage: () => void;
  teach: () => void;
}

/** How the open page stands to the audit that the panel shows; silent when it is a page of its case. */
export function PageNotice({ page, audit, askAgain, turnToPage, teach }: PageNoticeProps) {
  const saysCase = `case ${audit.caseId}`;
  switch (page.kind) {
    case 'asking':
      return null;
    case 'silent':
      return (
        <Notice tone="plain" title="This page is not being read">
          <p>Reload the page. What was read of {saysCase} so far is kept.</p>
          <button type="button" className={controls.button} onClick={askAgain}>
            Look again
          </button>
        </Notice>
      );
    case 'no-case':
      return (
        <Notice tone="plain" title="This page belongs to no case">
          <p>
            It may be a search, a log-in or an error page. The points below are from the pages of{' '}
            {saysCase} read before.
          </p>
        </Notice>
      );
    case 'case': {
      if (isCaseOf(audit, page.onPage)) {
        return page.state.generic ? <ReadGenerically state={page.state} teach={teach} /> : null;
      }
      const { caseId, child } = page.onPage.header;
      return (
        <Notice tone="alert" title="The page shows another case">
          <p>
            Page: {child?.name ? `${child.name}, ` : ''}case {caseId}. Points below:{' '}
            {audit.childName}, {saysCase}. Nothing of this page goes into the audit below.
          </p>
          <button type="button" className={controls.button} onClick={turnToPage}>
            Audit case {caseId}
          </button>
        </Notice>
      );
    }
  }
}
