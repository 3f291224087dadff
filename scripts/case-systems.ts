/** The demo case system (demo/) on this machine, on any port. */
export const DEMO_CASE_SYSTEM = 'http://localhost/*';

/**
 * The addresses of the case systems that a build is made for, as match patterns: those of the
 * environment variable CASE_SYSTEMS (separated by spaces or commas), else none. A port is left out:
 * Firefox takes none in a pattern, and a pattern without one means every port.
 *
 * @throws Error naming the pattern that is none.
 */
export function caseSystems(value = process.env.CASE_SYSTEMS ?? ''): string[] {
  return value
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(pattern);
}

function pattern(written: string): string {
  const [, host, path] = /^(https?:\/\/[^*/\s:]+)(?::\d+)?(\/\S*)$/.exec(written) ?? [];
  if (host && path) return `${host}${path}`;
  throw new Error(
    `CASE_SYSTEMS: "${written}" is not an address pattern such as https://mosaic.example.gov.uk/*`,
  );
}
