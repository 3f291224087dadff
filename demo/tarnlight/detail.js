import { dashed, el } from './dom.js';
import { LABELS, TYPES } from './words.js';

/** A whole record, for a dialog or a page: only what the record has, but for the ticks of a visit. */
export function detail(record) {
  return el(
    'div',
    { class: 'detail', 'data-id': record.id },
    el(
      'div',
      { class: 'detail-values' },
      labelled('Entry type', TYPES[record.kind]),
      values(record),
    ),
    record.fields ? answers(record.fields) : null,
    record.attendees
      ? part(
          'attendees',
          'Attendees',
          el(
            'ul',
            {},
            record.attendees.map((name) => el('li', {}, name)),
          ),
        )
      : null,
    part('entry', 'Entry', el('div', { class: 'entry-text' }, record.text)),
    record.actions ? part('actions', 'Actions', actions(record.actions)) : null,
  );
}

function values(record) {
  return Object.entries(LABELS).map(([property, label]) => {
    const value = record[property];
    if (property === 'childSeen' || property === 'seenAlone') {
      return record.kind === 'visit' || value !== undefined ? labelled(label, tick(value)) : null;
    }
    if (value === undefined || value === null) return null;
    return labelled(label, property === 'date' || property.endsWith('On') ? dashed(value) : value);
  });
}

function tick(value) {
  if (value === undefined) return '—';
  return value ? 'Yes' : 'No';
}

function labelled(label, value) {
  return el(
    'div',
    { class: 'row' },
    el('span', { class: 'name' }, label),
    el('span', { class: 'value' }, value),
  );
}

function answers(fields) {
  const rows = Object.entries(fields).map(([label, value]) => labelled(label, value));
  return part('answers', 'Form', rows);
}

function part(name, title, content) {
  return el('section', { class: `part part-${name}` }, el('h4', {}, title), content);
}

function actions(list) {
  const headings = ['Action', 'Owner', 'Due', 'Status'];
  const row = ({ action, owner, due, status }) =>
    el(
      'tr',
      {},
      [action, owner, due, status].map((words, i) =>
        el('td', { 'data-title': headings[i] }, words),
      ),
    );
  return el(
    'table',
    { class: 'tl-table' },
    el(
      'thead',
      {},
      el(
        'tr',
        {},
        headings.map((heading) => el('th', { scope: 'col' }, heading)),
      ),
    ),
    el('tbody', {}, list.map(row)),
  );
}

/** Shows a whole record in a dialog over the list, which stays where it is. */
export function openDialog(title, content) {
  const before = document.activeElement;
  const close = () => {
    veil.remove();
    before?.focus();
  };
  const shut = el('button', { type: 'button', class: 'dialog-close', click: close }, 'Close');
  const dialog = el(
    'div',
    { class: 'dialog', role: 'dialog', 'aria-modal': 'true', 'aria-label': title },
    el('div', { class: 'dialog-head' }, el('h2', {}, title), shut),
    el('div', { class: 'dialog-body' }, content),
  );
  const veil = el(
    'div',
    { class: 'veil', keydown: (event) => event.key === 'Escape' && close() },
    dialog,
  );
  document.body.append(veil);
  shut.focus();
}

/** Dialogs belong to the page that opened them. */
export function closeDialogs() {
  for (const veil of document.querySelectorAll('.veil')) veil.remove();
}
