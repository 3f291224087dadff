import type { Line } from '../outline/line';
import { authorOf, isName } from '../people-words';
import { isLeftOut, isRole, isStatus, kindOf, labelKey, type Meaning } from '../words';
import type { Gathered } from './gathered';
import { hasDate } from './line-parts';
import { takeMeta } from './meta';
import { withoutFoot } from './narrative-foot';
import { actionOf } from './take-action';
import { DATES, takeDate } from './take-date';

const YES = /^(?:yes|y|true|✓|✔|☑|ticked|seen)\b|^[✓✔☑]/i;
const NO = /^(?:no|n|false|✗|✘|☐|not seen)\b|^[✗✘☐]/i;

/** Puts a labelled value where it belongs; false when it is a field like any other. */
export function take(
  record: Gathered,
  meaning: Meaning,
  label: string,
  value: string,
  lines: Line[],
): boolean {
  const { entry } = record;
  if (DATES.has(meaning)) return takeDate(record, meaning, label, value, lines);
  switch (meaning) {
    case 'title':
      if (labelKey(label) === 'subject' && isName(value.replace(/\s*\(.*\)$/, ''))) return true;
      // "Topic" and "Title": the second is what it is called.
      if (record.titleLabel !== '' && !isTitle(record.titleLabel) && isTitle(label)) {
        record.fields[record.titleLabel] = entry.title ?? '';
        record.titleLabel = label;
        entry.title = value;
      } else if (entry.title === undefined) {
        entry.title = value;
        record.titleLabel = label;
      }
      return true;
    case 'event':
      if (/^(?:yes|no)$/i.test(value)) return false;
      record.event ||= value;
      return true;
    case 'kind':
      if (
        record.region.context.kind === 'chronology' &&
        !(/event|record/i.test(label) && kindOf(value))
      )
        return false;
      if (record.kindValue !== '' || isManner(label, record)) return false;
      record.kindValue = value;
      record.typeOf = TYPE_OF.exec(label)?.slice(1).find(Boolean) ?? '';
      return true;
    case 'author': {
      if (entry.author !== undefined || value === '') return entry.author === undefined;
      const { name, role } = authorOf(lines[0]?.text ?? value);
      entry.author = name;
      entry.authorRole ??= role ?? lines[1]?.text;
      return true;
    }
    case 'authorRole':
      if (entry.authorRole !== undefined || value.length > 70) return false;
      entry.authorRole = value;
      return true;
    case 'text':
      if (NOTHING_SAID.test(value)) return true;
      if (isKindAlone(record, label, value)) {
        record.kindValue = value;
        return true;
      }
      if (value !== '')
        record.texts.push({
          label,
          value: joined(withoutFoot(record, withoutHead(record, lines))),
        });
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
      if (/attendance/i.test(label) && lines.length === 1 && !/[,;(]/.test(value) && !isName(value))
        return false;
      entry.attendees ??= lines.length > 1 ? lines.map((line) => line.text) : partPeople(value);
      return true;
    case 'actions':
      if (value === '' || /^\d+$/.test(value)) return false;
      if (isNameOfRow(record, label, value)) {
        entry.title = value;
        return true;
      }
      if (record.region.actions.length > 0 && !/\bactions?\b/i.test(label)) return false;
      if (record.region.actions.length > 0) {
        record.loose.push(...lines);
        return true;
      }
      entry.actions?.push(...lines.map(actionOf));
      if (lines.length === 1) record.openAction = entry.actions?.at(-1);
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
      if (isLeftOut(value)) record.meta.leftOut = true;
      else if (!isStatus(value) && value.length > 10 && record.region.structure !== 'page')
        entry.title ??= value;
      return true;
    case 'id':
      return true;
    case 'editor':
      if (isName(authorOf(value).name) || LOGIN.test(value)) record.editor ||= value;
      return record.editor === value && !/^provider$/i.test(label);
    case 'childName':
      if (labelKey(label) !== 'name' || isName(value) || entry.title !== undefined) return false;
      entry.title = value;
      return true;
    default:
      return false;
  }
}

/** "Type of decision", "Visit type": whatever the type, it is one. */
const TYPE_OF =
  /^(?:type|nature) of (?:the )?(decision|visit|assessment|supervision)$|^(decision|visit|assessment|supervision) type$/i;

/** What stands where there is no narrative. */
const NOTHING_SAID =
  /^(?:not (?:yet )?(?:added|entered|recorded)|none (?:added|entered|recorded)|no (?:notes?|comments?|details)(?: (?:yet|(?:were )?(?:added|entered|recorded)))?|nothing (?:entered|recorded)(?: here)?)\.?$/i;

/** A user's name: `EGRAINGE`, `mo.hassan`. */
const LOGIN = /^(?:\p{Lu}{4,}|\p{L}+[._]\p{L}+\d*)$/u;

/** "Created By: Nia Prosser (24/06/2025 16:11)" above the words in the same cell. */
function withoutHead({ meta, region }: Gathered, lines: Line[]): Line[] {
  const [first, next] = lines;
  const isHead =
    region.structure === 'table' &&
    first !== undefined &&
    next !== undefined &&
    first.strong &&
    hasDate(first) &&
    takeMeta(first, meta, false);
  return isHead ? lines.slice(1) : lines;
}

const isTitle = (label: string): boolean => labelKey(label) === 'title';

/** "Description" over a column of kinds: "Home Visit - Statutory". */
const isKindAlone = ({ region, kindValue }: Gathered, label: string, value: string): boolean =>
  region.structure === 'table' &&
  kindValue === '' &&
  /^description$/i.test(label) &&
  value.length < 40 &&
  !/[.\n]/.test(value) &&
  kindOf(value) !== null;

/** In a diary of what was done, each row is named by its action. */
const isNameOfRow = ({ region, entry }: Gathered, label: string, value: string): boolean =>
  region.structure === 'table' &&
  entry.title === undefined &&
  /^action(?: type)?$/i.test(label) &&
  value.length < 60 &&
  !/[.\n]/.test(value);

const joined = (lines: readonly Line[]): string => lines.map((line) => line.text).join('\n');

/** How a contact was made says what it was only where nothing else does. */
const isManner = (label: string, { region }: Gathered): boolean =>
  /^(?:method|mode|how)\b/i.test(label) && region.structure === 'page' && region.context.near;

/** "A (mother); B (father)" or "A, B and C" as one each. */
function partPeople(value: string): string[] {
  const by = value.includes(';') ? /\s*;\s*/ : /\s*,\s*(?![^()]*\))/;
  const parts = value.split(by).filter(Boolean);
  const [who, what] = parts;
  const isOne = parts.length === 2 && !value.includes(';');
  return isOne && who && what && (isName(value) || (isName(who) && isRole(what))) ? [value] : parts;
}
