import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Firefox, driven by its own Marionette protocol: the one way to look into the panel there, since
 * WebDriver BiDi does not show frames of an extension. Commands are those of WebDriver.
 */
export interface Marionette {
  /** @throws Error with Firefox's own words when the command fails. */
  send<Value>(command: string, parameters?: object): Promise<Value>;
  close(): Promise<void>;
}

/**
 * Starts a headless Firefox with a fresh profile.
 *
 * @param preferences of the browser, beside those that this needs
 */
export async function startFirefox(
  executable: string,
  preferences: Record<string, string> = {},
): Promise<Marionette> {
  const profile = mkdtempSync(join(tmpdir(), 'goldthread-firefox-'));
  const lines = Object.entries({ 'marionette.port': 0, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  // Without system access Marionette opens no page of an extension.
  const args = [
    '--headless',
    '--marionette',
    '--remote-allow-system-access',
    '--no-remote',
    '--profile',
    profile,
  ];
  const firefox = spawn(executable, args, { stdio: 'ignore' });
  const socket = connect(await activePort(profile), '127.0.0.1');
  const replies = repliesOf(socket);
  await replies.next();
  let id = 0;
  const send = async <Value>(command: string, parameters: object = {}): Promise<Value> => {
    id += 1;
    const text = JSON.stringify([0, id, command, parameters]);
    socket.write(`${Buffer.byteLength(text)}:${text}`);
    const { value } = await replies.next();
    const [, , error, result] = value as [number, number, { message: string } | null, Value];
    if (error) throw new Error(`${command}: ${error.message}`);
    return result;
  };
  await send('WebDriver:NewSession', {});
  const close = async () => {
    socket.destroy();
    await ended(firefox);
    rmSync(profile, { recursive: true, force: true });
  };
  return { send, close };
}

/** Firefox writes the port that it chose into its profile once it listens. */
async function activePort(profile: string): Promise<number> {
  for (let tries = 0; tries < 300; tries += 1) {
    try {
      return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
    } catch {
      await setTimeout(100);
    }
  }
  throw new Error('Firefox did not start within 30 seconds.');
}

/** Each message is its length in bytes, a colon, and JSON. */
async function* repliesOf(socket: Socket): AsyncGenerator<unknown, undefined> {
  let pending = Buffer.alloc(0);
  for await (const part of socket) {
    pending = Buffer.concat([pending, part as Buffer]);
    for (;;) {
      const colon = pending.indexOf(':');
      const end = colon + 1 + Number(pending.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || pending.length < end) break;
      yield JSON.parse(pending.subarray(colon + 1, end).toString('utf8'));
      pending = pending.subarray(end);
    }
  }
  return undefined;
}

function ended(firefox: ChildProcess): Promise<void> {
  return new Promise((done) => {
    firefox.once('exit', () => done());
    firefox.kill();
  });
}
