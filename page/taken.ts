import type { Labelled } from './labelled';
import { locateAll } from './locate';
import type { Records } from './profile-records';
import { actionRows, fieldsOf } from './read-parts';
import { partsOf, type Scope } from './scope';

/**
 * What of a record is read as something else than its rest: the values, their labels, whole lists
 * and tables of people and actions, and a heading that stands over such a list alone.
 */
export function takenIn(
  scope: Scope,
  records: Records,
  labelled: readonly Labelled[],
): (element: Element) => boolean {
  const { properties, kind, named, attendees } = records;
  const locators = [
    ...Object.values(properties),
    ...Object.values(named),
    ...(typeof kind === 'string' ? [] : [kind.at]),
  ];
  const values = locators.flatMap((locator) =>
    locator.rest || locator.above ? [] : [...locateAll(scope, locator, labelled)],
  );
  const several = [
    ...(attendees ? locateAll(scope, { ...attendees, all: true }, labelled) : []),
    ...actionRows(scope, records, labelled),
  ];
  const lists = several.map((each) => each.closest('table, ul, ol, dl') ?? each);
  const fields = fieldsOf(scope, records, labelled);
  const taken = new Set<Element>([
    ...values,
    ...lists,
    ...lists.flatMap(headingOver),
    ...[...labelled, ...fields].flatMap(({ element, head }) =>
      head ? [element, head] : [element],
    ),
  ]);
  for (const part of partsOf(scope)) if (partsOf(scope).length === 1) taken.delete(part);
  return (element) => taken.has(element);
}

function headingOver({ previousElementSibling: before }: Element): Element[] {
  return before && /^h[1-6]$/.test(before.localName) ? [before] : [];
}
