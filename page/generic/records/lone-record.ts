import { findUkDates } from '../../../case-file/uk-dates';
import { birthOf } from '../about/birth';
import { ofCase } from '../about/header';
import { describe } from '../entry/describe';
import { CUT } from '../entry/gathered';
import { type Contents, contentsOf } from '../labels/contents';
import { fieldsOf } from '../labels/fields';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import type { Outline } from '../outline/outline';
import { kindOf, meaningsOf } from '../words';
import { EVENT_DATES } from './date-signature';
import type { Finding, Found, PageKind } from './finding';
import { addSignOff } from './sign-off';

/** The one record that a page is: a form or a text with a date of its own, outside any list. */
export function lone(
  root: Box,
  outline: Outline,
  pageKind: PageKind,
  found: Finding,
): Found | null {
  const isHead = headPart(root, outline);
  const contents = contentsOf(
    [root],
    (box) => found.read.has(box) || found.runsIn.has(box) || isAside(box) || isHead(box),
  );
  const words = contents.lines.filter((line) => !line.action);
  const heading =
    words.find((line) => (line.heading > 0 || line.strong) && kindOf(line.text) !== null) ??
    words
      .slice(0, 12)
      .find(
        (line, at) =>
          line.text.length < 60 &&
          kindOf(line.text) !== null &&
          meaningsOf(words[at - 1]?.text ?? '').length === 0,
      );
  const start = heading ? contents.lines.indexOf(heading) : 0;
  const kind = heading ? kindOf(heading.text) : pageKind.kind;
  const draft = describe({
    ...contents,
    lines: contents.lines.slice(start),
    context: { kind, near: heading !== undefined || pageKind.near, date: null },
    labels: outline.labels,
    structure: 'page',
  });
  if (!draft?.date || isBirthday(draft.date, root)) return null;
  const says =
    draft.text.length +
    Object.values(draft.fields ?? {}).join('').length +
    (draft.actions?.length ?? 0) * 20;
  if (
    found.records.length > 0 &&
    (draft.text.length < 40 ||
      says < 80 ||
      !(isDatedForm(contents, outline.labels) || continues(draft.text, found)))
  )
    return null;
  addSignOff(draft, linesOf([root]));
  if (draft.text === '' && !draft.author && !draft.actions && !isEvent(contents, outline.labels))
    return null;
  if (outline.folded) draft.part = 'start';
  return says < 20 ? null : { draft, box: root, list: root };
}

/** A day stands under a label of its own: beside a list, a day in loose words makes no record of the page. */
const isDatedForm = (
  { cells, lines }: Contents,
  labels: Outline['labels'],
  dates: ReadonlySet<string> = EVENT_DATES,
): boolean =>
  [...cells, ...fieldsOf(lines, labels).fields].some(
    ({ label, values }) =>
      dates.has(meaningsOf(label)[0] ?? '') && findUkDates(values[0]?.text ?? '').length > 0,
  );

/** The whole of a text that the list beside it shows the start of. */
const continues = (text: string, { records }: Finding): boolean =>
  records.some(
    ({ draft }) =>
      CUT.test(draft.text) && text.includes(draft.text.replace(CUT, '').trim().slice(0, 80)),
  );

const EVENTS = new Set(['date', 'completedOn', 'returnedOn']);
/** Not only the days on which the case or a plan began. */
const isEvent = (contents: Contents, labels: Outline['labels']): boolean =>
  isDatedForm(contents, labels, EVENTS);

/** The only date is the child's date of birth. */
const isBirthday = (date: string, root: Box): boolean =>
  birthOf(ofCase(linesOf([root])), []).date === date;

/** Tells the parts of the page that only say whose record it is: short, with a date of birth, and no record's date. */
function headPart(root: Box, outline: Outline): (box: Box) => boolean {
  return (box) => {
    if (box === root || box === outline.root || box.size > 80 || box.tag === 'main') return false;
    const text = box.el.textContent ?? '';
    if (
      text.length > 900 ||
      !/d\.?\s?o\.?\s?b|date of birth|born/i.test(text) ||
      !/\d{2}/.test(text)
    )
      return false;
    return linesOf([box]).every(
      (line) =>
        line.text.length < 130 &&
        line.control === undefined &&
        !isEventLabel(line.text) &&
        (line.heading === 0 || kindOf(line.text) === null),
    );
  };
}

/** A label that only a record has: its date, who wrote or signed it. */
const isEventLabel = (text: string): boolean => {
  const label = text.split(':')[0] ?? '';
  const [meaning] = meaningsOf(label);
  if (meaning === 'date') return !/^(?:from|effective|on|day|held)$/i.test(label);
  return meaning === 'authorisedBy' || (meaning === 'author' && / by$/i.test(label.trim()));
};
