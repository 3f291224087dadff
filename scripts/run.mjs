// Runs one of the project's TypeScript scripts with the product's own bundler, so that a command
// line and the extension load the very same code: node scripts/run.mjs scripts/NAME.ts [arguments].
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script, ...rest] = process.argv.slice(2);
process.argv = [process.argv[0], script, ...rest];
await runnerImport(resolve(script), { configFile: false, logLevel: 'error' });
