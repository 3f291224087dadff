import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, dayNumber } from '../../case-file/dates';
import { parseInterchange } from '../../case-file/interchange';
import type { CaseFile, Entry, IsoDate } from '../../case-file/model';

const DATES = [
  'date',
  'recordedOn',
  'decidedOn',
  'startedOn',
  'completedOn',
  'authorisedOn',
  'reviewedOn',
  'returnedOn',
  'interviewOn',
] as const;

/**
 * A case file of so many entries for the bench, made by repeating the example cases and moving their
 * dates into the window of one of them.
 */
export function largeCase(size: number, folder = 'demo/cases'): CaseFile {
  const cases = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => parseInterchange(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const base = cases.find(({ caseType }) => caseType === 'child-protection');
  if (!base) throw new Error(`no child protection case in ${folder}`);
  const entries: Entry[] = [];
  for (let round = 0; entries.length < size; round += 1) {
    for (const one of cases) {
      const shift = dayNumber(base.windowFrom) - dayNumber(one.windowFrom) + (round % 20);
      for (const entry of one.entries) {
        if (entries.length < size) entries.push(moved(entry, shift, `e${entries.length + 1}`));
      }
    }
  }
  return { ...base, caseId: 'large', entries };
}

function moved(entry: Entry, days: number, id: string): Entry {
  const copy: Entry = { ...entry, id };
  for (const name of DATES) {
    const date: IsoDate | null | undefined = entry[name];
    if (date) copy[name] = addDays(date, days);
  }
  return copy;
}
