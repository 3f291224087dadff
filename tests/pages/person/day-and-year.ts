import { nearest, type Place, type Sight } from './look';

/** Where a day stands without its year, and the year over it. */
export function dayAndYear(sight: Sight, iso: string, anchor: Element): Element[] {
  const [year = '', month, day] = iso.split('-');
  const name = new Date(iso).toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  const short = new RegExp(`(?<!\\d)${Number(day)} (?:${name}|${name.slice(0, 3)})\\b`);
  const days = smallest(sight, (text) => month !== undefined && short.test(text));
  const at = nearest(sight, days, anchor)?.element;
  if (!at) return [];
  const over = smallest(sight, (text) => text.length < 40 && text.includes(year)).filter(
    ({ element }) => element.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const head = over.at(-1)?.element;
  return head ? [at, head] : [];
}

const smallest = ({ elements, text }: Sight, says: (text: string) => boolean): Place[] =>
  elements
    .filter((each) => says(text(each)))
    .filter((each, _, all) => !all.some((other) => other !== each && each.contains(other)))
    .map((element) => ({ element, words: null }));
