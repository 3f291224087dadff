import { judgingMeasures } from './bench/judging';
import { isOver, lineOf, type Measure } from './bench/measure';
import { readingMeasures } from './bench/reading';

/**
 * npm run bench [-- reading | judging]
 *
 * Measures reading and judging of large records, as ratios of two costs of the same run (why, and
 * what each is: docs/decisions/speed.md). One line per measure, `name: ratio R (at most L)`; leaves
 * with 1 when any is over its limit.
 */
const PARTS: Record<string, () => AsyncGenerator<Measure>> = {
  reading: readingMeasures,
  judging: judgingMeasures,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(
    `There is no part "${unknown.join('", "')}". Parts: ${Object.keys(PARTS).join(', ')}.`,
  );
  process.exit(2);
}

for (const [name, measures] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for await (const measure of measures()) {
    console.log(lineOf(measure));
    if (isOver(measure)) process.exitCode = 1;
  }
}
