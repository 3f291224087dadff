import { type Contents, contentsOf } from '../labels/contents';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { isNoRecordHeading, kindOf, meaningsOf } from '../words';
import { addKnown, type Finding, keyOf } from './finding';
import { dayIn } from './labelled-day';

const SMALLEST = 6;
const LARGEST = 400;

/**
 * Adds the panels that are records and stand beside those that were found: an action plan below the
 * list of meetings. Each begins with words that name its kind, and has its day under a label.
 */
export async function addPanels(found: Finding, root: Box): Promise<void> {
  const around = new Set<Box>();
  for (const read of found.read)
    for (let box: Box | null = read; box && !around.has(box); box = box.parent) around.add(box);
  await found.breathe();
  const look = async (box: Box): Promise<void> => {
    if (isAside(box) || box.size < SMALLEST || found.runsIn.has(box)) return;
    if (!around.has(box)) {
      if (addPanel(found, box)) return;
      await found.breathe();
    }
    if (found.read.has(box)) return;
    for (const kid of box.kids)
      if (typeof kid !== 'string' && kid.size >= SMALLEST) await look(kid);
  };
  await look(root);
}

function addPanel(found: Finding, box: Box): boolean {
  const head = box.size <= LARGEST ? linesOf([box]).find((line) => !line.action) : undefined;
  if (!head || head.text.length > 60 || isNoRecordHeading(head.text)) return false;
  const kind = kindOf(head.text);
  if (kind === null || meaningsOf(head.text).length > 0) return false;
  const contents = contentsOf([box], isAside);
  const { labels } = found.outline;
  if (!saysSomething(contents) || !dayIn(contents, labels)) return false;
  const context = { kind, near: true, date: null };
  found.read.add(box);
  addKnown(found, [box], keyOf(context, null), box, () => ({
    ...contents,
    context,
    labels,
    structure: 'list',
  }));
  return true;
}

const saysSomething = ({ lines, cells, actions }: Contents): boolean =>
  actions.length > 1 ||
  [...lines, ...cells.flatMap(({ values }) => values)].some(({ text }) => text.length >= 40);
