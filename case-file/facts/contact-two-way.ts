import type { Evidence } from '../quote';
import { type Analysis, type Hit, quoteTokens, type Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import { goesOn, isHeard } from './contact-heard';
import { TOGETHER } from './contact-present';
import {
  about,
  direct,
  found,
  happened,
  hits,
  isAskedFor,
  isNamed,
  isOne,
  isService,
  type Scene,
  type Telling,
} from './contact-scene';

/** Whether the service and somebody met or spoke. */

/** The first sentence that tells of speaking or meeting. */
export function spoken(scene: Scene, viewed: boolean): Evidence | null {
  const found = scene.clauses.find(
    (one) => meets(scene, one, viewed) || isHeard(scene, one, viewed) || goesOn(scene, one),
  );
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
    analysis
      .hits('contact-answered')
      .some(
        (hit) =>
          hit.clause === clause &&
          !byAnother(hit) &&
          !isAskedFor(analysis, hit) &&
          !isCollecting(scene, one, hit),
      );
  if (withThem && ((talks() && (viewed || !failed())) || answers())) return true;
  if (isTheirCall(scene, one)) return false;
  if (acts && clause.passive) return talks() && !failed();
  if (acts && (together || titled) && answers()) return true;
  if (acts && isNamed(clause.actor) && found(analysis, 'contact-incoming', one)) return true;
  if (acts && together) return found(analysis, 'views', one);
  return titled !== null && viewed && about(scene, one) && !failed() && !inWriting(analysis);
}

/** "Tess FaceTimed her dad; he asked her about spellings": a call between them. */
const isTheirCall = ({ analysis, is }: Scene, { sentence }: Telling): boolean =>
  hits(analysis, 'route-call', sentence).some(({ clause }) => {
    const actor = clause?.actor ?? null;
    return actor !== null && !isService(actor) && !isOne(actor, is);
  });

/** "Picks Tess up from school" answers nothing. */
const isCollecting = ({ analysis }: Scene, { mentions }: Telling, { from }: Hit): boolean =>
  analysis.tokens[from]?.lemma === 'pick' &&
  mentions.some((m) => m.from > from && m.roles.some((role) => /^(?:child|sibling)$/.test(role)));

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

/** A sign of failure that concerns them: in a sentence that names them, or in an entry about them. */
function touches({ analysis, is, titled }: Scene, { sentence }: Hit): boolean {
  if (titled) return true;
  return analysis.mentions.some((m) => is(m) && m.from >= sentence.from && m.from < sentence.to);
}
