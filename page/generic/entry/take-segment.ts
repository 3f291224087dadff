import { findDays } from '../days';
import { authorOf, isName } from '../people-words';
import { isLeftOut, isRole, isStatus, kindOf, meaningsOf } from '../words';
import { BY, takeDated } from './dated-words';
import { labelledIn } from './labelled-words';
import type { Meta } from './meta';
import { LOGIN } from './segments';
import { DAY_OF_WEEK, FUTURE, RELATIVE, TIME_ONLY } from './time-words';

/** "Nia Prosser commented:" above what she said. */
const SAID = /^(.{3,40}) (?:commented|wrote|replied|said|noted)$/;

/** Takes one part of a line into `meta`; false when it is not understood. */
export function takeSegment(segment: string, meta: Meta): boolean {
  if (isLeftOut(segment)) {
    meta.leftOut = true;
    return true;
  }
  if (isStatus(segment)) return true;
  const labelled = labelledIn(segment);
  if (labelled) {
    meta.labelled.push(...labelled);
    return true;
  }
  const [, label = '', value = ''] = /^(\p{Lu}[^:]{1,40}):\s+(\S.{0,60})$/u.exec(segment) ?? [];
  const [meaning] = label === '' ? [] : meaningsOf(label);
  if (meaning && meaning !== 'text' && (meaning !== 'author' || isName(authorOf(value).name))) {
    meta.labelled.push({ label, value });
    return true;
  }
  if (isRole(label) && isName(value)) {
    meta.author ??= { name: value };
    return true;
  }
  const dates = findDays(segment).filter((date) => date.date !== null);
  if (dates.length > 0) return takeDated(segment, dates, meta);
  const [partial] = findDays(segment);
  if (partial?.month && partial.start === 0 && partial.end === segment.length) {
    meta.date ??= { iso: null, written: segment };
    return true;
  }
  if (DAY_OF_WEEK.test(segment)) return true;
  if (FUTURE.test(segment) || RELATIVE.test(segment) || TIME_ONLY.test(segment)) {
    if (FUTURE.test(segment)) meta.leftOut = true;
    if (!TIME_ONLY.test(segment)) meta.date ??= { iso: null, written: segment };
    return true;
  }
  const [, speaker = ''] = SAID.exec(segment) ?? [];
  if (isName(speaker)) {
    meta.author ??= { name: speaker };
    return true;
  }
  const address = /^by:?\s+(\S+@\S+|[\p{L}\d]+[._][\p{L}\d._-]+)$/iu.exec(segment);
  if (address?.[1]) {
    meta.author ??= { name: address[1] };
    return true;
  }
  if (LOGIN.test(segment) && !meta.author) {
    meta.author = { name: segment };
    return true;
  }
  const by = BY.exec(segment);
  if (by?.[1] && segment.length - by[0].length < 12) {
    meta.author ??= authorOf(by[1]);
    return true;
  }
  const { name, role } = authorOf(segment);
  if (isName(name) && (role === undefined || isRole(role) || segment.includes('('))) {
    if (meta.author && meta.author.name !== name)
      return meta.title !== undefined && name === segment;
    meta.author ??= { name, role };
    meta.author.role ??= role;
    return true;
  }
  if (
    meta.author &&
    !meta.author.role &&
    isRole(segment) &&
    !/\s\p{Ll}{4,}(?:ed|ing)\s/u.test(segment) &&
    kindOf(segment) === null &&
    segment.length <= 45
  ) {
    meta.author.role = segment.replace(/^\((.*)\)$/, '$1');
    return true;
  }
  return false;
}
