import type { ExportSummary } from '../../export/export-summary';
import type { TrackerOptions } from '../../export/tracker-row';
import type { AuditView } from '../../storage/audit';
import type { Settings } from '../../storage/settings';

/** What the workspace needs of the export; the entrypoint takes it from export/. */
export interface Tracker {
  /** As little as does the work. */
  defaults: TrackerOptions;
  /** Headings of the columns, in the file's order. */
  columns: readonly string[];
  /** What the file would hold; nothing is written. */
  summary: (views: readonly AuditView[], options: TrackerOptions) => ExportSummary;
  /** Makes the file and hands it to the browser to save. */
  save: (views: readonly AuditView[], settings: Settings, options: TrackerOptions) => Promise<void>;
}
