import type { CaseFile } from './shared/case-file.ts';
import { type Html, html } from './shared/html.ts';
import type { Skin } from './shared/skin.ts';
import { CASE_TYPE_NAMES, FICTION } from './shared/words.ts';

/** The first page of the demo: what it is, its skins, and every case in each. */
export function indexPage(skins: Skin[], cases: CaseFile[]): Html {
  return html`<html lang="en-GB">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width">
  <title>Demo case systems</title>
  <link rel="stylesheet" href="/assets/index.css">
</head>
<body>
  <main>
    <h1>Demo case systems</h1>
    <p>Invented case management systems that show the same ${cases.length} invented case files,
      each in the manner of a kind of system that councils use. None of them is a vendor’s product
      or copies one.</p>
    <ul class="skins">
      ${skins.map(
        (skin) =>
          html`<li><a href="/${skin.path}/">${skin.name}</a> <span>${skin.manner}</span></li>`,
      )}
    </ul>
    <table>
      <thead>
        <tr><th>Number</th><th>Child</th><th>Case type</th><th>Team</th><th>Open in</th></tr>
      </thead>
      <tbody>
        ${cases.map(
          (file) => html`<tr>
          <td>${file.caseId}</td>
          <td>${file.child.name}</td>
          <td>${CASE_TYPE_NAMES[file.caseType]}</td>
          <td>${file.team}</td>
          <td>${skins.map(
            (skin) => html`<a href="/${skin.path}/cases/${file.caseId}">${skin.name}</a> `,
          )}</td>
        </tr>`,
        )}
      </tbody>
    </table>
  </main>
  <footer>${FICTION}</footer>
</body>
</html>`;
}
