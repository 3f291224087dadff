import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parseInterchange } from '../case-file/interchange';
import { judge } from '../rules/judge';
import { loadLibrary } from '../rules/library';
import { faultOf } from './fault-of';

/**
 * npm run --silent judge -- FILE... [--pack FILE]
 *
 * Judges case files in the interchange format with the same code as the extension: one JSON line per
 * case and point. A file that does not fit is named with its fault on standard error, the others are
 * judged, and the exit status is 2.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { pack: { type: 'string' } },
});
if (positionals.length === 0) stop('usage: npm run --silent judge -- FILE... [--pack FILE]');

const library = loadLibrary(values.pack ? readPack(values.pack) : 'house');
for (const { file, place, fault } of library.faults) complain(`${file}: ${place}: ${fault}`);

for (const path of positionals) {
  const caseFile = readCase(path);
  if (!caseFile) continue;
  for (const { ruleId, outcome, reason, evidence } of await judge(caseFile, library)) {
    const quotes = evidence.map(({ entryId, quote }) => ({ entryId, quote }));
    const line = { caseId: caseFile.caseId, ruleId, outcome, reason, evidence: quotes };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  }
}

function readCase(path: string) {
  try {
    return parseInterchange(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    complain(`${path}: ${faultOf(error)}`);
    return undefined;
  }
}

function readPack(path: string): object {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return stop(`${path}: ${faultOf(error)}`);
  }
}

function complain(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}
