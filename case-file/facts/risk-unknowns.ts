import type { Evidence } from '../quote';
import { type Analysis, quoteTokens, type Sentence } from '../text/analyse';
import { tellingSentences, within } from './substance';

/** What a risk assessment says is unknown or still to be found out. */

/** That sign-off is awaited is nothing unknown of the risk. */
const SIGN_OFF = /sign(?:ed)?[ -]?off|authori[sz]|approv|manager/i;
const UNKNOWN_HEADING =
  /\b(?:unknowns?|not (?:yet )?known|gaps?|uncertain\w*|(?:do not|don['’]t|need to|what we)\b.*\b(?:know|find out)|grey areas?|missing information)\b/i;
const EMPTY =
  /^(?:n\/?a|none|nil|no|nothing|-|tbc|not applicable|none known|none identified|see above)?[.\s]*$/i;

/** Something below a heading or in a box for it, or a sentence that says it is not known. */
export function unknowns(analysis: Analysis): Evidence | null {
  const said = tellingSentences(analysis).find((sentence) => {
    if (EMPTY.test(quoteTokens(analysis, sentence).quote)) return false;
    if (SIGN_OFF.test(sentence.heading ?? '')) return false;
    if (UNKNOWN_HEADING.test(sentence.heading ?? '') || UNKNOWN_HEADING.test(sentence.label ?? ''))
      return true;
    return (
      within(analysis, 'unknowns', sentence).some(
        ({ quoted, clause }) => !quoted && (clause?.source === null || clause?.source === 'author'),
      ) || isNotFound(analysis, sentence)
    );
  });
  return said ? quoteTokens(analysis, said) : null;
}

/** "His surname has not been established", "nobody has got to the bottom of it": a finding out that is denied. */
const isNotFound = ({ tokens }: Analysis, { clauses }: Sentence): boolean =>
  clauses.some(({ negator, to, source, modality }) => {
    if (negator === null || modality === 'conditional' || modality === 'intended') return false;
    if (source !== null && source !== 'author') return false;
    const denied = tokens.slice(negator, Math.min(to, negator + FOUND_WITHIN));
    return denied.some(
      ({ lemma, pos }, at) =>
        FOUND.has(lemma) &&
        (pos === 'VERB' || pos === 'ADJ') &&
        tokens[negator + at - 1]?.lower !== 'to',
    );
  });
const FOUND_WITHIN = 6;
const FOUND = new Set(
  'establish confirm ascertain verify determine identify trace clarify corroborate explain locate check rule interview disclose certain'.split(
    ' ',
  ),
);
