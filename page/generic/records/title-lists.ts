import type { Draft } from '../entry/draft';
import type { Box } from '../outline/box';
import type { Found } from './finding';

/**
 * The records without the lists of titles and days, and nothing else, that stand beside records which
 * say something: files, links, recent work. No such list is one of which a record is open beside it,
 * nor one whose titles all name the same kind: "Home visit", "Home visit" are visits. A list in which
 * each has another's name is one of other children.
 */
export function withoutTitleLists(records: Found[]): Found[] {
  const titles = records.filter(({ draft }) => isTitle(draft) || isVisitTo(draft));
  if (titles.length === 0 || !records.some(({ draft }) => draft.text.length >= LONG))
    return records;
  const told = new Set(records.flatMap(({ draft }) => (isTitle(draft) ? [] : [dayOf(draft)])));
  const lists = new Map<Box, Draft[]>(titles.map(({ list }) => [list, []]));
  for (const { draft, list } of records) lists.get(list)?.push(draft);
  const left = new Set<Box>();
  for (const [list, drafts] of lists)
    if (
      areOfOthers(drafts) ||
      areSteps(drafts) ||
      (!isOfOneKind(drafts) && drafts.every((draft) => isTitle(draft) && !told.has(dayOf(draft))))
    )
      left.add(list);
  return records.filter(({ list }) => !left.has(list));
}
const LONG = 60;

/** It says no more than a day and a title, and nothing in it waits to be opened. */
const isTitle = (draft: Draft): boolean =>
  draft.text === '' &&
  draft.part !== 'start' &&
  !(draft.author || draft.fields || draft.actions || draft.startedOn || draft.recordedOn);

/** The same with a name. */
const isVisitTo = (draft: Draft): boolean => isTitle({ ...draft, author: undefined });

/** Each has another's name: whom the worker saw, or is to see, beside the record that is open. */
const areOfOthers = (drafts: Draft[]): boolean =>
  drafts.length > 3 &&
  drafts.every((draft) => draft.author !== undefined && isVisitTo(draft)) &&
  new Set(drafts.map(({ author }) => author)).size === drafts.length;

/** "Preparation", "Completion": the steps of a form that is open beside them. */
const areSteps = (drafts: Draft[]): boolean =>
  drafts.length > 2 &&
  drafts.every((draft) => isVisitTo(draft) && /^[\p{L}-]+$/u.test(draft.title ?? '')) &&
  new Set(drafts.map(({ title }) => title)).size === drafts.length;

const dayOf = ({ kind, date }: Draft): string => `${kind} ${date}`;

const isOfOneKind = ([first, ...more]: Draft[]): boolean =>
  first !== undefined &&
  first.kind !== 'document' &&
  more.length > 0 &&
  more.every(({ kind }) => kind === first.kind);
