import type { Action } from '../../../case-file/model';
import type { Line } from '../outline/line';
import type { Meaning } from '../words';
import type { Draft, Region } from './draft';
import type { Meta } from './meta';

/** A labelled day, as it is written too. */
export interface Day {
  iso: string | null;
  written: string;
  /** Its label says no more than that it is the day. */
  isPlain: boolean;
  label: string;
}

/** What was gathered of a record so far, while its cells, labels and lines are read. */
export interface Gathered {
  region: Region;
  entry: Partial<Draft> & { text: string };
  /** Labelled values that no property of an entry stands for. */
  fields: Record<string, string>;
  dates: Map<Meaning, Day>;
  /** What may be its narrative. */
  texts: { label: string; value: string }[];
  meta: Meta;
  labelWords: string[];
  /** The record's own words for its type, its event and who edited it; `''` for none. */
  kindValue: string;
  event: string;
  editor: string;
  /** The label under which its title stood. */
  titleLabel: string;
  /** What its type is a type of: "Type of decision". */
  typeOf: string;
  /** The day on which it happened is asked for, and not given. */
  isToCome: boolean;
  /** A day under a label that is not known, for a record that has no other. */
  anyDate: string | null;
  /** The page shows only the start of it. */
  cut: boolean;
  /** The narrative that began on the line of its date. */
  opened: Line | null;
  /** What is to be done, as it was read last: who is to do it may stand below. */
  openAction?: Action;
  /** Lines that stand under the heading of a table of actions, and are none. */
  loose: Line[];
}

/** Nothing gathered yet but the actions, which were told apart before. */
export const gather = (region: Region): Gathered => ({
  region,
  entry: { text: '', actions: [...region.actions] },
  fields: {},
  dates: new Map(),
  texts: [],
  meta: { kindWords: [], labelled: [], leftOut: false },
  labelWords: [],
  kindValue: '',
  event: '',
  editor: '',
  titleLabel: '',
  typeOf: '',
  isToCome: false,
  anyDate: null,
  cut: false,
  opened: null,
  loose: [],
});

/** The mark of a text that is cut. */
export const CUT = /(?:…|\.\.\.)$/;
