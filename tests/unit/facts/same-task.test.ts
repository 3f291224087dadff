import { describe, expect, it } from 'vitest';
import { isSameTask } from '../../../case-file/facts/same-task';

describe('the same task in two supervisions', () => {
  it.each([
    ['Start chronology', 'Chronology to be started', true],
    ['Ecomap with Mum', 'Ecomap', true],
    ['Chase the school records', 'Get the school records (c/f, see above)', true],
    ['Ring Dad', 'Visit Dad at home', false],
    ['Update the genogram', 'Update the risk assessment', false],
    ['Book the dentist', 'Book the optician', false],
  ])('%s / %s: %s', (first, second, same) => expect(isSameTask(first, second)).toBe(same));
});
