import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause, Who } from '../text/clauses';
import type { Mention } from '../text/mention';
import { isLeftOut, presentIn, TOGETHER } from './contact-present';
import { unquotedPlaces } from './sentences';

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

const NO_CONTACT: Contact = { twoWay: null, view: null, attempts: [] };

/** Reads one entry for contact with the people that `is` means. */
export function contactWith(analysis: Analysis, is: Target): Contact {
  if (!analysis.mentions.some(is)) return NO_CONTACT;
  const clauses = tellings(analysis).filter(({ sentence }) => !onlyGreets(analysis, sentence));
  // Where the record lists who was there, "she" is not somebody else who is only spoken about.
  const meant: Target = isLeftOut(analysis, is) ? (m) => !m.pronoun && is(m) : is;
  const scene: Scene = { analysis, clauses, is: meant, titled: titleOf(analysis, is) };
  const view = clauses.find((one) => givesView(scene, one));
  const met = presentIn(analysis, is) ?? spoken(scene, view !== undefined);
  return {
    twoWay: met,
    view: met && view ? quoteTokens(analysis, view.sentence) : null,
    attempts: attempts(scene),
  };
}

const GREETING =
  /^(?:hi|hiya|hello|hey|alright|all|right|morning|afternoon|bye|ta|thanks|cheers|[,.!?]+)$/;

/** Said "alright" and left: no more than a greeting passed between them. */
function onlyGreets(analysis: Analysis, sentence: Sentence): boolean {
  const outside = new Set(unquotedPlaces(analysis, sentence));
  const said = analysis.tokens
    .slice(sentence.from, sentence.to)
    .filter(({ text }, place) => !outside.has(sentence.from + place) && !/^["“”‘’']$/.test(text));
  return said.length > 0 && said.every(({ lower }) => GREETING.test(lower));
}

/** The entry as it is read for one person or kind of person. */
interface Scene {
  analysis: Analysis;
  clauses: readonly Telling[];
  is: Target;
  /** Whether the title names them, as whom it was from or to. */
  titled: 'from' | 'to' | null;
}

function titleOf({ sentences, mentions, tokens }: Analysis, is: Target): Scene['titled'] {
  const title = sentences.find(({ property }) => property === 'title');
  const named =
    title &&
    mentions.find((m) => m.from >= title.from && m.from < title.to && is(m) && !m.possessive);
  if (!named) return null;
  return tokens[named.from - 1]?.lower === 'from' ? 'from' : 'to';
}

interface Telling {
  sentence: Sentence;
  clause: Clause;
  mentions: readonly Mention[];
}

const tellings = (analysis: Analysis): Telling[] =>
  analysis.sentences.flatMap((sentence) =>
    sentence.clauses.map((clause) => ({ sentence, clause, mentions: clause.mentions })),
  );

/** The clause is about them: it names them, or the title does and it names nobody else of the family. */
const about = ({ is, titled }: Scene, { mentions }: Telling): boolean =>
  mentions.some((m) => is(m) && !m.possessive) || (titled !== null && !mentions.some(isFamily));

const FAMILY = new Set(['mother', 'father', 'partner', 'wider-family']);
const isFamily = ({ roles }: Mention): boolean => roles.some((role) => FAMILY.has(role));

/** The first sentence that tells of speaking or meeting. */
function spoken(scene: Scene, viewed: boolean): Evidence | null {
  const found = scene.clauses.find((one) => meets(scene, one, viewed));
  return found ? quoteTokens(scene.analysis, found.sentence) : null;
}

function meets(scene: Scene, one: Telling, viewed: boolean): boolean {
  const { analysis, is, titled } = scene;
  const { clause, sentence, mentions } = one;
  const acts = isOne(clause.actor, is);
  const byService = isService(clause.actor) || (clause.actor === null && isNote(analysis, clause));
  const withThem = byService && mentions.some((m) => is(m) && !m.possessive && m !== clause.actor);
  if (!acts && !withThem && !titled) return false;
  if (!happened(clause) || sentence.property === 'title' || !direct(clause)) return false;
  if (acts && !isNamed(clause.actor) && !isNamedAbove(scene, sentence)) return false;
  if (hits(analysis, 'contact-failed', sentence).length > 0) return false;
  const failed = () =>
    analysis.hits('contact-failed').some((hit) => !hit.quoted && touches(scene, hit));
  const together = TOGETHER.has(analysis.entry.kind);
  const talks = () =>
    found(analysis, 'contact-two-way', one) ||
    (isHad(analysis, clause) && found(analysis, 'contact-held', one));
  // "On the number that Kerry gave": done by somebody else.
  const byAnother = ({ from }: Hit) =>
    mentions.some((m) => m.to === from && !is(m) && m !== clause.actor);
  const answers = () =>
    analysis.hits('contact-answered').some((hit) => hit.clause === clause && !byAnother(hit));
  if (withThem && ((talks() && (viewed || !failed())) || answers())) return true;
  if (acts && clause.passive) return talks() && !failed();
  if (acts && (together || titled) && answers()) return true;
  if (acts && isNamed(clause.actor) && found(analysis, 'contact-incoming', one)) return true;
  if (acts && together) return found(analysis, 'views', one);
  return titled !== null && viewed && about(scene, one) && !failed() && !inWriting(analysis);
}

/** Somebody whom only "he" stands for was named before, under the same heading; or the title names them. */
const isNamedAbove = (
  { analysis, is, titled }: Scene,
  { property, heading, to }: Sentence,
): boolean =>
  titled !== null ||
  analysis.sentences.some(
    (one) =>
      one.property === property &&
      one.heading === heading &&
      analysis.mentions.some(
        (m) => is(m) && !m.pronoun && m.from >= one.from && m.from < Math.min(one.to, to),
      ),
  );

/** "Video call with Dad.", "I had a call with Dad"; not "I asked for a call with Dad". */
const isHad = (analysis: Analysis, clause: Clause): boolean =>
  isNote(analysis, clause) ||
  analysis.tokens
    .slice(clause.from, clause.to)
    .some(({ lemma, pos }) => pos === 'VERB' && /^(?:have|had|hold|do|take|make)$/.test(lemma));

const isNote = ({ tokens }: Analysis, { from, to }: Clause): boolean =>
  !tokens.slice(from, to).some(({ pos }) => pos === 'VERB' || pos === 'AUX');

/** An exchange in writing is not two-way contact. */
const inWriting = (analysis: Analysis): boolean =>
  WRITTEN.some((list) => analysis.hits(list).some(({ sentence }) => sentence.property === 'title'));
const WRITTEN = ['route-text', 'route-email', 'route-letter'];

const happened = ({ modality, history, negator }: Clause): boolean =>
  modality === 'stated' && !history && negator === null;

/** Told by the writer, or in the person's own words: not what another says of them. */
const direct = ({ source, actor }: Clause): boolean =>
  source === null || source === actor || isService(source);

const isService = (who: Who): boolean =>
  who === 'author' || who?.roles.some((role) => SERVICE.has(role)) === true;
const isOne = (who: Who, is: Target): boolean => who !== null && who !== 'author' && is(who);

/** Named, not "he": whom a pronoun means is less sure than this point may rest on. */
const isNamed = (who: Who): boolean => who !== null && who !== 'author' && !who.pronoun;

const hits = (analysis: Analysis, list: string, sentence: Sentence): readonly Hit[] =>
  analysis.hits(list).filter((hit) => hit.sentence === sentence);
const found = (analysis: Analysis, list: string, { clause }: Telling): boolean =>
  analysis.hits(list).some((hit) => hit.clause === clause);

/** "He wants to be told", "Wayne's view is …", "Dad: …". */
function givesView({ analysis, is, titled }: Scene, one: Telling): boolean {
  const { clause, sentence, mentions } = one;
  if (clause.history || !direct(clause) || sentence.property === 'title') return false;
  if (sentence.labelled && is(sentence.labelled)) return true;
  const owns = mentions.find((m) => is(m) && (m.possessive || m.pronoun));
  const isTheirs = ({ from }: Hit) => owns && from > owns.from && from <= owns.to + 2;
  if (owns && analysis.hits('view-nouns').some((hit) => isTheirs(hit) && hit.clause === clause)) {
    return true;
  }
  if (!isOne(clause.actor, is)) return false;
  // "Was told" is done to them; "is worried" is theirs.
  const feels = ({ from, to }: Hit) => to - from > 1 && analysis.tokens[from]?.lemma === 'be';
  return analysis
    .hits('views')
    .some(
      (hit) =>
        hit.clause === clause &&
        (!hit.negated || titled !== null) &&
        (!clause.passive || feels(hit)),
    );
}

/** A sign of failure that concerns them: in a sentence that names them, or in an entry about them. */
function touches({ analysis, is, titled }: Scene, { sentence }: Hit): boolean {
  if (titled) return true;
  return analysis.mentions.some((m) => is(m) && m.from >= sentence.from && m.from < sentence.to);
}

/** "Knocked at Ahmed's flat": at what is theirs, not at "Dad's mum". */
const atTheirs = ({ is }: Scene, { mentions }: Telling): boolean =>
  mentions.some(
    (m) =>
      is(m) &&
      m.possessive &&
      !mentions.some((other) => other.from === m.to + 1 && isFamily(other)),
  );

/** What the service did to reach them, by route. What came from them is none. */
function attempts(scene: Scene): Contact['attempts'] {
  const { analysis, clauses, titled } = scene;
  if (titled === 'from') return [];
  const made = clauses.filter((one) => {
    const { clause, sentence } = one;
    if (!(about(scene, one) || atTheirs(scene, one)) || clause.history) return false;
    if (found(analysis, 'only-weighed', one)) return false;
    if (sentence.property === 'title') return true;
    const byService = isService(clause.actor) || clause.actor === null || clause.passive;
    return clause.modality === 'stated' && byService && direct(clause);
  });
  return ROUTES.flatMap((route) => {
    const one = made.find((telling) => found(analysis, `route-${route}`, telling));
    return one ? [{ route, evidence: quoteTokens(analysis, one.sentence) }] : [];
  });
}
