/** Whether two actions, as written in two lists, are the same task. */

const ASIDE = /\([^)]*\)/g;
const ROLLED =
  /\b(?:c\/f|b\/f|o\/s|cf|carried forward|brought forward|outstanding|ongoing|see above)\b/gi;
const SMALL = new Set(
  'a an the of to for with in on at and or re be by as from her his their its this that any all more up it is are w thro through who what if not yet get do make complete completed start started begin chase update updated arrange arranged book write ring draw finish send sent resent obtain sort team new again soon please ensure me us sw'.split(
    ' ',
  ),
);
/** Words of the service's own paper, too common to tell one task from another. */
const COMMON = new Set([
  'assessment',
  'plan',
  'report',
  'form',
  'meeting',
  'record',
  'file',
  'system',
  'copy',
  'date',
  'visit',
  'work',
  'referral',
]);

/** Lower case, without the endings that a word takes from one list to the next. */
const stem = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/(?:ings?|ed|es|s|e)$/, '');

/** The words by which a task is known again: no verbs of doing, no small words, no asides. */
export function keysOfTask(action: string): string[] {
  const words =
    action
      .replace(ASIDE, ' ')
      .replace(ROLLED, ' ')
      .match(/[\p{L}\p{N}][\p{L}\p{N}&'’]*/gu) ?? [];
  const telling = words.filter((word) => !SMALL.has(word.toLowerCase()) && !/^\d+$/.test(word));
  const rare = telling.filter((word) => !COMMON.has(word.toLowerCase()));
  return [...new Set((rare.length ? rare : telling).map(stem))];
}

/** Every word of a task but the smallest: by which "plan wasn't sent" speaks of "CIN plan typed and sent". */
export const wordsOfTask = (action: string): string[] => [
  ...new Set(
    (
      action
        .replace(ASIDE, ' ')
        .replace(ROLLED, ' ')
        .match(/\p{L}{4,}/gu) ?? []
    ).map(stem),
  ),
];

/** Ways of reaching somebody: ringing again is not the same task as visiting. */
const WAYS = [
  /\b(?:ring|call|phone|telephone|text)\b/i,
  /\b(?:visit|see|meet)\b/i,
  /\b(?:write|letter|e-?mail)\b/i,
];

function areDifferentWays(first: string, second: string): boolean {
  const [a, b] = [first, second].map((action) => WAYS.filter((way) => way.test(action)));
  return !!a?.length && !!b?.length && !a.some((way) => b.includes(way));
}

/** How much of the shorter list of words the two share for the task to be the same. */
const SAME = 0.6;

/** True when two actions name the same thing to be done, whatever the order and the verb. */
export function isSameTask(first: string, second: string): boolean {
  const [a, b] = [keysOfTask(first), keysOfTask(second)];
  const shared = a.filter((key) => b.includes(key)).length;
  const shorter = Math.min(a.length, b.length);
  return shorter > 0 && shared / shorter >= SAME && !areDifferentWays(first, second);
}
