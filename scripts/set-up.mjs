// Installs what `npm start` and `npm test` need, when it is missing: the packages of the lock file
// (with Node 24 among them), and WXT's generated types. Runs on any Node from 20; silent when done.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const stamp = 'node_modules/.goldthread-set-up';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
const done = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
if (!done) {
  console.error('Setting up: installing packages (once, a minute or two) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

function run(command, args) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      `Setting up failed: "${command} ${args.join(' ')}" ended with ${status}. Check the network and run the command again.`,
    );
    process.exit(1);
  }
}
