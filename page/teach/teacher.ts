import { KIND_WORDS } from '../../case-file/labels';
import type { EntryKind } from '../../case-file/model';
import type { CaseHeader } from '../../case-file/reading';
import { visibleText } from '../dom/text';
import { isShown } from '../dom/visible';
import type { GenericReader } from '../generic/generic-reader';
import type { Vocabulary } from '../generic/vocabulary';
import { kindOf, learn } from '../generic/words';
import type { Host } from '../host';
import { labelledValues, locate, valueIn } from '../locate';
import type { HeaderProperty, Property } from '../profile';
import { readDocument } from '../read';
import { elementSaying, factLocator, type TaughtFact } from './header-locators';
import { locatorFor, type TaughtProperty } from './locators';
import { type Lesson, makeProfile } from './make-profile';
import { point } from './pointing';
import { recordAround, recordsLike, type Taught } from './records';
import {
  OF_CASE,
  type Pointed,
  type TaughtSoFar,
  type TeachRequest,
  type TeachState,
} from './teach-state';

export interface Teacher {
  state(): TeachState;
  hear(request: TeachRequest): void;
  end(): void;
}

/** The name under which all that the pattern matches is marked; that of evidence, which is not shown meanwhile. */
const MATCHES = 'mark-others';

/**
 * Teaches one page: keeps what the person pointed at, what it matches, and the profile it makes.
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
  let records: (Taught & { record: Element }) | null = null;
  const properties = new Map<Property | 'kind', TaughtProperty>();
  const facts = new Map<HeaderProperty, TaughtFact & { sample: string }>();
  let kind: EntryKind = kindOf(document.title) ?? 'case-note';
  let means: Record<string, EntryKind> | null = null;
  let pointing: Pointed | null = null;
  let unshield: (() => void) | null = null;
  let known: Partial<CaseHeader> = {};

  generic
    .readerOf(document)
    .read()
    .then((reading) => {
      known = reading.header;
      const [most] = reading.entries;
      if (most && !records) kind = most.kind;
      factsFromWords();
      changed();
    });

  /** The case's own facts that were read by their words need no pointing. */
  function factsFromWords(): void {
    for (const what of OF_CASE) {
      const words = knownFact(what);
      const element =
        words && !facts.has(what) && elementSaying(document, words, records?.found ?? []);
      if (words && element) keepFact(what, element, words);
    }
  }

  const knownFact = (what: (typeof OF_CASE)[number]): string | null =>
    (what === 'caseId'
      ? known.caseId
      : what === 'child.name'
        ? known.child?.name
        : known.child?.dateOfBirth) ?? null;

  function keepFact(what: HeaderProperty, element: Element, words: string): void {
    const fact = factLocator(what, element, words);
    if (fact) facts.set(what, { ...fact, sample: words });
  }

  const valuesOf = (taught: TaughtProperty) =>
    (records?.found ?? []).flatMap((record) => {
      const labelled = labelledValues(record, taught.labels ? [taught.labels] : []);
      const element = locate(record, taught.locator, labelled);
      const value = element && valueIn(element, taught.locator);
      return element && value ? [{ element, value }] : [];
    });

  function stop(): void {
    unshield?.();
    unshield = null;
    pointing = null;
    mark();
    changed();
    host.focus();
  }

  function mark(what?: Pointed): void {
    const taught = what && properties.get(what as Property);
    const elements = taught
      ? valuesOf(taught).map(({ element }) => element)
      : (records?.found ?? []);
    const ranges = elements.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range;
    });
    CSS.highlights.set(MATCHES, new Highlight(...ranges));
  }

  function choose(what: Pointed, element: Element): void {
    if (what === 'record') {
      records = { ...recordsLike(element), record: element };
      properties.clear();
      means = null;
    } else if (isFact(what)) {
      const text = visibleText(element);
      const knows = knownFact(what);
      const number = /(?:[A-Z]{1,6}[-/ ]?)?\d[\dA-Z/-]{2,}/.exec(text)?.[0];
      const words =
        knows && text.includes(knows) ? knows : what === 'caseId' ? (number ?? text) : text;
      keepFact(what, element, words);
    } else {
      const record = records?.found.find((each) => each.contains(element));
      if (record) {
        const taught = locatorFor(what === 'kind' ? 'title' : what, record, element);
        properties.set(what, taught);
        if (what === 'kind') means = meaningsIn(valuesOf(taught).map(({ value }) => value));
      }
    }
    stop();
    mark(what);
  }

  const meaningsIn = (words: string[]): Record<string, EntryKind> =>
    Object.fromEntries([...new Set(words)].map((word) => [word, kindOf(word) ?? kind]));

  function begin(what: Pointed): void {
    unshield?.();
    pointing = what;
    const found = records?.found ?? [];
    const leaves = leavesOf(document.body);
    const candidates =
      what === 'record'
        ? [...new Set(leaves.map(recordAround))]
        : isFact(what)
          ? leaves.filter((leaf) => !found.some((record) => record.contains(leaf)))
          : leaves.filter((leaf) => records?.record.contains(leaf));
    unshield = point({
      host,
      candidates,
      meant: (under) => {
        if (what === 'record') return recordAround(under);
        if (isFact(what)) return under;
        return found.some((record) => record.contains(under)) ? under : null;
      },
      chosen: (element) => choose(what, element),
      left: stop,
    });
    changed();
  }

  function lesson(): Lesson | null {
    if (!records || !properties.has('date') || !facts.has('caseId')) return null;
    const { kind: at, ...others } = Object.fromEntries(properties) as Record<
      string,
      TaughtProperty
    >;
    return {
      name: `${KIND_WORDS[kind].many} on ${location.host}`,
      records,
      kind: at && means ? { at, means } : kind,
      properties: others,
      facts: Object.fromEntries(facts),
    };
  }

  function trial(): TeachState['trial'] {
    const taught = lesson();
    if (!taught) return null;
    const profile = makeProfile(taught, { url: document.URL });
    const reading = readDocument(document, [profile]);
    for (;;) {
      const step = reading.next();
      if (!step.done) continue;
      const { entries = [], faults = [] } = step.value ?? {};
      return { profile, entries: entries.length, faults: faults.map(({ message }) => message) };
    }
  }

  function soFar(): TaughtSoFar[] {
    if (!records) return factsSoFar();
    const of = records.found.length;
    const { record, fragile } = records;
    return [
      { what: 'record', sample: short(visibleText(record)), found: of, of, fragile },
      ...Array.from(properties, ([what, taught]) => {
        const values = valuesOf(taught);
        const sample = short(values[0]?.value ?? '');
        return { what, sample, found: values.length, of, fragile: taught.fragile } as TaughtSoFar;
      }),
      ...factsSoFar(),
    ];
  }

  const factsSoFar = (): TaughtSoFar[] =>
    Array.from(facts, ([what, { sample, fragile }]) => {
      return { what, sample, found: 1, of: 1, fragile } as TaughtSoFar;
    });

  function forget(what: Pointed): void {
    if (what === 'record') {
      records = null;
      properties.clear();
    }
    properties.delete(what as Property);
    facts.delete(what as HeaderProperty);
    if (what === 'kind') means = null;
    mark();
  }

  return {
    state: () => ({ pointing, taught: soFar(), kind, means, trial: trial() }),
    hear(request) {
      if (request.act === 'point') return begin(request.what);
      if (request.act === 'stop-pointing') return stop();
      if (request.act === 'forget') forget(request.what);
      if (request.act === 'kind') kind = request.kind;
      if (request.act === 'means') means = { ...means, [request.word]: request.kind };
      changed();
    },
    end() {
      unshield?.();
      CSS.highlights.delete(MATCHES);
    },
  };
}

const isFact = (what: Pointed): what is (typeof OF_CASE)[number] =>
  OF_CASE.some((each) => each === what);

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Elements that show words or a value of their own, as many as a person might walk through. */
function leavesOf(root: Element): Element[] {
  const leaves: Element[] = [];
  for (const element of root.querySelectorAll('*')) {
    const own = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
    );
    const isField = /^(?:input|textarea|select)$/.test(element.localName);
    if ((own || isField) && isShown(element)) leaves.push(element);
    if (leaves.length >= 3000) break;
  }
  return leaves;
}
