import { contentsOf } from '../labels/contents';
import { fieldsOf } from '../labels/fields';
import { isAside } from '../outline/asides';
import type { Box } from '../outline/box';
import { linesOf } from '../outline/lines';
import { kindOf, meaningsOf } from '../words';
import { contextOf } from './context';
import { addKnown, type Finding, keyOf } from './finding';
import type { Heading } from './headings';
import { dayIn } from './labelled-day';

/**
 * A page of several forms, each a section under a heading that names its kind, with a day and a
 * writer under labels of its own: an assessment, and the plan that came of it.
 */
export function addSections(found: Finding, box: Box, headings: Heading[]): void {
  const kids = box.kids.filter((kid): kid is Box => typeof kid !== 'string');
  if (kids.length < 2 || kids.length > 60) return;
  const sections: { text: string; level: number; parts: [Box, ...Box[]] }[] = [];
  for (const kid of kids) {
    const [head] = linesOf([kid]);
    const level = head?.heading ?? 0;
    const open = sections.at(-1);
    if (head && level > 0) sections.push({ text: head.text, level, parts: [kid] });
    else open?.parts.push(kid);
  }
  const { labels } = found.outline;
  const forms = sections.filter(({ text, parts }) => {
    if (kindOf(text) === null || parts.some((part) => found.read.has(part))) return false;
    const contents = contentsOf(parts, isAside);
    const fields = [...contents.cells, ...fieldsOf(contents.lines, labels).fields];
    const isSigned = fields.some(({ label }) => meaningsOf(label)[0] === 'author');
    return isSigned && dayIn(contents, labels) !== undefined;
  });
  if (forms.length < 2 || forms.some(({ level }) => level !== forms[0]?.level)) return;
  for (const { text, level, parts } of forms) {
    const context = contextOf(found.pageKind, [...headings, { level, text }]);
    for (const part of parts) found.read.add(part);
    addKnown(found, parts, keyOf(context, null), box, () => ({
      ...contentsOf(parts, isAside),
      context,
      labels,
      structure: 'list',
    }));
  }
}
