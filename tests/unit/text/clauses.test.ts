import { describe, expect, it } from 'vitest';
import type { Who } from '../../../case-file/text/clauses';
import { clauseWith, read } from './reading';

const who = (one: Who): string =>
  one === null ? 'nobody' : one === 'author' ? 'author' : one.roles.join('+');

describe('who did what, and how surely', () => {
  it.each([
    ['Mum says she texted Dad.', 'texted', 'mother', 'mother'],
    ['Rang Mrs Cope and left a message.', 'left', 'author', 'nobody'],
    ['He told me that Jo works nights.', 'works', 'mother', 'child'],
    ['Nan has offered Fridays, Jo says.', 'offered', 'wider-family', 'mother'],
    ['Mum - wants the mornings sorted.', 'wants', 'mother', 'mother'],
    ['Mrs Cope reports that Sam is late.', 'late', 'child', 'school'],
  ])('%s', (text, word, actor, source) => {
    const clause = clauseWith(read(text), word);
    expect([who(clause.actor), who(clause.source)]).toEqual([actor, source]);
  });

  it.each([
    ['I visited Sam at school.', 'visited', 'stated'],
    ['SW to see Sam alone next week.', 'see', 'intended'],
    ['SW agreed to call Dad.', 'agreed', 'intended'],
    ['Introduce myself to Mum.', 'myself', 'intended'],
    ['Sam had to ring 999 himself.', 'ring', 'stated'],
    ['If Dad attends, he will be asked.', 'attends', 'conditional'],
    ['Dad might come.', 'might', 'possible'],
    ['SW is not to ring Dad.', 'ring', 'intended'],
    ['We have read the report and agree with it.', 'agree', 'stated'],
    ['Was Sam seen alone?', 'seen', 'question'],
  ])('%s', (text, word, modality) => {
    expect(clauseWith(read(text), word).modality).toBe(modality);
  });

  it.each([
    ['Dad was not spoken to.', 'spoken', true],
    ['There is no evidence that Sam was hurt.', 'evidence', true],
    ['Dad was spoken to.', 'spoken', false],
  ])('%s', (text, word, denied) => {
    expect(clauseWith(read(text), word).negator !== null).toBe(denied);
  });

  it('tells a year long past, and "used to", from what the entry tells of', () => {
    expect(clauseWith(read('In 2019 Dad was assessed.'), 'assessed').history).toBe(true);
    expect(clauseWith(read('Sam used to go to football.'), 'football').history).toBe(true);
    expect(clauseWith(read('In February Dad was assessed.'), 'assessed').history).toBe(false);
  });
});
