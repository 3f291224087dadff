import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { parseInterchange } from '../case-file/interchange';
import { judge } from '../rules/judge';
import { loadLibrary } from '../rules/library';
import { type Judgement, overall, perCase, perPoint, sideBySide } from './accuracy-report';
import { faultOf } from './fault-of';

/**
 * npm run --silent accuracy [-- DIR] [--point ID] [--half 204|311] [--pack FILE]
 *
 * Judges the labelled case files of DIR/cases with the labels of DIR/labels (default: the demo's
 * cases with tests/gold/labels), and prints how far judgements and labels agree. `--half` takes the
 * cases whose number begins so. A point that is asked for and has no label in a case is printed with
 * what the rule finds there, to be labelled.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { point: { type: 'string' }, half: { type: 'string' }, pack: { type: 'string' } },
});

const Labels = z.object({
  caseId: z.string(),
  labels: z.record(
    z.string(),
    z.object({ outcome: z.string(), because: z.string(), entries: z.array(z.string()) }),
  ),
});

const dir = positionals[0];
const cases = dir ? join(dir, 'cases') : 'demo/cases';
const labels = dir ? join(dir, 'labels') : 'tests/gold/labels';
const library = loadLibrary(values.pack ? JSON.parse(readFileSync(values.pack, 'utf8')) : 'house');
for (const { file, place, fault } of library.faults) complain(`${file}: ${place}: ${fault}`);

if (!existsSync(cases)) {
  complain(`${cases}: no such folder`);
  process.exit(2);
}
const judgements: Judgement[] = [];
const unlabelled: string[] = [];
for (const name of readdirSync(cases).sort()) {
  if (!name.endsWith('.json') || !name.startsWith(values.half ?? '')) continue;
  try {
    const caseFile = parseInterchange(JSON.parse(readFileSync(join(cases, name), 'utf8')));
    const given = Labels.parse(JSON.parse(readFileSync(join(labels, name), 'utf8'))).labels;
    for (const finding of await judge(caseFile, library)) {
      const label = given[finding.ruleId];
      if (values.point && values.point !== finding.ruleId) continue;
      if (!label) {
        if (values.point) unlabelled.push(`${name}: ${finding.outcome}: ${finding.reason}`);
        continue;
      }
      judgements.push({ caseId: caseFile.caseId, label, finding });
    }
  } catch (error) {
    complain(`${name}: ${faultOf(error)}`);
  }
}
const report = [perPoint, perCase, sideBySide, overall].map((part) => part(judgements));
if (unlabelled.length > 0) report.push(`Not labelled in ${labels}:\n${unlabelled.join('\n')}`);
process.stdout.write(`${report.join('\n\n')}\n`);

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
