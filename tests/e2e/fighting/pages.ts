/** Pages in the manner of the demo's Tarnlight, whose profile reads them, each with its own trouble. */

export interface Case {
  id: string;
  child: string;
}
export const ADA: Case = { id: '500101', child: 'Ada Quill' };
export const BEN: Case = { id: '500102', child: 'Ben Quill' };

export interface Note {
  id: string;
  /** `3-Nov-2025` */
  date: string;
  text: string;
  title?: string;
}

/** Notes with ids `n1`, `n2`, …, each with words of its own. */
export const notes = (count: number, from = 1): Note[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `n${from + i}`,
    date: `${String(((from + i - 1) % 28) + 1).padStart(2, '0')}-Nov-2025`,
    text: `Note ${from + i}: Ada was at nursery.`,
  }));

export const headerOf = ({ id, child }: Case): string => `
  <header class="person" data-person="PER${id}">
    <h1 class="person-name">${child} (PER${id})</h1>
    <div class="fact" data-title="Type"><b>Type</b> <span>Child in need</span></div>
    <div class="fact" data-title="Status"><b>Status</b> <span>Open</span></div>
    <div class="fact" data-title="Born"><b>Born</b> <span>02-Feb-2019</span></div>
    <p>Audit <span class="audit-from">01-Jun-2025</span> to <span class="audit-to">30-Nov-2025</span></p>
  </header>`;

/** A row of a list: `…` at the end of a text tells that it was cut. */
export const row = ({ id, date, text, title = 'Contact with nursery' }: Note): string => `
  <tr data-id="${id}"><td data-title="Entry date">${date}</td>
    <td data-title="Event">${title}</td><td data-title="Entry type">Case note</td>
    <td data-title="Title">${title}</td>
    <td data-title="Practitioner"><span class="practitioner-name">Jo Marsh</span></td>
    <td data-title="Source"><span class="practitioner-name">Jo Marsh</span></td>
    <td data-title="Entry"><div class="entry">${text}</div></td></tr>`;

export const table = (rows: string): string =>
  `<table class="tl-table"><tbody>${rows}</tbody></table>`;

/** The whole of one note, as on its own page or in a dialog. */
export const detail = ({ id, date, text, title = 'Contact with nursery' }: Note): string => `
  <div class="detail" data-id="${id}"><div class="detail-values">
    <div class="row"><span class="name">Entry type</span> <span class="value">Case note</span></div>
    <div class="row"><span class="name">Entry date</span> <span class="value">${date}</span></div>
    <div class="row"><span class="name">Title</span> <span class="value">${title}</span></div>
    <div class="row"><span class="name">Practitioner</span> <span class="value">Jo Marsh</span></div>
    </div><div class="entry-text">${text}</div></div>`;

const menu = (section: string): string =>
  `<nav class="menu"><a aria-current="page" href="/x/${section}">${section}</a></nav>`;

/** A document of the case system. */
export const documentOf = (body: string, script = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="app" content="tarnlight"><title>Case system</title></head>
<body><div id="tarnlight">${body}</div><script>${script}</script></body></html>`;

/** A page of a case; `section` is `notes` (rows show the start), `chronology` (rows show what fits) or `record`. */
export const pageOf = (of: Case, section: string, body: string, script = ''): string =>
  documentOf(`${headerOf(of)}${menu(section)}<main>${body}</main>`, script);
