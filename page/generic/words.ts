import type { EntryKind } from '../../case-file/model';
import type { Meaning, Vocabulary } from './vocabulary';

/** Tells what words stand for, once it has learnt them: labels, names of kinds, what is no record. */

export type { Meaning };

interface Known {
  from: Vocabulary;
  meanings: Map<string, Meaning[]>;
  /** Labels that vary too much to be listed, in the order in which they are tried. */
  patterns: [RegExp, Meaning][];
  kinds: [EntryKind, RegExp][];
  leftOut: Set<string>;
  statuses: Set<string>;
  auditEvents: RegExp;
  notRecords: RegExp;
  /** How names of what is no record begin: nearly all lines are told apart by it. */
  beginnings: Set<string>;
  actions: RegExp;
  noNames: RegExp;
  roles: RegExp;
  kin: RegExp;
}

let learnt: Known | undefined;

/** Learns the words, before the first of them is asked for. */
export function learn(vocabulary: Vocabulary): void {
  if (learnt?.from === vocabulary) return;
  const { kinds, meanings, patterns, words } = vocabulary;
  learnt = {
    from: vocabulary,
    meanings: new Map(meanings),
    patterns: patterns.map(({ label, means }) => [new RegExp(label), means as Meaning]),
    kinds: (Object.keys(kinds) as EntryKind[]).map((kind) => [kind, kindPattern(kinds[kind])]),
    leftOut: new Set(words.leftOut),
    statuses: new Set(words.statuses),
    auditEvents: anyOf(words.auditEvents),
    notRecords: new RegExp(
      `^(?:(?:my|the|your|our|team) )?(?:${words.notRecords.map(literal).join('|')})(?:\\s*[(:–-].*|\\s*\\d+)?$`,
      'i',
    ),
    beginnings: new Set(
      ['my ', 'the', 'you', 'our', 'tea', ...words.notRecords].map((word) => word.slice(0, 3)),
    ),
    actions: new RegExp(
      `^(?:[^\\p{L}\\p{N}]*|(?:${words.actions.map(literal).join('|')})(?:\\s*[>»›…(].*)?)$`,
      'iu',
    ),
    noNames: new RegExp(`\\b(?:${words.noNames.join('|')})\\b`, 'i'),
    roles: anyOf(words.roles, '(?<!\\w)', 's?(?!\\w)'),
    kin: anyOf(words.kin, '(?<!\\w)', '(?!\\w)'),
  };
  ASKED.clear();
  NAMED.clear();
}

function known(): Known {
  if (!learnt) throw new Error('The words were asked for before they were learnt.');
  return learnt;
}

/** A label as it is looked up: "date of the visit" is "date of visit". */
export const plainKey = (label: string): string =>
  labelKey(label).replace(/(?<=\w )(?:the|this|an?|your|our) (?=\w)/g, '');

const KEYS = new Map<string, string>();

/** A label without its marks: "Child's name *:" is `childs name`. */
export function labelKey(label: string): string {
  const kept = KEYS.get(label);
  if (kept !== undefined) return kept;
  const key = bare(label);
  if (KEYS.size > 5_000) KEYS.clear();
  KEYS.set(label, key);
  return key;
}

function bare(label: string): string {
  return label
    .toLowerCase()
    .replace(
      /\((?:required|optional|mandatory|dd.*?|if .*?|s|ren|bst|gmt|utc|local(?: time)?)\)/g,
      '',
    )
    .replace(/['’]/g, '')
    .replace(/\s*[([]?\b(?:y ?\/ ?n|yes ?\/ ?no|yes or no)\b[)\]]?/g, '')
    .replace(/ & /g, ' and ')
    .replace(/ \/ /g, '/')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(
      /\b(?:sorted|sort)\b(?: by)?(?: \w*(?:ascending|descending))?.*$|\bcolumn settings\b/g,
      '',
    )
    .replace(/[\s:*?.▲▼△▽▴▾↑↓⇅⇵]+$|\s#$/g, '')
    .replace(/^[\s*]+|^\d{1,2}[.)]\s+/g, '')
    .replace(/^(?:the|please state|state|enter) /, '')
    .trim();
}

/** All that a label may stand for, most likely first; none when it is not known. */
export function meaningsOf(label: string): Meaning[] {
  if (label.length > 70) return [];
  const kept = ASKED.get(label);
  if (kept) return kept;
  const meanings = lookUp(label);
  if (ASKED.size > 5_000) ASKED.clear();
  ASKED.set(label, meanings);
  return meanings;
}

const ASKED = new Map<string, Meaning[]>();

function lookUp(label: string): Meaning[] {
  const key = labelKey(label);
  const listed = known().meanings.get(plainKey(label));
  if (listed || key.length > 60 || key === '') return listed ?? [];
  for (const [pattern, meaning] of known().patterns) if (pattern.test(key)) return [meaning];
  return [];
}

/** True when the label stands for this, among other things. */
export const means = (label: string, meaning: Meaning): boolean =>
  meaningsOf(label).includes(meaning);

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (list: string[], before = '(?<![\\w&/])', after = '(?![\\w&])') =>
  new RegExp(
    `${before}(?:${[...list]
      .sort((a, b) => b.length - a.length)
      .map(literal)
      .join('|')})${after}`,
    'i',
  );

const kindPattern = (names: string[]): RegExp =>
  new RegExp(anyOf(names).source.replace(/(?=\(\?!\[\\w&\]\))/, "(?:['’]?s)?"), 'i');

/** The kind that a few words name, by the word that stands first, the longer where two do; or null. */
export function kindOf(text: string): EntryKind | null {
  const kept = NAMED.get(text);
  if (kept !== undefined) return kept;
  const kind = findKind(text);
  if (NAMED.size > 5_000) NAMED.clear();
  NAMED.set(text, kind);
  return kind;
}

const NAMED = new Map<string, EntryKind | null>();

function findKind(words: string): EntryKind | null {
  const text = words.replace(/\d+ min(?:ute)?s\b/gi, (span) => '-'.repeat(span.length));
  let best: Named | null = null;
  for (const [kind, pattern] of known().kinds) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = { kind, at: match.index, length: match[0].length };
    const overlaps = best && found.at < best.at + best.length && best.at < found.at + found.length;
    if (!best || (overlaps ? saysMore(found, best) : found.at < best.at)) best = found;
  }
  return best?.kind ?? null;
}

/** "Risk assessment" says more than "assessment"; of "support plan" and "plan review" the last names it. */
const saysMore = (a: Named, b: Named): boolean => {
  const ends = a.at + a.length - (b.at + b.length);
  if ((a.at - b.at) * ends <= 0 || a.kind === 'status' || b.kind === 'status')
    return a.length > b.length;
  return ends > 0;
};

interface Named {
  kind: EntryKind;
  at: number;
  length: number;
}

/** A status or badge that says that the record is no record yet, or no longer: draft, deleted, planned. */
export const isLeftOut = (text: string): boolean =>
  text.length <= LONGEST_BADGE &&
  known().leftOut.has(
    text
      .replace(/^status\s*:?\s*/i, '')
      .replace(/^[\s([*-]+|[\s)\].!*-]+$/g, '')
      .toLowerCase(),
  );
/** With brackets, stars and the word "status" round it. */
const LONGEST_BADGE = 60;

/** A badge that says how things stand with a record that counts: Complete, Locked, High priority. */
export const isStatus = (text: string): boolean => known().statuses.has(text.trim().toLowerCase());

/** A line that the system wrote about itself: "changed the placement end date". */
export const isAuditEvent = (text: string): boolean =>
  text.length < 140 && (known().auditEvents.test(text) || CODE.test(text));
/** "followup.add" */
const CODE = /^[a-z]+(?:[._][a-z]+)+$/;

/** "Assessments awaiting authorisation", "Visits due this week": what waits for the worker. */
const WAITING =
  /\b(?:awaiting|overdue|to (?:be )?(?:authoris|approv|complet)ed?|for (?:authorisation|approval)|due (?:today|tomorrow|soon|this|next|in|within|by)|assigned to me)\b/i;
/** A heading of what is about the system or the worker, not of the record: work tray, audit trail. */
export const isNoRecordHeading = (text: string): boolean => {
  const words = text.trim();
  return (
    (known().beginnings.has(words.slice(0, 3).toLowerCase()) &&
      known().notRecords.test(words.replace(/['’]/g, "'"))) ||
    (text.length <= 45 && WAITING.test(text))
  );
};

const VERB =
  /^(?:view|open|see|show|read|edit|add|download|print|go to|change|start|create|make|set|send|schedule|assign|hide|toggle|upload) (?!(?:of|to|from|in|with|by|at|on|for) )(?:(?:the|this|full|all|an?|new|another) )*[\p{L}-]+(?: [\p{L}-]+)?$/iu;
/** The words of a button or link that does something: Edit, Print, Show more, View the plan. */
export const isActionWord = (text: string): boolean => {
  const words = text.trim();
  return known().actions.test(words) || (words.length < 40 && VERB.test(words));
};

/** A word that no name of a person has in it. */
export const isNoName = (text: string): boolean => known().noNames.test(text);

/** Words that name a professional's part: "social worker", "IRO", "Duty Team". */
export const isRole = (text: string): boolean => text.length <= 70 && known().roles.test(text);

/** Words that name a relation: "mother", "paternal aunt". */
export const isKin = (text: string): boolean => text.length <= 60 && known().kin.test(text);

const ORGANISATION =
  /^(?:(?:\p{Lu}[\p{L}'’.&-]*|\d[\d-]*|and|of|the|for|&)\s+){1,6}(?:services?|teams?|centre|hub|trust|council|hospital|clinic|school|academy|surgery|practice|nursery|department|unit|borough|agency)$/iu;
/** The name of a team or service, as it stands below the name of a worker. */
export const isOrganisation = (text: string): boolean =>
  text.length <= 60 &&
  /^(?:[\p{Lu}\d]\S*|and|of|the|for|&)(?:\s+(?:[\p{Lu}\d]\S*|and|of|the|for|&))*$/u.test(text) &&
  ORGANISATION.test(text) &&
  kindOf(text) === null;
