import { browser } from 'wxt/browser';
import { z } from 'zod';
import { jsonIn } from '../../components/json-in';
import { type LoadedProfiles, loadProfiles, SHIPPED } from '../../page/load-profiles';
import { Profile } from '../../page/profile';
import { tellReadersEverywhere } from './telling';

/** Where taught profiles are kept. They hold nothing of a case: only how pages are made. */
const KEY = 'taughtProfiles';

/** Every page profile: those taught here, those set by policy, those of the build; each checked. */
export async function allProfiles(): Promise<LoadedProfiles> {
  return loadProfiles({
    ...named('taught', await taughtProfiles()),
    ...named('policy', await managedProfiles()),
    ...SHIPPED,
  });
}

/** What was taught here, as it is kept. */
export async function taughtProfiles(): Promise<unknown[]> {
  const { [KEY]: kept } = await browser.storage.local.get(KEY);
  return Array.isArray(kept) ? kept : [];
}

/**
 * Keeps a taught profile, in place of one with the same id, and has it used at once.
 *
 * @returns what is wrong with it, in words, and then it was not kept; else null
 */
export async function saveProfile(written: unknown): Promise<{ fault: string | null }> {
  const checked = Profile.safeParse(written);
  if (!checked.success) {
    return { fault: `This page profile was not kept: ${z.prettifyError(checked.error)}` };
  }
  const others = (await taughtProfiles()).filter((each) => idOf(each) !== checked.data.id);
  await keep([checked.data, ...others]);
  return { fault: null };
}

/** Takes a taught profile away. */
export async function deleteProfile(id: string): Promise<void> {
  await keep((await taughtProfiles()).filter((each) => idOf(each) !== id));
}

async function keep(profiles: unknown[]): Promise<void> {
  await browser.storage.local.set({ [KEY]: profiles });
  await tellReadersEverywhere({ type: 'goldthread:profiles-changed' });
}

/** Profiles that IT deploys. A policy that cannot be read, or is none, is as no policy. */
async function managedProfiles(): Promise<unknown[]> {
  const { profiles } = await browser.storage.managed
    .get('profiles')
    .catch(() => ({ profiles: [] }));
  return Array.isArray(profiles) ? profiles.map(fromText) : [];
}

/** A policy holds each profile as text, since browsers check the form of a policy more simply than ours. */
function fromText(profile: unknown): unknown {
  return typeof profile === 'string' ? (jsonIn(profile) ?? profile) : profile;
}

const named = (from: string, profiles: unknown[]): Record<string, unknown> =>
  Object.fromEntries(profiles.map((each, at) => [`${from}/${idOf(each) ?? at}.json`, each]));

const idOf = (profile: unknown): string | undefined =>
  z.object({ id: z.string() }).safeParse(profile).data?.id;
