import type { Context } from '../context';
import type { Entry, EntryKind } from '../model';
import type { Evidence } from '../quote';
import { type Analysis, quoteTokens } from '../text/analyse';
import type { Clause } from '../text/clauses';
import type { Mention } from '../text/mention';
import { analysisOf, readerOf } from '../text/reader';
import { presentIn } from './contact-present';
import type { Target } from './contact-scene';
import { contactWith } from './contact-with';
import { type Facts, known } from './fact';
import { firstSeen } from './seen';
import { within } from './substance';

const CONTACT_KINDS: EntryKind[] = [
  'case-note',
  'visit',
  'meeting',
  'review',
  'assessment',
  'contact',
  'supervision',
];
const MEETINGS = new Set<EntryKind>(['meeting', 'review']);
const PART_KINDS: EntryKind[] = [
  ...CONTACT_KINDS,
  'plan',
  'risk-assessment',
  'management-decision',
];

/** Whether grandparents, aunts, uncles and adult siblings were involved (rulebook, wider-family-engaged). */
export const widerFamilyFacts: Facts = {
  'wider-family-took-part': {
    of: 'case',
    says: 'a member of the wider family gave a view or took part in the window',
    fact: (_, context) =>
      found(context, CONTACT_KINDS, 'wider-contact', (analysis, is) => {
        const { twoWay, view } = contactWith(analysis, is);
        // At a meeting to be present is to take part.
        const sat = MEETINGS.has(analysis.entry.kind) ? presentIn(analysis, is) : null;
        return (twoWay && view) || sat || reported(analysis, is);
      }),
  },
  'wider-family-has-part': {
    of: 'case',
    says: 'a member of the wider family has a described part in support or the plan, or a family meeting was offered or planned',
    fact: (_, context) =>
      found(
        context,
        PART_KINDS,
        'wider-part',
        (analysis, is) => part(analysis, is) ?? meeting(analysis),
      ),
  },
  'no-wider-family': {
    of: 'case',
    says: 'the record says that there is no wider family in contact',
    fact: (_, context) => {
      const said = firstSeen(context, {
        key: 'no-family',
        look: (entry) => {
          const analysis = analysisOf(context, entry);
          const hit = analysis.hits('no-family').find(({ quoted }) => !quoted);
          return hit ? quoteTokens(analysis, hit.sentence) : null;
        },
      });
      return said ? known(true, [said]) : known(false);
    },
  },
};

function found(
  context: Context,
  kinds: EntryKind[],
  key: string,
  look: (analysis: Analysis, is: Target) => Evidence | null,
) {
  const seen = firstSeen(context, {
    key,
    kinds,
    where: 'inWindow',
    look: (entry) => look(analysisOf(context, entry), relatives(entry, context)),
  });
  return seen ? known(true, [seen]) : known(false);
}

/** "Margaret described a boy who arrives hungry": an assessment that tells what a relative said. */
function reported(analysis: Analysis, is: Target): Evidence | null {
  if (analysis.entry.kind !== 'assessment') return null;
  const hit = analysis.hits('clause-speech').find(({ clause, from, quoted, negated, sentence }) => {
    if (!clause || quoted || negated || clause.passive || clause.history) return false;
    const { actor, source, modality } = clause;
    const named = actor !== null && actor !== 'author' && is(actor) && actor.from >= sentence.from;
    if (!named || modality !== 'stated' || !TELLS.test(analysis.tokens[from]?.lemma ?? ''))
      return false;
    return source === null || source === actor;
  });
  return hit ? quoteTokens(analysis, hit.sentence) : null;
}
const TELLS =
  /^(?:say|tell|describe|explain|state|report|share|express|acknowledge|advise|recall|stress)$/;

/** The wider family, without those with whom the child lived that day. */
function relatives(entry: Entry, context: Context): Target {
  const { people } = readerOf(context).cast;
  const day = entry.date ?? '';
  const carers = people.flatMap((person, index) => {
    const from = context.file.people.find(({ name }) => name === person.name)?.from;
    return person.roles.includes('carer') && (!from || day >= from) ? [index] : [];
  });
  return ({ roles, person }: Mention) =>
    roles.includes('wider-family') && !(person !== null && carers.includes(person));
}

/** "Nan collects him twice a week", "he sleeps at Nan's": what a relative does for the child, or will. */
function part(analysis: Analysis, is: Target): Evidence | null {
  const { tokens, mentions } = analysis;
  const acts = ({ from, to }: Clause) =>
    mentions.some((m) => {
      if (m.from < from || m.from >= to || !is(m) || m.pronoun) return false;
      const before = OWN.has(tokens[m.from - 1]?.lower ?? '') ? m.from - 2 : m.from - 1;
      return m.possessive || BESIDE.has(tokens[before]?.lower ?? '');
    });
  for (const sentence of analysis.sentences) {
    for (const clause of sentence.clauses) {
      if (clause.history || clause.negator !== null) continue;
      const { actor } = clause;
      // "Eden stays at hers and she cooks": she who was named before.
      const named = actor !== null && actor !== 'author' && (!actor.pronoun || isKnown(actor));
      const does = named && is(actor);
      const their = does || acts(clause);
      if (their && within(analysis, 'family-support-acts', clause).length > 0)
        return quoteTokens(analysis, sentence);
    }
  }
  return null;
}
const isKnown = ({ person }: Mention): boolean => person !== null;
const BESIDE = new Set(['with', 'at', 'by', 'to', 'from', 'on']);
const OWN = new Set(['his', 'her', 'their', 'the']);

function meeting(analysis: Analysis): Evidence | null {
  const hit = analysis.hits('family-meeting').find(({ negated }) => !negated);
  return hit ? quoteTokens(analysis, hit.sentence) : null;
}
