import '../background/without-eval';
import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { CaseSystems } from '../../components/options/CaseSystemsList';
import { Options } from '../../components/options/Options';
import type { PackShelf } from '../../components/options/RulePacks';
import type { ProfileShelf } from '../../components/options/TaughtProfiles';
import { grantedAddresses, revokeAddress } from '../background/case-systems';
import { connect, onChanged } from '../background/connect';
import { askBackground } from '../checklist/ask-background';

const caseSystems: CaseSystems = {
  async list() {
    const builtIn = browser.runtime.getManifest().host_permissions ?? [];
    return (await grantedAddresses()).map((address) => ({
      address,
      builtIn: builtIn.includes(address),
    }));
  },
  remove: revokeAddress,
  onChanged(listener) {
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
};

const Kept = z.array(z.looseObject({ id: z.string(), name: z.string() }));
const Packs = z.object({
  packs: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      version: z.string(),
      about: z.string(),
      imported: z.boolean(),
    }),
  ),
  inUse: z.string(),
  byPolicy: z.boolean(),
  fault: z.string().nullable(),
});
const Saved = z.object({ fault: z.string().nullable() });

const faultIn = (answer: unknown): string | null => {
  const saved = Saved.safeParse(answer);
  return saved.success ? saved.data.fault : 'Goldthread’s background did not answer. Try again.';
};

const profiles: ProfileShelf = {
  list: async () => Kept.parse(await askBackground({ type: 'goldthread:taught-profiles' })),
  save: async (profile) =>
    faultIn(await askBackground({ type: 'goldthread:save-profile', profile })),
  remove: async (id) => void (await askBackground({ type: 'goldthread:delete-profile', id })),
};

const packs: PackShelf = {
  list: async () => Packs.parse(await askBackground({ type: 'goldthread:rule-packs' })),
  use: async (id) => void (await askBackground({ type: 'goldthread:choose-pack', id })),
  take: async (pack) => faultIn(await askBackground({ type: 'goldthread:import-pack', pack })),
  remove: async (id) => void (await askBackground({ type: 'goldthread:remove-pack', id })),
};

createRoot(document.getElementById('root') ?? document.body).render(
  <Options
    service={connect()}
    onChanged={onChanged}
    caseSystems={caseSystems}
    profiles={profiles}
    packs={packs}
  />,
);
