import type { z } from 'zod';
import { Vocabulary } from '../case-file/vocabulary';
import { changeRule, Pack, PackSummary } from './pack';
import { Rule, THEMES } from './rule';
import { ruleFaults } from './rule-faults';

/** The rules that an audit is judged by, as a pack makes them, and what could not be loaded. */
export interface Library {
  pack: Pick<Pack, 'id' | 'name' | 'version' | 'nation'>;
  /** In the order of the checklist, without retired rules. */
  rules: readonly Rule[];
  vocabularies: Readonly<Record<string, Vocabulary>>;
  /** Files that do not fit; the rest goes on without them. */
  faults: readonly LibraryFault[];
}

export interface LibraryFault {
  file: string;
  /** The place in the file: `outcomes.1.when`. */
  place: string;
  fault: string;
}

/** Rule, vocabulary and pack files as they stand, by path. */
export interface LibraryFiles {
  points: Record<string, unknown>;
  vocabulary: Record<string, unknown>;
  packs: Record<string, unknown>;
}

const shipped: LibraryFiles = {
  points: import.meta.glob('./points/*.json', { eager: true, import: 'default' }),
  vocabulary: import.meta.glob('./vocabulary/*.json', { eager: true, import: 'default' }),
  packs: import.meta.glob('./packs/*.json', { eager: true, import: 'default' }),
};

/**
 * Loads the shipped rules under a pack: one that is shipped, by its id, or a local one as JSON. A
 * pack that does not fit is a fault, and the house standard takes its place.
 */
export function loadLibrary(pack: string | object = 'house', files = shipped): Library {
  const faults: LibraryFault[] = [];
  const vocabularies = readAll(files.vocabulary, Vocabulary, faults);
  const packs = readAll(files.packs, Pack, faults);
  const house = packs.house;
  if (!house) throw new Error('rules/packs/house.json is missing or does not fit');
  const chosen = typeof pack === 'string' ? packs[pack] : readOne('pack', pack, Pack, faults);
  if (typeof pack === 'string' && !chosen) {
    faults.push({ file: `${pack}.json`, place: '', fault: 'no pack of this name' });
  }
  const { id, name, version, nation, changes, rules: added } = chosen ?? house;
  const rules: Rule[] = [];
  const base = [...Object.values(readAll(files.points, Rule, faults)), ...added];
  for (const rule of base) {
    const change = changes[rule.id];
    if (change?.off || rule.status === 'retired') continue;
    try {
      const changed = change ? changeRule(rule, change) : rule;
      const wrong = ruleFaults(changed);
      faults.push(...wrong.map((fault) => ({ file: `${rule.id}.json`, ...fault })));
      if (wrong.length === 0) rules.push(changed);
    } catch (error) {
      faults.push({ file: `${id}.json`, place: `changes.${rule.id}`, fault: messageOf(error) });
    }
  }
  for (const ruleId of Object.keys(changes)) {
    if (base.some((rule) => rule.id === ruleId)) continue;
    faults.push({ file: `${id}.json`, place: `changes.${ruleId}`, fault: 'no rule of this name' });
  }
  rules.sort((a, b) => place(a) - place(b) || a.id.localeCompare(b.id));
  return { pack: { id, name, version, nation }, rules, vocabularies, faults };
}

/** The packs that are shipped, the house standard first. */
export function shippedPacks(files = shipped): PackSummary[] {
  const packs = Object.values(readAll(files.packs, Pack, [])).map((pack) =>
    PackSummary.parse(pack),
  );
  return packs.sort((a, b) => Number(b.id === 'house') - Number(a.id === 'house'));
}

/** What does not fit, a line for each place, for whoever wrote the pack. */
export const inWords = (faults: readonly LibraryFault[]): string =>
  faults.map(({ place, fault }) => (place ? `${place}: ${fault}` : fault)).join('\n');

const place = (rule: Rule): number => THEMES.indexOf(rule.theme) * 1000 + rule.order;

function readAll<T extends { id: string }>(
  files: Record<string, unknown>,
  schema: z.ZodType<T>,
  faults: LibraryFault[],
): Record<string, T> {
  const read: Record<string, T> = {};
  for (const [path, json] of Object.entries(files)) {
    const file = path.split('/').at(-1) ?? path;
    const one = readOne(file, json, schema, faults);
    if (!one) continue;
    if (file === `${one.id}.json`) read[one.id] = one;
    else faults.push({ file, place: 'id', fault: `"${one.id}" is not the file's name` });
  }
  return read;
}

function readOne<T>(
  file: string,
  json: unknown,
  schema: z.ZodType<T>,
  faults: LibraryFault[],
): T | undefined {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  for (const { path, message } of result.error.issues) {
    faults.push({ file, place: path.join('.'), fault: message });
  }
  return undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : `${error}`);
