import { genericReader } from '../../page/generic/generic-reader';
import { vocabulary } from '../../page/generic/vocabulary';

/** What a test asks of a page: the generic reader, with its words. */

/** Reads the page as it stands. */
export async function readPage() {
  const { read: _, ...reading } = await genericReader(document, vocabulary).read();
  return reading;
}

/** A reader of the page that knows it from one reading to the next. */
export const reader = () => genericReader(document, vocabulary);
