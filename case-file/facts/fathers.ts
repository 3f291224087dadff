import type { Context } from '../context';
import type { EntryKind } from '../model';
import type { Evidence } from '../quote';
import { quoteTokens } from '../text/analyse';
import { analysisOf, readerOf } from '../text/reader';
import { ROUTES, type Route } from './contact-attempts';
import { type Contact, contactWith } from './contact-with';
import type { Facts, Subject } from './fact';
import { known } from './fact';
import { excuseOf } from './father-excuses';
import { fathers, target } from './father-figures';
import { allSeen, firstSeen } from './seen';

const CONTACT_KINDS: EntryKind[] = [
  'case-note',
  'visit',
  'meeting',
  'review',
  'assessment',
  'contact',
  'supervision',
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
      const why = excuseOf(subject, context);
      return why ? known(true, why.evidence) : known(false);
    },
  },
  'father-unknown': {
    of: 'case',
    says: 'nobody is named as father, and the record says that he is not known',
    fact: (_, context) => {
      if (readerOf(context).cast.people.some(({ roles }) => roles.includes('father')))
        return known(false);
      const found = firstSeen(context, {
        key: 'father-unknown',
        look: (entry) => {
          const analysis = analysisOf(context, entry);
          const hit = analysis.hits('father-unknown')[0];
          return hit ? quoteTokens(analysis, hit.sentence) : null;
        },
      });
      return found ? known(true, [found]) : known(false);
    },
  },
  'fathers-excused': {
    of: 'case',
    says: 'why none of these men is to be engaged, in words',
    fact: (_, context) => {
      const excuses = fathers(context).map((man) => excuseOf(man, context));
      const why = excuses.find((one) => one !== null);
      return known(
        why?.says ?? 'No father or father figure is named on the record.',
        why?.evidence ?? [],
      );
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

/** What the entries of the window that tell of contact with this man say of it. */
const contacts = (subject: Subject, context: Context): readonly Contact[] =>
  context.memo(`contacts ${subject.key}`, () =>
    allSeen(context, {
      key: `contact ${subject.key}`,
      kinds: CONTACT_KINDS,
      where: 'inWindow',
      look: (entry) => {
        const contact = contactWith(analysisOf(context, entry), target(subject, context));
        return contact.twoWay || contact.attempts.length > 0 ? contact : null;
      },
    }).map(({ seen }) => seen),
  );

function bothWays(subject: Subject, context: Context): [Evidence | null, Evidence | null] {
  const all = contacts(subject, context);
  const full = all.find(({ twoWay, view }) => twoWay && view);
  return full ? [full.twoWay, full.view] : [all.find(({ twoWay }) => twoWay)?.twoWay ?? null, null];
}

function attemptsOn(subject: Subject, context: Context): Contact['attempts'] {
  const all = contacts(subject, context).flatMap(({ attempts }) => attempts);
  return ROUTES.flatMap((route) => all.find((one) => one.route === route) ?? []);
}
