import type { RowFault } from './audit';
import { placeOfFault } from './errors';
import { type Keys, TABLES, type TableName, type Value } from './tables';

/**
 * The one place that knows how a row is kept: its keys in the open, its contents sealed. Sealing
 * is the identity for now; encryption at rest replaces `seal` and `unseal` and nothing else, which
 * is why both may wait (a transaction of IndexedDB may not, so rows are sealed before it begins and
 * opened after it has ended).
 */
const seal = async (value: unknown): Promise<unknown> => value;
const unseal = async (sealed: unknown): Promise<unknown> => sealed;

/**
 * How the contents of a row of format n become those of format n + 1, at `UPGRADES[n - 1]`. A row is
 * brought up to date whenever it is read, since sealed contents cannot be changed along with the
 * schema. Rows of every released format are kept as fixtures in tests/unit/storage/fixtures.
 */
const UPGRADES: readonly ((table: TableName, value: unknown) => unknown)[] = [];
const FORMAT = UPGRADES.length + 1;

/** A row as IndexedDB holds it. */
export type Row<Name extends TableName> = Keys<Name> & { format: number; sealed: unknown };

/** A row that has been opened. */
export interface Opened<Name extends TableName> {
  keys: Keys<Name>;
  value: Value<Name>;
}

/** Makes the row that is stored. */
export async function toRow<Name extends TableName>(
  keys: Keys<Name>,
  value: Value<Name>,
): Promise<Row<Name>> {
  return { ...keys, format: FORMAT, sealed: await seal(value) };
}

/** Opens stored rows. One that does not fit becomes a fault for the auditor; the rest goes on. */
export async function openRows<Name extends TableName>(
  table: Name,
  rows: readonly Row<Name>[],
): Promise<{ opened: Opened<Name>[]; faults: RowFault[] }> {
  const results = await Promise.all(rows.map((row) => openRow(table, row)));
  return {
    opened: results.filter((result) => 'value' in result),
    faults: results.filter((result) => 'message' in result),
  };
}

async function openRow<Name extends TableName>(
  table: Name,
  row: Row<Name>,
): Promise<Opened<Name> | RowFault> {
  const schema = TABLES[table];
  const keys = schema.keys.safeParse(row);
  if (!keys.success) return faultOf(table, row, placeOfFault(keys.error));
  if (!(row.format <= FORMAT)) {
    return faultOf(table, row, 'It was written by a newer version of Goldthread.');
  }
  try {
    let value = await unseal(row.sealed);
    for (const upgrade of UPGRADES.slice(row.format - 1)) value = upgrade(table, value);
    const parsed = schema.value.safeParse(value);
    if (!parsed.success) return faultOf(table, row, placeOfFault(parsed.error));
    return { keys: keys.data as Keys<Name>, value: parsed.data as Value<Name> };
  } catch {
    return faultOf(table, row, 'Its contents could not be unsealed.');
  }
}

function faultOf(table: TableName, row: object, what: string): RowFault {
  const key = Object.entries(row)
    .filter(([name]) => name !== 'format' && name !== 'sealed')
    .map(([, value]) => String(value))
    .join(' › ');
  return {
    table,
    row: key,
    message: `Row “${key}” of the stored ${table} could not be read. ${what} ${TABLES[table].remedy}`,
  };
}
