import type { CaseFile, Entry } from '../shared/case-file.ts';
import { type Html, html } from '../shared/html.ts';
import { entriesOf, SECTIONS, searchCases } from '../shared/sections.ts';
import type { Answer, Skin } from '../shared/skin.ts';
import { FICTION } from '../shared/words.ts';

const PAGE_SIZE = 10;
const START = 90;

/** Skin (c): a single-page application; the server sends one shell, and data. */
export const tarnlight: Skin = {
  path: 'tarnlight',
  name: 'Tarnlight',
  manner: 'A single page: starts of notes, a dialog or a route for the whole, “Load more”',
  answer([first, ...parts], query, cases) {
    return first === 'api' ? api(parts, query, cases) : { page: shell() };
  },
  notFound: shell,
};

function shell(): Html {
  return html`<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <meta name="app" content="tarnlight/4">
  <title>Tarnlight</title>
  <link rel="stylesheet" href="/assets/tarnlight/tarnlight.css">
  <script type="module" src="/assets/tarnlight/app.js"></script>
</head>
<body>
  <div id="tarnlight"></div>
  <footer class="tl-foot">${FICTION}</footer>
</body>
</html>`;
}

function api(
  [first, caseId, part, id]: string[],
  query: URLSearchParams,
  cases: CaseFile[],
): Answer | null {
  if (first !== 'people') return missing('Unknown address');
  if (!caseId) return { data: searchCases(cases, query.get('q') ?? '').map(header) };
  const file = cases.find((one) => one.caseId === caseId);
  if (!file) return missing('No such person');
  if (!part) return { data: header(file) };
  if (part === 'relationships') return { data: file.people };
  if (part === 'records') return list(file, id ?? '', Number(query.get('from')) || 0);
  const entry = part === 'record' && file.entries.find((one) => one.id === id);
  return entry ? { data: entry } : missing('No such record');
}

function missing(error: string): Answer {
  return { status: 404, data: { error } };
}

function header({ people: _people, entries, ...rest }: CaseFile) {
  const counts = SECTIONS.map(({ id, title, kinds }) => ({
    id,
    title,
    count: entries.filter(({ kind }) => kinds.includes(kind)).length,
  }));
  return { ...rest, counts };
}

/** Ten records of a section from the place asked for, newest first, each with the start of its text. */
function list(file: CaseFile, id: string, from: number): Answer {
  const section = SECTIONS.find((one) => one.id === id);
  if (!section) return missing('No such section');
  const all = entriesOf(file, section, 'newest');
  const records = all.slice(from, from + PAGE_SIZE).map(short);
  return { data: { title: section.title, total: all.length, records } };
}

function short({ text, fields: _fields, actions: _actions, attendees: _present, ...rest }: Entry) {
  const line = text.replaceAll(/\s+/g, ' ');
  return { ...rest, text: line.length > START ? `${line.slice(0, START)}…` : line };
}
