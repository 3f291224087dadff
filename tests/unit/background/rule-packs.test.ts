import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const local = {
  id: 'our-council',
  name: 'Our council',
  version: '3',
  nation: 'England',
  about: 'Visits to children in need every 15 working days.',
  changes: { 'plan-current': { asks: 'Is the plan of this year?' } },
};
const policy = (rulePack: unknown) =>
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({ rulePack }));
/** The background as it is started anew. */
const started = () => import('../../../entrypoints/background/rule-packs');
let background: Awaited<ReturnType<typeof started>>;
const planAsks = async () =>
  (await background.libraryInUse()).rules.find(({ id }) => id === 'plan-current')?.asks;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.resetModules();
  background = await started();
  background.onRulesChanged(() => undefined);
});

it('judges by the house standard until another pack is chosen, then by that', async () => {
  expect((await background.libraryInUse()).pack.id).toBe('house');
  await background.choosePack('devon');
  expect((await background.libraryInUse()).pack.id).toBe('devon');
  expect((await background.rulePacks()).packs.map(({ id }) => id)).toEqual([
    'house',
    'city-of-london',
    'devon',
  ]);
});

it('judges by a pack that was imported, with its wording, until it is removed', async () => {
  expect(await background.importPack(local)).toEqual({ fault: null });
  expect(await planAsks()).toBe('Is the plan of this year?');
  const { packs, inUse } = await background.rulePacks();
  expect(packs.find(({ id }) => id === 'our-council')?.imported).toBe(true);
  expect(inUse).toBe('our-council');
  await background.removePack('our-council');
  expect((await background.rulePacks()).inUse).toBe('house');
});

it('keeps no pack that does not fit, and says where', async () => {
  const { fault } = await background.importPack({
    ...local,
    changes: { 'no-such-point': { off: true } },
  });
  expect(fault).toContain('changes.no-such-point');
  expect((await background.importPack([])).fault).toContain('not kept');
  expect((await background.importPack({ ...local, id: 'devon' })).fault).toContain('of its own');
  expect((await background.rulePacks()).inUse).toBe('house');
});

it('tells the screens when other rules are in use', async () => {
  const told = vi.fn();
  background.onRulesChanged(told);
  await background.choosePack('devon');
  expect(told).toHaveBeenCalledTimes(1);
});

it.each([
  ['by the id of one that is shipped', 'devon', 'devon'],
  ['by its text', JSON.stringify(local), 'our-council'],
])('judges by the pack of the policy, %s', async (_, rulePack, id) => {
  policy(rulePack);
  const { inUse, byPolicy, packs, fault } = await background.rulePacks();
  expect({ inUse, byPolicy, fault }).toEqual({ inUse: id, byPolicy: true, fault: null });
  expect(packs.map((pack) => pack.id)).toContain(id);
});

it.each([
  ['is not there', 'no-such-pack'],
  ['is no JSON', '{"id":'],
  ['does not fit', '{"id":"x"}'],
])(
  'says so, and judges by the house standard, where the pack of the policy %s',
  async (_, text) => {
    policy(text);
    const { inUse, fault } = await background.rulePacks();
    expect(inUse).toBe('house');
    expect(fault).not.toBeNull();
  },
);

it('says so where an imported pack does not fit any more', async () => {
  await browser.storage.local.set({
    rulePacks: { inUse: 'old', imported: [{ id: 'old', version: 1 }] },
  });
  const { inUse, fault } = await background.rulePacks();
  expect(inUse).toBe('house');
  expect(fault).toContain('name');
});
