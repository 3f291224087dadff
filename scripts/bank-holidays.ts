import { writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

/**
 * The bank holidays of England and Wales, 2015 to 2030, as the product ships them (no network).
 * Written by `node scripts/run.mjs scripts/bank-holidays.ts`; a test says when the table is stale.
 */
export function bankHolidays(from = 2015, to = 2030): string[] {
  const england = new Holidays('GB', 'ENG', { types: ['public', 'bank'] });
  const days = new Set<string>();
  for (let year = from; year <= to; year += 1) {
    for (const holiday of england.getHolidays(year)) days.add(holiday.date.slice(0, 10));
  }
  return [...days].filter(isWeekday).sort();
}

/** The file that holds the table. */
export const TABLE = 'case-file/bank-holidays.json';

const isWeekday = (date: string) => ![0, 6].includes(new Date(date).getUTCDay());

if (process.argv[1]?.endsWith('bank-holidays.ts')) {
  writeFileSync(TABLE, `${JSON.stringify(bankHolidays(), null, 2)}\n`);
}
