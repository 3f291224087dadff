/** The demo case system (demo/) on this machine, on any port. */
export const DEMO_CASE_SYSTEM = 'http://localhost/*';

/**
 * The addresses of the case systems that a build is made for, as match patterns: those of the
 * environment variable CASE_SYSTEMS (separated by spaces or commas), else none.
 *
 * @throws Error naming the pattern that is none.
 */
export function caseSystems(value = process.env.CASE_SYSTEMS ?? ''): string[] {
  const patterns = value.split(/[\s,]+/).filter(Boolean);
  for (const pattern of patterns) {
    if (!/^https?:\/\/[^*/\s]+\/\S*$/.test(pattern)) {
      throw new Error(
        `CASE_SYSTEMS: "${pattern}" is not an address pattern such as https://mosaic.example.gov.uk/*`,
      );
    }
  }
  return patterns;
}
