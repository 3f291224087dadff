import type { Context } from '../context';
import type { Mention } from '../text/mention';
import { readerOf } from '../text/reader';
import type { Subject } from './fact';

/**
 * The child's father and the men who live in the home as step-father or partner of the parent
 * (rulebook, "A father or father figure"), each as a subject.
 */
export function fathers(context: Context): Subject[] {
  const { people } = readerOf(context).cast;
  const looked = context.file.caseType === 'looked-after';
  const men = people.flatMap((person, index) => {
    const father = person.roles.includes('father');
    const partner =
      person.roles.includes('partner') && person.livesWithChild && !looked && person.gender !== 'f';
    if (!father && !partner) return [];
    return [
      { key: `${index}`, label: `${person.name} (${father ? 'father' : 'partner in the home'})` },
    ];
  });
  const none = !men.some(({ label }) => label.endsWith('(father)'));
  return none && !context.file.people.length
    ? [{ key: NAMELESS, label: 'the father' }, ...men]
    : men;
}

const NAMELESS = 'father';

/** Whether a mention means this man. */
export function target(subject: Subject, context: Context): (mention: Mention) => boolean {
  if (subject.key === NAMELESS) return ({ roles }) => roles.includes('father');
  const { people } = readerOf(context).cast;
  const index = Number(subject.key);
  const own = people[index]?.roles ?? [];
  const only = people.filter(({ roles }) => roles.some((role) => own.includes(role))).length === 1;
  return ({ person, roles }) =>
    person === index || (only && person === null && roles.some((role) => own.includes(role)));
}
