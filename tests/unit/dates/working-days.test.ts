import { describe, expect, it } from 'vitest';
import shipped from '../../../case-file/bank-holidays.json';
import { ageOn, formatDate } from '../../../case-file/dates';
import { addWorkingDays, workingDaysBetween } from '../../../case-file/working-days';
import { bankHolidays } from '../../../scripts/bank-holidays';

describe('the bank holidays that are shipped', () => {
  it('are those of date-holidays today (else: node scripts/run.mjs scripts/bank-holidays.ts)', () => {
    expect(shipped).toEqual(bankHolidays());
  });

  it('hold the days of the jubilee, the funeral and the coronation', () => {
    expect(shipped).toContain('2022-06-02');
    expect(shipped).toContain('2022-06-03');
    expect(shipped).not.toContain('2022-05-30');
    expect(shipped).toContain('2022-09-19');
    expect(shipped).toContain('2023-05-08');
  });

  it('hold the moved early May day of 2020, and the days in place of a weekend', () => {
    expect(shipped).toContain('2020-05-08');
    expect(shipped).not.toContain('2020-05-04');
    expect(shipped).toContain('2022-01-03');
    expect(shipped).toContain('2021-12-28');
  });
});

describe('working days', () => {
  it('begin after the day of the event', () => {
    expect(addWorkingDays('2025-11-03', 10)).toBe('2025-11-17');
    expect(workingDaysBetween('2025-11-03', '2025-11-03')).toBe(0);
    expect(workingDaysBetween('2025-11-03', '2025-11-17')).toBe(10);
  });

  it('leave out Christmas and the weekends around it', () => {
    expect(addWorkingDays('2024-12-23', 3)).toBe('2024-12-30');
    expect(workingDaysBetween('2024-12-24', '2025-01-02')).toBe(4);
  });

  it('count from a weekend to the next working day as one', () => {
    expect(workingDaysBetween('2025-11-08', '2025-11-10')).toBe(1);
  });

  it('are none where the second day is the earlier', () => {
    expect(workingDaysBetween('2025-11-17', '2025-11-03')).toBe(0);
  });
});

describe('dates', () => {
  it('read as auditors write them', () => expect(formatDate('2025-11-03')).toBe('3 Nov 2025'));
  it('give the age that a child has on a day', () => {
    expect(ageOn('2015-07-01', '2025-06-30')).toBe(9);
    expect(ageOn('2015-06-30', '2025-06-30')).toBe(10);
  });
});
