import { ZodError } from 'zod';

/** What is wrong with a file, on one line, with its places: `entries.3.date: Invalid ISO date`. */
export function faultOf(error: unknown): string {
  if (error instanceof ZodError) {
    const { issues } = error;
    const shown = issues.slice(0, 3).map(({ path, message }) => `${path.join('.')}: ${message}`);
    return shown.join('; ') + (issues.length > 3 ? `; and ${issues.length - 3} more` : '');
  }
  return error instanceof Error ? error.message : String(error);
}
