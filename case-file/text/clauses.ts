import { clauseBounds, isVerb } from './clause-bounds';
import { isGoverned, type Mention } from './mention';
import { type Modality, modalityOf } from './modality';
import { goesOnPassive, isPassive } from './passive';
import type { Token } from './tokens';

/** Somebody mentioned, or the writer of the entry where a note drops its "I". */
export type Who = Mention | 'author' | null;

/** A stretch of a sentence with one verb group, and what it says about who did it and how surely. */
export interface Clause {
  /** First and one-past-last token. */
  readonly from: number;
  readonly to: number;
  /** The token that denies the clause ("not", "never", "unable"), or null. */
  readonly negator: number | null;
  readonly modality: Modality;
  /** The event lies before the time that the entry tells of ("in 2019", "previously", "used to"). */
  readonly history: boolean;
  /** Who acts; null where nobody is named. In a passive clause, to whom it is done. */
  readonly actor: Who;
  /** "was spoken to". */
  readonly passive: boolean;
  /** Whose words or knowledge this is, when the clause reports what somebody said. */
  readonly source: Who;
  /** Everybody mentioned in it. */
  readonly mentions: readonly Mention[];
}

/** Where the phrases of a list begin, with the token after each: the lists `clause-…`. */
type Marker = (index: number) => number | undefined;
export interface Markers {
  speech: Marker;
  negator: Marker;
  intended: Marker;
  history: Marker;
}

/** One sentence with all that its clauses are read from. */
export interface Scene {
  tokens: readonly Token[];
  quoted: readonly boolean[];
  from: number;
  to: number;
  /** Those of this sentence, in order. */
  mentions: readonly Mention[];
  markers: Markers;
  /** Who stands before a colon or a dash at its start: "Mum - wants the mornings sorted". */
  label: Mention | null;
  /** Whom the entry was about before this sentence. */
  topic: Mention | null;
  /** The year that the entry tells of. */
  year: number | null;
}

const OBJECT = new Set(['him', 'his', 'me', 'us', 'my', 'our']);
const YEAR = /^(?:19|20)\d\d$/;

/** Reads one sentence as clauses. */
export function readClauses(scene: Scene): Clause[] {
  const { tokens, markers, label } = scene;
  const question = tokens[scene.to - 1]?.text === '?';
  const clauses: Clause[] = [];
  let source: Who = label;
  for (const [from, to] of clauseBounds(scene)) {
    const previous = clauses.at(-1);
    const verb = firstVerb(tokens, from, to);
    const actor = actorOf(scene, from, to, verb, previous);
    if (speaksAgain(scene, from, actor)) source = label;
    const passive = isPassive(tokens, from, to) || goesOnPassive(tokens, from, to, previous);
    clauses.push({
      from,
      to,
      negator: first(markers.negator, from, to),
      modality: question ? 'question' : modalityOf(scene, from, to, verb, previous),
      history: previous?.history || isHistory(scene, from, to),
      actor,
      passive,
      source,
      mentions: scene.mentions.filter((one) => one.from >= from && one.from < to),
    });
    if (first(markers.speech, from, to) === null || !actor) continue;
    if (!passive) source = actor;
    else source = agentAfter(scene, from) ?? source;
  }
  return attributeBack(clauses, scene);
}

/** "W knows what helps her, so I think she will manage": the writer goes on after what somebody said. */
const speaksAgain = ({ tokens }: Scene, from: number, actor: Who): boolean =>
  actor !== null &&
  actor !== 'author' &&
  actor.roles.includes('worker') &&
  actor.pronoun &&
  GOES_ON.has(tokens[from]?.lower ?? '');
const GOES_ON = new Set(['so', 'but', 'however']);

/** "He is reported by the school to be polite": the school's words, not his. */
const agentAfter = ({ tokens, mentions }: Scene, from: number): Mention | undefined =>
  mentions.find(
    (one) => one.from > from && BY.some((back) => tokens[one.from - back]?.lower === 'by'),
  );
const BY = [1, 2];

/** "Nan has offered the afternoons already, Kirsty says." */
function attributeBack(clauses: Clause[], { tokens, markers }: Scene): Clause[] {
  const last = clauses.at(-1);
  if (!last || clauses.length < 2 || !last.actor || last.passive) return clauses;
  const words = tokens.slice(last.from, last.to).filter(({ pos }) => pos !== 'PUNCT').length;
  if (words > TRAILING || first(markers.speech, last.from, last.to) === null) return clauses;
  return clauses.map((one) => (one === last || one.source ? one : { ...one, source: last.actor }));
}
const TRAILING = 3;

function first(marker: Marker, from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (marker(at) !== undefined) return at;
  return null;
}

function firstVerb(tokens: readonly Token[], from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (isVerb(tokens[at])) return at;
  return null;
}

function actorOf(
  scene: Scene,
  from: number,
  to: number,
  verb: number | null,
  previous: Clause | undefined,
): Who {
  const { tokens, mentions, label, topic } = scene;
  const limit = verb ?? to;
  for (const mention of mentions) {
    if (mention.from < from || mention.to > limit || mention.possessive) continue;
    if (isGoverned(tokens, mention.from)) continue;
    if (mention.pronoun && OBJECT.has(tokens[mention.from]?.lower ?? '')) continue;
    return mention;
  }
  const opener = tokens[from]?.lower;
  if (opener === 'who' || opener === 'which')
    return mentions.findLast((one) => one.to <= from) ?? null;
  const between = tokens.slice(from, limit);
  // "He believes that Dominic will test him and says …": a verb of saying goes on with who said.
  const said = previous?.source;
  if (said && verb === from && scene.markers.speech(from) !== undefined) return said;
  if (from > scene.from) return between.some(isNominal) ? null : (previous?.actor ?? null);
  if (label) return label;
  if (verb === null || between.some(isNominal)) return null;
  return leavesOutOther(tokens[verb]) || FEELS.has(tokens[verb]?.lower ?? '') ? topic : 'author';
}

const isNominal = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN' || pos === 'PRON';

/** "Worried about the drinking": how somebody else is. */
const FEELS = new Set(
  'worried frustrated annoyed pleased prepared determined committed scared relieved disappointed convinced embarrassed ashamed surprised frightened delighted devastated'.split(
    ' ',
  ),
);

/** "Wants to move", "Did not know": notes leave out the person they are about; "rang", "met" the writer. */
const leavesOutOther = (verb: Token | undefined): boolean =>
  verb !== undefined &&
  (verb.pos === 'AUX' || (verb.lower !== verb.lemma && verb.lower.endsWith('s')));

function isHistory({ tokens, markers, year }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (markers.history(at) !== undefined) return true;
    const text = tokens[at]?.text ?? '';
    if (year !== null && YEAR.test(text) && Number(text) < year) return true;
  }
  return false;
}
