import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause, Who } from '../text/clauses';
import type { Mention } from '../text/mentions';

/** How the service tried to reach somebody. */
export const ROUTES = ['text', 'email', 'call', 'letter', 'visit', 'family', 'official'] as const;
export type Route = (typeof ROUTES)[number];

/** What one entry says of contact between the service and somebody. */
export interface Contact {
  /** They met or spoke: visit, meeting, conference, answered call, video. */
  twoWay: Evidence | null;
  /** Their view, information or part in it. */
  view: Evidence | null;
  /** Tries by the service to reach them. */
  attempts: { route: Route; evidence: Evidence }[];
}

/** Says whether a mention means the person or the kind of person that is asked about. */
export type Target = (mention: Mention) => boolean;

const SERVICE = new Set<string>(['worker', 'manager', 'iro']);
const TOGETHER = new Set<string>(['visit', 'meeting', 'review']);
const PRESENT = /\b(?:present|attend|seen|who was (?:there|in)|in the home)/i;
const ABSENT =
  /\b(?:apolog|invit|absent|dna|did not|unable|asleep|in bed|at work|out\b|upstairs|not (?:in|home|present|seen)|no\b)/i;

/** Reads one entry for contact with the people that `is` means. */
export function contactWith(analysis: Analysis, is: Target): Contact {
  const clauses = tellingClauses(analysis);
  const titled = clauses.some(
    ({ sentence, mentions }) =>
      sentence.property === 'title' && mentions.some((m) => is(m) && !m.possessive),
  );
  const about = (one: Telling) =>
    one.mentions.some((m) => is(m) && !m.possessive) ||
    (titled && !one.mentions.some((m) => isFamily(m)));
  const view = clauses.find((one) => givesView(analysis, one, is, titled));
  const failed = analysis
    .hits('contact-failed')
    .some((hit) => !hit.quoted && touches(analysis, hit, is, titled));
  const met =
    present(analysis, is) ??
    spoken(analysis, clauses, is, about, titled, view !== undefined, failed);
  return {
    twoWay: met,
    view: met && view ? quoteTokens(analysis, view.sentence) : null,
    attempts: attempts(analysis, clauses, about),
  };
}

interface Telling {
  sentence: Sentence;
  clause: Clause;
  mentions: readonly Mention[];
}

/** The clauses that tell of what happened: not planned, only possible, long ago or on a form's own line. */
function tellingClauses(analysis: Analysis): Telling[] {
  return analysis.sentences.flatMap((sentence) =>
    sentence.clauses.map((clause) => ({
      sentence,
      clause,
      mentions: analysis.mentions.filter((m) => m.from >= clause.from && m.from < clause.to),
    })),
  );
}

const isFamily = ({ roles }: Mention): boolean =>
  roles.some((r) => r === 'mother' || r === 'father' || r === 'partner' || r === 'wider-family');

/** Somebody in the list of those present, or in a box that names them. */
function present(analysis: Analysis, is: Target): Evidence | null {
  if (!TOGETHER.has(analysis.entry.kind)) return null;
  for (const sentence of analysis.sentences) {
    const listed =
      sentence.kind === 'attendee' ||
      (sentence.property.startsWith('fields.') && PRESENT.test(sentence.property));
    if (!listed) continue;
    const mention = analysis.mentions.find(
      (m) => m.from >= sentence.from && m.from < sentence.to && is(m),
    );
    if (!mention) continue;
    const after = quoteTokens(analysis, sentence, 'for', {
      from: mention.to,
      to: Math.min(sentence.to, mention.to + 6),
    }).quote;
    if (!ABSENT.test(after.split(/[,;]/, 1)[0] ?? '')) return quoteTokens(analysis, sentence);
  }
  return null;
}

/** Speaking or meeting that a clause tells of. */
function spoken(
  analysis: Analysis,
  clauses: readonly Telling[],
  is: Target,
  about: (one: Telling) => boolean,
  titled: boolean,
  viewed: boolean,
  failed: boolean,
): Evidence | null {
  for (const one of clauses) {
    const { clause, sentence } = one;
    if (!happened(clause) || sentence.property === 'title') continue;
    const acts = is2(clause.actor, is);
    const fails = hits(analysis, 'contact-failed', sentence).length > 0;
    if (fails) continue;
    const talks = inClause(analysis, 'contact-two-way', one).length > 0;
    const answers = inClause(analysis, 'contact-answered', one).length > 0;
    const withThem =
      isService(clause.actor) &&
      one.mentions.some((m) => is(m) && !m.possessive && m !== clause.actor);
    if (talks && withThem && (viewed || !failed)) return quoteTokens(analysis, sentence);
    if (acts && direct(clause) && talks && clause.passive && !failed)
      return quoteTokens(analysis, sentence);
    if (acts && direct(clause) && answers && (titled || analysis.entry.kind !== 'case-note'))
      return quoteTokens(analysis, sentence);
    if (withThem && answers) return quoteTokens(analysis, sentence);
    if (
      TOGETHER.has(analysis.entry.kind) &&
      acts &&
      direct(clause) &&
      inClause(analysis, 'views', one).length > 0
    )
      return quoteTokens(analysis, sentence);
    if (titled && about(one) && !written(analysis) && viewed && !failed)
      return quoteTokens(analysis, sentence);
  }
  return null;
}

/** An exchange in writing is not two-way contact. */
const written = (analysis: Analysis): boolean =>
  ['route-text', 'route-email', 'route-letter'].some((list) =>
    analysis.hits(list).some(({ sentence }) => sentence.property === 'title'),
  );

const happened = ({ modality, history, negator }: Clause): boolean =>
  modality === 'stated' && !history && negator === null;

/** Told by the writer, or in the person's own words: not what another says of them. */
const direct = ({ source, actor }: Clause): boolean =>
  source === null || source === 'author' || source === actor || isService(source);

const isService = (who: Who): boolean =>
  who === 'author' || (who !== null && who.roles.some((role) => SERVICE.has(role)));
const is2 = (who: Who, is: Target): boolean => who !== null && who !== 'author' && is(who);

const hits = (analysis: Analysis, list: string, sentence: Sentence): readonly Hit[] =>
  analysis.hits(list).filter((hit) => hit.sentence === sentence);
const inClause = (analysis: Analysis, list: string, { clause }: Telling): readonly Hit[] =>
  analysis.hits(list).filter((hit) => hit.clause === clause);

/** "He wants to be told", "Wayne's view is …", "Dad: …". */
function givesView(analysis: Analysis, one: Telling, is: Target, titled: boolean): boolean {
  const { clause, sentence, mentions } = one;
  if (clause.history || !direct(clause) || sentence.property === 'title') return false;
  if (is2(sentence.labelled, is)) return true;
  const owns = mentions.find((m) => is(m) && (m.possessive || m.pronoun));
  if (
    owns &&
    inClause(analysis, 'view-nouns', one).some(
      (hit) => hit.from > owns.from && hit.from <= owns.to + 2,
    )
  )
    return true;
  if (!is2(clause.actor, is) || clause.passive) return false;
  return inClause(analysis, 'views', one).some((hit) => !hit.negated || titled);
}

/** A sign of failure that concerns them: in a sentence that names them, or in an entry about them. */
function touches(analysis: Analysis, hit: Hit, is: Target, titled: boolean): boolean {
  if (titled) return true;
  const { sentence } = hit;
  return analysis.mentions.some((m) => is(m) && m.from >= sentence.from && m.from < sentence.to);
}

/** What the service did to reach them, by route. */
function attempts(
  analysis: Analysis,
  clauses: readonly Telling[],
  about: (one: Telling) => boolean,
): Contact['attempts'] {
  const found: Contact['attempts'] = [];
  for (const one of clauses) {
    const { clause, sentence } = one;
    const title = sentence.property === 'title';
    if (!about(one) || clause.history || (clause.modality !== 'stated' && !title)) continue;
    if (!title && !isService(clause.actor) && clause.actor !== null && !clause.passive) continue;
    for (const route of ROUTES) {
      if (inClause(analysis, `route-${route}`, one).length > 0)
        found.push({ route, evidence: quoteTokens(analysis, sentence) });
    }
  }
  return found;
}
