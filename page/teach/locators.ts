import { visibleText } from '../dom/text';
import { meaningsOf } from '../generic/words';
import { labelledValues, locate } from '../locate';
import type { Labels, Locator, Property } from '../profile';
import { dayFormatIn } from './day-format';
import { namesOf } from './names-of-elements';
import { pathOf } from './records';

/** Where a property stands in every record, as told from one of them. */
export interface TaughtProperty {
  locator: Locator;
  /** The labels that the locator needs, if it goes by one. */
  labels: Labels | null;
  fragile: string | null;
  /** The manner of writing days that was seen; for days only. */
  dateFormat: string | null;
}

const isDay = (property: string): boolean => property === 'date' || /On$|Birth$/.test(property);

/** From where a person pointed in one record to where that stands in all: by its label, else by a lasting name, else by place. */
export function locatorFor(property: Property, record: Element, target: Element): TaughtProperty {
  const place = byColumn(record, target) ?? byLabel(record, target) ?? byName(record, target);
  const { locator, dateFormat } = wordsMeant(property, place.locator, target);
  return { ...place, locator, dateFormat };
}

type Place = Pick<TaughtProperty, 'locator' | 'labels' | 'fragile'>;

/** A cell of a row, by the head of its column. */
function byColumn(record: Element, target: Element): Place | null {
  const cell = target.closest('td, th, [role="gridcell"], [role="cell"]');
  if (record.localName !== 'tr' || cell?.parentElement !== record) return null;
  const labels: Labels = { label: { column: 'th' } };
  const named = labelledValues(record, [labels]);
  const found = named.find(({ element }) => element === cell);
  if (!found || named.filter(({ label }) => label === found.label).length > 1) return null;
  if (visibleText(cell) === visibleText(target)) {
    return { locator: { label: found.label }, labels, fragile: null };
  }
  const within = byName(cell, target);
  return { ...within, locator: { label: found.label, ...within.locator }, labels };
}

/** A value after its label: `dt` and `dd`, a head and a cell, two parts of one line. */
function byLabel(record: Element, target: Element): Place | null {
  for (let each: Element | null = target; each && each !== record; each = each.parentElement) {
    const label = each.previousElementSibling;
    if (!label || !record.contains(label)) continue;
    const words = visibleText(label);
    const isLabel =
      words.length > 0 &&
      words.length < 50 &&
      (/^(?:dt|th|label)$/.test(label.localName) || /:$/.test(words));
    if (!isLabel || visibleText(each) !== visibleText(target)) continue;
    const [name] = namesOf(label);
    const labels: Labels = { label: name?.css ?? label.localName };
    const text = words.replace(/\s*:$/, '');
    const first: Element | undefined = labelledValues(record, [labels]).find(
      (found) => found.label.toLowerCase() === text.toLowerCase(),
    )?.element;
    if (first === each) return { locator: { label: text }, labels, fragile: null };
  }
  return null;
}

function byName(scope: Element, target: Element): Place {
  if (scope === target) return { locator: { css: ':scope' }, labels: null, fragile: null };
  const finds = (css: string) => locate(scope, { css }, []) === target;
  const names = namesOf(target);
  for (const { css, fragile } of names) {
    if (!fragile && finds(css)) return { locator: { css }, labels: null, fragile };
  }
  for (let each = target.parentElement; each && each !== scope; each = each.parentElement) {
    for (const around of namesOf(each).filter(({ fragile }) => !fragile)) {
      for (const { css, fragile } of names) {
        const both = `${around.css} ${css}`;
        if (finds(both)) return { locator: { css: both }, labels: null, fragile };
      }
    }
  }
  for (const { css, fragile } of names) {
    if (finds(css)) return { locator: { css }, labels: null, fragile };
  }
  const css = pathOf(target, scope);
  return { locator: { css }, labels: null, fragile: 'It rests on the place in the record.' };
}

/** What of the words there is meant: a day without its time, a name without “Recorded by”. */
function wordsMeant(
  property: Property,
  locator: Locator,
  target: Element,
): Pick<TaughtProperty, 'locator' | 'dateFormat'> {
  const words = visibleText(target);
  if (isDay(property)) {
    const machine = target.getAttribute('datetime') ?? '';
    if (/^\d{4}-\d{2}-\d{2}/.test(machine)) {
      const pattern = '^\\d{4}-\\d{2}-\\d{2}';
      return { locator: { ...locator, attribute: 'datetime', pattern }, dateFormat: 'yyyy-MM-dd' };
    }
    const day = dayFormatIn(words);
    if (!day) return { locator, dateFormat: null };
    const isWhole = new RegExp(`^${day.pattern}$`, 'u').test(words);
    return {
      locator: isWhole ? locator : { ...locator, pattern: day.pattern },
      dateFormat: day.format,
    };
  }
  if (property === 'text') return { locator, dateFormat: null };
  const said = LEAD.exec(words)?.[0].trim() ?? '';
  // Other words before a colon may be of the case, and must not go into a profile.
  const lead = said.endsWith(':') && meaningsOf(said).length === 0 ? '' : said;
  const ahead = lead && `${lead.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}\\s*`;
  if (property === 'authorRole' && /\(.+\)/.test(words)) {
    return { locator: { ...locator, pattern: '\\(([^)]+)\\)' }, dateFormat: null };
  }
  if (property === 'author' && (lead || words.includes('('))) {
    const pattern = `^${ahead}([^(]+?)\\s*(?:\\([^]*)?$`;
    return { locator: { ...locator, pattern }, dateFormat: null };
  }
  if (!lead) return { locator, dateFormat: null };
  return { locator: { ...locator, pattern: `^${ahead}([^]*)$` }, dateFormat: null };
}

/** What introduces a value on its own line: "Worker:", "Recorded by". */
const LEAD =
  /^(?:[\p{Lu}][\p{L} /]{1,30}:|(?:(?:recorded|written|entered|created|added|completed) )?by\b)\s*/iu;
