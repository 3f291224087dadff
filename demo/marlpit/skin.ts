import type { CaseFile } from '../shared/case-file.ts';
import { type Html, html } from '../shared/html.ts';
import { SECTIONS, searchCases, sectionOf } from '../shared/sections.ts';
import type { Answer, Skin } from '../shared/skin.ts';
import { CASE_TYPE_NAMES } from '../shared/words.ts';
import { form } from './form.ts';
import { casePage, page } from './layout.ts';
import { listOf, relationships, summary } from './lists.ts';
import { FORMS } from './words.ts';

/** Skin (a): pages made on the server, wide tables, a form page per record. */
export const marlpit: Skin = {
  path: 'marlpit',
  name: 'Marlpit',
  manner: 'Server pages: a work view, wide tables, a form for each record',
  answer([first, caseId, part, recordId], query, cases) {
    if (!first) return { page: search(query.get('q') ?? '', cases) };
    if (first === 'logged-out') return { page: loggedOut() };
    if (first === 'error') return { status: 500, page: failed() };
    const file = first === 'cases' ? cases.find((one) => one.caseId === caseId) : undefined;
    return file ? caseAnswer(file, cases, part, recordId) : null;
  },
  notFound: () =>
    page(
      'Page not found',
      html`<main class="message"><h1>Page not found</h1>
      <p>The page does not exist, or you may not see it.</p><p><a href="/marlpit/">Find a person</a></p></main>`,
    ),
};

function caseAnswer(file: CaseFile, cases: CaseFile[], part = '', recordId = ''): Answer | null {
  const show = (title: string, section: string, body: Html) => ({
    page: casePage(file, cases, { title, section, body }),
  });
  if (part === 'forms') {
    const entry = file.entries.find(({ id }) => id === recordId);
    return entry
      ? show(`${FORMS[entry.kind].name} record`, sectionOf(entry.kind).id, form(entry))
      : null;
  }
  if (recordId) return null;
  if (part === '') return show('Summary', part, summary(file, SECTIONS));
  if (part === 'relationships') return show('Relationships', part, relationships(file));
  const section = SECTIONS.find(({ id }) => id === part);
  return section ? show(section.title, part, listOf(file, section)) : null;
}

function search(query: string, cases: CaseFile[]): Html {
  const found = searchCases(cases, query);
  return page(
    'Find a person',
    html`<main class="message wide"><h1>${query ? `People matching “${query}”` : 'People'}</h1>
    ${
      found.length === 0
        ? html`<p class="empty">There are no people to display.</p>`
        : html`<table class="list" id="people"><thead><tr><th>Person ID</th><th>Name</th><th>Case type</th>
      <th>Status</th><th>Team</th></tr></thead><tbody>${found.map(
        (file) => html`
      <tr><td>${file.caseId}</td><td><a href="/marlpit/cases/${file.caseId}">${file.child.name}</a></td>
        <td>${CASE_TYPE_NAMES[file.caseType]}</td><td>${file.status}</td><td>${file.team}</td></tr>`,
      )}</tbody></table>`
    }</main>`,
    { query },
  );
}

function loggedOut(): Html {
  return page(
    'Signed out',
    html`<main class="message"><h1>Your session has ended</h1>
    <p>You were signed out because nothing was done for a while.</p>
    <p><a href="/marlpit/">Sign in again</a></p></main>`,
    { signedIn: false },
  );
}

function failed(): Html {
  return page(
    'Error',
    html`<main class="message"><h1>Something went wrong</h1>
    <p>Marlpit could not show this page. Reference ML-500.</p></main>`,
  );
}
