import { Profile } from '../../page/profile';
import { add, compare, empty, type PageLabel } from '../pages/compare';
import { labelOf, pageNames } from '../pages/measure';
import { bundlePerson, teachOpenPage } from '../pages/read-page';
import { expect, test } from './extension';

/** Every test page, taught by pointing (tests/pages/person) and read with the profile that this makes. */

/** Names of people and numbers of cases, none of which may stand in a profile. */
function wordsOfCase({ header, entries, people }: PageLabel): string[] {
  const names = [
    header?.child?.name,
    ...entries.flatMap(({ author, attendees }) => [author, ...(attendees ?? [])]),
    ...(people ?? []).map(({ name }) => name),
  ];
  const parts = names.flatMap((name) => name?.match(/\p{Lu}[\p{L}’'-]{3,}/gu) ?? []);
  return [...new Set([...parts, ...(header?.caseId ? [header.caseId] : [])])].filter(
    (word) => !NO_NAMES.test(word),
  );
}

/** What stands beside names in the labels and is none. */
const NO_NAMES =
  /^(?:Duty|Admin|Business|Support|Agency|Worker|School|Nursery|Young|Mother|Father)$/;

test('taught pages are read as a person reads them, by profiles without a word of the case', async ({
  context,
  pages,
}) => {
  test.setTimeout(600_000);
  const page = await context.newPage();
  const person = await bundlePerson();
  const total = empty();
  for (const name of pageNames()) {
    const label = labelOf(name);
    await page.goto(pages.url(name));
    const { reading, profile } = await teachOpenPage(page, person, label);
    add(total, compare(label, reading));
    if (profile !== null) expect.soft(Profile.safeParse(profile).error, name).toBeUndefined();
    const text = JSON.stringify(profile);
    const said = wordsOfCase(label).filter((word) => text.includes(word));
    expect.soft(said, name).toEqual([]);
  }
  expect(total.found / total.entries).toBeGreaterThanOrEqual(0.99);
  expect(total.right / total.properties).toBeGreaterThanOrEqual(0.99);
  expect(total.wrong / total.read).toBeLessThanOrEqual(0.01);
});
