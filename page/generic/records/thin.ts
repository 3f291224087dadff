import type { Draft } from '../entry/draft';
import type { Box } from '../outline/box';
import type { Found } from './finding';

/**
 * The records without the lists of titles and days, and nothing else, that stand beside records which
 * say something: files, links, recent work. A list of which one is open beside it is none of these.
 */
export function withoutThin(records: Found[]): Found[] {
  if (!records.some(({ draft }) => isThin(draft))) return records;
  if (!records.some(({ draft }) => draft.text.length >= LONG)) return records;
  const telling = new Set<Box>();
  const told = new Set(
    records.flatMap(({ draft }) => (isThin(draft) ? [] : [`${draft.kind} ${draft.date}`])),
  );
  for (const { draft, list } of records)
    if (!isThin(draft) || told.has(`${draft.kind} ${draft.date}`)) telling.add(list);
  return records.filter(({ list }) => telling.has(list));
}
const LONG = 60;

/** It says no more than a day and a title, and nothing in it waits to be opened. */
const isThin = (draft: Draft): boolean =>
  draft.text === '' &&
  draft.part !== 'start' &&
  !(draft.author || draft.fields || draft.actions || draft.startedOn || draft.recordedOn);
