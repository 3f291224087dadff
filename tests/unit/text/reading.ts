import type { Entry, Person } from '../../../case-file/model';
import { type Analysis, analyse, makeReader } from '../../../case-file/text/analyse';
import { loadLibrary } from '../../../rules/library';

const PEOPLE: Person[] = [
  { name: 'Jo Smith', role: 'mother', livesWithChild: true },
  { name: 'Ahmed Karimi', role: 'father' },
  { name: 'Tomasz Wilk', role: "mother's partner", livesWithChild: true },
  { name: 'Joan Smith', role: 'maternal grandmother' },
  { name: 'Wendy Worker', role: 'social worker' },
  { name: 'Mrs Cope', role: 'headteacher, Ferry Street Primary' },
];

/** Reads a text as the entry of a child named Sam (he), with the house vocabularies. */
export function read(text: string, entry: Partial<Entry> = {}, people = PEOPLE): Analysis {
  const { vocabularies } = loadLibrary();
  const child = { name: 'Sam Smith', dateOfBirth: '2015-05-02', pronouns: 'he' };
  return analyse(
    {
      id: 'e1',
      kind: 'case-note',
      date: '2025-03-03',
      part: 'whole',
      certainty: 1,
      ...entry,
      text,
    },
    makeReader(vocabularies, { people, child }),
  );
}

/** The words from one token to another. */
export const words = ({ tokens }: Analysis, { from, to }: { from: number; to: number }): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');

/** Every mention as `words=role`. */
export const mentioned = (analysis: Analysis): string[] =>
  analysis.mentions.map((one) => `${words(analysis, one)}=${one.roles.join('+')}`);

/** The clause that holds a word. */
export function clauseWith(analysis: Analysis, word: string) {
  const at = analysis.tokens.findIndex(({ lower }) => lower === word);
  const clause = analysis.sentences
    .flatMap((s) => s.clauses)
    .find((c) => c.from <= at && at < c.to);
  if (!clause) throw new Error(`no clause holds "${word}"`);
  return clause;
}
