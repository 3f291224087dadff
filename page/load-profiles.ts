import type { ReadingFault } from '../case-file/reading';
import { Profile } from './profile';

/** The profiles that fit their schema, and for each that does not, what is wrong with it. */
export interface LoadedProfiles {
  profiles: Profile[];
  faults: ReadingFault[];
}

/** Profile files by their path, as the build bundles them. */
export const SHIPPED = import.meta.glob<unknown>('./profiles/*.json', {
  eager: true,
  import: 'default',
});

/**
 * Checks profile files. A faulty one is left out and reported by file, place and fault; the rest
 * go on.
 */
export function loadProfiles(files: Record<string, unknown> = SHIPPED): LoadedProfiles {
  const profiles: Profile[] = [];
  const faults: ReadingFault[] = [];
  for (const [path, json] of Object.entries(files)) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    const result = Profile.safeParse(json);
    if (!result.success) {
      faults.push(...result.error.issues.map((issue) => faultIn(file, issue)));
    } else if (profiles.some(({ id }) => id === result.data.id)) {
      faults.push({
        kind: 'unclear',
        place: `${file} › id`,
        message: `This page profile was left out: another has the id "${result.data.id}".`,
      });
    } else {
      profiles.push(result.data);
    }
  }
  return { profiles, faults };
}

function faultIn(file: string, issue: { path: PropertyKey[]; message: string }): ReadingFault {
  return {
    kind: 'unclear',
    place: [file, ...issue.path.map(String)].join(' › '),
    message: `This page profile was left out: ${issue.message}. Pages of its case system are not read with it until that is put right.`,
  };
}
