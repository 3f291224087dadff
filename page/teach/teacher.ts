import { KIND_WORDS } from '../../case-file/labels';
import type { EntryKind } from '../../case-file/model';
import type { CaseHeader } from '../../case-file/reading';
import { visibleText } from '../dom/text';
import type { GenericReader } from '../generic/generic-reader';
import type { Vocabulary } from '../generic/vocabulary';
import { kindOf, learn } from '../generic/words';
import type { Host } from '../host';
import { partsOf } from '../scope';
import { openBook, readNow } from './book';
import { hearLesson } from './hear-lesson';
import { factWords, teachKnownFacts } from './known-facts';
import { point } from './pointing';
import { soFar } from './so-far';
import type { Pointed, TeachRequest, TeachState } from './teach-state';
import { isFact, targetsFor } from './what-to-point-at';
import { wordsMeant } from './words-meant';

export interface Teacher {
  state(): TeachState;
  hear(request: TeachRequest): void;
  end(): void;
}

/** The name under which all that the pattern matches is marked; that of evidence, which is not shown meanwhile. */
const MATCHES = 'mark-others';

/**
 * Teaches one page: lets the person point, shows what the pattern matches, and says how far it is.
 *
 * @param generic reads the page without a profile, for a first guess, and knows the words of records
 * @param changed called whenever there is something new to show
 */
export function teach(
  host: Host,
  generic: { readerOf(page: Document): GenericReader; vocabulary: Vocabulary },
  changed: () => void,
): Teacher {
  learn(generic.vocabulary);
  const book = openBook(kindOf(document.title) ?? 'case-note');
  let pointing: Pointed | null = null;
  let unshield: (() => void) | null = null;
  let known: Partial<CaseHeader> = {};
  let state: TeachState | null = null;

  generic
    .readerOf(document)
    .read()
    .then((reading) => {
      known = reading.header;
      const [most] = reading.entries;
      if (most && book.lesson().records.length === 0)
        book.change((lesson) => (lesson.kind = most.kind));
      teachKnownFacts(book, known);
      tell();
    });

  function tell(): void {
    state = null;
    changed();
  }

  function stop(): void {
    unshield?.();
    unshield = null;
    pointing = null;
    mark();
    tell();
    host.focus();
  }

  function mark(what?: Pointed): void {
    const learnt = book.learnt(book.lesson());
    const elements = (what && learnt?.elementsOf(what)) ?? learnt?.scopes.flatMap(partsOf) ?? [];
    const ranges = elements.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range;
    });
    CSS.highlights.set(MATCHES, new Highlight(...ranges));
  }

  function choose(what: Pointed, element: Element, more: boolean): void {
    if (isFact(what)) book.fact(what, element, factWords(what, element, known));
    else if (what === 'record') {
      book.change((lesson) => {
        lesson.records = [element];
        lesson.values.clear();
        lesson.none = [];
      });
    } else if (what === 'another') book.change(({ records }) => records.push(element));
    else if (what === 'none') book.change(({ none }) => none.push(element));
    else {
      const words = more ? null : wordsMeant(what, visibleText(element));
      book.point(what, { targets: [element], words }, more);
      if (what === 'field') nameField();
    }
    stop();
    mark(what);
  }

  /** Gives the value pointed at last the name of its label, by which the panel speaks of it. */
  function nameField(): void {
    const name = [...(book.learnt(book.lesson())?.fields.keys() ?? [])].at(-1);
    book.change(({ values }) => {
      const last = values.get('field')?.at(-1);
      if (last && name) last.name = name;
    });
  }

  function begin(what: Pointed, more: boolean): void {
    unshield?.();
    pointing = what;
    unshield = point({
      host,
      ...targetsFor(what, book),
      chosen: (element) => choose(what, element, more),
      left: stop,
    });
    tell();
  }

  function trial(): TeachState['trial'] {
    if (!book.facts().has('caseId')) return null;
    const { of, kind } = book.lesson();
    const words = of === 'people' ? 'People' : KIND_WORDS[kind].many;
    const profile = book.profile(`${words} on ${location.host}`, document.URL);
    const reading = profile && readNow(document, profile);
    if (!profile || !reading) return null;
    const { entries, people, faults } = reading;
    const messages = faults.map(({ message }) => message);
    return { profile, entries: entries.length, people: people?.length ?? 0, faults: messages };
  }

  function meaning(): Record<string, EntryKind> | null {
    const words = book.learnt(book.lesson())?.kindWords ?? [];
    return words.length > 0 ? meaningOfEach(words) : null;
  }

  const meaningOfEach = (words: readonly string[]): Record<string, EntryKind> => {
    const { means, kind } = book.lesson();
    return Object.fromEntries(words.map((word) => [word, means[word] ?? kindOf(word) ?? kind]));
  };

  function look(): TeachState {
    const lessons = book.lessons();
    const lesson = book.lesson();
    return {
      pointing,
      sorts: lessons.map((each) => ({
        of: each.of,
        kind: each.kind,
        found: book.learnt(each)?.scopes.length ?? 0,
      })),
      sort: lessons.indexOf(lesson),
      taught: soFar(book),
      kind: lesson.kind,
      means: meaning(),
      someSayNoKind: book.learnt(lesson)?.someSayNoKind ?? false,
      extent: lesson.extent,
      part: lesson.part,
      cutMark: lesson.cutMark,
      trial: trial(),
    };
  }

  return {
    state: () => (state ??= look()),
    hear(request) {
      if (request.act === 'point') return begin(request.what, request.more ?? false);
      if (request.act === 'stop-pointing') return stop();
      hearLesson(book, request);
      mark();
      tell();
    },
    end() {
      unshield?.();
      CSS.highlights.delete(MATCHES);
    },
  };
}
