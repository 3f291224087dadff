import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages of a test, by path, served on this machine. */
export interface Pages {
  /** `http://localhost:…`: a case system that is granted. */
  origin: string;
  /** The same pages at an address that is not granted. */
  strange: string;
  close(): Promise<void>;
}

/** @param pages the HTML of each path; a path that is not there answers with an error page */
export async function servePages(pages: Record<string, string>): Promise<Pages> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const html = pages[pathname];
    response
      .writeHead(html === undefined ? 500 : 200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(html ?? '<h1>Something went wrong</h1><p>Error 500. Quote reference 204105.</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    strange: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
