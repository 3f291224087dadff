import { isAddressed, secondPerson } from './addressed';
import { type Introduced, introduce, introducedAt } from './introduced';
import { resolve } from './kin';
import type { Cast, Mention } from './mention';
import { type Found, findInLists } from './phrases';
import { copied, endSentence, freshMemory, pronoun } from './pronouns';
import type { Token } from './tokens';

const SENTENCE_END = /[.!?]$/;
const FUNCTION_WORD = new Set(['PRON', 'AUX', 'ADP', 'CCONJ', 'SCONJ', 'DET', 'PART']);
/**
 * Finds everybody mentioned, in order; pronouns stand for the last man or woman who fits. `anew` are
 * the offsets in the text at which something begins that stands alone, as one action of a list does.
 */
export function findMentions(
  text: string,
  tokens: readonly Token[],
  quoted: readonly boolean[],
  cast: Cast,
  anew: ReadonlySet<number> = new Set(),
): Mention[] {
  const found = longest([
    ...findInLists(cast.names, tokens, 0, tokens.length).filter((one) => isName(tokens, one)),
    ...findInLists(cast.kin, tokens, 0, tokens.length),
  ]);
  const mentions: Mention[] = [];
  let memory = freshMemory();
  const introduced: Introduced = new Map();
  let reader: Mention | null = null;
  let next = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (anew.has(tokens[at]?.start ?? -1)) memory = freshMemory();
    else if (startsSentence(text, tokens, at)) endSentence(memory);
    const hit = found[next];
    if (hit && hit.from === at) {
      next++;
      // What is quoted of somebody else is not whom the note goes on about.
      const mention = resolve(hit, tokens, cast, mentions, quoted[at] ? copied(memory) : memory);
      if (mention) {
        mentions.push(mention);
        introduce(introduced, mention, tokens);
        if (!reader && isAddressed(mention, tokens, quoted)) reader = mention;
      }
      at = hit.to - 1;
    } else {
      const mention = quoted[at]
        ? null
        : (introducedAt(introduced, at, tokens) ??
          secondPerson(at, tokens, reader) ??
          pronoun(at, tokens, cast, memory));
      if (mention) mentions.push(mention);
    }
  }
  return mentions;
}

/** Names are written with a capital; "Will" that is tagged as an auxiliary is no name. */
function isName(tokens: readonly Token[], { from, to }: Found): boolean {
  const token = tokens[from];
  if (!token || !/^\p{Lu}/u.test(token.text)) return false;
  if (token.text.length === 1 && to - from === 1) return isLoneLetter(tokens, from);
  return to - from > 1 || !FUNCTION_WORD.has(token.pos) || isInitials(tokens, from);
}

const CAPITALS = /^\p{Lu}{2,}$/u;
const WORD = /^\p{L}/u;

/** "Met DO at the centre": two capitals among words that are not all in capitals, and no "10 AM". */
function isInitials(tokens: readonly Token[], at: number): boolean {
  const beside = [tokens[at - 1], tokens[at + 1]].filter((one) => one !== undefined);
  return (
    /^\p{Lu}{2}$/u.test(tokens[at]?.text ?? '') &&
    beside.some(({ text }) => WORD.test(text) && !CAPITALS.test(text)) &&
    !/\d$/.test(tokens[at - 1]?.text ?? '')
  );
}

const JOINS = /^[/.&-]$/;

/** "N came in": a letter on its own, not of "Y/N", "T/C", "Fiona N" or "S. Rao". */
function isLoneLetter(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (before && JOINS.test(before.text) && before.end === tokens[at]?.start) return false;
  if (after && /^[/&-]$/.test(after.text) && after.start === tokens[at]?.end) return false;
  if (after?.text === '.' && /^\p{Lu}\p{Ll}/u.test(tokens[at + 2]?.text ?? '')) return false;
  return !(before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(before.text));
}

function longest(found: Found[]): Found[] {
  const sorted = found.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Found[] = [];
  for (const one of sorted) if (one.from >= (kept.at(-1)?.to ?? 0)) kept.push(one);
  return kept;
}

function startsSentence(text: string, tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const start = tokens[at]?.start ?? 0;
  if (!before) return false;
  if (before.pos === 'PUNCT' && SENTENCE_END.test(before.text)) return true;
  if (text.charCodeAt(before.end) === LINE_END) return true;
  return start - before.end > 1 && text.slice(before.end, start).includes('\n');
}
const LINE_END = 10;
