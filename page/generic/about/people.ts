import type { Person } from '../../../case-file/model';
import { findDays } from '../days';
import { fieldsOf } from '../labels/fields';
import type { Grid } from '../labels/grid';
import { namesAt } from '../labels/grid-purpose';
import type { Line } from '../outline/line';
import { authorOf, isName } from '../people-words';
import { isKin, isRole, type Meaning, means } from '../words';

const PEOPLE =
  /^(?:(?:the )?(?:family|household|network|relationships?|professionals?|people|key people|significant (?:people|others)|(?:family|professional|important|key) (?:members?|contacts?|network|and network|relationships?)|who'?s who|people in .*|personal network|family (?:and|&) .*|team around .*|involved (?:people|professionals|agencies)|key workers?|other professionals|carers?|parents?(?: and carers?)?|siblings?|wider family|household (?:members?|composition)|my (?:family|network|team)|circle of support|relations|next of kin(?: and emergency contacts)?|emergency contacts?|agencies involved))(?: involved)?(?:\s*\(\d+\))?$/i;

/** The people of a page: of tables with names and relations, and of {@link peopleLists}, each once. */
export function peopleOf(tables: Grid[], lists: readonly Person[]): Person[] {
  const people = [...tables.flatMap(peopleRows), ...lists];
  const seen = new Set<string>();
  return people.filter((person) => {
    const key = `${person.name} ${person.role}`.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function peopleRows(grid: Grid): Person[] {
  const columns = grid.columns ?? [];
  const at = (meaning: Meaning) => columns.findIndex((label) => means(label, meaning));
  const role = columns.findIndex((label) =>
    /relation|connection|kinship|is the|\brole\b/i.test(label),
  );
  const place = {
    name: at('personName') >= 0 ? at('personName') : namesAt(grid),
    role: role >= 0 ? role : at('personRole'),
    lives: at('livesWithChild'),
    pr: at('parentalResponsibility'),
    from: at('personFrom'),
  };
  return grid.rows.flatMap((row) => {
    const text = (index: number) => row.cells[index]?.text ?? '';
    if (row.head || text(place.name) === '') return [];
    const person: Person = {
      name: text(place.name).replace(/\s*\((?:PER)?\d+\)$/, ''),
      role: text(place.role),
    };
    tick(person, 'livesWithChild', text(place.lives));
    tick(person, 'parentalResponsibility', text(place.pr));
    const from = findDays(text(place.from))[0]?.date;
    if (from) person.from = from;
    return [person];
  });
}

function tick(
  person: Person,
  name: 'livesWithChild' | 'parentalResponsibility',
  text: string,
): void {
  if (/^(?:yes|y|true|✓|✔)/i.test(text)) person[name] = true;
  else if (/^(?:no|n|false|✗|✘)\b/i.test(text)) person[name] = false;
}

/** The people in lists under headings that announce them. */
export function peopleLists(lines: Line[], labels: ReadonlySet<Element>): Person[] {
  const people: Person[] = [];
  let section: Line[] | null = null;
  const close = () => {
    if (section) people.push(...sectionPeople(section, labels));
    section = null;
  };
  for (const line of lines) {
    const announces =
      line.text.length < 60 &&
      PEOPLE.test(line.text) &&
      (line.heading > 0 || line.strong || line.box.tag !== 'li');
    if (announces) {
      close();
      section = [];
    } else if (line.heading > 0 && !isName(line.text)) close();
    else (section as Line[] | null)?.push(line);
  }
  close();
  return people;
}

/** "Lives with child: No" below a person is about that person. */
function tickLines(lines: Line[], people: Person[]): void {
  if (people.length === 0) return;
  let last: Person | undefined;
  for (const line of lines) {
    last = people.find((person) => line.text.startsWith(person.name)) ?? last;
    for (const { text } of line.pieces) {
      if (!/(?:yes|no)$/i.test(text)) continue;
      const [, label, value] = /^(.+?)\s*[:?]\s*(yes|no)$/i.exec(text) ?? [];
      if (!last || !label || !value) continue;
      if (means(label, 'livesWithChild')) tick(last, 'livesWithChild', value);
      if (means(label, 'parentalResponsibility')) tick(last, 'parentalResponsibility', value);
    }
  }
}

/** What parts a name from a role. */
const PARTED = /[[(,;·|•/–—-]/;

function sectionPeople(lines: Line[], labels: ReadonlySet<Element>): Person[] {
  const { fields, rest } = fieldsOf(lines, labels);
  const people: Person[] = [];
  for (const { label, values } of fields) {
    const text = values[0]?.text ?? '';
    const { name, role } = authorOf(text);
    if ((isKin(label) || isRole(label)) && isName(name)) people.push({ name, role: label });
    else if (means(label, 'personName') && name !== '') people.push({ name, role: role ?? '' });
    else if (means(label, 'personRole')) {
      const last = people.at(-1);
      if (last && last.role === '') last.role = text;
    }
  }
  for (const [at, line] of rest.entries()) {
    if (line.text.length > 120) continue;
    const { name, role } = PARTED.test(line.text)
      ? authorOf(line.text.replace(/\s+[–—-]\s+/, ' · '))
      : { name: line.text, role: undefined };
    const [first, ...more] = line.pieces.length > 1 ? line.pieces.map((piece) => piece.text) : [];
    if (first && isName(first)) {
      const said = more.join(' ').replace(/^[\s·,:(–—-]+|[\s)]+$/g, '');
      if (said) people.push({ name: first, role: said });
    } else if (role && isName(name) && (isKin(role) || isRole(role))) people.push({ name, role });
    else if (isName(line.text)) {
      const next = rest[at + 1]?.text ?? '';
      if (next.length < 60 && (isKin(next) || isRole(next)) && !isName(next))
        people.push({ name: line.text, role: next });
    }
  }
  tickLines(lines, people);
  return people;
}
