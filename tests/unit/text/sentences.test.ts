import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { propertyText } from '../../../case-file/evidence';
import { quoteTokens } from '../../../case-file/text/analyse';
import { splitSentences } from '../../../case-file/text/sentences';
import { read } from './reading';

const kinds = (text: string) =>
  splitSentences(text).map(({ start, end, kind }) => [kind, text.slice(start, end)]);

describe('sentences', () => {
  it('keeps headings and echoed prompts of the form apart from what was written', () => {
    expect(
      kinds(
        "CHILD'S VIEWS\n(What does the child say?)\nWas the child seen alone? If not, why not?\nSam likes cats.",
      ),
    ).toEqual([
      ['heading', "CHILD'S VIEWS"],
      ['prompt', '(What does the child say?)'],
      ['prompt', 'Was the child seen alone? If not, why not?'],
      ['prose', 'Sam likes cats.'],
    ]);
  });

  it('does not end a sentence at an abbreviation or an initial', () => {
    expect(kinds('Saw Mr. Cole approx. 3pm with S. Rao. Left at 4.')).toEqual([
      ['prose', 'Saw Mr. Cole approx. 3pm with S. Rao.'],
      ['prose', 'Left at 4.'],
    ]);
  });

  it('quotes exactly what stands in the property', () => {
    const entry = { title: 'Visit', fields: { 'Purpose of visit': 'See his room. Ask re bolt.' } };
    const analysis = read('Came at 4.\n\n– Sam’s room   is cold. “No,” he said.', entry);
    for (const sentence of analysis.sentences) {
      const evidence = quoteTokens(analysis, sentence);
      const text = propertyText(analysis.entry, sentence.property);
      expect(text.slice(evidence.start, evidence.start + evidence.quote.length)).toBe(
        evidence.quote,
      );
      expect(evidence.quote).not.toBe('');
    }
  });

  it('whatever is written, every sentence lies in the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
