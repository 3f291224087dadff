import { labelOf } from '../../dom/controls';
import type { Box } from '../outline/box';
import { clean } from './split-labels';

/** What names the group that a radio button stands in: its legend, or a name of its own; `''` for none. */
export function groupName(box: Box): string {
  for (let each = box.parent; each && each.size < 40; each = each.parent) {
    if (each.tag !== 'fieldset' && each.role !== 'radiogroup' && each.role !== 'group') continue;
    const legend = each.kids.find((kid) => typeof kid !== 'string' && kid.tag === 'legend');
    return clean(
      legend && typeof legend !== 'string'
        ? (legend.el.textContent ?? '')
        : (labelOf(each.el) ?? ''),
    );
  }
  return '';
}
