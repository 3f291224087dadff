import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** The pages of tests/pages/ as a case system that nobody has profiled, on a free port of this machine. */
export interface TestPages {
  /** The address of a page, by its name. */
  url(name: string): string;
  /** Serves other HTML in place of a page from now on, as a vendor who changed it. */
  change(name: string, html: string): void;
  close(): Promise<void>;
}

export async function servePages(): Promise<TestPages> {
  const changed = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const name = /^\/pages\/([a-z0-9-]+)$/.exec(request.url ?? '')?.[1];
    const body =
      name === undefined
        ? null
        : (changed.get(name) ??
          (await readFile(join('tests/pages', `${name}.html`), 'utf8').catch(() => null)));
    response.writeHead(body === null ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(body ?? '<!doctype html><title>Not found</title><h1>Not found</h1>');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: (name) => `http://localhost:${port}/pages/${name}`,
    change: (name, html) => void changed.set(name, html),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
