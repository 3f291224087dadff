import { browser } from 'wxt/browser';
import { z } from 'zod';
import { jsonIn } from '../../components/json-in';
import type { PackShelf } from '../../components/options/RulePacks';
import { inWords, type Library, loadLibrary, shippedPacks } from '../../rules/library';
import { Pack, PackSummary } from '../../rules/pack';

/** Where it is kept which pack is in use, and packs that were imported. They hold nothing of a case. */
const KEY = 'rulePacks';
const Kept = z.object({
  inUse: z.string(),
  /** As they were imported: an update may have made one of them unfit, which is then said. */
  imported: z.array(z.looseObject({ id: z.string() })),
});
type Kept = z.infer<typeof Kept>;
const HOUSE: Kept = { inUse: 'house', imported: [] };

let inUse: Promise<Library> | null = null;

/** The rules that audits are judged by. */
export function libraryInUse(): Promise<Library> {
  inUse ??= chosenPack().then(({ pack }) => loadLibrary(pack));
  return inUse;
}

/** Calls `listener` when other rules are in use than before, by choice or by policy. */
export function onRulesChanged(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const isOurs = area === 'local' ? KEY in changes : area === 'managed' && 'rulePack' in changes;
    if (!isOurs) return;
    inUse = null;
    listener();
  });
}

/** All packs to choose from, and the one in use; with what is wrong with the one that should be, or null. */
export async function rulePacks(): ReturnType<PackShelf['list']> {
  const { imported } = await kept();
  const { pack, byPolicy } = await chosenPack();
  const { pack: used, faults } = await libraryInUse();
  const all = [
    ...shippedPacks().map((each) => ({ ...each, imported: false })),
    ...imported.map((each) => ({ ...summaryOf(each), imported: true })),
  ];
  const isKnown = all.some(({ id }) => id === used.id);
  return {
    packs: isKnown
      ? all
      : [...all, { ...summaryOf({ ...used, ...Object(pack) }), imported: false }],
    inUse: used.id,
    byPolicy,
    fault: faults.length > 0 ? inWords(faults) : null,
  };
}

const summaryOf = (pack: { id: string }): PackSummary =>
  PackSummary.safeParse(pack).data ?? { id: pack.id, name: pack.id, version: '', about: '' };

/** Judges by this pack from now on. */
export async function choosePack(id: string): Promise<void> {
  await keep({ ...(await kept()), inUse: id });
}

/**
 * Keeps a local pack, in place of one with the same id, and judges by it from now on.
 *
 * @returns what is wrong with it, in words, and then nothing was changed; else null
 */
export async function importPack(written: unknown): Promise<{ fault: string | null }> {
  const { faults } = loadLibrary(z.record(z.string(), z.unknown()).safeParse(written).data ?? {});
  if (faults.length > 0) return { fault: `This rule pack was not kept.\n${inWords(faults)}` };
  const pack = Pack.parse(written);
  if (shippedPacks().some(({ id }) => id === pack.id)) {
    return {
      fault: `This rule pack was not kept: “${pack.id}” is the id of one that comes with Goldthread. Give it an id of its own.`,
    };
  }
  const others = (await kept()).imported.filter(({ id }) => id !== pack.id);
  await keep({ inUse: pack.id, imported: [pack, ...others] });
  return { fault: null };
}

/** Takes an imported pack away; where it was in use, the house standard takes its place. */
export async function removePack(id: string): Promise<void> {
  const { inUse: used, imported } = await kept();
  await keep({
    inUse: used === id ? HOUSE.inUse : used,
    imported: imported.filter((pack) => pack.id !== id),
  });
}

async function kept(): Promise<Kept> {
  const { [KEY]: value } = await browser.storage.local.get(KEY);
  return Kept.safeParse(value).data ?? HOUSE;
}

const keep = (value: Kept): Promise<void> => browser.storage.local.set({ [KEY]: value });

/** The pack that is to be used: as policy says, else as chosen. */
async function chosenPack(): Promise<{ pack: string | object; byPolicy: boolean }> {
  const { rulePack } = await browser.storage.managed
    .get('rulePack')
    .catch((): { rulePack?: unknown } => ({}));
  if (typeof rulePack === 'string' && rulePack.trim() !== '') {
    const isId = /^[a-z-]+$/.test(rulePack);
    return { pack: isId ? rulePack : (jsonObjectIn(rulePack) ?? {}), byPolicy: true };
  }
  const { inUse: id, imported } = await kept();
  return { pack: imported.find((pack) => pack.id === id) ?? id, byPolicy: false };
}

const jsonObjectIn = (text: string): object | undefined =>
  z.record(z.string(), z.unknown()).safeParse(jsonIn(text)).data;
