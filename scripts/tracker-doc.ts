import { writeFileSync } from 'node:fs';
import { trackerDoc } from '../export/tracker-doc';

/** Writes docs/tracker.md anew: node scripts/run.mjs scripts/tracker-doc.ts */
writeFileSync('docs/tracker.md', trackerDoc());
console.log('docs/tracker.md written');
