import type { EntryKind } from '../../case-file/model';
import { lookForShadows } from '../dom/shadows';
import { visibleText } from '../dom/text';
import type { FrameReading } from '../frame-reading';
import { dayOrderOf, readDaysBy } from '../generic/days';
import type { Profile } from '../profile';
import { readDocument } from '../read';
import type { Scope } from '../scope';
import { factLocator, statedLocator, type TaughtFact } from './header-locators';
import { type Learnt, learn } from './learn';
import { type Lesson, newLesson, type Pointing, type ValueName } from './lesson';
import { makeProfile } from './make-profile';
import { scopeHolds } from './scope-of';
import type { FactName } from './teach-state';

/** A fact of the case with the words that it was told from. */
export type KnownFact = TaughtFact & { sample: string };

/** What is taught about one page: lessons, one for each sort of records, and facts of the case. */
export interface Book {
  lessons(): readonly Lesson[];
  /** The lesson that is taught now. */
  lesson(): Lesson;
  turnTo(at: number): void;
  add(of: Lesson['of'], kind: EntryKind): void;
  /** Drops the lesson that is taught now. */
  drop(): void;
  facts(): ReadonlyMap<FactName, KnownFact>;
  /** Changes the lesson of now. */
  change(change: (lesson: Lesson) => void): void;
  /** Puts down where a value stands: in the record of a former pointing instead of it, in another beside it. */
  point(name: ValueName, pointing: Pointing, more?: boolean): void;
  fact(name: FactName, element: Element, words: string): void;
  forgetFact(name: FactName): void;
  /** What a lesson comes to; null while it has no record. */
  learnt(lesson: Lesson): Learnt | null;
  /** The profile that the lessons make; null while no record with its date, and no person, was shown. */
  profile(name: string, url: string): Profile | null;
}

/** A book in which nothing is written yet. */
export function openBook(kind: EntryKind): Book {
  lookForShadows(document);
  readDaysBy(dayOrderOf(visibleText(document.body).split(/[\n\t]/)));
  let lessons = [newLesson('records', kind)];
  let at = 0;
  const facts = new Map<FactName, KnownFact>();
  const known = new Map<Lesson, Learnt | null>();

  const lesson = () => lessons[at] ?? newLesson('records', kind);

  function learnt(each: Lesson): Learnt | null {
    const before = known.get(each);
    if (before !== undefined) return before;
    const now = learn(each);
    known.set(each, now);
    return now;
  }

  function point(name: ValueName, pointing: Pointing, more = false): void {
    const { values } = lesson();
    pointing = { ...pointing, targets: pointing.targets.map(controlOf) };
    const scopes = learnt(lesson())?.scopes ?? [];
    const before = values.get(name) ?? [];
    known.delete(lesson());
    const [target] = pointing.targets;
    const here = target && scopeAround(target, scopes);
    const same = before.find(
      ({ targets: [first] }) => first && scopeAround(first, scopes) === here,
    );
    // A further part may stand outside of the record: the year over several days.
    const whole = more ? (same ?? before.at(-1)) : undefined;
    if (whole) {
      whole.targets.push(...pointing.targets);
      whole.words = null;
    } else if (name === 'field') values.set(name, [...before, pointing]);
    else values.set(name, [...before.filter((each) => each !== same), pointing]);
  }

  return {
    lessons: () => lessons,
    lesson,
    turnTo(next) {
      at = Math.min(Math.max(next, 0), lessons.length - 1);
    },
    add(of, next) {
      // Where nothing was pointed at yet, the new sort takes the place of the empty one.
      lessons = [...lessons.filter((each) => each.records.length > 0), newLesson(of, next)];
      at = lessons.length - 1;
    },
    drop() {
      lessons = lessons.filter((_, each) => each !== at);
      if (lessons.length === 0) lessons = [newLesson('records', kind)];
      at = Math.min(at, lessons.length - 1);
    },
    facts: () => facts,
    change(change) {
      known.delete(lesson());
      change(lesson());
    },
    point,
    fact(name, element, words) {
      const fact =
        name === 'stated' ? statedLocator(element, words) : factLocator(name, element, words);
      if (fact) facts.set(name, { ...fact, sample: words });
    },
    forgetFact: (name) => facts.delete(name),
    learnt,
    profile(name, url) {
      const all = lessons.map((each) => ({ of: each.of, learnt: learnt(each) }));
      const records = all.flatMap((each) => (each.of === 'records' && each.learnt) || []);
      const people = all.flatMap((each) => (each.of === 'people' && each.learnt) || []);
      const dated = records.filter(({ places }) => places.has('date'));
      if (dated.length === 0 && people.length === 0) return null;
      const { stated, ...ofCase }: Partial<Record<FactName, KnownFact>> = Object.fromEntries(facts);
      return makeProfile(
        { name, records: dated, people, facts: ofCase, stated: stated ?? null },
        { url },
      );
    },
  };
}

/** Words beside a radio button or tick box stand for it. */
function controlOf(element: Element): Element {
  const control = element.closest('label')?.control;
  return control?.matches('[type="radio"], [type="checkbox"]') ? control : element;
}

const scopeAround = (element: Element, scopes: readonly Scope[]): Scope | undefined =>
  scopes.find((scope) => scopeHolds(scope, element));

/** What a profile reads on a page, at once. */
export function readNow(page: Document, profile: Profile): FrameReading | null {
  const reading = readDocument(page, [profile]);
  for (;;) {
    const step = reading.next();
    if (step.done) return step.value;
  }
}

/** The number in words that state a total: the last, as in "20 of 35". */
export const totalIn = (element: Element): string | undefined =>
  visibleText(element)
    .match(/\d[\d,]*/g)
    ?.at(-1);
