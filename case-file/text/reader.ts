import type { Context } from '../context';
import type { Entry } from '../model';
import { type Analysis, analyse, makeReader, type Reader } from './analyse';

/** The case's vocabularies and people, ready for reading its entries. */
export const readerOf = (context: Context): Reader =>
  context.memo('reader', () => makeReader(context.vocabularies, context.file));

/** The analysis of an entry, made once and kept as long as the entry, the people and the vocabularies stay the same. */
export const analysisOf = (context: Context, entry: Entry): Analysis =>
  context.ofEntry('text', entry, () => analyse(entry, readerOf(context)));
