import type { Context } from '../context';
import type { Entry } from '../model';
import { type Analysis, analyse, makeReader } from './analyse';

/** The analysis of an entry, made once and kept as long as the entry, the people and the vocabularies stay the same. */
export const analysisOf = (context: Context, entry: Entry): Analysis =>
  context.ofEntry('text', entry, () => {
    const reader = context.memo('reader', () => makeReader(context.vocabularies, context.file));
    return analyse(entry, reader);
  });
