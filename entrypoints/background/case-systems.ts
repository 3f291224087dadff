import { browser } from 'wxt/browser';

/**
 * The addresses of the case systems that Goldthread may read: baked into the build, granted by the
 * auditor from the popup, or set by policy. The browser keeps them; nothing else does.
 */
export async function grantedAddresses(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.toSorted();
}

/** The address pattern of the page's site, or null where there is nothing to grant (a new tab, a file). */
export function addressOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return ['http:', 'https:'].includes(protocol) ? `${protocol}//${hostname}/*` : null;
}

/** True when the page at `url` belongs to one of the address patterns. */
export function isCaseSystem(url: string | undefined, addresses: readonly string[]): boolean {
  if (!url || !URL.canParse(url)) return false;
  const page = new URL(url);
  return addresses.some((address) => {
    const [, scheme, host] = /^(\*|https?):\/\/([^/]+)\//.exec(address) ?? [];
    if (!scheme || !host) return false;
    const sameScheme = scheme === '*' || `${scheme}:` === page.protocol;
    const sameHost = host.startsWith('*.')
      ? page.hostname === host.slice(2) || page.hostname.endsWith(host.slice(1))
      : [page.host, page.hostname].includes(host);
    return sameScheme && sameHost;
  });
}

/**
 * Asks the browser for the right to read one case system. Must be called straight from the click,
 * before anything is awaited, or the browser refuses to ask.
 *
 * @returns whether the auditor agreed
 */
export const grantAddress = (address: string): Promise<boolean> =>
  browser.permissions.request({ origins: [address] });

/** Gives the right back. False for an address that is part of the build, which only IT can take away. */
export const revokeAddress = (address: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [address] }).catch(() => false);
