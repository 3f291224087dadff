import type { Action, CaseFile, Entry } from '../shared/case-file.ts';
import { spaced } from '../shared/dates.ts';
import { type Html, html } from '../shared/html.ts';
import { CODE_NAMES, codeOf, LABELS } from './words.ts';

/**
 * A whole record as labels and values. A value that the record does not have is left out, but for
 * the ticks of a visit, which say that nothing was recorded.
 */
export function record(entry: Entry, file: CaseFile): Html {
  return html`<div class="kf-rec" data-record-id="${entry.id}">
    <div class="kf-rec-head">${code(entry, file)}</div>
    <dl class="kf-lv">
      ${(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((name) => {
        const value = shownValue(entry, name);
        return value !== undefined && html`<dt>${LABELS[name]}</dt><dd>${value}</dd>`;
      })}
    </dl>
    ${
      entry.fields &&
      html`<dl class="kf-lv kf-answers">${Object.entries(entry.fields).map(
        ([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`,
      )}</dl>`
    }
    ${
      entry.attendees &&
      html`<div class="kf-present"><div class="kf-cap">In attendance</div>${entry.attendees.map(
        (name) => html`<div class="kf-attendee">${name}</div>`,
      )}</div>`
    }
    ${narrative(entry.text)}
    ${entry.actions && actions(entry.actions)}
  </div>`;
}

/** The record's type code, with its meaning as a tool tip. */
export function code(entry: Entry, file: CaseFile): Html {
  const id = codeOf(entry, file);
  return html`<span class="kf-code" title="${CODE_NAMES[id]}">${id}</span>`;
}

/** A value as it is shown; undefined when the record does not have it. */
export function shownValue(entry: Entry, name: keyof typeof LABELS): string | undefined {
  const value = entry[name];
  if (name === 'childSeen' || name === 'seenAlone') {
    if (value === undefined) return entry.kind === 'visit' ? 'Not recorded' : undefined;
    return value ? 'Yes' : 'No';
  }
  if (typeof value !== 'string') return undefined;
  return name === 'date' || name.endsWith('On') ? spaced(value) : value;
}

/** An empty line parts two paragraphs; a single break stays a break. */
function narrative(text: string): Html {
  return html`<div class="kf-text">${text
    .split('\n\n')
    .map(
      (paragraph) =>
        html`<p>${paragraph.split('\n').map((line, i) => html`${i > 0 && html`<br>`}${line}`)}</p>`,
    )}</div>`;
}

function actions(list: Action[]): Html {
  const row = (kind: string, cells: string[]) =>
    html`<div class="${kind}">${cells.map((cell) => html`<div class="cell">${cell}</div>`)}</div>`;
  return html`<div class="kf-actions"><div class="kf-cap">Action points</div>
    ${row('grid-head', ['What', 'Who', 'When', 'Position'])}
    ${list.map(({ action, owner, due, status }) => row('grid-row', [action, owner, due, status]))}
  </div>`;
}
