import type { Hit } from '../text/analyse';

/** The words say that it is so: not denied, planned, supposed or quoted. */
export const isStated = ({ negated, quoted, clause }: Hit): boolean =>
  !negated && !quoted && (clause === null || clause.modality === 'stated');
