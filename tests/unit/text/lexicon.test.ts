import { describe, expect, it } from 'vitest';
import { baseForm, compileLexicon } from '../../../case-file/text/lexicon';
import { findInLists } from '../../../case-file/text/phrases';
import { tokenise } from '../../../case-file/text/tokens';

function find(terms: string[], text: string): string[] {
  const lexicon = compileLexicon([['list', terms]]);
  const tokens = tokenise(text, (lower, lemma) => baseForm(lexicon, lower, lemma));
  return findInLists(lexicon, tokens, 0, tokens.length).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map((token) => token.text)
      .join(' '),
  );
}

describe('phrases of a vocabulary', () => {
  it.each([
    [
      'all forms of a word',
      ['speak to'],
      'I spoke to him and was speaking to her',
      ['spoke to', 'speaking to'],
    ],
    [
      'a form that the language model does not know',
      ['whatsapp'],
      'whatsapped Mum',
      ['whatsapped'],
    ],
    [
      'slips of the keyboard',
      ['father', 'assessment'],
      'the fahter and the asessment',
      ['fahter', 'asessment'],
    ],
    ['another word that is near is none', ['mother'], 'the other bother', []],
    ['two capitals only as written', ['PA'], 'her PA and her pa', ['PA']],
    ['one form only', ['=felt'], 'she felt and feels', ['felt']],
    ['a part of speech', ['visit/VERB'], 'to visit after the visit', ['visit']],
    ['any one word', ['wishes * feelings'], 'wishes and feelings', ['wishes and feelings']],
    [
      'a few words between',
      ['knock ... door'],
      'knocked hard on the door',
      ['knocked hard on the door'],
    ],
    [
      'marks within a word',
      ['T/C', 'w/c', 'step-father'],
      'T/C step-father w/c 3/11',
      ['T / C', 'step - father', 'w / c'],
    ],
    ['a short form of not', ["n't answer"], "he didn't answer", ["n't answer"]],
  ])('%s', (_, terms, text, found) => {
    expect(find(terms, text)).toEqual(found);
  });
});
