import { quote } from '../evidence';
import type { CaseFile, Entry } from '../model';
import { type CasePerson, casePeople } from '../people';
import type { Evidence } from '../quote';
import type { Vocabulary } from '../vocabulary';
import { type Clause, readClauses } from './clauses';
import { byList, type Placed } from './hits';
import { WHO } from './kin';
import { baseForm, compileLexicon, type Lexicon } from './lexicon';
import { markersOf } from './markers';
import { type Cast, isGoverned, type Mention } from './mention';
import { findMentions } from './mentions';
import { findPhrases } from './phrases';
import { type Stretch, splitSentences, tokenRange } from './sentences';
import { quotedTokens, type Token, tagAsName, tokenise } from './tokens';
import { isOwnAct, isTopic, titleTopic } from './topic';

/** A sentence, heading or echoed form prompt, and where it stands in the entry. */
export interface Sentence extends Stretch {
  readonly index: number;
  /** Where that property starts in the text that the tokens' offsets count from. */
  readonly base: number;
  /** The entry's property that holds it (as evidence names it): `text`, `fields.Purpose of visit`. */
  readonly property: string;
  /** First and one-past-last token of the analysis. */
  readonly from: number;
  readonly to: number;
  readonly clauses: readonly Clause[];
  /** Whoever the label before a colon or dash means: "Mum - wants the mornings sorted". */
  readonly labelled: Mention | null;
}

/** A phrase of a vocabulary found in the entry, with the sentence and clause that it stands in. */
export interface Hit {
  readonly from: number;
  readonly to: number;
  readonly sentence: Sentence;
  /** Null in a heading. */
  readonly clause: Clause | null;
  /** Denied by its clause, before it or around it ("was not seen", "no reply"). */
  readonly negated: boolean;
  /** In the words of somebody quoted. */
  readonly quoted: boolean;
}

/** All that one pass finds in one entry. */
export interface Analysis {
  readonly entry: Entry;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  /** Phrases of a list that stand in sentences (not in headings or prompts), in order. */
  hits(list: string): readonly Hit[];
  /** Phrases of a list in headings. */
  headingHits(list: string): readonly Hit[];
}

/** What the analysis of entries needs of a case: its vocabularies and people, compiled once. */
export interface Reader {
  readonly phrases: Lexicon;
  readonly cast: Cast;
}

/** Compiles the vocabularies and the people of a case; keep it as long as both stay the same. */
export function makeReader(
  vocabularies: Readonly<Record<string, Vocabulary>>,
  file: Pick<CaseFile, 'people' | 'child'>,
): Reader {
  const { phrases, kin } = compiled(vocabularies);
  const people: readonly CasePerson[] = casePeople(file);
  const names = compileLexicon(people.map(({ aliases }, index) => [`${index}`, aliases] as const));
  return { phrases, cast: { people, names, kin } };
}

const lexicons = new WeakMap<object, { phrases: Lexicon; kin: Lexicon }>();

function compiled(vocabularies: Readonly<Record<string, Vocabulary>>) {
  const known = lexicons.get(vocabularies);
  if (known) return known;
  const lists = Object.values(vocabularies).map(({ id, terms }) => [id, terms] as const);
  const made = {
    kin: compileLexicon(lists.filter(([id]) => id in WHO)),
    phrases: compileLexicon(lists.filter(([id]) => !(id in WHO))),
  };
  lexicons.set(vocabularies, made);
  return made;
}

/** The properties of an entry that hold prose, in reading order. */
function properties(entry: Entry): [string, string][] {
  const all: [string, string | undefined][] = [
    ['title', entry.title],
    ...Object.entries(entry.fields ?? {}).map(([name, value]): [string, string] => [
      `fields.${name}`,
      value,
    ]),
    ['text', entry.text],
    ['decision', entry.decision],
    ...(entry.attendees ?? []).map((name, index): [string, string] => [`attendees.${index}`, name]),
    ...(entry.actions ?? []).map(({ action }, index): [string, string] => [
      `actions.${index}.action`,
      action,
    ]),
  ];
  return all.filter((one): one is [string, string] => !!one[1] && one[1].trim() !== '');
}

/**
 * Reads one entry once: sentences with exact offsets, who is meant, what clauses say about who did
 * it and how surely, and every phrase of every vocabulary. A pure function of the entry, the
 * vocabularies and the people; facts ask `analysisOf` (reader.ts), which keeps it per entry.
 */
export function analyse(entry: Entry, { phrases, cast }: Reader): Analysis {
  const parts = properties(entry);
  const whole = parts.map(([, text]) => text).join('\n');
  const tokens = tokenise(whole, (lower, lemma) => baseForm(phrases, lower, lemma));
  const quoted = quotedTokens(whole, tokens);
  const mentions = findMentions(whole, tokens, quoted, cast, startsAnew(parts));
  nameTokens(tokens, mentions);
  const rolesAt = rolesOf(mentions);
  const year = entry.date ? Number(entry.date.slice(0, 4)) : null;
  const sentences: Sentence[] = [];
  const prose: Placed[] = [];
  const headings: Placed[] = [];
  const titled = entry.title ? titleTopic(mentions, tokens, entry.title.length) : undefined;
  let base = 0;
  let at = 0;
  let named = 0;
  let lately: Mention | null = null;
  for (const [property, text] of parts) {
    for (const stretch of stretchesOf(property, text)) {
      const [from, to] = tokenRange(tokens, base + stretch.start, base + stretch.end, at);
      at = to;
      const first = named;
      while (named < mentions.length && (mentions[named]?.from ?? to) < to) named++;
      const here = mentions.slice(first, named);
      const topic: Mention | null = titled ?? lately;
      // Names of those present and the form's own words are asked for no phrases.
      const isTold = stretch.kind === 'prose' || stretch.kind === 'heading';
      const found = isTold ? findPhrases(phrases, tokens, from, to, rolesAt) : [];
      // Only where the label itself stands: the rest of its line may open with other people.
      const labelled =
        stretch.label && text.startsWith(stretch.label, stretch.start)
          ? (here.find((one) => one.from === from && !isClause(tokens, one, stretch, base)) ?? null)
          : null;
      const clauses: readonly Clause[] =
        stretch.kind === 'prose'
          ? readClauses({
              tokens,
              quoted,
              from,
              to,
              mentions: here,
              markers: markersOf(found),
              label: labelled,
              topic,
              year,
            })
          : [];
      // "Has had Sam since Friday. Thinks …": what leaves its subject out goes on about the same one.
      if (!topic || clauses[0]?.actor !== topic) {
        const named = here.filter((one) => isTopic(one) && !quoted[one.from]);
        const only: Mention | undefined =
          named.length === 1 && isOwnAct(clauses) ? named[0] : undefined;
        lately = named.findLast((one) => !isGoverned(tokens, one.from)) ?? only ?? lately;
      }
      const heading = property.startsWith('fields.') ? property.slice(7) : stretch.heading;
      const sentence = {
        start: stretch.start,
        end: stretch.end,
        kind: stretch.kind,
        label: stretch.label,
        heading,
        index: sentences.length,
        property,
        base,
        from,
        to,
        clauses,
        labelled,
      };
      sentences.push(sentence);
      if (stretch.kind === 'prose') prose.push({ sentence, found });
      if (stretch.kind === 'heading') headings.push({ sentence, found });
    }
    base += text.length + 1;
  }
  const hitsOf = (placed: readonly Placed[]) => byList(placed, quoted);
  return {
    entry,
    tokens,
    sentences,
    mentions,
    hits: hitsOf(prose),
    headingHits: hitsOf(headings),
  };
}

/** Where the actions begin: each is read by itself, whoever the one above it was about. */
function startsAnew(parts: readonly (readonly [string, string])[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let at = 0;
  for (const [property, text] of parts) {
    if (property.startsWith('actions.')) starts.add(at + text.search(/\S/));
    at += text.length + 1;
  }
  return starts;
}

/** A line of the list of those present is one name; everything else is split into sentences. */
const stretchesOf = (property: string, text: string): Stretch[] =>
  property.startsWith('attendees.')
    ? [{ start: 0, end: text.length, kind: 'attendee', heading: null, label: null }]
    : splitSentences(text);

/** "Lydia has had a good term: …" says something of her; what follows is not hers. */
function isClause(
  tokens: readonly Token[],
  { to }: Mention,
  { label, start }: Stretch,
  base: number,
): boolean {
  const end = base + start + (label?.length ?? 0);
  for (let at = to; (tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= end; at++)
    if (tokens[at]?.pos === 'AUX') return true;
  return false;
}

/** A name is no verb. */
function nameTokens(tokens: readonly Token[], mentions: readonly Mention[]): void {
  for (const { from, to, pronoun } of mentions) {
    for (let at = from; at < to && !pronoun; at++) tagAsName(tokens[at]);
  }
}

function rolesOf(mentions: readonly Mention[]): (index: number) => Mention | undefined {
  const byStart = new Map(mentions.map((one) => [one.from, one]));
  return (index) => byStart.get(index);
}

/** The words from one token to another of a sentence as evidence; without a range the whole sentence. */
export function quoteTokens(
  { entry, tokens }: Analysis,
  { property, base, from, to }: Sentence,
  side: Evidence['side'] = 'for',
  range: { from: number; to: number } = { from, to },
): Evidence {
  const start = (tokens[range.from]?.start ?? base) - base;
  const end = (tokens[range.to - 1]?.end ?? base) - base;
  return quote(entry, property, start, Math.max(start, end), side);
}
