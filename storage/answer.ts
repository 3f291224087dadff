import type { z } from 'zod';
import type { AuditService } from './audit-service';
import { placeOfFault, StorageError, toStorageError } from './errors';
import { METHODS, type MethodName, type StoreReply, StoreRequest } from './methods';

/**
 * Answers one request of a screen or of the reader: checks what it was given, calls the service,
 * and gives errors as data, so that they cross to the caller with their message.
 *
 * @param allowed what this caller may ask; all when left out
 */
export async function answer(
  service: AuditService,
  message: unknown,
  allowed?: readonly MethodName[],
): Promise<StoreReply> {
  try {
    const request = check(StoreRequest, message, 'the request');
    if (allowed && !allowed.includes(request.method)) {
      throw new StorageError('not-allowed', 'A web page may not ask this of Goldthread.');
    }
    const args = check<unknown[]>(METHODS[request.method].takes, request.args, request.method);
    const method = service[request.method] as (...args: unknown[]) => Promise<unknown>;
    return { ok: true, value: await method(...args) };
  } catch (error) {
    const { code, message } = toStorageError(error);
    return { ok: false, code, message };
  }
}

function check<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new StorageError(
    'bad-input',
    `Goldthread could not understand what it was given (${what}), so nothing was changed. ${placeOfFault(result.error)}`,
  );
}
