import type { EntryKind } from '../../../case-file/model';
import { kindOf } from '../words';
import type { Region } from './draft';

const firstKind = (words: string[]): EntryKind | null =>
  words.map(kindOf).find((kind) => kind !== null) ?? null;

/** "Note", "Entry": words for any record. */
const isPlainNote = (words: string): boolean =>
  /^(?:case ?)?(?:notes?|entry|log|record|activity|comment|message)(?: (?:on|of|for|from)\b.*)?$/i.test(
    words.trim(),
  );

/** "Case notes": the name of a list, not of a record in it. */
export const isListName = (title: string): boolean =>
  /^\p{Lu}[\p{L}\s]{2,24}s$/u.test(title) && kindOf(title) !== null;

/** "Case note: Home visit, Ebony seen alone": what follows the plain word says more, when it begins with it. */
function kindOfTitle(title: string): EntryKind | null {
  const [, plain = '', rest = ''] = /^([^:]{3,20}):\s+(.+)$/.exec(title) ?? [];
  const said = isPlainNote(plain) ? kindOf(rest.split(' ').slice(0, 2).join(' ')) : null;
  return said ?? kindOf(title);
}

/** What speaks for the kind of a record. */
export interface KindSigns {
  context: Region['context'];
  /** The record's own words for its type, `''` for none. */
  type: string;
  /** What that is a type of, `''` where its label does not say. */
  typeOf: string;
  title: string | undefined;
  /** Badges and titles that name a kind. */
  words: string[];
  labels: string[];
  /** Its text, where it is one of several and signed; else `''`. */
  writing: string;
}

/**
 * What kind of record it is. In this order: a chronology's or status history's rows; its own words
 * for its type; the heading that it stands under; its title; its labels; what the page calls itself.
 * "Note" and the like say least.
 */
export function kindOfRecord(signs: KindSigns): EntryKind | null {
  const kind = kindBySigns(signs);
  if (kind !== 'case-note' || WAY_OF_CONTACT.test([signs.type, ...signs.words].join(' ')))
    return kind;
  return kindByOpening(signs.writing) ?? kind;
}

/** A telephone call stays one, whatever was said in it. */
const WAY_OF_CONTACT = /phone|\bcall|e-?mail|\btext|letter|voicemail|\bt\/c\b/i;

/**
 * A note tells by its first words what it is a note of: "Home visit with Dominik.", "Core group at the family
 * centre." They end where it is said with whom, when or where.
 */
function kindByOpening(text: string): EntryKind | null {
  if (VISITED.test(text)) return 'visit';
  const [opening = ''] = text.split(END_OF_OPENING, 1);
  if (opening.length > 40 || text.length < 60 || /\bminutes\b/i.test(opening)) return null;
  const kind = kindOf(opening);
  return kind !== null && OF_NOTES.has(kind) ? kind : null;
}
const VISITED = /^(?:visited|seen at home)\b/i;
const END_OF_OPENING =
  /[.,:;(\n–—]|\s-\s|\s(?=(?:with|w\/|at|in|held|to|by|for|today|done|attended|completed|undertaken|\d)\b)/;
/** What is written up in a note, and not only spoken of. */
const OF_NOTES = new Set<EntryKind>(['visit', 'meeting', 'supervision', 'management-decision']);

function kindBySigns(signs: KindSigns): EntryKind | null {
  const { context, type, typeOf, title, words, labels, writing } = signs;
  if (context.kind === 'chronology' || (context.kind === 'status' && context.near))
    return context.kind;
  if (context.kind === 'document' && FILE.test(title ?? '')) return 'document';
  const near = context.near ? context.kind : null;
  const specific = near !== null && near !== 'case-note' ? near : null;
  const badge = firstKind(words.filter((each) => each !== title && !isPlainNote(each)));
  const said = (isPlainNote(type) ? null : kindOf(type)) ?? badge;
  if (/^decision$/i.test(typeOf) || (typeOf !== '' && said === null)) return kindOf(typeOf);
  if (said && !(said === 'case-note' && specific)) return said;
  const named = title && !isPlainNote(title) ? kindOfTitle(title) : null;
  if (named && !(named === 'case-note' && specific && specific !== 'contact')) return named;
  if (specific === 'contact' && writing !== '' && isPlainNote(type || title || ' '))
    return fromText(writing) ?? 'case-note';
  if (specific) return specific;
  const begins = kindOf(LEAD.exec(writing)?.[1] ?? '');
  if (begins && begins !== 'case-note') return begins;
  const labelled = firstKind(labels.filter((label) => TELLING.test(label)));
  const isNote = isPlainNote(title ?? '') || isPlainNote(type);
  if (!labelled && near === 'case-note' && !title && type === '') return fromText(writing) ?? near;
  return labelled ?? near ?? (isNote ? 'case-note' : context.kind) ?? fromText(writing);
}

const FILE = /\.(?:docx?|pdf|xlsx?|pptx?|jpe?g|png|tiff?|msg|eml|rtf|txt)$/i;

/** "Management decision: …": a text that begins with what it is. */
const LEAD = /^(\p{Lu}[^:.!?]{4,40}):\s/u;

/** Labels whose kind is the record's: "Visit date", "Supervisor". */
const TELLING = /visit|supervis|missing|referral|conference|assess|core group/i;

/** A signed text is a note at least; its first words may say more ("Home visit. …"). */
function fromText(writing: string): EntryKind | null {
  if (writing.length <= 40) return null;
  return kindOf(writing.split(' ').slice(0, 3).join(' ')) ?? 'case-note';
}
