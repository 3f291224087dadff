import type { Analysis, Hit, Sentence } from '../text/analyse';
import type { Clause, Who } from '../text/clauses';
import type { Mention } from '../text/mention';
import { unquotedPlaces } from './sentences';

/** An entry as it is read for contact between the service and one person or kind of person. */

/** Says whether a mention means the person or the kind of person that is asked about. */
export type Target = (mention: Mention) => boolean;

/** The entry, and whom it is read for. */
export interface Scene {
  analysis: Analysis;
  clauses: readonly Telling[];
  is: Target;
  /** Whether the title names them, as whom it was from or to. */
  titled: 'from' | 'to' | null;
}

/** Whether the title names them, and as whom. */
export function titleOf(analysis: Analysis, is: Target): Scene['titled'] {
  const { sentences, mentions, tokens } = analysis;
  const title = sentences.find(({ property }) => property === 'title');
  const opening = sentences.find(({ property }) => property === 'text');
  for (const line of [title, opening && isCallLine(analysis, opening) ? opening : undefined]) {
    const named =
      line &&
      mentions.find((m) => m.from >= line.from && m.from < line.to && is(m) && !m.possessive);
    if (named) return tokens[named.from - 1]?.lower === 'from' ? 'from' : 'to';
  }
  return null;
}

/** "T/C to Gary" on a line of its own above the note stands for a title. */
const isCallLine = (analysis: Analysis, line: Sentence): boolean =>
  line.kind === 'heading' &&
  ['route-call', 'contact-held', 'contact-two-way'].some((list) =>
    analysis.headingHits(list).some(({ sentence }) => sentence === line),
  );

/** One clause with its sentence. */
export interface Telling {
  sentence: Sentence;
  clause: Clause;
  mentions: readonly Mention[];
}

/** Every clause of the entry that tells more than a greeting. */
export function tellings(analysis: Analysis): readonly Telling[] {
  // The same for every man and relative whom the entry is read for.
  const known = told.get(analysis);
  if (known) return known;
  const made = analysis.sentences
    .filter((sentence) => !isPasted(analysis, sentence) && !onlyGreets(analysis, sentence))
    .flatMap((sentence) =>
      sentence.clauses.map((clause) => ({ sentence, clause, mentions: clause.mentions })),
    );
  told.set(analysis, made);
  return made;
}
const told = new WeakMap<Analysis, readonly Telling[]>();

/** The clause is about them: it names them, or the title does and it names nobody else of the family. */
export const about = ({ is, titled }: Scene, { mentions }: Telling): boolean =>
  mentions.some((m) => is(m) && !m.possessive) || (titled !== null && !mentions.some(isFamily));

const FAMILY = new Set(['mother', 'father', 'partner', 'wider-family']);
/** Somebody of the family. */
export const isFamily = ({ roles }: Mention): boolean => roles.some((role) => FAMILY.has(role));

const SENDER = /^[ \t]*from:[ \t]*(.+)$/im;

/** In a letter or e-mail that was pasted into the record, "spoke to him" is its sender's. */
function isPasted({ entry, mentions, tokens, sentences }: Analysis, sentence: Sentence): boolean {
  if (sentence.property !== 'text') return false;
  const header = SENDER.exec(entry.text);
  if (!header || sentence.start <= header.index) return false;
  const from = sentences.find((one) => one.property === 'text' && one.end > header.index);
  const end = (from?.base ?? 0) + header.index + header[0].length;
  return !mentions.some(
    (m) =>
      m.from >= (from?.from ?? 0) &&
      (tokens[m.from]?.start ?? end) < end &&
      !m.pronoun &&
      m.roles.some((role) => SERVICE.has(role)),
  );
}

const GREETING =
  /^(?:hi|hiya|hello|hey|alright|all|right|morning|afternoon|bye|ta|thanks|cheers|[,.!?]+)$/;

/** Said "alright" and left: no more than a greeting passed between them. */
function onlyGreets(analysis: Analysis, sentence: Sentence): boolean {
  const places = unquotedPlaces(analysis, sentence);
  if (places.length === sentence.to - sentence.from) return false;
  const outside = new Set(places);
  const said = analysis.tokens
    .slice(sentence.from, sentence.to)
    .filter(({ text }, place) => !outside.has(sentence.from + place) && !/^["“”‘’']$/.test(text));
  return said.length > 0 && said.every(({ lower }) => GREETING.test(lower));
}

const SERVICE = new Set<string>(['worker', 'manager', 'iro']);

/** It was done: not planned, denied or of long ago. */
export const happened = ({ modality, history, negator }: Clause): boolean =>
  modality === 'stated' && !history && negator === null;

/** Told by the writer, or in the person's own words: not what another says of them. */
export const direct = ({ source, actor }: Clause): boolean =>
  source === null || source === actor || isService(source);

/** A worker, manager or reviewing officer, or the writer. */
export const isService = (who: Who): boolean =>
  who === 'author' || who?.roles.some((role) => SERVICE.has(role)) === true;
/** The one asked about. */
export const isOne = (who: Who, is: Target): boolean => who !== null && who !== 'author' && is(who);

/** Named, not "he": whom a pronoun means is less sure than this point may rest on. */
export const isNamed = (who: Who): boolean => who !== null && who !== 'author' && !who.pronoun;

/** The phrases of a list in a sentence. */
export const hits = (analysis: Analysis, list: string, sentence: Sentence): readonly Hit[] =>
  analysis.hits(list).filter((hit) => hit.sentence === sentence);
const ASKING = /^(?:ask|tell|want|request|remind|invite|need)$/;

/** "Asked him to ring me": what somebody is to do. */
export const isAskedFor = ({ tokens }: Analysis, { clause, from }: Hit): boolean =>
  clause !== null &&
  tokens[from - 1]?.lower === 'to' &&
  tokens.slice(clause.from, from).some(({ lemma, pos }) => pos === 'VERB' && ASKING.test(lemma));

/** A phrase of the list stands in the clause. */
export const found = (analysis: Analysis, list: string, { clause }: Telling): boolean =>
  analysis.hits(list).some((hit) => hit.clause === clause && !isAskedFor(analysis, hit));
