import '../background/without-eval';
import '../../components/base.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import type { CaseSystems } from '../../components/options/CaseSystemsList';
import { Options } from '../../components/options/Options';
import { grantedAddresses, revokeAddress } from '../background/case-systems';
import { connect, onChanged } from '../background/connect';

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

createRoot(document.getElementById('root') ?? document.body).render(
  <Options service={connect()} onChanged={onChanged} caseSystems={caseSystems} />,
);
