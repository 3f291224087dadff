import { useSyncExternalStore } from 'react';

/** Where the workspace is: the list of audits, the findings of all, or those of one. */
export type Place = { at: 'audits' } | { at: 'findings'; auditId: string | null };

/** The address of a place within the workspace, so that it can be opened in a tab of its own. */
export const hashOf = (place: Place): string => {
  if (place.at === 'audits') return '#audits';
  return place.auditId ? `#audit=${encodeURIComponent(place.auditId)}` : '#findings';
};

/** The place that an address means; the list of audits when it means none. */
export function placeOf(hash: string): Place {
  if (hash === '#findings') return { at: 'findings', auditId: null };
  const auditId = new URLSearchParams(hash.slice(1)).get('audit');
  return auditId ? { at: 'findings', auditId } : { at: 'audits' };
}

/** The hash of the page's address, as it changes. */
export const useHash = (): string =>
  useSyncExternalStore(
    (changed) => {
      window.addEventListener('hashchange', changed);
      return () => window.removeEventListener('hashchange', changed);
    },
    () => window.location.hash,
  );
