import { mergeEntries } from '../case-file/merge';
import type { PageReading, ReadingFault } from '../case-file/reading';
import type { FrameReading } from './frame-reading';
import type { PageState } from './page-state';

/** What the window shows: a reading of one case, if it shows one, and the state for the panel. */
export interface ComposedPage {
  reading: PageReading | null;
  state: PageState;
}

/**
 * Puts the documents of one window together: the window's own and those in its frames.
 *
 * The case is the one that the window itself names, else the one that all of its frames name. A
 * frame that shows another case's record, or one of another system, is left out and reported. A
 * frame with records that names no case is of the case that the window itself names, where a profile
 * reads it and no other case is named anywhere in the window; else it is left out and reported.
 *
 * @param profileFaults what is wrong with the profile files themselves
 */
export function compose(
  top: FrameReading,
  frames: readonly FrameReading[],
  profileFaults: readonly ReadingFault[] = [],
): ComposedPage {
  const all = [top, ...frames].filter(({ by }) => by !== 'nothing');
  const main =
    all.find(({ header, profile }) => header !== null && profile !== null) ??
    all.find(({ header }) => header !== null) ??
    all[0];
  const state: PageState = {
    profile: main?.profile ? { id: main.profile.id, name: main.profile.name } : null,
    generic: false,
    pageName: null,
    system: main?.system ?? null,
    header: null,
    shows: [],
    faults: [...profileFaults],
    teaching: null,
  };
  const system = main?.system;
  if (!main || !system) return { reading: null, state };
  const ofSystem = all.filter((frame) => frame.system === system);
  if (!main.header || (main !== top && namesTwoCases(ofSystem))) {
    if (main.header) state.faults.push(twoCases(main));
    state.faults.push(...ofSystem.flatMap(({ faults }) => faults));
    return { reading: null, state };
  }
  const { caseId } = main.header;
  const isOneCase = main === top && !namesTwoCases(ofSystem);
  const own = ofSystem.filter(({ header, by }) =>
    header ? header.caseId === caseId : isOneCase && by === 'profile',
  );
  const shown = own.toReversed().find(({ pageName }) => pageName !== null) ?? main;
  const reading: PageReading = {
    system,
    profile: main.profile && { id: main.profile.id, version: main.profile.version },
    page: { title: shown.pageName ?? top.page.title, url: top.page.url },
    header: headerOf(main.header, own),
    entries: own
      .reduce<FrameReading['entries']>((known, each) => mergeEntries(known, each.entries), [])
      .map((entry) =>
        entry.page ? { ...entry, page: { ...entry.page, url: top.page.url } } : entry,
      ),
    covers: own.flatMap(({ covers }) => covers),
    faults: ofSystem.flatMap((frame) =>
      own.includes(frame) || frame.entries.length === 0
        ? frame.faults
        : [...frame.faults, leftOut(frame)],
    ),
  };
  const people = own.find((each) => each.people !== undefined)?.people;
  if (people) reading.people = people;
  return {
    reading,
    state: {
      ...state,
      generic: own.some(({ by }) => by === 'generic'),
      pageName: shown.pageName,
      header: reading.header,
      shows: showsOf(reading),
      faults: [...state.faults, ...reading.faults],
    },
  };
}

const namesTwoCases = (frames: readonly FrameReading[]): boolean =>
  new Set(frames.flatMap(({ header }) => header?.caseId ?? [])).size > 1;

/** The first header, with what only the others state. */
function headerOf(first: PageReading['header'], own: readonly FrameReading[]) {
  return own.reduce<PageReading['header']>((known, { header }) => {
    if (!header) return known;
    return {
      ...header,
      ...defined(known),
      child: { ...header.child, ...defined(known.child ?? {}) },
    };
  }, first);
}

function showsOf({ entries, people, covers }: PageReading): PageState['shows'] {
  const kinds = new Set([...covers.map(({ kind }) => kind), ...entries.map(({ kind }) => kind)]);
  return Array.from(kinds, (kind) => ({
    kind,
    count:
      kind === 'people'
        ? (people?.length ?? 0)
        : entries.filter((entry) => entry.kind === kind).length,
  }));
}

const twoCases = ({ page }: FrameReading): ReadingFault => ({
  kind: 'unclear',
  place: page.title,
  message:
    'The page shows records of two cases in its frames and does not say which it is about, so neither was read.',
});

const leftOut = ({ page, header }: FrameReading): ReadingFault => ({
  kind: 'unclear',
  place: page.title,
  message: header
    ? 'A part of the page shows the record of another case. It was not read into this one.'
    : 'A part of the page shows records and names no case. It was not read.',
});

const defined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;
