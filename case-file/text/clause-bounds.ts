import type { Scene } from './clauses';
import type { Token } from './tokens';

const LINK = new Set(
  'because although though while whilst when if unless until who which that so but as since whether then'.split(
    ' ',
  ),
);
const MARK = new Set([';', ':', '–', '—', '(']);
const NOUN_LIKE = new Set(['PRON', 'ADV', 'PROPN', 'DET', 'NOUN']);
const LISTENER = new Set(['me', 'us', 'him', 'her', 'them', 'to', 'with', 'sw']);
const REACH = 4;

export const isVerb = (token: Token | undefined): boolean =>
  token?.pos === 'VERB' || token?.pos === 'AUX';

/**
 * Where one sentence's clauses begin and end: at marks, at linking words, at "and" or a comma before
 * a new verb group, and after a verb of saying, so that what was said stands apart. What is quoted
 * stays whole.
 */
export function clauseBounds(scene: Scene): [number, number][] {
  const { tokens, quoted, from, to, markers } = scene;
  const bounds: [number, number][] = [];
  let start = from;
  let sawVerb = false;
  const cut = (at: number) => {
    if (at <= start || at >= to) return;
    bounds.push([start, at]);
    start = at;
    sawVerb = false;
  };
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token) break;
    if (!quoted[at]) {
      if (MARK.has(token.text) || isDash(tokens, at)) cut(at + 1);
      else if (sawVerb && (token.lower === 'and' || token.text === ',') && opensClause(scene, at))
        cut(at + 1);
      else if (
        !sawVerb &&
        token.text === ',' &&
        isPlaced(scene, start) &&
        opensWithPronoun(scene, at)
      )
        cut(at + 1);
      else if (
        LINK.has(token.lower) &&
        (sawVerb ||
          tokens[at - 1]?.text === ',' ||
          (isPlaced(scene, start) && opensWithPronoun(scene, at)))
      )
        cut(at);
    }
    const said = markers.speech(at);
    // "Stag Hill state that …": the tagger takes some verbs of saying for nouns.
    if (!isVerb(token) && !(said !== undefined && tokens[said]?.lower === 'that')) continue;
    sawVerb = true;
    if (said !== undefined) cut(pastListener(scene, said));
  }
  bounds.push([start, to]);
  return bounds;
}

/** A hyphen with space on both sides. */
const isDash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '-' &&
  (tokens[at - 1]?.end ?? 0) < (tokens[at]?.start ?? 0) &&
  (tokens[at]?.end ?? 0) < (tokens[at + 1]?.start ?? 0);

/** "Mum on the settee beside us, I had hoped …": a person and a place, then another who acts. */
const isPlaced = ({ mentions }: Scene, start: number): boolean =>
  mentions.some(({ from, pronoun }) => from === start && !pronoun);

const opensWithPronoun = (scene: Scene, at: number): boolean =>
  scene.tokens[at + 1]?.pos === 'PRON' && opensClause(scene, at);

/** True when a verb follows within a few words, with nothing but its subject between. */
function opensClause({ tokens, to }: Scene, at: number): boolean {
  for (let ahead = at + 1; ahead <= at + REACH && ahead < to; ahead++) {
    if (isVerb(tokens[ahead])) return true;
    if (!NOUN_LIKE.has(tokens[ahead]?.pos ?? '')) return false;
  }
  return false;
}

/** The token after "told me", "said to SW": whoever was told is no part of what was said. */
function pastListener({ tokens, to }: Scene, said: number): number {
  let at = said;
  while (at < to && at < said + 2 && LISTENER.has(tokens[at]?.lower ?? '')) at++;
  return tokens[at]?.pos === 'PUNCT' ? -1 : at;
}
