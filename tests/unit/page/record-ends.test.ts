// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { Profile } from '../../../page/profile';
import { readDocument } from '../../../page/read';

/** Days without a year, runs that end, and values that a page says in two manners. */

function read(html: string, records: object) {
  const made = new DOMParser().parseFromString(`<b id="case">1</b>${html}`, 'text/html');
  document.replaceChild(document.adoptNode(made.documentElement), document.documentElement);
  const recognise = { markers: [{ css: 'body' }] };
  const profile = Profile.parse({
    id: 'ends',
    name: 'Ends',
    version: 1,
    system: 'ends',
    recognise,
    dateFormats: ['d MMM yyyy'],
    words: { yes: ['Yes'], no: ['No'] },
    headers: [{ each: 'html', values: { caseId: '#case' } }],
    pages: [{ name: 'Notes', recognise, records: [{ kind: 'case-note', ...records }] }],
  });
  const reading = readDocument(document, [profile]);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value?.entries ?? [];
  }
}

it('takes the year of a day from the heading over it', () => {
  const one = (day: string) => `<li><i>15:45 | ${day}</i><p>Seen on ${day}.</p></li>`;
  const entries = read(
    `<h3>January 2025</h3><ul>${one('9 Jan')}</ul><h3>December 2024</h3><ul>${one('28 Dec')}</ul>`,
    {
      each: 'li',
      properties: {
        date: {
          css: 'i',
          pattern: '\\d{1,2} [A-Z][a-z]+',
          year: { css: 'h3', above: true, pattern: '\\d{4}' },
        },
        text: 'p',
      },
    },
  );
  expect(entries.map(({ date }) => date)).toEqual(['2025-01-09', '2024-12-28']);
});

it('ends a run at what the profile names', () => {
  const html =
    '<h2>Plan</h2><i>1 Feb 2025</i><p>Goal.</p><div class="other"><p>Not of it.</p></div>';
  const [plan] = read(html, {
    each: 'h2',
    extent: 'run',
    until: '.other',
    properties: { date: 'i', text: { css: 'p', all: true } },
  });
  expect(plan?.text).toBe('Goal.');
});

it('takes the group of a pattern that matched', () => {
  const one = (said: string) => `<li><i>1 Feb 2025</i><b>${said}</b><p>Words of ${said}.</p></li>`;
  const entries = read(`<ul>${one('Note by Ada Bell')}${one('Call from Bo Coe')}</ul>`, {
    each: 'li',
    properties: {
      date: 'i',
      text: 'p',
      author: { css: 'b', pattern: '(?:by (.+))|(?:from (.+))' },
    },
  });
  expect(entries.map(({ author }) => author)).toEqual(['Ada Bell', 'Bo Coe']);
});
