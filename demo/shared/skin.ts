import type { CaseFile } from './case-file.ts';
import type { Html } from './html.ts';

/** What a skin answers a request with: a page, or data for the client. */
export type Answer = { status?: number; page: Html } | { status?: number; data: unknown };

/** One way in which a case management system may look: its pages under one path. */
export interface Skin {
  /** The first part of its addresses. */
  path: string;
  name: string;
  /** How it differs from the others, for the index page. */
  manner: string;
  /** Answers the rest of the path, `['cases', '204101', 'visits']`; null when there is no such page. */
  answer(parts: string[], query: URLSearchParams, cases: CaseFile[]): Answer | null;
  /** The page for an address that it does not know. */
  notFound(): Html;
}
