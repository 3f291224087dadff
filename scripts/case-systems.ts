/** The demo case system's address, baked into every build that names no other (see demo/). */
export const DEMO_ORIGIN = 'http://localhost:4173';

/**
 * The addresses of the case systems that a build is made for, as match patterns: those of the
 * environment variable CASE_SYSTEMS (separated by spaces or commas), else none. The demo and the
 * tests set it to the demo's address.
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
