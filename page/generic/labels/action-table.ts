import type { Action } from '../../../case-file/model';
import type { Grid } from './grid';

const ACTION_COLUMNS: [keyof Action, RegExp][] = [
  ['action', /action|task/i],
  ['action', /^what|to be done|objective|step|recommendation|decision/i],
  ['action', /description|goal|target$|intervention|need|outcome/i],
  ['owner', /whom|who|owner|responsib|lead|person/i],
  ['due', /when|date|due|timescale|deadline|target|by$/i],
  ['status', /^(?:status|progress|rag|completed?|done)\b/i],
  ['status', /status|progress|outcome|complete|update|rag|done|review/i],
];

/** The rows of a table of actions, strings as written. */
export function actionRows(grid: Grid): Action[] {
  const columns = grid.columns ?? [];
  const taken = new Set<number>();
  const place = new Map<keyof Action, number>();
  for (const [name, pattern] of ACTION_COLUMNS) {
    if (place.has(name)) continue;
    const at = columns.findIndex((label, index) => !taken.has(index) && pattern.test(label));
    if (at >= 0) {
      place.set(name, at);
      taken.add(at);
    }
  }
  const cell = (row: Grid['rows'][number], name: keyof Action) =>
    row.cells[place.get(name) ?? -1]?.text ?? '';
  return grid.rows
    .filter((row) => !row.head)
    .map((row) => ({
      action: cell(row, 'action'),
      owner: cell(row, 'owner'),
      due: cell(row, 'due'),
      status: cell(row, 'status'),
    }))
    .filter((action) => action.action !== '');
}
