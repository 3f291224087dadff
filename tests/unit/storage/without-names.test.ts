import { expect, test } from 'vitest';
import { withoutNames } from '../../../storage/without-names';

const file = {
  child: { name: 'Leon Adeyemi' },
  people: [
    { name: 'Tracey Adeyemi', role: 'mother' },
    { name: 'Mr J. O’Neill-Katz', role: 'mother’s partner' },
    { name: 'Joan Ellery', role: 'team manager (to 3.4.25)' },
  ],
};

test.each([
  ['Tracey Adeyemi was called twice.', '[mother] was called twice.'],
  ['Leon said that Tracey shouts.', '[child] said that [mother] shouts.'],
  ['The Adeyemi family', 'The [name] family'],
  ['LEON and leonine', 'LEON and leonine'],
  ['Authorised by Joan Ellery.', 'Authorised by [team manager].'],
  ['O’Neill-Katz’s flat', '[mother’s partner]’s flat'],
  ['No contact.', 'No contact.'],
])('%s', (text, without) => {
  expect(withoutNames(text, file)).toBe(without);
});

test('a file that lists nobody changes nothing', () => {
  expect(withoutNames('Leon', { child: { name: '' }, people: [] })).toBe('Leon');
});
