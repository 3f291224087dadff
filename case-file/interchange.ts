import { z } from 'zod';
import { type CaseFile, CaseFile as CaseFileSchema, ENTRY_KINDS, Entry, IsoDate } from './model';

/** Version 1 of the interchange format (docs/case-file-format.md): a whole case file in one JSON. */
const Interchange = CaseFileSchema.omit({ coverage: true }).extend({
  version: z.literal(1),
  entries: z.array(
    Entry.omit({ part: true, certainty: true, page: true }).extend({ date: IsoDate }),
  ),
});

/**
 * Reads a case file in the interchange format, where everything counts as read.
 *
 * @throws ZodError naming the place of each fault.
 */
export function parseInterchange(json: unknown): CaseFile {
  const { version: _, ...file } = Interchange.parse(withoutNulls(json));
  const ids = new Set(file.entries.map((entry) => entry.id));
  if (ids.size < file.entries.length) throw new Error('two entries have the same id');
  const coverage: CaseFile['coverage'] = { people: whole(file.people.length) };
  for (const kind of ENTRY_KINDS) {
    coverage[kind] = whole(file.entries.filter((entry) => entry.kind === kind).length);
  }
  const entries = file.entries.map((entry) => ({ ...entry, part: 'whole' as const, certainty: 1 }));
  return { ...file, entries, coverage };
}

const whole = (read: number) => ({ read, stated: read, complete: true });

/** A property that is null is one that the record does not fill. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(filled.map(([name, one]) => [name, withoutNulls(one)]));
}
