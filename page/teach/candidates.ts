import { tidy } from '../dom/controls';
import { visibleText } from '../dom/text';
import { textAt } from '../locate';
import type { Locator } from '../profile-places';
import { scopeText } from '../scope';
import { type Choice, MOST, near } from './choice';
import { dayFormatIn } from './day-format';
import { childElements } from './flat-tree';
import { namesOf } from './names-of-elements';
import { type IsLabel, isKnownLabel, patternsFor } from './patterns';
import { type Place, placesOf, textOfPlace } from './places';
import type { Sort } from './value-at';

/** Every place with every pattern that may give what was pointed at, the likeliest to last first. */
export function* candidatesOf(choice: Choice): Generator<Place> {
  const { sort, scopes, examples, isTaken, anyLabel, isName } = choice;
  for (const { scope, targets, words } of examples) {
    const others = scopes.filter((each) => each !== scope).slice(0, MOST);
    const texts = others.map(scopeText);
    const isLabel: IsLabel = (said) =>
      isKnownLabel(said) || (anyLabel ?? false) || isCommon(said, texts);
    const places = [...placesOf(scope, targets, others)];
    if (sort === 'text' && targets.length === 1) places.push(REST);
    for (const place of places) {
      const without = sort === 'text' ? ['a, button'] : partsWithout(targets, words);
      for (const locator of [
        place.locator,
        ...without.map((except): Locator => ({ ...place.locator, except })),
      ]) {
        if (locator.except && locator.rest) continue;
        const found = textOfPlace(scope, { ...place, locator }, isTaken?.(scope));
        if (!found) continue;
        // Of several that are called alike, the words in it tell the one that is meant.
        const isOther =
          targets.length === 1 &&
          !locator.rest &&
          !found.elements.some((each) => targets.some((target) => near(each, target)));
        const at = isOther
          ? { elements: targets, text: textAt(scope, targets, locator).text }
          : found;
        const machine =
          targets[0]?.getAttribute('datetime') ?? targets[0]?.getAttribute('title') ?? '';
        if (sort === 'day' && !locator.except) yield* machineDays(place, targets[0], machine);
        const isBracketed =
          isName === true &&
          !at.text.includes('(') &&
          others.some((other) => textOfPlace(other, place)?.text.includes('('));
        const meant = wordsMeant(at.text, words, sort, targets, at.elements);
        for (const pattern of meant === null
          ? []
          : patternsFor(at.text, meant, isLabel, isBracketed)) {
          yield { ...place, locator: pattern === undefined ? locator : { ...locator, pattern } };
        }
        if (sort !== 'day' && words === null && !isOther) yield { ...place, locator };
      }
    }
  }
}

/** The part of an element without which it shows just the words that are meant: a badge in a heading. */
function partsWithout([target, ...more]: readonly Element[], words: string | null): string[] {
  if (!target || more.length > 0 || words === null) return [];
  return childElements(target)
    .flatMap((part) => namesOf(part).slice(0, 2))
    .map(({ css }) => css)
    .filter((css) => tidy(visibleText(target, css)) === tidy(words));
}

const REST: Place = { locator: { rest: true }, labels: null, fragile: null };

function* machineDays(
  place: Place,
  target: Element | undefined,
  machine: string,
): Generator<Place> {
  const day = dayFormatIn(machine);
  if (!target || !day || dayFormatIn(target.textContent ?? '')) return;
  const attribute = target.hasAttribute('datetime') ? 'datetime' : 'title';
  yield { ...place, locator: { ...place.locator, attribute, pattern: day.pattern } };
}

/** The words that are meant in a text; null where they do not stand there. */
function wordsMeant(
  text: string,
  words: string | null,
  sort: Sort,
  targets: readonly Element[],
  elements: readonly Element[],
): string | null {
  if (words !== null) return inText(text, words);
  if (sort === 'day') {
    const day = dayFormatIn(text);
    return day ? (new RegExp(day.pattern, 'u').exec(text)?.[0] ?? null) : null;
  }
  return elements.length === targets.length ? text : null;
}

/** The words as they stand in a text, whatever the white space between them. */
function inText(text: string, words: string): string | null {
  if (text.includes(words)) return words;
  const source = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s+');
  return new RegExp(source, 'u').exec(text)?.[0] ?? null;
}

const isCommon = (words: string, others: readonly string[]): boolean =>
  others.length > 0 && others.filter((text) => text.includes(words)).length >= others.length / 2;
