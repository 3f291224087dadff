import type { CaseFile, Person } from '../case-file/model';
import type { ReadingFault } from '../case-file/reading';
import { type Change, put, same } from './changes';
import type { Loaded } from './loading';
import { CaseHead } from './tables';

/** The changes of rows that make the store say what `after` says. None when it already does. */
export async function caseChanges(loaded: Loaded, after: CaseFile): Promise<Change[]> {
  const { auditId, before } = { auditId: loaded.stored.audit.id, before: loaded.caseFile };
  const changes: Change[] = [];

  const head = CaseHead.parse(after);
  if (!same(head, CaseHead.parse(before))) changes.push(await put('cases', { auditId }, head));

  const known = new Map(before.entries.map((entry) => [entry.id, entry]));
  for (const entry of after.entries) {
    if (!same(entry, known.get(entry.id))) {
      changes.push(await put('entries', { auditId, entryId: entry.id }, entry));
    }
    known.delete(entry.id);
  }
  for (const entryId of known.keys()) {
    changes.push({ table: 'entries', remove: [auditId, entryId] });
  }

  for (const kind of kindsOf(after)) {
    const coverage = after.coverage[kind];
    if (coverage && !same(coverage, before.coverage[kind])) {
      changes.push(await put('coverage', { auditId, kind }, coverage));
    }
  }
  return [...changes, ...(await peopleChanges(loaded, after.people))];
}

const kindsOf = (file: CaseFile) => Object.keys(file.coverage) as (keyof CaseFile['coverage'])[];

/** People have no number of their own, so each keeps the position at which it was first stored. */
async function peopleChanges(loaded: Loaded, after: readonly Person[]): Promise<Change[]> {
  const auditId = loaded.stored.audit.id;
  const gone = [...loaded.positions];
  const fresh: Person[] = [];
  for (const person of after) {
    const at = gone.findIndex(({ value }) => same(value, person));
    if (at < 0) fresh.push(person);
    else gone.splice(at, 1);
  }
  return [
    ...gone.map(({ keys }): Change => ({ table: 'people', remove: [auditId, keys.position] })),
    ...(await Promise.all(
      fresh.map((person, i) =>
        put('people', { auditId, position: loaded.nextPosition + i }, person),
      ),
    )),
  ];
}

/** The change that makes the store say what the reader could not find on one page, read anew. */
export async function faultChanges(
  loaded: Loaded,
  page: string,
  faults: ReadingFault[],
): Promise<Change[]> {
  const auditId = loaded.stored.audit.id;
  const before = loaded.faults.find((kept) => kept.page === page)?.faults ?? [];
  if (same(before, faults)) return [];
  if (faults.length === 0) return [{ table: 'faults', remove: [auditId, page] }];
  return [await put('faults', { auditId, page }, faults)];
}
