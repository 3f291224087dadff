import '../background/without-eval';
import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { CaseSystems } from '../../components/options/CaseSystemsList';
import { Options } from '../../components/options/Options';
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
const Saved = z.object({ fault: z.string().nullable() });

const profiles: ProfileShelf = {
  list: async () => Kept.parse(await askBackground({ type: 'goldthread:taught-profiles' })),
  async save(profile) {
    const answer = Saved.safeParse(
      await askBackground({ type: 'goldthread:save-profile', profile }),
    );
    return answer.success
      ? answer.data.fault
      : 'Goldthread’s background did not answer. Try again.';
  },
  remove: async (id) => void (await askBackground({ type: 'goldthread:delete-profile', id })),
};

createRoot(document.getElementById('root') ?? document.body).render(
  <Options
    service={connect()}
    onChanged={onChanged}
    caseSystems={caseSystems}
    profiles={profiles}
  />,
);
