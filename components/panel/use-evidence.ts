import { useCallback, useState } from 'react';
import type { Entry } from '../../case-file/model';
import { useAnnounce } from '../Announcer';
import type { ChecklistItem } from '../checklist';
import { entryName } from '../names';
import type { PageLink } from './page-link';

/** What came of showing one piece of evidence on the page. */
export interface Shown {
  key: string;
  index: number;
  message: string;
}

/** Shows evidence on the page and says what came of it: highlighted, on another page, or not there. */
export function useEvidence(
  link: PageLink,
  entries: ReadonlyMap<string, Entry>,
  /** True when the page shows another case than the audit's: nothing is highlighted there. */
  otherCase: boolean,
) {
  const announce = useAnnounce();
  const [shown, setShown] = useState<Shown | null>(null);

  const show = useCallback(
    async (item: ChecklistItem, index: number) => {
      const evidence = (item.finding ?? item.decision?.finding)?.evidence ?? [];
      const one = evidence[index];
      if (!one) {
        announce('There is no evidence to show for this point.');
        return;
      }
      const result = otherCase ? 'other-page' : await link.show(one, evidence);
      const message = sayShown(result, entries.get(one.entryId));
      setShown({ key: item.key, index, message });
      announce(message);
    },
    [link, entries, otherCase, announce],
  );
  return { shown, show, forget: useCallback(() => setShown(null), []) };
}

/** The result of showing evidence, in words, with what the auditor can do. */
export function sayShown(
  result: Awaited<ReturnType<PageLink['show']>>,
  entry: Entry | undefined,
): string {
  if (result === 'shown') return 'Shown on the page.';
  if (result === null) return 'The page did not answer. Reload it and try again.';
  const title = entry?.title ? ` “${entry.title}”` : '';
  const name = entry ? `${entryName(entry)}${title}` : 'the record';
  if (result === 'not-found') {
    return `These words were not found in ${name} on this page. It may have changed since it was read.`;
  }
  const page = entry?.page ? ` It was read on the page “${entry.page.title}”.` : '';
  return `Not on this page. Open ${name}.${page}`;
}
