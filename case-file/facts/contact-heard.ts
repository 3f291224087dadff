import {
  direct,
  happened,
  hits,
  isFamily,
  isOne,
  isService,
  type Scene,
  type Telling,
} from './contact-scene';

/** A call that a note only names, and what shows that it was answered. */

const BETWEEN = /^(?:to|from|with|w|\/|his|her|their|the|['’]s?)$/;

/** "T/C to Gary. He is not happy with …": a call with them, not failed, and a view of theirs in the same entry. */
export function isHeard(scene: Scene, one: Telling, viewed: boolean): boolean {
  const { analysis, is } = scene;
  const { clause, sentence, mentions } = one;
  if (!viewed || !happened(clause) || !direct(clause)) return false;
  if (!/^(?:text|fields)/.test(sentence.property) || hasFailed(scene)) return false;
  const { tokens } = analysis;
  const between = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .every(
        ({ lower }, offset) =>
          BETWEEN.test(lower) ||
          mentions.some((m) => m.possessive && m.from <= from + offset && from + offset < m.to),
      );
  return hits(analysis, 'route-call', sentence).some((hit) => {
    if (hit.clause !== clause || tokens[hit.from]?.lemma === 'try') return false;
    if (mentions.some((m) => m.from < hit.from && !isService(m))) return false;
    return mentions.some(
      (m) => is(m) && !m.possessive && !m.pronoun && m.from >= hit.to && between(hit.to, m.from),
    );
  });
}

/** "No reply", "he did not come"; not "Tess won't come to him". */
const hasFailed = ({ analysis, is }: Scene): boolean =>
  analysis.hits('contact-failed').some(({ quoted, clause }) => {
    const actor = clause?.actor ?? null;
    return !quoted && (actor === null || isService(actor) || isOne(actor, is));
  });

/** "Rang Lee, spoke for five minutes", "Kim messaged. We spoke at six": with whom stands just before. */
export function goesOn(scene: Scene, one: Telling): boolean {
  const { analysis, is } = scene;
  const { clause, sentence, mentions } = one;
  if (!isService(clause.actor) || !happened(clause) || !direct(clause)) return false;
  if (mentions.some(isFamily) || !speaks(scene, one) || hasFailed(scene)) return false;
  const before = clause.from > sentence.from ? sentence : analysis.sentences[sentence.index - 1];
  if (!before || before.property !== sentence.property || before.kind !== 'prose') return false;
  const family = analysis.mentions.filter(
    (m) =>
      m.from >= before.from &&
      m.from < Math.min(before.to, clause.from) &&
      !m.possessive &&
      isFamily(m),
  );
  return family.some((m) => is(m) && !m.pronoun) && family.every(is);
}

/** Bare "spoke": not "spoke to the school". */
const speaks = ({ analysis }: Scene, { clause, mentions }: Telling): boolean =>
  !mentions.some(({ roles }) => roles.some((role) => OTHERS.has(role))) &&
  analysis.tokens
    .slice(clause.from, clause.to)
    .some(
      ({ lemma, pos }, offset) =>
        pos === 'VERB' &&
        /^(?:speak|talk|chat)$/.test(lemma) &&
        !/^(?:to|with)$/.test(analysis.tokens[clause.from + offset + 1]?.lower ?? ''),
    );
const OTHERS = new Set<string>([
  'child',
  'sibling',
  'school',
  'health',
  'police',
  'agency',
  'carer',
]);
