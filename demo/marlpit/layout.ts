import type { CaseFile } from '../shared/case-file.ts';
import { slashed } from '../shared/dates.ts';
import { type Html, html } from '../shared/html.ts';
import { SECTIONS } from '../shared/sections.ts';
import { CASE_TYPE_NAMES, FICTION } from '../shared/words.ts';
import { BADGES } from './words.ts';

/** Any page of Marlpit: brand, search and foot. */
export function page(title: string, body: Html, { query = '', signedIn = true } = {}): Html {
  return html`<html lang="en-GB" data-app="marlpit">
<head>
  <meta charset="utf-8">
  <meta name="generator" content="Marlpit 7.2">
  <title>${title} - Marlpit</title>
  <link rel="stylesheet" href="/assets/marlpit/marlpit.css">
</head>
<body>
  <header id="top">
    <a id="brand" href="/marlpit/">Marlpit</a>
    ${
      signedIn &&
      html`<form id="search" action="/marlpit/" role="search">
      <label for="q">Find a person</label>
      <input id="q" name="q" value="${query}">
      <button>Search</button>
    </form>
    <nav id="user" aria-label="User"><span>Signed in: A. Sample</span> <a href="/marlpit/logged-out">Log out</a></nav>`
    }
  </header>
  ${body}
  <footer id="foot">Marlpit 7.2. ${FICTION}</footer>
</body>
</html>`;
}

/** A page of one person's record: work view at the left, person bar above, sections below it. */
export function casePage(
  file: CaseFile,
  cases: CaseFile[],
  { title, section, body }: { title: string; section: string; body: Html },
): Html {
  return page(
    `${title}: ${file.child.name}`,
    html`<div id="desk">
    ${workView(file, cases)}
    <main id="record">
      ${personBar(file)}
      <nav id="sections" aria-label="Sections of the record">
        ${tab(file, '', 'Summary', section)}
        ${SECTIONS.map(({ id, title: name }) => tab(file, id, name, section))}
        ${tab(file, 'relationships', 'Relationships', section)}
      </nav>
      <h2 id="section-title">${title}</h2>
      ${body}
    </main>
  </div>`,
  );
}

function tab(file: CaseFile, id: string, name: string, current: string): Html {
  const href = `/marlpit/cases/${file.caseId}${id && '/'}${id}`;
  return html`<a href="${href}"${id === current && html` aria-current="page"`}>${name}</a>`;
}

function personBar(file: CaseFile): Html {
  const { child } = file;
  return html`<section id="person-bar" aria-label="Person">
    <h1><span class="person-name">${child.name}</span> <abbr class="badge badge-${BADGES[file.caseType]}"
      title="${CASE_TYPE_NAMES[file.caseType]}">${BADGES[file.caseType]}</abbr></h1>
    <ul class="person-facts">
      <li><b>Person ID</b> <span id="person-id">${file.caseId}</span></li>
      ${fact('dob', 'Date of birth', child.dateOfBirth && slashed(child.dateOfBirth))}
      ${fact('edd', 'Expected date of delivery', child.expectedOn && slashed(child.expectedOn))}
      ${fact('pronouns', 'Pronouns', child.pronouns)}
      ${fact('case-type', 'Case type', CASE_TYPE_NAMES[file.caseType])}
      ${fact('case-status', 'Case status', file.status === 'open' ? 'Open' : 'Closed')}
      ${fact('opened', 'Opened', file.openedOn && slashed(file.openedOn))}
      ${fact('closed', 'Closed', file.closedOn && slashed(file.closedOn))}
      ${fact('team', 'Team', file.team)}
    </ul>
    <p id="audit-sample">Audit sample: records from <b id="audit-from">${slashed(file.windowFrom)}</b>
      to <b id="audit-to">${slashed(file.asAt)}</b> (record as at that date)</p>
  </section>`;
}

function fact(id: string, label: string, value: string | null | undefined): Html | undefined {
  if (value === undefined || value === null) return undefined;
  return html`<li><b>${label}</b> <span id="person-${id}">${value}</span></li>`;
}

/** The worker's own desk, which stays beside every record with the names of other children. */
function workView(file: CaseFile, cases: CaseFile[]): Html {
  const at = cases.indexOf(file);
  const others = [...cases.slice(at + 1), ...cases.slice(0, at)].slice(0, 5);
  const siblings = file.people.filter(({ role }) => /brother|sister/.test(role));
  return html`<aside id="work-view" aria-label="Work view">
    <details open>
      <summary>My workload (${others.length})</summary>
      <ul>${others.map(
        (other) => html`<li><a href="/marlpit/cases/${other.caseId}">${other.child.name}</a>
          <abbr class="badge badge-${BADGES[other.caseType]}">${BADGES[other.caseType]}</abbr></li>`,
      )}</ul>
    </details>
    ${
      siblings.length > 0 &&
      html`<details open>
      <summary>Family group (${siblings.length})</summary>
      <ul>${siblings.map(({ name, role }) => html`<li>${name} <small>${role}</small></li>`)}</ul>
    </details>`
    }
    <details>
      <summary>Tasks (${others.length})</summary>
      <ul>${others.map(
        (other, i) =>
          html`<li>${['Authorise visit', 'Supervision due', 'Update plan'][i % 3]}: ${other.child.name}</li>`,
      )}</ul>
    </details>
  </aside>`;
}
