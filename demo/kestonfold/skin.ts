import type { CaseFile } from '../shared/case-file.ts';
import { type Html, html } from '../shared/html.ts';
import { SECTIONS, sectionOf } from '../shared/sections.ts';
import type { Skin } from '../shared/skin.ts';
import { overview, recordPage, relationships, sectionPage } from './frame.ts';
import { childRecord, desktop, outerPage } from './outer.ts';

/** Skin (b): a framed application with tabs, label and value pairs, and type codes. */
export const kestonfold: Skin = {
  path: 'kestonfold',
  name: 'Kestonfold',
  manner: 'A framed record under tabs: labels and values, type codes, numbered pages',
  answer([first, caseId, part, recordId], query, cases) {
    if (!first) return { page: desktop(query.get('q') ?? '', cases) };
    if (first === 'logged-out') return { page: signedOut() };
    if (first === 'error') {
      return { status: 500, page: message('System error', 'The page could not be shown. KF-500.') };
    }
    const file = cases.find((one) => one.caseId === caseId);
    if (!file) return null;
    if (first === 'cases' && !part) {
      return { page: childRecord(file, query.get('open') ?? 'overview') };
    }
    const page = first === 'frame' ? frame(file, query, part, recordId) : null;
    return page ? { page } : null;
  },
  notFound: () => message('Not found', 'This record does not exist, or is restricted.'),
};

function frame(
  file: CaseFile,
  query: URLSearchParams,
  part: string | undefined,
  recordId: string | undefined,
): Html | null {
  if (part === 'record') {
    const entry = file.entries.find(({ id }) => id === recordId);
    return entry ? recordPage(file, entry, sectionOf(entry.kind)) : null;
  }
  if (part === 'overview') return overview(file);
  if (part === 'relationships') return relationships(file);
  const section = SECTIONS.find(({ id }) => id === part);
  return section ? sectionPage(file, section, Number(query.get('page')) || 1) : null;
}

function signedOut(): Html {
  return message('You have been signed out', 'Your session timed out. Sign in again.', false);
}

function message(title: string, words: string, signedIn = true): Html {
  return outerPage(
    html`<div class="kf-message"><div class="kf-title">${title}</div><p>${words}</p>
    <p><a href="/kestonfold/" target="_top">Home</a></p></div>`,
    signedIn,
  );
}
