import { readdirSync, readFileSync } from 'node:fs';
import { judge } from '../rules/judge';
import { loadLibrary } from '../rules/library';
import { Cases, caseOf } from '../tests/unit/rules/case-of';

/**
 * npm run --silent passages [-- POINT …] [--wrong]
 *
 * Judges the short labelled passages of `tests/passages`, one file for each point, and says with how
 * many labels the rules agree: of every other passage, which the rules were worked on with, and of
 * those between, which were only counted. `--wrong` prints what differs among the former; the latter
 * stay unlooked at, so that their figure goes on saying something.
 */
const FOLDER = 'tests/passages';
const asked = process.argv.slice(2);
const library = loadLibrary();
const total = { known: count(), counted: count() };

for (const name of readdirSync(FOLDER).sort()) {
  const id = name.replace('.json', '');
  const points = asked.filter((each) => !each.startsWith('--'));
  if (points.length > 0 && !points.includes(id)) continue;
  const rules = library.rules.filter((rule) => rule.id === id);
  const here = { known: count(), counted: count() };
  const { cases } = Cases.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')));
  for (const [place, { says, file, outcome }] of cases.entries()) {
    const half = place % 2 === 0 ? 'known' : 'counted';
    const [finding] = await judge(caseOf(file), { ...library, rules });
    const isRight = finding?.outcome === outcome;
    for (const each of [here[half], total[half]]) add(each, isRight);
    if (half === 'known' && !isRight && asked.includes('--wrong')) {
      console.log(`${id}: ${says}: labelled ${outcome}, judged ${finding?.outcome}`);
    }
  }
  console.log(line(id, here));
}
console.log(line('all', total));

function count() {
  return { right: 0, of: 0 };
}

function add(to: ReturnType<typeof count>, isRight: boolean): void {
  to.of += 1;
  if (isRight) to.right += 1;
}

function line(name: string, { known, counted }: typeof total): string {
  const share = ({ right, of }: ReturnType<typeof count>) =>
    `${`${right}/${of}`.padEnd(8)} ${(right / of).toFixed(2)}`;
  return `${name.padEnd(32)} known ${share(known)}   only counted ${share(counted)}`;
}
