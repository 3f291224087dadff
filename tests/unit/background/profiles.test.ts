import { beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allProfiles, deleteProfile, saveProfile } from '../../../entrypoints/background/profiles';
import marlpit from '../../../page/profiles/marlpit.json';

const taught = { ...marlpit, id: 'taught-here', name: 'Taught here' };
const ids = async () => (await allProfiles()).profiles.map(({ id }) => id);

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  fakeBrowser.permissions.getAll = async () => ({ origins: [] });
});

it('uses a taught profile before those of the build, until it is removed', async () => {
  expect(await saveProfile(taught)).toEqual({ fault: null });
  expect((await ids())[0]).toBe('taught-here');
  await saveProfile({ ...taught, name: 'Taught again' });
  expect((await allProfiles()).profiles.filter(({ id }) => id === 'taught-here')).toHaveLength(1);
  await deleteProfile('taught-here');
  expect(await ids()).not.toContain('taught-here');
});

it('keeps no profile that is none, and says why', async () => {
  const { fault } = await saveProfile({ ...taught, pages: [] });
  expect(fault).toContain('pages');
  expect(await ids()).not.toContain('taught-here');
});

it('uses profiles that IT set by policy', async () => {
  const profiles = [JSON.stringify({ ...marlpit, id: 'by-policy' })];
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({ profiles }));
  expect(await ids()).toContain('by-policy');
});

it.each([
  ['no JSON', { profiles: ['{'] }],
  ['no list', { profiles: 7 }],
])('still loads all others where a policy is %s', async (_, policy) => {
  const before = await ids();
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => policy);
  expect(await ids()).toEqual(before);
});

it('loads where the browser has no policy at all', async () => {
  vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('no managed storage'));
  expect((await ids()).length).toBeGreaterThan(0);
});
