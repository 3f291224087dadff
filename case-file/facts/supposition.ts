import type { Analysis, Sentence } from '../text/analyse';
import type { Clause } from '../text/clauses';
import type { Token } from '../text/tokens';
import { isOwnVoice } from './own-words';

/** What a writer supposes of the family: how it may be, and not how it is or what is to be done. */

/** "He may be checking on her", "this could be about us", "it is probably shame". */
export const isSupposed = (analysis: Analysis, sentence: Sentence): boolean =>
  sentence.clauses.some((clause) => supposes(analysis, clause));

const MAY = /^(?:may|might|could)$/;
/** "May need", "may want to": what may have to be arranged. */
const STATE =
  /^(?:be|have|feel|mean|see|know|think|believe|fear|hope|carry|hide|want|find|explain)$/;
const SURELY = new Set(['well', 'also', 'not', 'simply', 'just', 'even', 'in', 'part', 'still']);
const LIKELY = /^(?:perhaps|maybe|probably|possibly|presumably|arguably)$/;
/** Whoever writes, and what a service arranges, is not what is wondered about. */
const OURS =
  /^(?:i|we|you|review|visit|meeting|conference|referral|appointment|court|panel|hearing)$/;

function supposes({ tokens, mentions }: Analysis, clause: Clause): boolean {
  const { from, to, source, modality } = clause;
  if (!isOwnVoice(source) || modality === 'conditional' || modality === 'intended') return false;
  const words = tokens.slice(from, to);
  const isWorkers = (at: number) =>
    mentions.some((one) => one.to === from + at && one.roles.includes('worker'));
  return words.some(({ lower, pos }, at) => {
    if (LIKELY.test(lower)) return words.some((one) => one.pos === 'AUX' || one.pos === 'VERB');
    if (!MAY.test(lower) || pos !== 'AUX' || isWorkers(at)) return false;
    return !OURS.test(words[at - 1]?.lower ?? '') && opensState(words, at + 1);
  });
}

function opensState(words: readonly Token[], start: number): boolean {
  let at = start;
  while (SURELY.has(words[at]?.lower ?? '')) at++;
  const [verb, next] = [words[at], words[at + 1]];
  if (!STATE.test(verb?.lemma ?? '')) return false;
  // "Could be booked": what may be done, not how it may be; "could have a bus pass" neither.
  if (verb?.lemma === 'be') return !(next?.pos === 'VERB' && DONE.test(next.lower));
  return verb?.lemma !== 'have' || next?.pos === 'AUX' || next?.pos === 'VERB';
}
const DONE =
  /^(?:booked|arranged|held|sent|moved|made|used|done|paid|given|offered|shared|completed|closed|referred|asked|invited|added|met|seen|found|extended|reviewed|considered|able)$/;
