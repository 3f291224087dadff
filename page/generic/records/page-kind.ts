import type { Box } from '../outline/box';
import type { Line } from '../outline/line';
import { kindOf } from '../words';
import type { PageKind } from './finding';

/** The kind of record that the page as a whole announces: its first heading, the open tab, its title. */
export function pageKindOf(lines: Line[], title: string): PageKind {
  const heading = lines.find(
    (line) => line.heading === 1 && kindOf(line.text) !== null && !TASK.test(line.text),
  );
  const open = lines.find(
    (line) => line.text.length < 50 && isOpenTab(line.box) && kindOf(line.text) !== null,
  );
  const near = heading ?? open;
  return { kind: kindOf(near?.text ?? title), near: near !== undefined };
}

/** "Authorise assessment" is what is to be done, not what the page lists. */
const TASK =
  /(?:^|\s)(?:authorise|approve|complete|add|create|start|check|submit|assign|allocate)\b(?!d)/i;

const isOpenTab = (box: Box): boolean => {
  for (let each: Box | null = box; each && each.size < 6; each = each.parent) {
    if (each.el.getAttribute('aria-selected') === 'true' || each.el.hasAttribute('aria-current'))
      return true;
    if (/(?:^|\s)(?:active|selected|current|is-active|on)(?:$|\s)/.test(each.names)) return true;
  }
  return false;
};
