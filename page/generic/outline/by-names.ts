/**
 * A test of classes as they stand. A page has few that are not alike, so what was told of them is kept.
 */
export function byNames(pattern: RegExp): (names: string) => boolean {
  const known = new Map<string, boolean>();
  return (names) => {
    if (names === '') return false;
    let told = known.get(names);
    if (told === undefined) {
      told = pattern.test(names);
      if (known.size > 1_000) known.clear();
      known.set(names, told);
    }
    return told;
  };
}
