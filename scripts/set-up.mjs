// Installs what the commands of the README need, when it is missing or older than the lock file:
// the packages, with the pinned Node among them. Runs on any Node from 20; silent when all is there.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

const installed = modified('node_modules/.package-lock.json');
if (installed < modified('package-lock.json')) {
  console.error('Setting up: installing packages (a minute or two, once) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(
      'Setting up failed: npm could not install the packages. Check the network (or ask IT for the npm registry) and run the command again.',
    );
    process.exit(1);
  }
}

/** When a file was last changed, in milliseconds; 0 where there is none. */
function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
