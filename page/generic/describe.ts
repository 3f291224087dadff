import type { EntryKind } from '../../case-file/model';
import { findUkDates, parseUkDate } from '../../case-file/uk-dates';
import type { Draft, Region } from './draft';
import { type Field, fieldsOf } from './fields';
import { isListName, kindOfRecord } from './kind-of-record';
import { FOOT, hasDate, isDateOnly, isHeadOnly, isProse, isStray } from './line-parts';
import type { Line } from './lines';
import { type Meta, takeMeta } from './meta';
import type { Box } from './outline';
import { authorOf, isName } from './people-words';
import {
  isAuditEvent,
  isLeftOut,
  isStatus,
  kindOf,
  labelKey,
  type Meaning,
  meaningsOf,
} from './words';

const DATES = new Set<Meaning>([
  'date',
  'recordedOn',
  'updatedOn',
  'nextOn',
  'decidedOn',
  'startedOn',
  'completedOn',
  'authorisedOn',
  'reviewedOn',
  'returnedOn',
  'interviewOn',
  'dateOfBirth',
  'expectedOn',
]);
const YES = /^(?:yes|y|true|✓|✔|☑|ticked|seen)\b|^[✓✔☑]/i;
const NO = /^(?:no|n|false|✗|✘|☐|not seen)\b|^[✗✘☐]/i;
const CUT = /(?:…|\.\.\.)$/;
const TEXT_LAST =
  /^(?:summary|analysis|decision|plan|comments?|update|progress|information|significant event|incident|concern|brief|reason)/;

/** Reads a record from its cells, labels and lines; null when it is none, or is left out. */
export function describe(region: Region): Draft | null {
  const { fields, rest } = fieldsOf(region.lines, region.labels);
  const draft = new Writer(region);
  for (const field of [...region.cells, ...fields]) draft.field(field);
  draft.body(rest);
  draft.inLine();
  if (region.lines.some((line) => line.more)) draft.cut = true;
  return draft.finish();
}

class Writer {
  private readonly entry: Partial<Draft> & { text: string } = { text: '' };
  private readonly fields: Record<string, string> = {};
  private readonly dates = new Map<Meaning, { iso: string | null; written: string }>();
  private readonly texts: { label: string; value: string }[] = [];
  private readonly meta: Meta = { kindWords: [], labelled: [], leftOut: false };
  private readonly labelWords: string[] = [];
  private kindValue = '';
  private event = '';
  private editor = '';
  /** A day under a label that is not known, for a record that has no other. */
  private anyDate: string | null = null;
  cut = false;
  /** The narrative that began on the line of its date. */
  private opened: Line | null = null;
  /** Lines that stand under the heading of a table of actions, and are none. */
  private readonly loose: Line[] = [];
  private readonly region: Region;

  constructor(region: Region) {
    this.region = region;
    this.entry.actions = [...region.actions];
  }

  field({ label, values }: Field): void {
    const lines = values.filter((line) => line.text !== '');
    const value = lines.map((line) => line.text).join('\n');
    if (label === '' || labelKey(label) === '') {
      const spare = lines.filter((line) => !line.action);
      for (const line of spare) takeMeta(line, this.meta, false);
      return;
    }
    if (CUT.test(value)) this.cut = true;
    const meanings = meaningsOf(label).filter((meaning) => this.fits(meaning, value));
    this.labelWords.push(label);
    for (const meaning of meanings) if (this.take(meaning, label, value, lines)) return;
    if (meanings.length === 0 && lines[0]) this.anyDate ??= parseUkDate(value);
    if (this.fields[label] === undefined) this.fields[label] = value;
  }

  private fits(meaning: Meaning, value: string): boolean {
    if (!DATES.has(meaning)) return meaning !== 'author' || findUkDates(value).length === 0;
    return (
      value === '' ||
      (findUkDates(value).length > 0 && value.length < 80) ||
      (meaning === 'date' && value.length < 20)
    );
  }

  /** Puts a labelled value where it belongs; false when it is a field like any other. */
  private take(meaning: Meaning, label: string, value: string, lines: Line[]): boolean {
    const { entry } = this;
    if (DATES.has(meaning)) return this.takeDate(meaning, value, lines);
    switch (meaning) {
      case 'title':
        entry.title ??= value;
        return true;
      case 'event':
        this.event ||= value;
        return true;
      case 'kind':
        if (this.kindValue !== '') return false;
        this.kindValue = value;
        return true;
      case 'author': {
        if (entry.author !== undefined || value === '') return entry.author === undefined;
        const { name, role } = authorOf(lines[0]?.text ?? value);
        entry.author = name;
        entry.authorRole ??= role ?? lines[1]?.text;
        return true;
      }
      case 'authorRole':
        if (entry.authorRole !== undefined) return false;
        entry.authorRole = value;
        return true;
      case 'text':
        if (value !== '') this.texts.push({ label, value });
        return value !== '';
      case 'location':
        if (entry.location !== undefined || value.length > 120) return false;
        entry.location = value;
        return true;
      case 'childSeen':
      case 'seenAlone':
        if (YES.test(value)) entry[meaning] = true;
        else if (NO.test(value)) entry[meaning] = false;
        else return false;
        return !/[.]|\s\w+\s\w+/.test(value);
      case 'attendees':
        if (/^\d+$|^(?:yes|no)\b/i.test(value) || value === '') return false;
        entry.attendees ??= lines.length > 1 ? lines.map((line) => line.text) : partPeople(value);
        return true;
      case 'actions':
        if (value === '' || /^\d+$/.test(value)) return false;
        if (this.region.actions.length > 0) {
          this.loose.push(...lines);
          return true;
        }
        entry.actions?.push(
          ...lines.map((line) => ({
            action: line.text.replace(/^(?:\d+[.)]|[-•*])\s+/, ''),
            owner: '',
            due: '',
            status: '',
          })),
        );
        return true;
      case 'decision':
        if (entry.decision !== undefined) return false;
        entry.decision = value;
        return true;
      case 'authorisedBy':
        if (entry.authorisedBy !== undefined || YES.test(value) || NO.test(value)) return false;
        entry.authorisedBy = value;
        return true;
      case 'status':
        if (isLeftOut(value)) this.meta.leftOut = true;
        else if (!isStatus(value) && value.length > 10) entry.title ??= value;
        return true;
      case 'id':
        return true;
      case 'editor':
        if (isName(authorOf(value).name)) this.editor ||= value;
        return this.editor === value && !/^provider$/i.test(label);
      case 'childName':
        if (labelKey(label) !== 'name' || isName(value) || entry.title !== undefined) return false;
        entry.title = value;
        return true;
      default:
        return false;
    }
  }

  private takeDate(meaning: Meaning, value: string, lines: Line[]): boolean {
    const machine = lines[0]?.machineDate;
    const [first] = findUkDates(value);
    const iso = first?.date ?? (machine ? parseUkDate(machine) : null);
    if (value !== '' && !this.dates.has(meaning)) this.dates.set(meaning, { iso, written: value });
    else if (value !== '') return false;
    return meaning !== 'nextOn' || value === '';
  }

  /** The lines without a label: first who, when and what, then the narrative. */
  body(rest: Line[]): void {
    const narrative: Line[] = [];
    if (this.entry.author)
      this.meta.author = { name: this.entry.author, role: this.entry.authorRole };
    let first = this.entry.title === undefined;
    for (const line of rest.map((each, at) =>
      at < 3 && narrative.length === 0 ? this.afterDate(each) : each,
    )) {
      if (this.opened === line) {
        narrative.push(line);
        continue;
      }
      if (this.isBetterTitle(line, narrative)) continue;
      const isSection =
        (line.heading > 0 || line.strong) &&
        this.meta.title !== undefined &&
        !isLeftOut(line.text) &&
        !isStatus(line.text);
      const standsOut =
        narrative.length === 0
          ? !isSection || hasDate(line)
          : line.text.length < 120 &&
            (FOOT.test(line.text) || (!this.meta.date && isDateOnly(line)));
      if (
        standsOut &&
        !isProse(line) &&
        takeMeta(line, this.meta, first && narrative.length === 0)
      ) {
        first = first && this.meta.title === undefined;
        continue;
      }
      if (narrative.length > 0 && this.isSigned(line)) continue;
      if (narrative.length === 0 && isHeadOnly(line)) continue;
      if (
        line.heading > 0 &&
        this.region.actions.length > 0 &&
        meaningsOf(line.text)[0] === 'actions'
      )
        continue;
      narrative.push(line);
    }
    narrative.push(...this.loose);
    while (narrative[0] && narrative[1] && isStray(narrative[0], narrative[1])) narrative.shift();
    while (narrative.at(-1)?.heading) narrative.pop();
    const text = narrative.map((line) => line.text).join('\n');
    if (CUT.test(text)) this.cut = true;
    if (this.texts.length === 0 || text.length > 80) this.texts.unshift({ label: '', value: text });
  }

  /** A writer in italics or small print ends the line. */
  private withoutSignature(line: Line, text: string): string {
    const last = line.pieces.at(-1);
    if (
      !last ||
      !/^(?:i|em|small|cite)$/.test(last.tag) ||
      this.meta.author ||
      !text.endsWith(last.text)
    )
      return text;
    const author = authorOf(last.text);
    if (!isName(author.name)) return text;
    this.meta.author = author;
    return text.slice(0, -last.text.length).trim();
  }

  /** "Thea Munro 10:14" below a message: its writer and the time. */
  private isSigned(line: Line): boolean {
    const [, name] = /^(.{2,40}?),?\s+\d{1,2}[:.]\d{2}(?:\s?[ap]m)?$/i.exec(line.text) ?? [];
    if (!name || this.meta.author || !/^\p{Lu}[\p{L}'’. -]*$/u.test(name)) return false;
    this.meta.author = { name };
    return true;
  }

  /** "Note", then "Visit to Ellis at breakfast club": the first names the kind, the second the record. */
  private isBetterTitle(line: Line, narrative: Line[]): boolean {
    const { meta } = this;
    const plain = meta.title?.split(' ') ?? [];
    if (narrative.length > 0 || plain.length === 0 || plain.length > 2 || this.kindValue !== '')
      return false;
    if (
      kindOf(meta.title ?? '') !== 'case-note' ||
      line.text.length > 70 ||
      line.text.length < 8 ||
      /[.!?:,]$|[.!?] /.test(line.text)
    )
      return false;
    if (hasDate(line) || kindOf(line.text) === null || isName(line.text)) return false;
    meta.kindWords.push(line.text);
    meta.title = line.text;
    return true;
  }

  /** "14/01/2025 - T/C to school …" is a day, and then the narrative. */
  private afterDate(line: Line): Line {
    const [found] = findUkDates(line.text.slice(0, 40));
    const text = found ? line.text.slice(found.end).replace(/^[\s:;,.–—-]+/, '') : '';
    if (
      !found?.date ||
      found.start > 1 ||
      this.meta.date ||
      text.length < 18 ||
      line.heading > 0 ||
      (line.pieces.length > 1 && parseUkDate(line.pieces[0]?.text ?? '') === null) ||
      !/[.!?]|^.{70,}$/.test(text)
    )
      return line;
    this.meta.date = { iso: found.date, written: line.text.slice(0, found.end) };
    const kind = kindOf(text.slice(0, 32));
    if (kind) this.meta.kindWords.push(text.slice(0, 32));
    this.opened = { ...line, text: this.withoutSignature(line, text) };
    return this.opened;
  }

  /** Labels that stood in the lines at the head, with their values. */
  inLine(): void {
    for (const { label, value } of this.meta.labelled) {
      const line: Line = {
        text: value,
        action: false,
        more: false,
        heading: 0,
        strong: false,
        pieces: [],
        box: NOWHERE,
        inner: NOWHERE,
      };
      this.field({ label, values: [line] });
    }
  }

  finish(): Draft | null {
    const { entry, meta } = this;
    if (meta.leftOut || isLeftOut(this.kindValue) || isAuditEvent(this.kindValue)) return null;
    if (SYSTEM.test(entry.author ?? meta.author?.name ?? meta.title ?? '')) return null;
    this.chooseText();
    const shown = entry.title ?? meta.title;
    const title =
      (shown && !(isListName(shown) && this.kindValue) ? shown : undefined) ??
      (this.kindValue || this.firstField() || shown);
    const kind = kindOfRecord({
      context: this.region.context,
      type: this.kindValue,
      title,
      words: meta.kindWords,
      labels: this.labelWords,
      writing: this.region.structure !== 'page' && (entry.author ?? meta.author) ? entry.text : '',
    });
    if (kind === null) return null;
    entry.kind = kind;
    if (title) entry.title = title;
    if (meta.author && entry.author === undefined) {
      entry.author = meta.author.name;
      entry.authorRole ??= meta.author.role;
    }
    if (entry.author === undefined && this.editor !== '') entry.author = authorOf(this.editor).name;
    if (meta.location && entry.location === undefined) entry.location = meta.location;
    this.chooseDates(kind);
    if (Object.keys(this.fields).length > 0) entry.fields = this.fields;
    if (entry.actions?.length === 0) delete entry.actions;
    if (kind !== 'visit') {
      delete entry.childSeen;
      delete entry.seenAlone;
    }
    const written = entry.asWritten?.date;
    if (!entry.date && !written && this.region.structure !== 'page') return null;
    const says =
      entry.text.length +
      (entry.title?.length ?? 0) +
      Object.keys(this.fields).length * 3 +
      (entry.actions?.length ?? 0);
    if (says < 3) return null;
    return {
      ...entry,
      kind,
      date: entry.date ?? null,
      part: this.cut ? 'start' : 'whole',
      certainty: this.certainty(entry),
    };
  }

  /** A row without title and text is named by what stands first in it. */
  private firstField(): string | undefined {
    const { entry, fields, region } = this;
    const [label] = Object.keys(fields);
    if (
      region.structure !== 'table' ||
      entry.text !== '' ||
      label === undefined ||
      region.context.kind !== 'status'
    )
      return undefined;
    const value = fields[label];
    delete fields[label];
    return value;
  }

  /** The main column of a table, whatever its name. */
  private longField(): { label: string; value: string } | undefined {
    if (this.region.structure !== 'table') return undefined;
    for (const [label, value] of Object.entries(this.fields)) {
      if (value.length <= 50 || meaningsOf(label).length > 0) continue;
      delete this.fields[label];
      return { label, value };
    }
    return undefined;
  }

  private chooseText(): void {
    if (this.event) {
      if (this.texts.some((text) => text.value !== '')) this.entry.title ??= this.event;
      else this.texts.push({ label: 'Event', value: this.event });
    }
    const ranked = [...this.texts].sort(
      (a, b) => rank(a.label) - rank(b.label) || b.value.length - a.value.length,
    );
    const main = ranked.find((text) => text.value !== '') ?? this.longField();
    this.entry.text = main?.value ?? '';
    for (const text of this.texts) {
      if (
        text !== main &&
        text.value !== '' &&
        text.label !== '' &&
        this.fields[text.label] === undefined
      )
        this.fields[text.label] = text.value;
    }
  }

  private chooseDates(kind: EntryKind): void {
    const { dates, entry, meta } = this;
    const get = (meaning: Meaning) => dates.get(meaning);
    const asWritten: Record<string, string> = {};
    for (const name of [
      'startedOn',
      'completedOn',
      'authorisedOn',
      'reviewedOn',
      'returnedOn',
      'interviewOn',
      'decidedOn',
    ] as const) {
      const found = get(name);
      if (found?.iso) entry[name] = found.iso;
      else if (found) asWritten[name] = found.written;
    }
    const recorded = get('recordedOn')?.iso ?? meta.recordedOn;
    const main =
      kind === 'assessment'
        ? (get('completedOn') ?? get('date') ?? get('startedOn'))
        : (get('date') ?? (kind === 'status' ? get('startedOn') : undefined));
    if (kind === 'contact' && !get('decidedOn') && get('date')) this.decision(entry);
    const found =
      main ??
      meta.date ??
      get('startedOn') ??
      get('completedOn') ??
      get('reviewedOn') ??
      get('decidedOn');
    if (found?.iso) entry.date = found.iso;
    else if (found) asWritten.date = found.written;
    else if (this.region.context.date) entry.date = this.region.context.date;
    else if (recorded) entry.date = recorded;
    else if (this.anyDate && this.region.structure !== 'page') entry.date = this.anyDate;
    if (recorded) entry.recordedOn = recorded;
    const next = get('nextOn');
    if (!entry.date && !asWritten.date && next) asWritten.date = next.written;
    if (Object.keys(asWritten).length > 0) entry.asWritten = asWritten;
  }

  /** On a contact, "Decision" is its outcome and not the narrative. */
  private decision(entry: Partial<Draft>): void {
    for (const [label, value] of Object.entries(this.fields)) {
      const key = labelKey(label);
      if (/^(?:decision|outcome)$/.test(key) && entry.decision === undefined)
        entry.decision = value;
      else if (/^(?:decision|outcome) date$|^date of decision$/.test(key)) {
        const iso = findUkDates(value)[0]?.date;
        if (iso) entry.decidedOn = iso;
      } else continue;
      delete this.fields[label];
    }
  }

  /** Half for being found at all; the rest for what speaks plainly: a day, a kind, a writer, a table. */
  private certainty(entry: Partial<Draft>): number {
    let sure = 0.5;
    if (entry.date) sure += 0.15;
    if (this.kindValue && kindOf(this.kindValue)) sure += 0.15;
    if (entry.author) sure += 0.1;
    if (this.region.structure === 'table') sure += 0.05;
    return Math.round(sure * 100) / 100;
  }
}

const rank = (label: string): number =>
  label === '' ? 5 : TEXT_LAST.test(labelKey(label)) || /comments?$/i.test(label) ? 10 : 1;
const SYSTEM =
  /^(?:system|automated?|administrator|workflow|batch job|data migration|\w*bot)\b(?: user| account| process)?(?:$| -)/i;
const NOWHERE: Box = {
  names: '',
  el: document.documentElement,
  tag: '',
  role: '',
  parent: null,
  kids: [],
  block: true,
  size: 1,
  pre: false,
};

/** "A (mother); B (father)" or "A, B and C" as one each. */
function partPeople(value: string): string[] {
  const by = value.includes(';') ? /\s*;\s*/ : /\s*,\s*(?![^()]*\))/;
  const parts = value.split(by).filter(Boolean);
  return parts.length > 1 && !value.includes(';') && parts.length === 2 && isName(value)
    ? [value]
    : parts;
}
