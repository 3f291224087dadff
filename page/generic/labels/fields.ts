import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { linesOf } from '../outline/lines';
import { isRadio } from '../outline/outline-controls';
import { isWithin, within } from '../outline/within';
import { meaningsOf } from '../words';
import { groupName } from './group-name';
import { bareLabels, leadTags } from './label-lines';
import { joinNumbered } from './numbered';
import { clean, splitLabels } from './split-labels';
import { standsInTerm, termScope } from './term-scope';

/** A label of the page with the lines that stand as its value. */
export interface Field {
  label: string;
  values: Line[];
}

/** What a part of the page says under labels, and what it says without. */
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

/** Pairs labels with values: definition lists, header cells, controls, "Label: value", bold leads, and lines that stand where the page puts its labels. */
export function fieldsOf(lines: Line[], labels: ReadonlySet<Element>): Fields {
  const [first] = lines;
  if (!first) return { fields: [], rest: [] };
  if (lines.length === 1 && isParagraph(first) && labels.size === 0)
    return { fields: [], rest: lines };
  const asked = ASKED.get(first) ?? [];
  const known = asked.find((each) => each.labels === labels && areSame(each.lines, lines));
  if (known) return known.fields;
  const fields = pair(lines, labels);
  ASKED.set(first, [...asked.slice(-3), { lines: [...lines], labels, fields }]);
  return fields;
}

/** One line of words in which no label can stand: most of a long text. */
const isParagraph = (line: Line): boolean =>
  line.text.length > 60 &&
  line.pieces.length === 1 &&
  line.heading === 0 &&
  line.control === undefined &&
  !line.action &&
  !line.strong &&
  !line.text.includes(':') &&
  !standsInTerm(line.box);

/** The same lines are looked at as a part of the page, as a list and as a record; what was asked long ago is let go. */
const ASKED = new WeakMap<
  Line,
  { lines: readonly Line[]; labels: ReadonlySet<Element>; fields: Fields }[]
>();

const areSame = (a: readonly Line[], b: readonly Line[]): boolean =>
  a.length === b.length && a.every((line, at) => line === b[at]);

function pair(lines: Line[], labels: ReadonlySet<Element>): Fields {
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
    const tick = lines[at - 1];
    if (tick?.ticked !== undefined && tick.control && clean(tick.control) === clean(line.text))
      continue;
    const under = lines[at + 1];
    if (under?.below && line.heading === 0 && line.control === undefined) {
      fields.push({ label: clean(under.text), values: [line] });
      open = null;
      continue;
    }
    if (line.below && fields.at(-1)?.values[0] === lines[at - 1]) continue;
    const pending: Open | null = open;
    if (line.control !== undefined) {
      open = readControl(line, pending, fields);
      continue;
    }
    const term = termScope(line);
    if (term) {
      begin(wordsOf(line), term);
      if (open && within(line.box, 'legend', '')) groups.add(open);
      continue;
    }
    if (
      pending?.values.length === 0 &&
      line.heading === 0 &&
      isSet(pending, line) &&
      !(isKnownLabel(line) && lines[at + 1] && !isKnownLabel(lines[at + 1]))
    ) {
      pending.values.push(line);
      continue;
    }
    const parts = continues(line, rest.at(-1)) ? null : splitLabels(line, leads);
    if (parts) {
      if (parts.before) rest.push({ ...line, text: parts.before, pieces: [] });
      for (const part of parts.fields) {
        fields.push({
          label: part.label,
          values: part.value ? [{ ...line, text: part.value, pieces: [], strong: false }] : [],
        });
      }
      const last = parts.fields.at(-1);
      const field = fields.at(-1);
      open = null;
      if (last && !last.value) {
        fields.pop();
        begin(last.label, scopeOf(line, false));
      } else if (last && field && meaningsOf(last.label)[0] === 'text')
        open = { ...field, takes: (next) => goesOn(line, next), apart: false };
      continue;
    }
    if (isBareLabel(line, lines[at + 1])) {
      begin(wordsOf(line), scopeOf(line, true), line.heading === 0);
      continue;
    }
    if (pending?.takes(line) && !(line.heading > 0 && pending.values.length > 0)) {
      pending.values.push(line);
      continue;
    }
    open = null;
    rest.push(line);
  }
  const shown = fields.filter((field) => field.values.length > 0 || !groups.has(field));
  return { fields: joinNumbered(shown), rest };
}

/** The name of a part of a form is set as its labels are: the label below it is no value. */
const isKnownLabel = (line: Line | undefined): boolean =>
  line?.label === true && meaningsOf(line.text).length > 0;

/** A paragraph below "Details: He rang from work." in the same part of the page, or what stands after a break. */
const goesOn = (line: Line, next: Line): boolean =>
  (next.box === line.box && next.heading === 0 && !next.strong) || isNextParagraph(line, next);

const isNextParagraph = (line: Line, next: Line): boolean =>
  next.box.tag === 'p' &&
  line.box.tag === 'p' &&
  next.box.parent === line.box.parent &&
  next.heading === 0 &&
  next.pieces.length === 1 &&
  !next.strong &&
  next.text.length > 40;

/** A label without the number that stands before it in an element of its own. */
function wordsOf({ text, pieces: [number, words] }: Line): string {
  return words && number && /^\d{1,2}[.)]$/.test(number.text)
    ? text.slice(number.text.length).trim()
    : text;
}

/** "Plan: see again in four weeks." is the last paragraph of the prose before it, in the same type. */
const continues = (line: Line, before: Line | undefined): boolean =>
  line.box.tag === 'p' &&
  line.pieces.length === 1 &&
  !line.strong &&
  before !== undefined &&
  before.text.length > 80 &&
  before.box.tag === 'p' &&
  before.box.names === line.box.names &&
  before.box.parent === line.box.parent;

const isControlLabel = (line: Line, labels: ReadonlySet<Element>): boolean => {
  if (labels.size === 0) return false;
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
    const radio = isRadio(line.box);
    const group = radio ? groupName(line.box) : '';
    if (
      open &&
      (group === '' || group === open.label) &&
      (radio || meaningsOf(name).length === 0)
    ) {
      open.values.push({ ...line, text: name });
      return open;
    }
    if (radio && group) fields.push({ label: group, values: [{ ...line, text: name }] });
    else if (!radio && name) fields.push({ label: name, values: [{ ...line, text: 'Yes' }] });
    return open;
  }
  const [day] = open?.values ?? [];
  if (open && DAY_PART.test(name)) {
    const by = /^\d+$/.test(line.text) ? '/' : ' ';
    open.values = [{ ...line, text: day ? `${day.text}${by}${line.text}` : line.text }];
    return open;
  }
  if (open && (isAnswerOf(open, line) || names(line, open))) {
    const said = TIME_PART.test(name) ? open.values.pop() : undefined;
    open.values.push(said ? { ...said, text: `${said.text} ${line.text}` } : line);
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

/** The next line of what was typed into the box whose first line is the answer already. */
const isAnswerOf = ({ values }: Open, line: Line): boolean => values.at(-1)?.box === line.box;

/** A control below a question that is called "Answer", or "Date of Held on" below "Held on". */
const names = ({ control = '', box }: Line, { label, values }: Open): boolean =>
  (values.length === 0 && ANSWER.test(clean(control))) ||
  (label !== '' &&
    !box.labels?.length &&
    PART_OF.test(control) &&
    control.toLowerCase().endsWith(` ${label.toLowerCase()}`));

const ANSWER =
  /^(?:(?:your |the )?(?:answer|response|reply|input|value)|(?:enter|type) (?:text|here|your .{3,12})|text (?:area|box|field)|select(?: an?)? option)$/i;
const PART_OF = /^(?:date|day|time)(?: and time)? (?:of|for|part of) /i;
const TIME_PART = /^time /i;

/** A day is written in three boxes under one name. */
const DAY_PART = /^(?:day|month|year)$/i;

/** The first line after a label that is set apart from it is its value, even when it has a colon in it. */
const isSet = (open: Open, line: Line): boolean => open.apart && open.takes(line);

/** The value stands in the smallest part of the page that holds the label and more. */
function scopeOf(line: Line, bare: boolean): Open['takes'] {
  let scope: Box = line.box;
  while (scope.parent && holdsOnly(scope, line)) scope = scope.parent;
  let taken = 0;
  const long = meaningsOf(line.text).includes('text') || (bare && line.heading > 0);
  return (next) => {
    taken += 1;
    return (
      isWithin(next.box, scope) &&
      (taken === 1 || long || (scope.size < 24 && next.box !== line.box))
    );
  };
}

function holdsOnly(box: Box, line: Line): boolean {
  if (box.value !== undefined || (box.told?.controls.length ?? 0) > 0) return false;
  const [shown, more] = linesOf([box]);
  return more === undefined && (shown?.text.length ?? 0) <= line.text.length + 1;
}
