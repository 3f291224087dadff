import type { Action, Entry } from '../case-file/model';
import { visibleText } from './dom/text';
import { type Labelled, labelledValues } from './labelled';
import { locate, locateAll, partOf, textAt } from './locate';
import type { Locator } from './profile-places';
import type { Records } from './profile-records';
import type { Scope } from './scope';

/** Reads what stands several times in a record: labelled values, people present, actions. */
export function addParts(
  entry: Entry,
  scope: Scope,
  records: Records,
  labelled: readonly Labelled[],
): void {
  const fields = new Map(
    fieldsOf(scope, records, labelled).map(({ label, element }) => [label, visibleText(element)]),
  );
  for (const [name, locator] of Object.entries(records.named)) {
    const elements = locateAll(scope, locator, labelled);
    const words = partOf(textAt(scope, elements, locator).text, locator.pattern);
    if (elements.length > 0 && words !== null) fields.set(name, words);
  }
  if (fields.size > 0) entry.fields = Object.fromEntries(fields);
  const names = attendeesOf(scope, records, labelled);
  if (names.length > 0) entry.attendees = names;
  const actions = actionsOf(scope, records, labelled);
  if (actions.length > 0) entry.actions = actions;
}

/** The labelled values that are kept as such: those that are not read as something else. */
export function fieldsOf(
  scope: Scope,
  { fields, properties, kind, attendees, actions }: Records,
  labelled: readonly Labelled[],
): Labelled[] {
  const others = [
    ...Object.values(properties),
    typeof kind === 'string' ? undefined : kind.at,
    attendees,
    actions?.each,
  ];
  const used = new Set(
    others.flatMap((each) =>
      each?.label === undefined ? [] : (locate(scope, { label: each.label }, labelled) ?? []),
    ),
  );
  return labelledValues(scope, fields).filter(({ element }) => !used.has(element));
}

function attendeesOf(
  scope: Scope,
  { attendees }: Records,
  labelled: readonly Labelled[],
): string[] {
  if (!attendees) return [];
  const { split, pattern } = attendees;
  return locateAll(scope, { ...attendees, ...several(attendees) }, labelled)
    .flatMap((each) => {
      const words = partOf(textAt(scope, [each], attendees).text, pattern) ?? '';
      return split === undefined ? [words] : words.split(split);
    })
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The rows of actions in a record. */
export function actionRows(
  scope: Scope,
  { actions }: Records,
  labelled: readonly Labelled[],
): readonly Element[] {
  return actions ? locateAll(scope, { ...actions.each, ...several(actions.each) }, labelled) : [];
}

/** What a selector of several is meant to find: all that fit it. */
const several = ({ css }: Locator): Pick<Locator, 'all'> =>
  css === undefined ? {} : { all: true };

/** Cells as written: a dash in one is the record's word, not the system's. */
function actionsOf(scope: Scope, records: Records, labelled: readonly Labelled[]): Action[] {
  const { actions } = records;
  if (!actions) return [];
  return actionRows(scope, records, labelled).flatMap((row) => {
    const inRow = labelledValues(row, actions.labels);
    const words = (locator: Locator | undefined) => {
      const cells = locator ? locateAll(row, locator, inRow) : [];
      return locator ? (partOf(textAt(row, cells, locator).text, locator.pattern) ?? '') : '';
    };
    const action = {
      action: words(actions.action),
      owner: words(actions.owner),
      due: words(actions.due),
      status: words(actions.status),
    };
    return Object.values(action).every((each) => each === '') ? [] : [action];
  });
}
