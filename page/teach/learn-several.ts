import { visibleText } from '../dom/text';
import { isShown } from '../dom/visible';
import type { Labels, Locators } from '../profile-places';
import type { Records } from '../profile-records';
import { partsOf, type Scope } from '../scope';
import type { Example } from './choice';
import { choosePlace, type TaughtPlace } from './choose-place';
import { around, commonAround, holds } from './flat-tree';
import { labelPlaces } from './label-places';
import type { Lesson } from './lesson';
import { namesOf } from './names-of-elements';
import { foundBy, waysTo } from './ways-to-find';

/** What stands several times in one record: people present, rows of actions. */

/** Where all that are like some elements stand in a record. */
interface Several {
  at: Locators;
  labels: Labels | null;
  fragile: string | null;
}

/** Those beside an element that are of its sort. */
const beside = (element: Element): Element[] =>
  Array.from(element.parentNode?.children ?? []).filter(
    (each) => each.localName === element.localName && isShown(each),
  );

/** From some elements of a record to all that stand as they do. */
function allLike(
  scope: Scope,
  pointed: readonly Element[],
  others: readonly Scope[],
): Several | null {
  const [first] = pointed;
  if (!first) return null;
  const wanted = new Set(pointed.flatMap(beside));
  for (const { labels, label, element } of labelPlaces(scope, first, others)) {
    if (element === first) return { at: { label }, labels, fragile: null };
    for (const { css } of namesOf(first)) {
      if (isAll(foundBy(css, element), wanted))
        return { at: { label, css, all: true }, labels, fragile: null };
    }
  }
  const box = around(first);
  const inside = box ? waysTo(box, scope) : [];
  const ways = [
    ...waysTo(first, scope),
    ...inside.flatMap((outer) =>
      namesOf(first).map((own) => ({ css: `${outer.css} > ${own.css}`, fragile: outer.fragile })),
    ),
  ];
  const fitting = ways.filter(({ css }) => isAll(foundBy(css, scope), wanted));
  const best = fitting.find(({ fragile }) => !fragile) ?? fitting[0] ?? ways[0];
  return best ? { at: { css: best.css, all: true }, labels: null, fragile: best.fragile } : null;
}

const isAll = (found: readonly Element[], wanted: ReadonlySet<Element>): boolean =>
  found.length === wanted.size && found.every((each) => wanted.has(each));

/** The people present: each in an element, or all in one with a sign between. */
export function learnAttendees(
  examples: readonly Example[],
  scopes: readonly Scope[],
): Several | null {
  const [example] = examples;
  if (!example) return null;
  const { scope, targets, words } = example;
  const others = scopes.filter((each) => each !== scope);
  const [target] = targets;
  const shown = target ? visibleText(target) : '';
  const said = words ?? shown;
  const isOne = words === null || folded(words) === folded(shown);
  if (isOne && !/[;\n]/.test(shown) && (target?.matches('li, tr, dd') || targets.length > 1)) {
    return allLike(scope, targets, others);
  }
  const place = choosePlace({ sort: 'words', scopes, examples, anyLabel: true });
  const split =
    [';', '\n', ','].find((sign) => (words === null ? said : shown).includes(sign)) ?? ';';
  return place && { at: { ...place.locator, split }, labels: place.labels, fragile: place.fragile };
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

const CELLS = ['action', 'owner', 'due', 'status'] as const;

/** The rows of actions, and what in a row is which. */
export function learnActions(
  lesson: Lesson,
  scopes: readonly Scope[],
  exampleOf: (targets: Element[], words: string | null) => Example | null,
): {
  actions: NonNullable<Records['actions']>;
  labels: Labels | null;
  fragile: string | null;
} | null {
  const [said] = lesson.values.get('action') ?? [];
  const [target, ...more] = said?.targets ?? [];
  const example = said && exampleOf(said.targets, said.words);
  if (!target || !example) return null;
  const cells = CELLS.flatMap((name) => lesson.values.get(name)?.[0]?.targets[0] ?? []);
  const row = rowOf(cells, example.scope);
  if (!row) return null;
  const others = scopes.filter((each) => each !== example.scope);
  const moreRows = more.flatMap((each) => rowOf([each], example.scope) ?? []);
  const rows = allLike(example.scope, [row, ...moreRows], others);
  if (!rows) return null;
  const { css, label } = rows.at;
  const inRecord = label === undefined && css !== undefined ? foundBy(css, example.scope) : [row];
  const cell = (name: (typeof CELLS)[number]): TaughtPlace | null => {
    const [pointed] = lesson.values.get(name) ?? [];
    if (!pointed) return null;
    const one: Example = { scope: row, targets: pointed.targets.slice(0, 1), words: pointed.words };
    return choosePlace({ sort: 'words', scopes: inRecord, examples: [one], anyLabel: true });
  };
  const [action, owner, due, status] = CELLS.map(cell);
  if (!action) return null;
  const { split: _, ...each } = rows.at;
  const labels = [action, owner, due, status].flatMap((place) => place?.labels ?? []);
  return {
    actions: {
      each,
      labels: [...new Map(labels.map((one) => [JSON.stringify(one), one])).values()],
      action: action.locator,
      ...(owner ? { owner: owner.locator } : {}),
      ...(due ? { due: due.locator } : {}),
      ...(status ? { status: status.locator } : {}),
    },
    labels: rows.labels,
    fragile: rows.fragile ?? action.fragile,
  };
}

/** The row in which values stand: the item or row of the record around them; else the least that holds them all. */
function rowOf(cells: readonly Element[], scope: Scope): Element | null {
  const common = commonAround(cells);
  const row = common?.closest('tr, li, [role="row"]');
  const isInside = partsOf(scope).some((part) => row && part !== row && holds(part, row));
  return row && isInside ? row : common;
}
