import type { Token } from './tokens';

/** One stretch of a property that stands as a sentence, a heading, a form's own words or a name. */
export interface Stretch {
  start: number;
  end: number;
  /** `prompt`: the form's own words, echoed; `attendee`: one of those present. */
  kind: 'prose' | 'heading' | 'prompt' | 'attendee';
  /** The heading above, or the label before a colon or dash on this line ("School - 71%"). */
  heading: string | null;
  label: string | null;
}

const BULLET = /^[\s\-–—•*·>]*(?:\(?\d{1,2}[.)]\s+|\(?[a-z][.)]\s+)?/;
const HEADING_END = /[^.,;!)\]'"’”]$/;
const LABEL = /^([\p{L}][\p{L}\p{N}'’/&(). -]{0,44}?)\s*(?::\s+|\s[-–—]\s+)(?=\S)/u;
const SENTENCE_END = /[.!?]+['"’”)\]]*(?=\s|$)/g;
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|rev|approx|appt|re|e\.g|i\.e|etc|inc|incl|no|nos|tel|ext|vs|esp|dept|sgt|snr|jnr|hosp|prev|mins?|hrs?|yrs?|wks?|p|pp)\.$/i;
const INITIAL = /(?:^|[\s(])[A-Z]\.$/;
const OPENS_NAME = /^\s+\p{Lu}\p{Ll}+/u;
const WORDS = /[\p{L}\p{N}]+/gu;

/** Words by which a form speaks to whoever fills it in, not of this child. */
const FORM_WORDS =
  /\b(?:the child(?:ren)?|child\/young person|young person|parents?|carers?|you|your|they|their|not|family|worker|n\/a|delete|please|e\.g)\b/i;

/** Splits one property's text into sentences, headings and echoed prompts, with exact offsets. */
export function splitSentences(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let heading: string | null = null;
  let at = 0;
  const lines = text.split('\n');
  const numbered = hasNumberedHeadings(lines);
  lines.forEach((line, index) => {
    const start = at;
    at += line.length + 1;
    if (line.trim() === '') return;
    const lead = BULLET.exec(line)?.[0].length ?? 0;
    const body = line.slice(lead).trimEnd();
    if (body === '') return;
    const end = start + lead + body.length;
    if (isPrompt(body)) {
      stretches.push({ start: start + lead, end, kind: 'prompt', heading, label: null });
    } else if (
      (lead === 0 && isHeading(body, lines[index + 1])) ||
      (numbered && NUMBERED.test(line))
    ) {
      heading = body.replace(/:$/, '');
      stretches.push({ start: start + lead, end, kind: 'heading', heading, label: null });
    } else {
      splitLine(text, start + lead, end, heading, stretches);
    }
  });
  return stretches;
}

const NUMBERED = /^\s*\d{1,2}[.)]\s+/;

/** "1. Reason for visit", and what was written below it: a form's numbers, not those of a list. */
function hasNumberedHeadings(lines: readonly string[]): boolean {
  const told = lines.filter((line) => line.trim() !== '');
  const places = told.flatMap((line, at) => (NUMBERED.test(line) ? [at] : []));
  const isShort = places.every((at) => {
    const body = (told[at] ?? '').replace(NUMBERED, '').trim();
    return (body.match(WORDS) ?? []).length <= 6 && /[^.,;!]$/.test(body);
  });
  const answered = places.filter((at) => told[at + 1] && !NUMBERED.test(told[at + 1] ?? ''));
  return places.length > 1 && isShort && answered.length * 2 >= places.length;
}

function isHeading(line: string, next: string | undefined): boolean {
  if (next === undefined && !line.endsWith(':')) return false;
  const words = line.match(WORDS) ?? [];
  if (words.length === 0 || words.length > 9 || line.length > 70) return false;
  if (line.endsWith(':') || line === line.toUpperCase()) return true;
  if (LABEL.test(line)) return false;
  return HEADING_END.test(line) || /\)$/.test(line);
}

function isPrompt(line: string): boolean {
  if (/^[([].*\?.*[)\]]$/.test(line)) return true;
  if (!line.endsWith('?') || !FORM_WORDS.test(line)) return false;
  return line.split(/(?<=[?.])\s+/).every((part) => part.endsWith('?')) &&
    (line.match(/\?/g) ?? []).length > 1
    ? true
    : /^(?:was|were|is|are|has|have|did|does|do|what|who|how|when|where|why|if)\b.*\b(?:the child|child\/young person|young person|your?)\b.*\?$/i.test(
        line,
      );
}

function splitLine(
  text: string,
  start: number,
  end: number,
  heading: string | null,
  into: Stretch[],
): void {
  const line = text.slice(start, end);
  let label: string | null = null;
  let from = 0;
  const add = (to: number) => {
    const raw = line.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (body !== '') {
      label = LABEL.exec(body)?.[1]?.trim() ?? label;
      const offset = start + from + lead;
      into.push({ start: offset, end: offset + body.length, kind: 'prose', heading, label });
    }
    from = to;
  };
  for (const match of line.matchAll(SENTENCE_END)) {
    const to = match.index + match[0].length;
    const before = line.slice(from, to);
    const after = line.slice(to);
    if (match[0] === '.' && !endsSentence(before, after)) continue;
    if (/^\s+\p{Ll}/u.test(after) && /['"’”)]$/.test(match[0])) continue;
    add(to);
  }
  add(line.length);
}

function endsSentence(before: string, after: string): boolean {
  if (after === '') return true;
  if (ABBREVIATION.test(before))
    return (
      /^\s+\p{Lu}/u.test(after) &&
      /(?:mins?|hrs?|yrs?|wks?|etc|snr|jnr|hosp|appt|no)\.$/i.test(before)
    );
  if (INITIAL.test(before))
    return (
      !OPENS_NAME.test(after) ||
      /^\s+(?:He|She|They|It|I|We|The|This|His|Her|No|Not|Did|Was|Has|Said|Asked|Told)\b/.test(
        after,
      )
    );
  return true;
}

/** The stretch of tokens, first and one-past-last, that lie in a range of the text. */
export function tokenRange(
  tokens: readonly Token[],
  start: number,
  end: number,
  hint: number,
): [number, number] {
  let from = hint;
  while (from < tokens.length && (tokens[from]?.start ?? 0) < start) from++;
  let to = from;
  while (to < tokens.length && (tokens[to]?.start ?? 0) < end) to++;
  return [from, to];
}
