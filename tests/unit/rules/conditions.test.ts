import { describe, expect, it } from 'vitest';
import type { Unknown } from '../../../case-file/facts/fact';
import { makeChooser } from '../../../rules/conditions';

const unknown: Unknown = { unknown: 'not told', cause: 'unclear' };
const a = { fact: 'a', operator: 'is', value: true } as const;
const b = { fact: 'b', operator: 'is', value: true } as const;
const many = { fact: 'n', operator: 'at-least', value: { parameter: 'least' } } as const;

describe('an ordered list of conditions', () => {
  it('chooses the first that holds, and the last otherwise', async () => {
    const choose = makeChooser([{ all: [a, b] }, { any: [a, b] }, undefined]);
    expect((await choose({ a: true, b: true })).possible).toEqual([0]);
    expect((await choose({ a: false, b: true })).possible).toEqual([1]);
    expect((await choose({ a: false, b: false })).possible).toEqual([2]);
  });

  it('compares with a parameter', async () => {
    const choose = makeChooser([many, undefined]);
    expect((await choose({ n: 5, 'parameter.least': 5 })).possible).toEqual([0]);
    expect((await choose({ n: 4, 'parameter.least': 5 })).possible).toEqual([1]);
    expect((await choose({ n: null, 'parameter.least': 0 })).possible).toEqual([1]);
  });

  it('chooses in spite of an unknown fact that does not matter', async () => {
    const choose = makeChooser([{ any: [a, b] }, undefined]);
    expect((await choose({ a: true, b: unknown })).possible).toEqual([0]);
    const both = makeChooser([{ all: [a, b] }, undefined]);
    expect((await both({ a: false, b: unknown })).possible).toEqual([1]);
  });

  it('leaves open what an unknown fact decides', async () => {
    const choose = makeChooser([{ all: [a, b] }, undefined]);
    expect((await choose({ a: true, b: unknown })).possible).toEqual([0, 1]);
  });
});
