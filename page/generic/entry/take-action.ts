import type { Action } from '../../../case-file/model';
import type { Line } from '../outline/line';

/** "1. Ring the school" is what is to be done; "Bev - Ring the school", with the name set apart, also by whom. */
export function actionOf({ text, pieces: [who, what] }: Line): Action {
  const action = text.replace(/^(?:\d+[.)]|[-•*])\s+/, '');
  const said =
    who && what && who.tag !== '' ? /^\s*[-–—:]\s*(\S.*)$/.exec(what.text)?.[1] : undefined;
  return said && who && who.text.length <= 30
    ? { action: said, owner: who.text, due: '', status: '' }
    : { action, owner: '', due: '', status: '' };
}

/**
 * Takes who is to do it, and by when, which stand in boxes of their own below what is to be done; false
 * for another label.
 */
export function takeOfAction(action: Action, label: string, value: string): boolean {
  const [part] =
    OF_ACTION.find(([name, pattern]) => action[name] === '' && pattern.test(label)) ?? [];
  if (part) action[part] = value;
  return part !== undefined;
}
/** Narrower than the names of a table's columns (action-table.ts): after its actions a form goes on. */
const OF_ACTION: ['owner' | 'due', RegExp][] = [
  ['owner', /^(?:by )?whom?\b|^(?:action )?owner|^(?:person )?responsib|^assigned to/i],
  ['due', /^(?:by )?when\b|^(?:due|by|target|deadline|timescale)(?: date)?\b/i],
];
