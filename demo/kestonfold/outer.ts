import type { CaseFile } from '../shared/case-file.ts';
import { spaced } from '../shared/dates.ts';
import { type Html, html } from '../shared/html.ts';
import { SECTIONS, searchCases } from '../shared/sections.ts';
import { FICTION } from '../shared/words.ts';
import { INVOLVEMENTS } from './words.ts';

/** Any page of Kestonfold that stands in the window itself. Its title never changes. */
export function outerPage(body: Html, signedIn = true): Html {
  return html`<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="application-name" content="Kestonfold Children">
  <title>Kestonfold Children</title>
  <link rel="stylesheet" href="/assets/kestonfold/kestonfold.css">
  <script src="/assets/kestonfold/tabs.js" defer></script>
</head>
<body class="kf-outer">
  <div class="kf-bar"><a class="kf-brand" href="/kestonfold/">Kestonfold <span>Children</span></a>
    ${
      signedIn &&
      html`<div class="kf-user">A. Sample, Quality Assurance <a href="/kestonfold/logged-out">Sign out</a></div>`
    }</div>
  ${body}
  <div class="kf-foot">${FICTION}</div>
</body>
</html>`;
}

/** The home screen: search, tiles, and the children found. */
export function desktop(query: string, cases: CaseFile[]): Html {
  const found = searchCases(cases, query);
  return outerPage(html`<div class="kf-home">
    <form class="kf-find" action="/kestonfold/"><label for="kf-q">Find a child</label>
      <input id="kf-q" name="q" value="${query}"><button>Find</button></form>
    <div class="kf-tiles">${found.map(
      (file) => html`
      <a class="kf-tile" href="/kestonfold/cases/${file.caseId}"><b>${file.child.name}</b>
        <span>${file.caseId}</span><span>${INVOLVEMENTS[file.caseType]}</span><span>${file.team}</span></a>`,
    )}</div>
    ${found.length === 0 && html`<div class="kf-none">No children match.</div>`}
  </div>`);
}

/** A child's record: banner, tabs, and the frame in which the pages of the record open. */
export function childRecord(file: CaseFile, open: string): Html {
  const tabs = [
    { id: 'overview', title: 'Overview' },
    ...SECTIONS,
    { id: 'relationships', title: 'Relationships' },
  ];
  const frame = (path: string) => `/kestonfold/frame/${file.caseId}/${path}`;
  return outerPage(html`${banner(file)}
  <div class="kf-tabs" role="tablist">${tabs.map(
    ({ id, title }) =>
      html`<a role="tab" href="${frame(id)}" target="kf-record" aria-selected="${
        id === open ? 'true' : 'false'
      }">${title}</a>`,
  )}</div>
  <iframe name="kf-record" id="kf-record" title="Record" src="${frame(open)}"></iframe>`);
}

function banner({ caseId, child, ...file }: CaseFile): Html {
  return html`<div class="kf-banner" data-child="${caseId}">
    <div class="kf-name">${child.name}</div>
    ${value('Child number', caseId)}
    ${value('DOB', child.dateOfBirth && spaced(child.dateOfBirth))}
    ${value('EDD', child.expectedOn && spaced(child.expectedOn))}
    ${value('Pronouns', child.pronouns)}
    ${value('Involvement', INVOLVEMENTS[file.caseType])}
    ${value('Case', file.status === 'open' ? 'Open' : 'Closed')}
    ${value('From', file.openedOn && spaced(file.openedOn))}
    ${value('Until', file.closedOn && spaced(file.closedOn))}
    ${value('Team', file.team)}
    <div class="kf-audit">Audit period
      <span class="kf-audit-from">${spaced(file.windowFrom)}</span> to
      <span class="kf-audit-to">${spaced(file.asAt)}</span>, record as at the last day</div>
  </div>`;
}

function value(label: string, words: string | null | undefined): Html | undefined {
  if (words === undefined || words === null) return undefined;
  return html`<div class="kf-fact"><span class="lbl">${label}</span><span class="val">${words}</span></div>`;
}
