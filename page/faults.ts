import type { ReadingFault } from '../case-file/reading';
import type { Profile } from './profile';

/** Gathers what a profile expected on a page and did not find: one fault for each place, however many records it touches. */
export class FaultBook {
  private readonly counts = new Map<string, { fault: ReadingFault; count: number }>();
  private readonly profile: Profile;
  /** How many were noted so far, each time counted. */
  noted = 0;

  constructor(profile: Profile) {
    this.profile = profile;
  }

  missing(place: string[], message: string): void {
    this.add('missing', place, message);
  }

  unclear(place: string[], message: string): void {
    this.add('unclear', place, message);
  }

  private wordsOf(place: string[]): string {
    return [`${this.profile.id}.json`, ...place].join(' › ');
  }

  private add(kind: ReadingFault['kind'], place: string[], message: string): void {
    this.noted++;
    const words = this.wordsOf(place);
    const key = `${words} ${message}`;
    const known = this.counts.get(key);
    if (known) known.count++;
    else this.counts.set(key, { fault: { kind, place: words, message }, count: 1 });
  }

  /** How many records something was missing or unclear in at a place. */
  countAt(place: string[]): number {
    const words = this.wordsOf(place);
    const at = Array.from(this.counts.values()).filter(({ fault }) => fault.place === words);
    return at.reduce((sum, { count }) => sum + count, 0);
  }

  all(): ReadingFault[] {
    return Array.from(this.counts.values(), ({ fault, count }) =>
      count === 1 ? fault : { ...fault, message: `${fault.message} So in ${count} records.` },
    );
  }
}
