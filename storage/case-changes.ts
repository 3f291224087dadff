import type { CaseFile } from '../case-file/model';
import type { ReadingFault } from '../case-file/reading';
import { type Change, put, same } from './changes';
import type { Loaded, Places } from './loading';
import { CaseHead } from './tables';

/** The changes of rows that make the store say what `after` says. None when it already does. */
export async function caseChanges(loaded: Loaded, after: CaseFile): Promise<Change[]> {
  const auditId = loaded.stored.audit.id;
  const before = loaded.caseFile;
  const changes: Change[] = [];

  const head = CaseHead.parse(after);
  if (!same(head, CaseHead.parse(before))) changes.push(await put('cases', { auditId }, head));

  const { entries, people } = loaded.places;
  const known = new Map(before.entries.map((entry, i) => [entry.id, { entry, i }]));
  for (const [i, entry] of after.entries.entries()) {
    const old = known.get(entry.id);
    known.delete(entry.id);
    if (old?.i === i && same(old.entry, entry)) continue;
    const keys = { auditId, entryId: entry.id, position: placeOf(entries, i) };
    changes.push(await put('entries', keys, entry));
  }
  for (const entryId of known.keys()) {
    changes.push({ table: 'entries', remove: [auditId, entryId] });
  }

  for (const [i, person] of after.people.entries()) {
    if (same(person, before.people[i])) continue;
    changes.push(await put('people', { auditId, position: placeOf(people, i) }, person));
  }
  for (const position of people.taken.slice(after.people.length)) {
    changes.push({ table: 'people', remove: [auditId, position] });
  }

  for (const kind of kindsOf(after)) {
    const coverage = after.coverage[kind];
    if (coverage && !same(coverage, before.coverage[kind])) {
      changes.push(await put('coverage', { auditId, kind }, coverage));
    }
  }
  return changes;
}

const kindsOf = (file: CaseFile) => Object.keys(file.coverage) as (keyof CaseFile['coverage'])[];

/** A list keeps its places; what is longer than before goes behind. */
const placeOf = ({ taken, next }: Places, i: number): number => taken[i] ?? next + i - taken.length;

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
