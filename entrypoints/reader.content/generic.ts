import type { GenericReader } from '../../page/generic/generic-reader';
import type { Vocabulary } from '../../page/generic/vocabulary';
import { askScript } from './messages';

/** What the generic reader needs besides the page: itself, and its words. */
export interface Generic {
  readerOf(page: Document): GenericReader;
  vocabulary: Vocabulary;
}

let asked: Promise<Generic | null> | null = null;

/** The generic reader, put into this frame when it is first needed; null where the background does not answer. */
export function askGeneric(): Promise<Generic | null> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<Generic | null> {
  const vocabulary = (await askScript('generic-reader')) as Vocabulary | undefined;
  const { goldthreadGeneric } = globalThis;
  if (vocabulary && goldthreadGeneric)
    return { readerOf: (page) => goldthreadGeneric(page, vocabulary), vocabulary };
  asked = null;
  return null;
}
