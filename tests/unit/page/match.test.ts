import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findWords } from '../../../page/evidence/match';

const AROUND = 32;

/** Words of a text as evidence keeps them. */
const words = (text: string, start: number, end: number) => ({
  quote: text.slice(start, end),
  start,
  before: text.slice(Math.max(0, start - AROUND), start),
  after: text.slice(end, end + AROUND),
});

const NOTE =
  'Saw Nadia at school. She said mornings are better now. Mum was asleep when I called at 9. ' +
  'She said mornings are better now. No concerns about the flat.';

it('finds any words of a text that did not change', () => {
  fc.assert(
    fc.property(fc.nat(NOTE.length - 1), fc.integer({ min: 1, max: 60 }), (start, length) => {
      const end = Math.min(NOTE.length, start + length);
      expect(findWords(NOTE, words(NOTE, start, end))).toEqual({ start, end });
    }),
  );
});

it('tells two places with the same words apart by what stands around them', () => {
  const [first, second] = [NOTE.indexOf('She said'), NOTE.lastIndexOf('She said')];
  for (const start of [first, second]) {
    const moved = `Added on 3 Nov.\n${NOTE}`;
    const found = findWords(moved, words(NOTE, start, start + 33));
    expect(found).toEqual({ start: start + 16, end: start + 49 });
  }
});

it('takes none of two places that fit equally well', () => {
  const twice = 'No answer at the door. No answer at the door. ';
  const quote = { quote: 'No answer at the door.', start: 80, before: 'x', after: 'y' };
  expect(findWords(twice, quote)).toBeNull();
});

it('finds words that were edited slightly where their surroundings are the same', () => {
  const start = NOTE.indexOf('Mum was');
  const end = start + 'Mum was asleep when I called'.length;
  const edited = NOTE.replace('Mum was asleep when', 'Mum was alseep when');
  const found = findWords(edited, words(NOTE, start, end));
  expect(found && edited.slice(found.start, found.end)).toBe('Mum was alseep when I called');
});

it('does not take another day or number for an edit', () => {
  const record = 'Home visit on 3 November, seen alone. Next visit planned.';
  const other = 'Home visit on 4 November, seen alone. Next visit planned.';
  expect(findWords(other, words(record, 0, 37))).toBeNull();
});

it('does not find words that were taken out, though others like them stand there', () => {
  const start = NOTE.indexOf('Mum was');
  const quote = words(NOTE, start, start + 35);
  const without = `${NOTE.slice(0, start)}${NOTE.slice(start + 36)}`;
  expect(findWords(without, quote)).toBeNull();
});

it('does not take few letters elsewhere for the words', () => {
  const quote = words('Seen: No. Alone: No.', 6, 8);
  expect(findWords('Nobody knows. Northern team. No.', quote)).toBeNull();
});

it('finds no empty words', () => {
  expect(findWords('anything', words('anything', 3, 3))).toBeNull();
});
