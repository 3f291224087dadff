import { findUkDates } from '../../case-file/uk-dates';
import type { Line, Piece } from './lines';
import type { Box } from './outline';
import { kindOf, meaningsOf } from './words';

/** A label of the page with the lines that stand as its value. */
export interface Field {
  label: string;
  values: Line[];
}

export interface Fields {
  fields: Field[];
  /** Lines that no label claims, in order. */
  rest: Line[];
}

/** A label that waits for its value, and where that value may stand. */
interface Open extends Field {
  takes: (line: Line) => boolean;
  /** The label stands in an element of its own that only labels are set in. */
  apart: boolean;
}

const LABEL_CLASS =
  /(?:^|[\s_-])(?:label|key|term|field-?name|caption|lbl|prompt|question|attribute)(?:$|[\s_-])/i;

/** Pairs labels with values: definition lists, header cells, controls, "Label: value", bold leads, and lines that stand where the page puts its labels. */
export function fieldsOf(lines: Line[], labels: ReadonlySet<Element>): Fields {
  const fields: Field[] = [];
  const rest: Line[] = [];
  /** Names of groups of controls: no fields of their own. */
  const groups = new Set<Field>();
  const leads = leadTags(lines);
  const isBareLabel = bareLabels(lines, leads);
  let open: Open | null = null;
  const begin = (label: string, takes: Open['takes'], apart = false) => {
    open = { label: clean(label), values: [], takes, apart };
    fields.push(open);
  };
  for (const [at, line] of lines.entries()) {
    const follower = lines[at + 1]?.control;
    if (line.action || isControlLabel(line, labels)) continue;
    if (follower !== undefined && follower !== '' && clean(follower) === clean(line.text)) continue;
    const pending: Open | null = open;
    if (line.control !== undefined) {
      open = readControl(line, pending, fields);
      continue;
    }
    const term = termScope(line);
    if (term) {
      begin(line.text, term);
      if (open && within(line.box, 'legend', '')) groups.add(open);
      continue;
    }
    if (pending?.values.length === 0 && line.heading === 0 && isSet(pending, line)) {
      pending.values.push(line);
      continue;
    }
    const parts = splitLabels(line, leads);
    if (parts) {
      if (parts.before) rest.push({ ...line, text: parts.before, pieces: [] });
      for (const part of parts.fields) {
        fields.push({
          label: part.label,
          values: part.value ? [{ ...line, text: part.value, pieces: [], strong: false }] : [],
        });
      }
      const last = parts.fields.at(-1);
      open = null;
      if (last && !last.value) {
        fields.pop();
        begin(last.label, scopeOf(line, false));
      }
      continue;
    }
    if (isBareLabel(line, lines[at + 1])) {
      begin(line.text, scopeOf(line, true), line.heading === 0);
      continue;
    }
    if (pending?.takes(line) && !(line.heading > 0 && pending.values.length > 0)) {
      pending.values.push(line);
      continue;
    }
    open = null;
    rest.push(line);
  }
  return { fields: fields.filter((field) => field.values.length > 0 || !groups.has(field)), rest };
}

const clean = (label: string): string => label.replace(/[\s:*]+$|^\d{1,2}[.)]\s+/g, '').trim();

const isControlLabel = (line: Line, labels: ReadonlySet<Element>): boolean => {
  for (let box: Box | null = line.inner; box; box = box.parent) {
    if (labels.has(box.el)) return true;
    if (box.size > 4) return false;
  }
  return false;
};

/** A control's value joins its own name, else the label that waits. Unticked boxes say nothing. */
function readControl(line: Line, open: Open | null, fields: Field[]): Open | null {
  const name = clean(line.control ?? '');
  if (line.ticked === false) return open;
  if (line.ticked) {
    const radio = line.box.el.getAttribute('type') === 'radio';
    if (open && (radio || meaningsOf(name).length === 0)) {
      open.values.push({ ...line, text: name });
      return open;
    }
    const group = groupName(line.box);
    if (radio && group) fields.push({ label: group, values: [{ ...line, text: name }] });
    else if (!radio && name) fields.push({ label: name, values: [{ ...line, text: 'Yes' }] });
    return open;
  }
  const same = fields.at(-1);
  if (same && name && same.label === name && same.values.at(-1)?.box === line.box) {
    same.values.push(line);
  } else if (name) {
    fields.push({ label: name, values: [line] });
    return null;
  } else if (open) open.values.push(line);
  return open;
}

function groupName(box: Box): string {
  for (let each = box.parent; each && each.size < 40; each = each.parent) {
    if (each.tag !== 'fieldset' && each.role !== 'radiogroup' && each.role !== 'group') continue;
    const legend = each.kids.find((kid) => typeof kid !== 'string' && kid.tag === 'legend');
    const named = each.el.getAttribute('aria-label');
    return clean(
      legend && typeof legend !== 'string' ? (legend.el.textContent ?? '') : (named ?? ''),
    );
  }
  return '';
}

const within = (box: Box, tag: string, role: string): Box | null => {
  for (let each: Box | null = box; each; each = each.parent) {
    if (each.tag === tag || (role !== '' && each.role === role)) return each;
    if (each.tag === 'table' || each.tag === 'dl') return null;
  }
  return null;
};

/** The first line after a label that is set apart from it is its value, even when it has a colon in it. */
const isSet = (open: Open, line: Line): boolean => open.apart && open.takes(line);

/** Where the value of a `dt`, a row's header cell or a `legend` may stand; null when the line is none of these. */
function termScope(line: Line): Open['takes'] | null {
  if (within(line.box, 'dt', 'term')) {
    const list = line.box;
    return (next) => within(next.box, 'dd', 'definition') !== null && sameList(list, next.box);
  }
  const header = within(line.box, 'th', 'rowheader');
  if (header && line.text.length <= 90) {
    const row = header.parent;
    return (next) => {
      const cell = within(next.box, 'td', 'gridcell') ?? within(next.box, 'td', 'cell');
      return cell !== null && cell.parent === row;
    };
  }
  const legend = within(line.box, 'legend', '');
  if (legend) return (next) => isWithin(next.box, legend.parent);
  return null;
}

const sameList = (a: Box, b: Box): boolean => {
  for (let each: Box | null = a; each; each = each.parent)
    if (each.tag === 'dl') return isWithin(b, each);
  return true;
};

export const isWithin = (box: Box, outer: Box | null): boolean => {
  for (let each: Box | null = box; each; each = each.parent) if (each === outer) return true;
  return false;
};

/** The value stands in the smallest part of the page that holds the label and more. */
function scopeOf(line: Line, bare: boolean): Open['takes'] {
  let scope: Box = line.box;
  while (scope.parent && holdsOnly(scope, line)) scope = scope.parent;
  let taken = 0;
  const long = bare && (line.heading > 0 || meaningsOf(line.text).includes('text'));
  return (next) => {
    taken += 1;
    return (
      isWithin(next.box, scope) &&
      (taken === 1 || long || (scope.size < 24 && next.box !== line.box))
    );
  };
}

const holdsOnly = (box: Box, line: Line): boolean =>
  (box.el.textContent ?? '').replace(/\s+/g, ' ').trim().length <= line.text.length + 1 &&
  box.value === undefined &&
  !box.el.querySelector('input, select, textarea');

/** "Label: value", once or several times on a line; null when it holds no label. */
function splitLabels(
  line: Line,
  leads: ReadonlySet<string>,
): { before: string; fields: { label: string; value: string }[] } | null {
  const { pieces } = line;
  if (pieces.length > 1) {
    const fields: { label: string; value: string }[] = [];
    const before: string[] = [];
    for (const [at, piece] of pieces.entries()) {
      if (isLabelPiece(piece, at, pieces, leads))
        fields.push({ label: clean(piece.text), value: '' });
      else {
        const last = fields.at(-1);
        if (last) last.value = `${last.value} ${piece.text}`.trim().replace(/^[:–-]\s*/, '');
        else before.push(piece.text);
      }
    }
    if (fields.length > 0) return { before: before.join(' '), fields };
  }
  if (line.heading > 0) return null;
  const barred = line.text
    .split(/\s+[|·•]\s+/)
    .map((part) => /^(\p{Lu}[^:]{1,30}):\s*(\S.*)$/u.exec(part));
  if (
    barred.length > 1 &&
    barred.every((match) => match !== null) &&
    barred.filter((match) => meaningsOf(match?.[1] ?? '').length > 0).length * 2 >= barred.length
  )
    return {
      before: '',
      fields: barred.map((match) => ({ label: match?.[1] ?? '', value: match?.[2] ?? '' })),
    };
  const plain = /^([\p{Lu}\p{N}][^:.;!]{0,58}?)\s*:(?:\s+|(?=\S)(?!\/|\d\d))(.*)$/u.exec(line.text);
  const alone = /^([\p{Lu}][^:.;!]{0,58}?)\s*:$/u.exec(line.text);
  const [, label = '', value = ''] = alone ?? plain ?? [];
  if (label === '' || label.split(' ').length > 7) return null;
  const [meaning] = meaningsOf(label);
  if (alone) return meaning || line.strong ? { before: '', fields: [{ label, value: '' }] } : null;
  if (!meaning) return null;
  if (line.box.tag === 'p' && /[^.][.]$/.test(value) && meaning !== 'text') return null;
  if (
    meaning !== 'text' &&
    (value.length > 90 || /\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(value)) &&
    !/\bby$|^from$/i.test(label)
  )
    return null;
  return { before: '', fields: [{ label: clean(label), value }] };
}

/** The tags in which lines begin with a known label in bold; others that begin so are labels too. */
function leadTags(lines: Line[]): Set<string> {
  const tags = new Set<string>();
  for (const { pieces } of lines) {
    const [first, second] = pieces;
    if (first?.strong && second && !second.strong && meaningsOf(first.text).length > 0)
      tags.add(first.tag);
  }
  return tags;
}

const isLabelPiece = (
  piece: Piece,
  at: number,
  all: Piece[],
  leads: ReadonlySet<string>,
): boolean => {
  if (piece.text.length > 60 || piece.text.split(' ').length > 8) return false;
  const next = all[at + 1];
  const set = piece.strong || piece.tag !== '';
  if (piece.text.endsWith(':'))
    return set && (piece.strong !== next?.strong || piece.tag !== next?.tag || next.tag !== '');
  if (!set || !next || findUkDates(piece.text).length > 0) return false;
  if (next.text.startsWith(':')) return true;
  if (/^(?:by|on|with|from|at|[-–·|])(?:\s|$)/i.test(next.text)) return false;
  return (
    piece.strong &&
    !next.strong &&
    (meaningsOf(piece.text).length > 0 || (at === 0 && leads.has(piece.tag)))
  );
};

/**
 * Lines that are a known label and nothing else count as labels where the page sets several of them
 * alike; then every short line that is set so is one, known or not.
 */
function bareLabels(
  lines: Line[],
  leads: ReadonlySet<string>,
): (line: Line, next: Line | undefined) => boolean {
  const setting = new Map<
    string,
    { known: Set<string>; asks: Set<string>; lines: number; hits: number }
  >();
  for (const line of lines) {
    if (line.control !== undefined || line.action) continue;
    const key = settingOf(line);
    const group = setting.get(key) ?? {
      known: new Set<string>(),
      asks: new Set<string>(),
      lines: 0,
      hits: 0,
    };
    group.lines += 1;
    if (isKnownLabel(line)) {
      group.known.add(line.text);
      if (
        !/^(?:text|actions|attendees|field|kind|title|childName|personName|event|status)$/.test(
          meaningsOf(line.text)[0] ?? '',
        )
      )
        group.asks.add(line.text);
      group.hits += 1;
    }
    setting.set(key, group);
  }
  const sections = lines.filter(
    (line) => isSection(line) && meaningsOf(line.text)[0] === 'text' && kindOf(line.text) === null,
  ).length;
  return (line, next) => {
    if (line.text.length > 70 || line.control !== undefined) return false;
    if (isSection(line)) {
      if (!next || next.heading > 0) return false;
      const asked = setting.get(settingOf(line));
      if (line.heading > 0 && asked && asked.asks.size >= 2) return true;
      if (line === lines[0] || kindOf(line.text) !== null) return false;
      const [meaning] = meaningsOf(line.text);
      if (meaning === 'actions' && line.heading > 0) return true;
      if (meaning === 'attendees' || meaning === 'actions') return isItem(next);
      return meaning === 'text' && sections < 2;
    }
    const group = setting.get(settingOf(line));
    if (!group || !next || next.heading > 0) return false;
    if (line.inner.tag === 'label' && leads.has('label')) return true;
    const known = isKnownLabel(line);
    const classed = LABEL_CLASS.test(classOf(line.box));
    if (known && (classed || line.box.el.getAttribute('title') === line.text)) return true;
    if (group.known.size < 2) return false;
    if (isKnownLabel(next) && settingOf(next) === settingOf(line)) return false;
    if (known) return group.hits * 3 >= group.lines;
    return group.hits * 5 >= group.lines * 3 && isLabelLike(line);
  };
}

/** A heading, or a line in capitals that does as one. */
const isSection = (line: Line): boolean =>
  line.heading > 0 ||
  (line.text.length > 3 &&
    line.text === line.text.toUpperCase() &&
    /^\p{Lu}/u.test(line.text) &&
    line.box.pre);

const isItem = (line: Line): boolean => {
  for (let box: Box | null = line.box; box && box.size < 60; box = box.parent)
    if (box.tag === 'li' || box.role === 'listitem') return true;
  return false;
};

const isKnownLabel = (line: Line): boolean =>
  line.text.length <= 60 && meaningsOf(line.text).length > 0 && !/^[\d\W]+$/.test(line.text);

const isLabelLike = (line: Line): boolean =>
  !/[.!,;]$/.test(line.text) &&
  findUkDates(line.text).length === 0 &&
  line.text.split(' ').length <= 9;

const classOf = (box: Box): string => box.names;
const settingOf = (line: Line): string =>
  `${line.box.tag}.${classOf(line.box)}.${line.strong ? 'b' : ''}`;
