import { describe, expect, it } from 'vitest';
import { mentioned, read } from './reading';

describe('who is meant', () => {
  it.each([
    ['FOC rang.', ['FOC=father']],
    ['Mr Karimi came.', ['Mr Karimi=father']],
    ['A. Karimi came.', ['A . Karimi=father']],
    ['Baba came.', ['Baba=father']],
    ['Saw Tomasz.', ['Tomasz=partner']],
    ["Jo's dad came.", ['Jo=mother', 'dad=wider-family']],
    ['Grandad came.', ['Grandad=wider-family']],
    ['The foster father came.', ['foster father=carer']],
    ["Happy Father's Day.", []],
    ['Parents came.', ['Parents=parents']],
    ["The 'uncle' at the car wash.", ['uncle=other']],
    ['T/C to S. Y/N', []],
  ])('%s', (text, expected) => {
    expect(mentioned(read(text)).filter((one) => !/^S=/.test(one))).toEqual(expected);
  });

  it('takes "her dad" for the mother’s father, and a bare "Dad" after it', () => {
    const found = mentioned(read('Jo asked me to ring her dad. I rang and Dad was in.'));
    expect(found).toContain('dad=wider-family');
    expect(found).toContain('Dad=wider-family');
  });

  it('follows a pronoun to whom the sentence before was about', () => {
    expect(
      mentioned(read('Ahmed came to the office. He said that Sam is tired. He wants to help.')),
    ).toEqual(['Ahmed=father', 'He=father', 'Sam=child', 'He=father']);
  });

  it('knows the elder of one name by "senior"', () => {
    const people = [
      { name: 'Sam Smith (snr)', role: 'father' },
      { name: 'Jo Smith', role: 'mother' },
    ];
    expect(mentioned(read('Sam was asleep. Sam senior was at work.', {}, people))).toEqual([
      'Sam=child',
      'Sam senior=father',
    ]);
  });

  it('reads a name that a title introduces', () => {
    expect(
      mentioned(read('He said he would come.', { title: 'T/C Ahmed Karimi (dad)' })),
    ).toContain('He=father');
  });
});
