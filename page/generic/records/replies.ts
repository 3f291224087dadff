import type { Box } from '../outline/box';
import { byNames } from '../outline/by-names';
import { linesOf } from '../outline/lines';

/**
 * The records that stand within one as answers to it: set in the same way as it, and each with a day
 * given in the same way. Those of an answer stand within that.
 *
 * @param waysOf in which ways a part gives its day
 */
export function repliesIn(item: Box, waysOf: (box: Box) => string[]): Box[] {
  if (!mayBeAnswered(item)) return [];
  const ways = new Set(waysOf(item));
  const replies: Box[] = [];
  const visit = (box: Box) => {
    for (const kid of box.kids) {
      if (typeof kid === 'string' || kid.size < SMALLEST) continue;
      if (
        isLike(kid, item) &&
        linesOf([kid]).length > 1 &&
        waysOf(kid).some((way) => ways.has(way))
      )
        replies.push(kid);
      else visit(kid);
    }
  };
  visit(item);
  return replies;
}

/** Set as a record is: the same tag with the same classes, save those that tell the place of each. */
export const isLike = (kid: Box, item: Box): boolean =>
  kid.tag === item.tag && mayBeAnswered(item) && settingOf(kid) === settingOf(item);

const mayBeAnswered = ({ tag, names }: Box): boolean =>
  (names !== '' || tag === 'article') && !isLayout(names);

const settingOf = ({ names }: Box): string =>
  names
    .split(/\s+/)
    .filter((name) => !/\d|odd|even|first|last/.test(name))
    .join(' ');

/** Rows and columns stand in each other on any page. */
const isLayout = byNames(
  /(?:^|[\s_-])(?:row|col|column|grid|flex|container|wrapper|inner|group|box|section|panel|body)(?:$|[\s_-])/i,
);

const SMALLEST = 4;
