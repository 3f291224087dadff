import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
} from '@tanstack/react-table';
import { OUTCOMES } from '../../rules/finding';
import type { FindingRow } from './finding-rows';

/** What the table does: it sorts. Filters are ours (finding-rows.ts). */
export const FEATURES = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { basic: sortFn_basic, text: sortFn_text },
});
const column = createColumnHelper<typeof FEATURES, FindingRow>();

/** The columns of the table of findings. Outcomes sort in their own order, not the alphabet's. */
export const COLUMNS = column.columns([
  column.accessor(({ audit }) => `${audit.childName} ${audit.caseId}`, {
    id: 'case',
    header: 'Case',
    sortFn: 'text',
  }),
  column.accessor('place', { id: 'point', header: 'Point', sortFn: 'basic' }),
  column.accessor(({ item }) => item.point.theme, { id: 'theme', header: 'Theme', sortFn: 'text' }),
  column.accessor(({ item }) => (item.finding ? OUTCOMES.indexOf(item.finding.outcome) : 99), {
    id: 'finding',
    header: 'Finding',
    sortFn: 'basic',
  }),
  column.accessor(
    ({ item }) => {
      if (!item.decision) return 99;
      return item.decision.outcome ? OUTCOMES.indexOf(item.decision.outcome) : 50;
    },
    { id: 'decision', header: 'Decision', sortFn: 'basic' },
  ),
]);
