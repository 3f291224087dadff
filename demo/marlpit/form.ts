import {
  DATE_PROPERTIES,
  type Entry,
  TICK_PROPERTIES,
  WORD_PROPERTIES,
} from '../shared/case-file.ts';
import { slashed } from '../shared/dates.ts';
import { type Html, html } from '../shared/html.ts';
import { FORMS, LABELS } from './words.ts';

/** Longer values get a box of several lines. */
const LINE = 60;

/**
 * The page of one record, as a form in view mode: boxes stand there only where the record has them,
 * but for the ticks of a visit, of which neither may be set.
 */
export function form(entry: Entry): Html {
  const words = FORMS[entry.kind];
  return html`<form id="record-form" class="form-${entry.kind}" data-record-id="${entry.id}">
  <p id="form-head"><b id="form-type">${words.name}</b> <span>Record <span id="form-id">${entry.id}</span></span>
    <span>View only</span></p>
  <fieldset id="details">
    <legend>Details</legend>
    ${box('date', words.date, slashed(entry.date))}
    ${(Object.keys(LABELS) as (keyof typeof LABELS)[]).map((property) => control(entry, property))}
  </fieldset>
  ${entry.fields && questions(entry.fields)}
  ${entry.attendees && attendance(entry.attendees)}
  <fieldset id="narrative-part">
    <legend>${words.narrative}</legend>
    <textarea id="narrative" name="narrative" aria-label="${words.narrative}" readonly
      rows="${rows(entry.text)}">${'\n'}${entry.text}</textarea>
  </fieldset>
  ${entry.actions && actions(entry.actions)}
</form>`;
}

function control(entry: Entry, property: keyof typeof LABELS): Html | undefined {
  const label = LABELS[property];
  if (oneOf(TICK_PROPERTIES, property)) {
    const ticked = entry[property];
    const shown = ticked !== undefined || entry.kind === 'visit';
    return shown ? yesNo(property, label, ticked) : undefined;
  }
  if (oneOf(DATE_PROPERTIES, property)) {
    const iso = entry[property];
    return iso === undefined ? undefined : box(property, label, slashed(iso));
  }
  if (oneOf(WORD_PROPERTIES, property)) {
    const value = entry[property];
    return value === undefined ? undefined : box(property, label, value);
  }
}

function oneOf<T extends string>(properties: readonly T[], property: string): property is T {
  return properties.some((candidate) => candidate === property);
}

function box(name: string, label: string, value: string): Html {
  const id = `fld-${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}`;
  return html`<div class="box"><label for="${id}">${label}</label> ${valueControl(id, value)}</div>`;
}

function valueControl(id: string, value: string): Html {
  return value.length > LINE || value.includes('\n')
    ? html`<textarea id="${id}" readonly rows="${rows(value)}">${'\n'}${value}</textarea>`
    : html`<input id="${id}" value="${value}" disabled>`;
}

function yesNo(name: string, label: string, ticked: boolean | undefined): Html {
  const radio = (value: boolean, word: string) =>
    html`<label><input type="radio" name="${name}" value="${word}" disabled${
      ticked === value && html` checked`
    }> ${word}</label>`;
  return html`<div class="box tick" role="radiogroup" aria-label="${label}"><span class="label">${label}</span>
      <span>${radio(true, 'Yes')} ${radio(false, 'No')}</span></div>`;
}

function questions(fields: Record<string, string>): Html {
  return html`<fieldset id="questions">
    <legend>Form questions</legend>
    <table><tbody>${Object.entries(fields).map(
      ([label, value], i) => html`
      <tr><th scope="row"><label for="q-${i + 1}">${label}</label></th>
        <td>${valueControl(`q-${i + 1}`, value)}</td></tr>`,
    )}
    </tbody></table>
  </fieldset>`;
}

function attendance(attendees: string[]): Html {
  return html`<fieldset id="attendance">
    <legend>Present</legend>
    <ul>${attendees.map((name) => html`<li>${name}</li>`)}</ul>
  </fieldset>`;
}

function actions(list: NonNullable<Entry['actions']>): Html {
  return html`<fieldset id="actions">
    <legend>Actions</legend>
    <table class="list"><thead><tr><th>Action</th><th>By whom</th><th>By when</th><th>Progress</th></tr></thead>
    <tbody>${list.map(
      ({ action, owner, due, status }) => html`
      <tr><td>${action}</td><td>${owner}</td><td>${due}</td><td>${status}</td></tr>`,
    )}
    </tbody></table>
  </fieldset>`;
}

function rows(text: string): number {
  return text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 110), 1);
}
