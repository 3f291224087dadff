import { commit, put } from './changes';
import type { Database } from './database';
import { StorageError } from './errors';
import { openRows } from './rows';

/**
 * Names for things that may not be named: a keyed hash (HMAC-SHA-256) under a key that is made at
 * random on this computer and never leaves it, so that nobody elsewhere can get from the name back
 * to a case number by trying all of them (domain/it-requirements.md, D16).
 */
async function keyedHash(database: Database, what: readonly string[]): Promise<Uint8Array> {
  const key = await crypto.subtle.importKey(
    'raw',
    new Uint8Array(await secretOf(database)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  );
  const words = new TextEncoder().encode(JSON.stringify(what));
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, words));
}

/** By which the audits of one case are found. */
export const caseKey = async (
  database: Database,
  system: string,
  caseId: string,
): Promise<string> => hex(await keyedHash(database, ['case', system, caseId]));

/** By which what is kept of one page is found. */
export const pageKey = async (database: Database, url: string): Promise<string> =>
  hex(await keyedHash(database, ['page', url]));

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Crockford's base 32: no letter that can be taken for a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * What stands for the case in lists and exports: `GT-7K2M-Q4`, short enough to be read out. It
 * grows by two letters where another case already has it.
 */
export async function caseReference(
  database: Database,
  key: string,
  taken: ReadonlySet<string>,
): Promise<string> {
  const hash = await keyedHash(database, ['reference', key]);
  const letters = Array.from(hash, (byte) => LETTERS[byte % 32]).join('');
  for (let length = 6; ; length += 2) {
    const reference = `GT-${letters.slice(0, length).replace(/(.{4})(?=.)/g, '$1-')}`;
    if (!taken.has(reference) || length >= letters.length) return reference;
  }
}

async function secretOf(database: Database): Promise<number[]> {
  const stored = await read(database);
  if (stored) return stored;
  return navigator.locks.request('goldthread keys', async () => {
    const meanwhile = await read(database);
    if (meanwhile) return meanwhile;
    const fresh = [...crypto.getRandomValues(new Uint8Array(32))];
    await commit(database, [await put('keys', { name: 'case-references' }, fresh)]);
    return fresh;
  });
}

async function read(database: Database): Promise<number[] | undefined> {
  const { opened, faults } = await openRows('keys', await database.keys.toArray());
  if (faults[0]) throw new StorageError('unreadable', faults[0].message);
  return opened[0]?.value;
}
