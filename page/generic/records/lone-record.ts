import type { EntryKind } from '../../../case-file/model';
import { birthOf } from '../about/birth';
import { parted, withoutUser } from '../about/header';
import { findDays } from '../days';
import { describe } from '../entry/describe';
import type { Draft, Region } from '../entry/draft';
import { CUT } from '../entry/gathered';
import { isListName } from '../entry/kind-of-record';
import { type Contents, contentsOf } from '../labels/contents';
import type { Field } from '../labels/fields';
import { asLastTime } from '../last-time';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { linesOf } from '../outline/lines';
import type { Outline } from '../outline/outline';
import { kindOf, meaningsOf } from '../words';
import type { Finding, Found, Memory, PageKind } from './finding';
import { isHeadPart } from './head-part';
import { dayIn } from './labelled-day';
import { signOffIn } from './sign-off';

/** The one record that a page is: a form or a text with a date of its own, outside any list. */
export function lone(root: Box, found: Finding): Found | null {
  const { outline, pageKind, memory } = found;
  const { labels } = outline;
  const isHead = headPart(root, found);
  const contents = contentsOf(
    [root],
    (box) => found.read.has(box) || found.runsIn.has(box) || isAside(box) || isHead(box),
  );
  const said = [
    ...contents.lines,
    ...contents.cells.flatMap(({ label, values }) => [label, ...values]),
    JSON.stringify([contents.actions, pageKind]),
    labels,
  ];
  const draft = asLastTime(memory.last, 'lone', said, () =>
    describe(pageRegion(contents, pageKind, outline)),
  );
  if (!draft?.date) return null;
  const says =
    draft.text.length +
    Object.values(draft.fields ?? {}).join('').length +
    (draft.actions?.length ?? 0) * 20;
  if (says < 20) return null;
  if (
    found.records.length > 0 &&
    (!saysMuch(draft) ||
      says < 60 ||
      !(dayIn(contents, labels) || isSigned(contents.lines) || continues(draft.text, found)))
  )
    return null;
  if (draft.text === '' && !draft.author && !draft.actions && !isEvent(contents, labels))
    return null;
  const lines = linesOf([root]);
  if (isBirthday(draft.date, lines, memory)) return null;
  const signed =
    draft.authorisedBy === undefined
      ? asLastTime(memory.last, 'sign-off', lines, () => signOffIn(lines))
      : {};
  const named = { ...titleOf(draft, root), ...signed };
  const whole = withSignOff(draft, named, outline.folded, memory);
  return { draft: whole, box: root, list: root };
}

/** A sentence at least, or several things to be done. */
const saysMuch = ({ text, fields, actions }: Draft): boolean =>
  [text, ...Object.values(fields ?? {})].some((said) => /.{40}/.test(said)) ||
  (actions?.length ?? 0) > 1;

/** The page's own title, where the record has none and it says the same kind: "Child in need visit - Step". */
function titleOf(draft: Draft, { el }: Box): Pick<Draft, 'title'> {
  const [title = ''] = el.ownerDocument.title.split(/\s+[-–|]\s+/);
  return draft.title === undefined && kindOf(title) === draft.kind ? { title } : {};
}

/** The same object as the last time as long as it says the same. */
function withSignOff(
  draft: Draft,
  { title, authorisedBy, authorisedOn }: Pick<Draft, 'title' | 'authorisedBy' | 'authorisedOn'>,
  isFolded: boolean,
  { last }: Memory,
): Draft {
  if (title === undefined && authorisedBy === undefined && !isFolded) return draft;
  return asLastTime(last, 'whole', [draft, title, authorisedBy, authorisedOn, isFolded], () => {
    const whole: Draft = { ...draft };
    if (title !== undefined) whole.title = title;
    if (authorisedBy !== undefined) whole.authorisedBy = authorisedBy;
    if (authorisedOn !== undefined) whole.authorisedOn ??= authorisedOn;
    if (isFolded) whole.part = 'start';
    return whole;
  });
}

function pageRegion(contents: Contents, pageKind: PageKind, { labels }: Outline): Region {
  const { lines, cells } = contents;
  const words = lines.filter((line) => !line.action);
  const named = headingOf(words);
  const day = dayIn(contents, labels) ?? dayIn(contents, labels, REVIEWS);
  const beginning = beginningOf(lines, named, day);
  // A heading below the record's day is that of a section, and says less than the label of the day.
  const isSection = named !== undefined && beginning !== named;
  const kinds = isSection
    ? [kindOfDay(day?.label ?? ''), pageKind.near ? pageKind.kind : null, kindOf(named.text)]
    : [named ? kindOf(named.text) : null];
  const kind = [...kinds, pageKind.kind].find((each) => each !== null) ?? null;
  return {
    cells,
    actions: contents.actions,
    lines: beginning ? lines.slice(lines.indexOf(beginning)) : lines,
    context: {
      kind,
      near: named !== undefined || pageKind.near,
      date: null,
    },
    labels,
    structure: 'page',
  };
}

/** The heading that names the kind: the first, unless the page's main one names it below a small one. */
function headingOf(words: Line[]): Line | undefined {
  const named = words.filter((line) => kindOf(line.text) !== null);
  const first =
    named.find((line) => line.heading > 0 && !isListName(line.text)) ??
    named.find((line) => line.heading > 0 || line.strong);
  const main = named.find((line) => line.heading === 1);
  if (first) return main && !(first.heading > 0 && first.heading < 3) ? main : first;
  const top = words.slice(0, 12);
  return top.find(
    (line, at) =>
      line.text.length < 60 &&
      kindOf(line.text) !== null &&
      meaningsOf(top[at - 1]?.text ?? '').length === 0,
  );
}

/** "Plan date", "Date of visit": a form's day tells what it is a form of. */
const kindOfDay = (label: string): EntryKind | null =>
  kindOf(label.replace(/\b(?:referral|contact|next|review) (?=date)/i, ''));

/**
 * Where the record begins: at the heading that names its kind, if its day does not stand above; else
 * at the page's main heading, or at its day.
 */
function beginningOf(
  lines: Line[],
  named: Line | undefined,
  day: Field | undefined,
): Line | undefined {
  if (!named) return undefined;
  const above = lines.slice(0, lines.indexOf(named));
  // "Home visit, Thursday 12 June 2025" over the form on which it is written up.
  if (!day) return above.slice(-LOOSE_HEAD).find(isDatedKind) ?? named;
  // Some toolkits write a control before its label.
  const first = above.findIndex(
    (line) => line === day.values[0] || line.text.startsWith(day.label),
  );
  if (first < 0) return named;
  const over = above.slice(0, first);
  return (
    over.find((line) => line.heading === 1) ??
    over.find((line, at) => isOverProse(over, line, at)) ??
    above[first]
  );
}

/** A section that is told before the day of the record is. */
const isOverProse = (lines: Line[], { heading }: Line, at: number): boolean =>
  heading > 0 &&
  lines.slice(at + 1, at + 3).some(({ text, heading: other }) => other === 0 && text.length > 80);

const LOOSE_HEAD = 6;

const isDatedKind = ({ text }: Line): boolean =>
  text.length < 80 && kindOf(text) !== null && findDays(text).some(({ date }) => date !== null);

/** "Reported by Sylvia Cropper at 15:34, Mon 3 November 2025" right below the main heading, over prose. */
function isSigned(lines: Line[]): boolean {
  const main = lines.findIndex(({ heading }) => heading === 1);
  const [head, ...more] = main < 0 ? [] : lines.slice(main + 1, main + 4);
  return (
    head !== undefined &&
    head.text.length < 160 &&
    /\bby \p{Lu}/u.test(head.text) &&
    findDays(head.text).some(({ date }) => date !== null) &&
    more.some(({ text, heading }) => heading === 0 && text.length > 60)
  );
}

/** The whole of a text that the list beside it shows the start of. */
const continues = (text: string, { records }: Finding): boolean =>
  records.some(
    ({ draft }) =>
      CUT.test(draft.text) && text.includes(draft.text.replace(CUT, '').trim().slice(0, 80)),
  );

const REVIEWS = new Set(['reviewedOn']);
const EVENTS = new Set(['date', 'completedOn', 'returnedOn']);
/** Not only the days on which the case or a plan began. */
const isEvent = (contents: Contents, labels: Outline['labels']): boolean =>
  dayIn(contents, labels, EVENTS) !== undefined;

/** The only date is the child's date of birth. */
function isBirthday(date: string, shown: Line[], { last }: Memory): boolean {
  const lines = withoutUser(shown);
  const birth = asLastTime(last, 'birth', lines, () => birthOf(lines.map(parted), []).date);
  return birth === date;
}

/** Tells the parts of the page that only say whose record it is: short, with a date of birth, and no record's date. */
function headPart(root: Box, { outline, memory: { heads } }: Finding): (box: Box) => boolean {
  return (box) => {
    if (box === root || box === outline.root || box.size > 80 || box.tag === 'main') return false;
    const known = heads.get(box) ?? isHeadPart(box);
    heads.set(box, known);
    return known;
  };
}
