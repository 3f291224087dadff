import { z } from 'zod';

/** Why the store could not do what was asked, for code that must tell the cases apart. */
export const StorageErrorCode = z.enum([
  'bad-input',
  'not-found',
  'completed',
  'changed',
  'not-judged',
  'full',
  'unreadable',
  'not-allowed',
  'unreachable',
  'failed',
]);
export type StorageErrorCode = z.infer<typeof StorageErrorCode>;

/**
 * What every call of the store rejects with. The message is for the auditor: what happened, to
 * what, and what to do; a screen shows it as it is. It holds nothing of the record.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** By the names that IndexedDB and Dexie give their errors; Dexie wraps the cause in `inner`. */
const KNOWN: Record<string, [StorageErrorCode, string]> = {
  QuotaExceededError: [
    'full',
    'This computer has no room left for Goldthread’s data, so the last change was not saved. Free some space, or complete or delete an audit, then try again.',
  ],
  OpenFailedError: [
    'unreadable',
    'The browser would not open Goldthread’s store. Close private windows and restart the browser; if it stays, tell your IT team.',
  ],
};

const nameOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.name : '';

const innerOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'inner' in error ? error.inner : undefined;

/** Any error as a `StorageError`; an unknown one keeps its name only, since its text may quote a row. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const known = KNOWN[nameOf(innerOf(error))] ?? KNOWN[nameOf(error)];
  if (known) return new StorageError(...known);
  return new StorageError(
    'failed',
    `Goldthread could not do this (${nameOf(error) || 'unknown error'}). What was saved before is kept. Try again; if it stays, restart the browser.`,
  );
}

/** Where a value does not fit and why, without the value itself, which may be words of the record. */
export function placeOfFault(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return 'It does not fit.';
  const place = issue.path.map(String).join('.') || 'the whole';
  return `At “${place}”: ${issue.message}.`;
}
