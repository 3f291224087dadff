import { visibleText } from '../dom/text';
import { partOf } from '../locate';
import { candidatesOf } from './candidates';
import { type Choice, type Example, MOST, near } from './choice';
import { dayFormatIn } from './day-format';
import { joined } from './joined-places';
import { type Place, textOfPlace } from './places';
import { dayIn, type Sort, valueAt } from './value-at';

/** What is taught of one value, and how it fares. */
export interface TaughtPlace extends Place {
  /** The manner of writing days that was seen; for days only. */
  dateFormats: string[];
  /** It gives what was pointed at in every example. */
  fits: boolean;
}

/**
 * The place that gives what was pointed at in the examples, and something in the most other records;
 * of those the one that rests on what lasts.
 */
export function choosePlace(choice: Choice): TaughtPlace | null {
  let best: { taught: TaughtPlace; score: number } | null = null;
  for (const candidate of candidatesOf(choice)) {
    const score = scoreOf(candidate, choice);
    if (score > (best?.score ?? 0)) best = { taught: finish(candidate, choice), score };
    if (score >= PERFECT) break;
  }
  const one = best?.taught;
  return (one && !one.fits && alsoBy(one, choice)) || one || null;
}

/** A place that gives more of the examples by a second label, selector or pattern. */
function alsoBy(one: TaughtPlace, choice: Choice): TaughtPlace | null {
  const { sort, examples, isTaken } = choice;
  const left = examples.filter((example) => !gives(one, example, sort, isTaken));
  const right = (place: Place) =>
    examples.filter((example) => gives(place, example, sort, isTaken)).length;
  let best: { place: Place; right: number } = { place: one, right: right(one) };
  let tried = 0;
  for (const second of candidatesOf({ ...choice, examples: left })) {
    if (best.right === examples.length || ++tried > MOST_WAYS) break;
    for (const place of joined(one, second)) {
      const count = right(place);
      if (count > best.right) best = { place, right: count };
    }
  }
  if (best.place === one) return null;
  const taught = finish(best.place, choice);
  return taught.fits ? taught : (alsoBy(taught, choice) ?? taught);
}

/** So many second ways are tried. */
const MOST_WAYS = 60;

const PERFECT = 1000;

/** How much speaks for a place: above all that it gives what was pointed at. */
function scoreOf(place: Place, { sort, scopes, examples, isTaken }: Choice): number {
  const right = examples.filter((example) => gives(place, example, sort, isTaken)).length;
  if (right === 0) return 0;
  const some = scopes.slice(0, MOST);
  const found = some.filter(
    (scope) => valueAt(scope, place, sort, isTaken?.(scope)) !== null,
  ).length;
  const share = some.length === 0 ? 1 : found / some.length;
  const sound = place.fragile ? 0 : 1;
  if (right === examples.length && sound === 1 && share === 1) return PERFECT;
  return (right / examples.length) * 600 + sound * 200 + share * 100;
}

function gives(
  place: Place,
  { scope, targets, words }: Example,
  sort: Sort,
  isTaken: Choice['isTaken'],
): boolean {
  const at = textOfPlace(scope, place, isTaken?.(scope));
  if (!at) return false;
  const [only] = targets;
  if (
    targets.length === 1 &&
    only &&
    !place.locator.rest &&
    !at.elements.some((each) => near(each, only))
  ) {
    return false;
  }
  const value = valueAt(scope, place, sort, isTaken?.(scope));
  if (value === null) return false;
  if (sort === 'day') {
    const said =
      dayIn(words ?? at.text) ??
      dayIn(only?.getAttribute('datetime') ?? only?.getAttribute('title') ?? '');
    return value === (place.locator.attribute ? value : said);
  }
  if (place.locator.attribute !== undefined) return true;
  const said = words ?? targets.map((target) => visibleText(target)).join('\n');
  return folded(value) === folded(said);
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

function finish(place: Place, { sort, scopes, examples, isTaken }: Choice): TaughtPlace {
  const formats = scopes.slice(0, MOST).flatMap((scope) => {
    const at = sort === 'day' ? textOfPlace(scope, place) : null;
    const value = at && partOf(at.text, place.locator.pattern);
    return (value && dayFormatIn(value)?.format) || [];
  });
  const fits = examples.every((example) => gives(place, example, sort, isTaken));
  return { ...place, dateFormats: [...new Set(formats)], fits };
}
