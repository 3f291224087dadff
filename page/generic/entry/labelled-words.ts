import { findDays, parseDay } from '../days';
import { authorOf, NAME, withNames } from '../people-words';
import { isRole, meaningsOf } from '../words';
import type { Meta } from './meta';

/** "Started 10/03/2025", "Authorised by R. Finch, Team Manager on 28/04/2025": words that are a label, then its value. */
export function labelledIn(segment: string): Meta['labelled'] | null {
  const words = segment.split(' ', 5);
  for (let count = words.length - 1; count > 0; count--) {
    const label = words.slice(0, count).join(' ');
    const value = segment.slice(label.length + 1);
    const isBy = / by:?$|^assigned to$/i.test(label);
    const [found] = value.length < LONGEST ? findDays(value) : [];
    if (!isBy && found?.start !== 0) continue;
    const [meaning] = meaningsOf(label);
    if (!meaning) continue;
    if (/On$/.test(meaning) && found?.start === 0 && value.length - found.end < 4)
      return [{ label, value }];
    if (!isBy || !STARTS_WITH_NAME.exec(value)) continue;
    const { role = '' } = authorOf(value.replace(/,?\s+(?:on\s+)?\S*\d.*$/, ''));
    if (/[,.]/.test(role) && !isRole(role)) continue;
    const dated = /^(.*?),?\s+(?:(?:on|at)\s+)?(\S*\d.*)$/.exec(value);
    const day = dated?.[2] ? parseDay(dated[2]) : null;
    if (!dated?.[1] || !day || !dated[2])
      return value.length < 60 && !found ? [{ label, value }] : null;
    return [
      { label, value: dated[1] },
      { label: label.replace(/ by:?$/i, ' on'), value: dated[2] },
    ];
  }
  return null;
}
/** A value that is longer is no day, nor a name alone. */
const LONGEST = 120;
const STARTS_WITH_NAME = withNames(`^${NAME}`);
