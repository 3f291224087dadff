import type { Entry } from '../../../case-file/model';
import { PROPERTIES, type Property } from '../../../page/properties';
import { allAround, commonAround, everyElement, holds } from '../../../page/teach/flat-tree';
import { dayAndYear } from './day-and-year';
import { folded, labelAt, nearest, type Place, placesOf, placesOfDay, type Sight } from './look';

/** Where a person sees the values of one entry. */
export interface Seen {
  entry: Partial<Entry>;
  /** The element by which its record is known. */
  anchor: Element;
  values: Map<Property, { targets: Element[]; words: string | null }>;
}

const TICKS: Partial<Record<Property, RegExp>> = {
  childSeen: /(?<!bedroom )seen(?!.*alone)|present/i,
  seenAlone: /alone/i,
};

/** Finds an entry on the page; null where none of its words stand there. */
export function see(sight: Sight, entry: Partial<Entry>): Seen | null {
  const text = entry.text ? textAt(sight, entry.text) : null;
  const anchor = text?.targets[0] ?? anchorOf(sight, entry);
  if (!anchor) return null;
  const values: Seen['values'] = new Map();
  if (text) values.set('text', text);
  const put = (name: Property, place: Place | null) => {
    if (place) values.set(name, { targets: [place.element], words: place.words });
  };
  for (const name of PROPERTIES) {
    const value = name === 'date' ? (entry.date ?? entry.asWritten?.date) : entry[name];
    if (name === 'text' || value === undefined || value === null || value === '') continue;
    if (typeof value === 'boolean') put(name, tickNear(sight, name, value, anchor));
    else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) {
      const labelled = placesOfDay(sight, value).filter((place) => fitsDay(sight, name, place));
      put(name, nearest(sight, labelled.length > 0 ? labelled : placesOfDay(sight, value), anchor));
      if (!values.has(name)) {
        const [day, year] = dayAndYear(sight, value, anchor);
        if (day && year) values.set(name, { targets: [day, year], words: null });
      }
    } else {
      const places = placesOf(sight, value);
      const near = nearest(sight, places, anchor);
      const isSaid = name !== 'author' || (near && /\bby:?\s*$/i.test(labelAt(sight, near)));
      const labelled = isSaid ? [] : places.filter((each) => saysWriter(sight, each));
      put(name, nearest(sight, labelled, anchor) ?? near);
    }
  }
  return { entry, anchor, values };
}

/** A name with a label that says who wrote the record, whoever else is called so in it. */
const saysWriter = (sight: Sight, place: Place): boolean =>
  /^(?:(?:recorded|written|entered|created|added|completed) by|author|writer)\b/i.test(
    labelAt(sight, place).trim(),
  );

/** A person tells the day of the event from the others by what stands with it. */
function fitsDay(sight: Sight, name: Property, place: Place): boolean {
  const label = labelAt(sight, place);
  const other =
    /record|enter|added|created|logged|uploaded|author|approved|sign|review|return|interview|decision|start|complet/i;
  if (name === 'date')
    return !/record|enter|added|created|logged|uploaded|birth|born|dob/i.test(label);
  const own: Partial<Record<Property, RegExp>> = {
    recordedOn: /record|enter|added|created|logged|uploaded|validated/i,
    authorisedOn: /author|approved|sign/i,
    reviewedOn: /review/i,
    returnedOn: /return/i,
    interviewOn: /interview/i,
    decidedOn: /decision|decided/i,
    startedOn: /start|from/i,
    completedOn: /complet|end/i,
  };
  return (own[name] ?? other).test(label);
}

/** What a record without a text is known by: its title beside or under its day, the day, what else it shows. */
function anchorOf(sight: Sight, entry: Partial<Entry>): Element | undefined {
  const days = entry.date ? placesOfDay(sight, entry.date) : [];
  const titles = placesOf(sight, entry.title ?? '');
  const places = [
    ...titles.toSorted((a, b) => distance(sight, a, days) - distance(sight, b, days)),
    ...days,
    ...Object.values(entry.fields ?? {}).flatMap((each) => placesOf(sight, each)),
  ];
  return places[0]?.element;
}

/** How far a place is from the nearest of some days: in the least part of the page around both; a day may head what follows. */
function distance({ elements }: Sight, { element }: Place, days: readonly Place[]): number {
  const at = elements.indexOf(element);
  const all = days.map(({ element: day }) => {
    const size = everyElement(commonAround([element, day]) ?? element).length;
    const away = at - elements.indexOf(day);
    return size * 1e6 + (away < 0 ? 1e5 - away : away);
  });
  return all.length > 0 ? Math.min(...all) : 0;
}

/** A text: in one element, or in several that follow each other. */
function textAt(sight: Sight, text: string): { targets: Element[]; words: string | null } | null {
  const wanted = folded(text);
  const [place] = placesOf(sight, text);
  const parts = partsOf(sight, wanted);
  if (place && (place.words === null || parts.length === 0)) {
    return { targets: [place.element], words: place.words };
  }
  return parts.length > 0 ? { targets: parts, words: text } : null;
}

/** The largest elements that show one part of a text after the other, all of it together, as near to each other as may be. */
function partsOf(sight: Sight, wanted: string): Element[] {
  const found = sight.elements.flatMap((_, from) => {
    const parts = partsFrom(sight, wanted, from);
    return parts.length > 0 ? [parts] : [];
  });
  const [first, ...others] = found.at(-1) ?? [];
  if (!first) return [];
  const isSame = (each: Element) => sight.text(each) === sight.text(first);
  return [allAround(first).filter(isSame).at(-1) ?? first, ...others];
}

function partsFrom({ elements, text: textOf }: Sight, wanted: string, from: number): Element[] {
  const parts: Element[] = [];
  let left = wanted;
  for (const element of elements.slice(from)) {
    const text = textOf(element);
    if (text === '' || parts.some((each) => holds(each, element))) continue;
    if (left !== text && !left.startsWith(`${text} `)) {
      if (parts.length === 0) return [];
      continue;
    }
    parts.push(element);
    left = left.slice(text.length).trim();
    if (left === '') return parts;
  }
  return [];
}

/** A tick is told by the label beside it. */
function tickNear(sight: Sight, name: Property, value: boolean, anchor: Element): Place | null {
  const word = value ? /^(?:yes|y|true|✓|✔)$/i : /^(?:no|n|false|✗|✘)$/i;
  const inText = value ? /\b(Yes)\b/ : /\b(No)\b/;
  const label = TICKS[name] ?? /^$/;
  const exact = sight.elements
    .filter((each) => word.test(sight.text(each)) && everyElement(each).length < 3)
    .map((element) => ({ element, words: null }));
  const among = sight.elements.flatMap((element) => {
    const said = new RegExp(`(?:${label.source})[^:|,]*:\\s*${inText.source}`, 'i').exec(
      sight.text(element),
    )?.[1];
    return said && everyElement(element).length < 3 ? [{ element, words: said }] : [];
  });
  const fitting = exact.filter((place) => label.test(labelAt(sight, place)));
  return nearest(sight, fitting.length > 0 ? fitting : among, anchor);
}
