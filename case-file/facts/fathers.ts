import type { Context } from '../context';
import type { Entry, EntryKind } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens } from '../text/analyse';
import type { Mention } from '../text/mention';
import { analysisOf, readerOf } from '../text/reader';
import { type Contact, contactWith, ROUTES, type Route } from './contact-with';
import type { Facts, Subject } from './fact';
import { known } from './fact';

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

const CONTACT_KINDS: EntryKind[] = [
  'case-note',
  'visit',
  'meeting',
  'review',
  'assessment',
  'contact',
  'supervision',
];
const DIRECTION_KINDS: EntryKind[] = [
  'management-decision',
  'supervision',
  'case-note',
  'contact',
  'plan',
  'meeting',
];
const STRONG: readonly Route[] = ['letter', 'visit', 'family', 'official'];

/** Whether the father and any father figure in the home were engaged, man by man. */
export const fatherFacts: Facts = {
  'father-engaged': {
    of: 'record',
    says: 'two-way contact with this man in the window, and his view, information or part in it',
    fact: (subject, context) => {
      const [met, view] = bothWays(subject, context);
      return met && view ? known(true, [met, view]) : known(false);
    },
  },
  'father-met': {
    of: 'record',
    says: 'two-way contact with this man in the window',
    fact: (subject, context) => {
      const [met] = bothWays(subject, context);
      return met ? known(true, [met]) : known(false);
    },
  },
  'father-tried': {
    of: 'record',
    says: 'at least two attempts by different routes, one of them a visit, letter, family or authority',
    fact: (subject, context) => {
      const tries = attemptsOn(subject, context);
      const enough = tries.length > 1 && tries.some(({ route }) => STRONG.includes(route));
      return known(
        enough,
        tries.map(({ evidence }) =>
          enough ? evidence : { ...evidence, side: 'against' as const },
        ),
      );
    },
  },
  'father-routes': {
    of: 'record',
    says: 'the routes by which this man was tried, in words',
    fact: (subject, context) =>
      known(
        attemptsOn(subject, context)
          .map(({ route }) => ROUTE_WORDS[route])
          .join(', ') || 'no attempt seen',
      ),
  },
  'father-excused': {
    of: 'record',
    says: 'this man is recorded as dead, or a manager recorded a safety or legal reason not to contact him',
    fact: (subject, context) => {
      const why = excuse(subject, context);
      return why ? known(true, [why]) : known(false);
    },
  },
  'father-unknown': {
    of: 'case',
    says: 'nobody is named as father, and the record says that he is not known',
    fact: (_, context) => {
      if (readerOf(context).cast.people.some(({ roles }) => roles.includes('father')))
        return known(false);
      const found = firstHit(context, context.entries(), 'father-unknown');
      return found ? known(true, [found]) : known(false);
    },
  },
  'fathers-excused': {
    of: 'case',
    says: 'why none of these men is to be engaged, in words',
    fact: (_, context) => {
      const why = fathers(context)
        .map((man) => excuse(man, context))
        .find((one) => one !== null);
      return why
        ? known(`The record says why: “${why.quote}”`, [why])
        : known('No father or father figure is named on the record.');
    },
  },
};

const ROUTE_WORDS: Record<Route, string> = {
  text: 'text',
  email: 'e-mail',
  call: 'call or voicemail',
  letter: 'letter',
  visit: 'visit',
  family: 'through family',
  official: 'through court, prison or probation',
};

/** Whether a mention means this man. */
function target(subject: Subject, context: Context): (mention: Mention) => boolean {
  if (subject.key === NAMELESS) return ({ roles }) => roles.includes('father');
  const { people } = readerOf(context).cast;
  const index = Number(subject.key);
  const own = people[index]?.roles ?? [];
  const only = people.filter(({ roles }) => roles.some((role) => own.includes(role))).length === 1;
  return ({ person, roles }) =>
    person === index || (only && person === null && roles.some((role) => own.includes(role)));
}

function contacts(subject: Subject, context: Context): Contact[] {
  return context.memo(`contact ${subject.key}`, () =>
    context
      .inWindow(...CONTACT_KINDS)
      .map((entry) =>
        context.ofEntry(`contact ${subject.key}`, entry, () =>
          contactWith(analysisOf(context, entry), target(subject, context)),
        ),
      ),
  );
}

function bothWays(subject: Subject, context: Context): [Evidence | null, Evidence | null] {
  const all = contacts(subject, context);
  const full = all.find(({ twoWay, view }) => twoWay && view);
  return full ? [full.twoWay, full.view] : [all.find(({ twoWay }) => twoWay)?.twoWay ?? null, null];
}

function attemptsOn(subject: Subject, context: Context): Contact['attempts'] {
  const all = contacts(subject, context).flatMap(({ attempts }) => attempts);
  return ROUTES.flatMap((route) => all.find((one) => one.route === route) ?? []);
}

/** The words that say he is dead, or with which a manager ruled out contact for safety or by law. */
function excuse(subject: Subject, context: Context): Evidence | null {
  return context.memo(`excuse ${subject.key}`, () => {
    const person = context.file.people.find(({ name }) => subject.label.startsWith(name));
    const is = target(subject, context);
    for (const entry of context.entries()) {
      const found = context.ofEntry(`excuse ${subject.key}`, entry, () => {
        const analysis = analysisOf(context, entry);
        return (
          death(analysis, is) ??
          (DIRECTION_KINDS.includes(entry.kind) && byManager(entry)
            ? direction(analysis, is)
            : null)
        );
      });
      if (found) return found;
    }
    return person && DEAD.test(person.role) ? firstHit(context, context.entries(), 'dead') : null;
  });
}

const DEAD = /\b(?:deceased|died|dead|late)\b/i;
const MANAGER = /\b(?:manager|TM|ATM|STM|head of service|director|HoS)\b/i;

const byManager = (entry: Entry): boolean =>
  MANAGER.test(entry.authorRole ?? '') || entry.kind === 'management-decision';

function death(analysis: Analysis, is: (mention: Mention) => boolean): Evidence | null {
  const hit = analysis.hits('dead').find(({ clause, negated, quoted }) => {
    if (!clause || negated || quoted || clause.modality !== 'stated') return false;
    return (
      clause.actor !== null &&
      clause.actor !== 'author' &&
      is(clause.actor) &&
      !clause.actor.possessive
    );
  });
  return hit ? quoteTokens(analysis, hit.sentence) : null;
}

/** "No worker is to ring or see him" with a reason of safety or law in the same entry. */
function direction(analysis: Analysis, is: (mention: Mention) => boolean): Evidence | null {
  if (analysis.hits('no-contact-reason').length === 0) return null;
  const names = ({ sentence }: Hit) =>
    analysis.mentions.some((m) => m.from >= sentence.from && m.from < sentence.to && is(m));
  const ruledOut = ({ negated, clause }: Hit) =>
    negated && clause !== null && clause.modality !== 'stated';
  const hit =
    analysis.hits('no-contact-order').find(names) ??
    analysis.hits('contact-acts').find((one) => ruledOut(one) && names(one));
  return hit ? quoteTokens(analysis, hit.sentence) : null;
}

function firstHit(context: Context, entries: readonly Entry[], list: string): Evidence | null {
  for (const entry of entries) {
    const analysis = analysisOf(context, entry);
    const hit = analysis.hits(list)[0];
    if (hit) return quoteTokens(analysis, hit.sentence);
  }
  return null;
}
