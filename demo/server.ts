import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { indexPage } from './index-page.ts';
import { kestonfold } from './kestonfold/skin.ts';
import { marlpit } from './marlpit/skin.ts';
import { type CaseFile, readCases } from './shared/case-file.ts';
import { render } from './shared/html.ts';
import type { Answer, Skin } from './shared/skin.ts';
import { tarnlight } from './tarnlight/skin.ts';

/** The three skins of the demo, as the index lists them. */
export const SKINS: Skin[] = [marlpit, kestonfold, tarnlight];

const DEFAULT_PORT = 4173;

const DATA_DELAY_MS = 150;

/** The files that pages may load; nothing else of the disk is served. */
const ASSETS: Record<string, string> = {
  'index.css': 'text/css',
  'marlpit/marlpit.css': 'text/css',
  'kestonfold/kestonfold.css': 'text/css',
  'kestonfold/tabs.js': 'text/javascript',
  'tarnlight/tarnlight.css': 'text/css',
  'tarnlight/app.js': 'text/javascript',
  'tarnlight/detail.js': 'text/javascript',
  'tarnlight/dom.js': 'text/javascript',
  'tarnlight/lists.js': 'text/javascript',
  'tarnlight/person.js': 'text/javascript',
  'tarnlight/words.js': 'text/javascript',
};

export interface Demo {
  /** `http://localhost:4173`, without a slash at the end. */
  origin: string;
  close(): Promise<void>;
}

/**
 * Serves the fictional case system on this machine only.
 *
 * @param port 4173 unless told; 0 takes any free one.
 * @param casesFolder a folder of case files other than the demo's own, for tests.
 * @param dataDelay milliseconds that data takes to arrive, so that the single page renders late.
 * @throws Error when the port is taken or a case file cannot be read.
 */
export async function startDemo({
  port = DEFAULT_PORT,
  casesFolder = join(import.meta.dirname, 'cases'),
  dataDelay = DATA_DELAY_MS,
}: {
  port?: number;
  casesFolder?: string;
  dataDelay?: number;
} = {}): Promise<Demo> {
  const cases = await readCases(casesFolder);
  const server = createServer((request, response) => {
    respond(request.url ?? '/', cases, response, dataDelay).catch(() => {
      response.writeHead(500, { 'Content-Type': 'text/plain' }).end('The demo could not answer.');
    });
  });
  // A browser or test that pauses for long must not meet a connection that was just closed.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

async function respond(
  target: string,
  cases: CaseFile[],
  response: ServerResponse,
  dataDelay: number,
) {
  const url = new URL(target, 'http://localhost');
  const [first, ...parts] = url.pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (first === 'favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  const asset = first === 'assets' ? parts.join('/') : '';
  const type = ASSETS[asset];
  if (type) {
    const body = await readFile(join(import.meta.dirname, asset));
    response.writeHead(200, headers(type)).end(body);
    return;
  }
  const answer = answerTo(first, parts, url.searchParams, cases);
  if ('data' in answer) {
    await setTimeout(dataDelay);
    const body = JSON.stringify(answer.data);
    response.writeHead(answer.status ?? 200, headers('application/json')).end(body);
  } else {
    const body = `<!doctype html>\n${render(answer.page)}`;
    response.writeHead(answer.status ?? 200, headers('text/html')).end(body);
  }
}

function answerTo(
  first: string | undefined,
  parts: string[],
  query: URLSearchParams,
  cases: CaseFile[],
): Answer {
  if (!first) return { page: indexPage(SKINS, cases) };
  const skin = SKINS.find(({ path }) => path === first);
  if (!skin) return { status: 404, page: indexPage(SKINS, cases) };
  return skin.answer(parts, query, cases) ?? { status: 404, page: skin.notFound() };
}

/** As strict as a council's system would be, so that what stands beside the record is tried under it. */
function headers(type: string) {
  return {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Security-Policy':
      "default-src 'self'; frame-ancestors 'self'; form-action 'self'; base-uri 'none'",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
}
