import type { Action } from '../../../case-file/model';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { isActionWord } from '../words';
import type { Grid } from './grid';

const ACTION_COLUMNS: [keyof Action, RegExp][] = [
  ['action', /action|task/i],
  ['action', /^what|to be done|objective|step|recommendation|decision/i],
  ['action', /description/i],
  ['action', /intervention/i],
  ['action', /goal|target$|need|outcome/i],
  ['owner', /whom|who|owner|responsib|lead|person/i],
  ['due', /when|date|due|time ?(?:scale|frame)|deadline|target|by$/i],
  ['status', /^(?:status|progress|rag|completed?|done)\b/i],
  ['status', /status|progress|outcome|complete|update|rag|done|review/i],
];

/** The rows of a table of actions, strings as written. */
export function actionRows(grid: Grid): Action[] {
  const rows = grid.rows.filter((row) => !row.head);
  return actionsOf(
    grid.columns ?? [],
    rows.map(({ cells }) =>
      cells.map(({ box, text }) => (isActionWord(text) && isButton(box) ? '' : text)),
    ),
  );
}

const isButton = (cell: Box): boolean => linesOf([cell]).every(({ action }) => action);

/** What is to be done, of rows of values under the names of their columns. */
export function actionsOf(columns: readonly string[], rows: readonly string[][]): Action[] {
  const taken = new Set<number>();
  const place = new Map<keyof Action, number>();
  for (const [name, pattern] of ACTION_COLUMNS) {
    if (place.has(name)) continue;
    const at = columns.findIndex(
      (label, index) =>
        !taken.has(index) &&
        pattern.test(label) &&
        // A column of buttons has the name, and no words.
        (name !== 'action' || rows.some((row) => row[index])),
    );
    if (at >= 0) {
      place.set(name, at);
      taken.add(at);
    }
  }
  const cell = (row: string[], name: keyof Action) => row[place.get(name) ?? -1] ?? '';
  return rows
    .map((row) => ({
      action: cell(row, 'action'),
      owner: cell(row, 'owner'),
      due: cell(row, 'due'),
      status: cell(row, 'status'),
    }))
    .filter((action) => action.action !== '');
}
