import { visibleText } from '../dom/text';
import type { Scope } from '../scope';
import type { Example } from './choice';
import { choosePlace, type TaughtPlace } from './choose-place';
import { dayFormatIn, SHORT_DAY } from './day-format';

/**
 * A day that lacks its year, and the year that stands elsewhere: over all days of a month. The first
 * that was pointed at is the day, the other the year.
 */
export function chooseDayAndYear(
  scopes: readonly Scope[],
  examples: readonly Example[],
): TaughtPlace | null {
  const days = examples.flatMap((example) => partOf(example, 0, SHORT_DAY));
  const years = examples.flatMap((example) => partOf(example, 1, YEAR));
  const day = choosePlace({ sort: 'words', scopes, examples: days });
  const year = choosePlace({ sort: 'words', scopes, examples: years });
  const [shortDay, fullYear] = [days[0]?.words, years[0]?.words];
  const format = dayFormatIn(`${shortDay} ${fullYear}`)?.format;
  const { css, above, attribute } = year?.locator ?? {};
  if (!day || !year || css === undefined || !format) return null;
  const where = { css, ...(above ? { above } : {}), ...(attribute ? { attribute } : {}) };
  return {
    ...day,
    locator: { ...day.locator, year: { ...where, pattern: YEAR } },
    fragile: day.fragile ?? year.fragile,
    dateFormats: [format],
    fits: day.fits && year.fits,
  };
}

const YEAR = '(?<!\\d)(?:19|20)\\d{2}(?!\\d)';

/** One of the elements pointed at, with the words in it that are a day or a year. */
function partOf({ scope, targets }: Example, at: number, pattern: string): Example[] {
  const target = targets[at];
  const words = target && new RegExp(pattern, 'u').exec(visibleText(target))?.[0];
  return target && words ? [{ scope, targets: [target], words }] : [];
}
