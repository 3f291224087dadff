import { parseDay } from '../days';
import type { Region } from '../entry/draft';
import { kindOf } from '../words';
import type { PageKind } from './finding';
import type { Heading } from './headings';

/** What the headings over a record, and the caption of its table, say that it is. */
export function contextOf(
  pageKind: PageKind,
  headings: Heading[],
  caption = '',
): Region['context'] {
  const texts = [caption, ...headings.map((heading) => heading.text).reverse()];
  const kind = texts.map((text) => kindOf(text)).find((each) => each !== null) ?? null;
  const date = texts
    .map((text) => (text.length < 40 ? parseDay(text) : null))
    .find((each) => each !== null);
  return {
    kind: kind ?? pageKind.kind,
    near: kind !== null || pageKind.near,
    date: date ?? null,
  };
}
