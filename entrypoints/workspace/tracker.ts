import type { Tracker } from '../../components/workspace/tracker';
import { exportSummary } from '../../export/export-summary';
import { TRACKER_COLUMNS } from '../../export/tracker-columns';
import { trackerCsv, trackerFileName } from '../../export/tracker-csv';
import { TRACKER_DEFAULTS, trackerRows } from '../../export/tracker-row';
import type { AuditService } from '../../storage/audit-service';

/** The export as the workspace uses it; a file is saved by the browser's own download of a link. */
export const tracker = (service: Pick<AuditService, 'ruleTexts'>): Tracker => ({
  defaults: TRACKER_DEFAULTS,
  columns: TRACKER_COLUMNS.map(({ label }) => label),
  summary: (views, options) => exportSummary({ views }, options),
  async save(views, settings, options) {
    const rules = new Map((await service.ruleTexts()).map((rule) => [rule.id, rule]));
    const text = trackerCsv(await trackerRows({ views, settings, rules }, options));
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = trackerFileName(new Date());
    link.click();
    // The browser takes the file over after the click; its address is then needed no more.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  },
});
