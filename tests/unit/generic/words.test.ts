import { beforeAll, expect, it } from 'vitest';
import { authorOf, isName } from '../../../page/generic/people-words';
import { vocabulary } from '../../../page/generic/vocabulary';
import {
  isActionWord,
  isLeftOut,
  isNoRecordHeading,
  kindOf,
  learn,
  meaningsOf,
} from '../../../page/generic/words';

beforeAll(() => learn(vocabulary));

it.each([
  ['Date of visit:', 'date'],
  ['Visit made on', 'date'],
  ['Date & time of event', 'date'],
  ['Date recorded', 'recordedOn'],
  ['Next visit due', 'nextOn'],
  ['Was the child seen alone?', 'seenAlone'],
  ['Completed by *', 'author'],
  ['Authorised by', 'authorisedBy'],
  ['Contact notes', 'text'],
  ['Who made this visit?', 'author'],
  ['Actual date of visit', 'date'],
  ['Young person reference', 'caseId'],
  ['D.O.B.', 'dateOfBirth'],
])('knows what the label "%s" stands for', (label, meaning) => {
  expect(meaningsOf(label)[0]).toBe(meaning);
});

it('knows no meaning for a label that it has never seen', () => {
  expect(meaningsOf('What did the hamster do?')).toEqual([]);
});

it.each([
  ['CP stat visit - home', 'visit'],
  ['T/C from school re visit', 'case-note'],
  ['Child and Family Assessment', 'assessment'],
  ['Pathway plan review', 'review'],
  ['Core group 3', 'meeting'],
  ['Management oversight', 'management-decision'],
  ['Return home interview', 'missing-episode'],
  ['Support plan review', 'review'],
  ['SUPERCONT - Supervised Contact', 'case-note'],
  ['45 minutes', null],
])('takes "%s" for a %s', (words, kind) => {
  expect(kindOf(words)).toBe(kind);
});

it('takes no kind from words that name none', () => {
  expect(kindOf('Larch County Council')).toBeNull();
});

it.each([
  ['Rudge, Paula', 'Rudge, Paula', undefined],
  ['Ms R. Feld (Tutor)', 'Ms R. Feld', 'Tutor'],
  ['Nia Prosser · Social worker', 'Nia Prosser', 'Social worker'],
  ['Carys Lund, Practice Manager', 'Carys Lund', 'Practice Manager'],
  ['Louisa Brandt <louisa.brandt@council.example>', 'Louisa Brandt', undefined],
])('parts "%s" into a name and a role', (written, name, role) => {
  expect(authorOf(written)).toEqual(role ? { name, role } : { name });
});

it('tells a name from a kind, a role or a label', () => {
  expect(['Jaydon-Lee Potts', 'MENSAH, Kofi', "Noor O'Dell"].filter(isName)).toHaveLength(3);
  expect(['Home Visit', 'Team Manager', 'Logged By', 'Dear Maggie'].filter(isName)).toEqual([]);
});

it('leaves out drafts and what is only planned', () => {
  expect(['Draft', 'Deleted', '(cancelled)', 'Planned', 'Status: Scheduled'].every(isLeftOut)).toBe(
    true,
  );
  expect(['Complete', 'Planned visit to complete Three Houses'].some(isLeftOut)).toBe(false);
});

it('passes over lists that are about the worker or the system', () => {
  expect(
    ['My Work Tray', 'Recently viewed', 'Audit trail', 'Tasks (4)'].every(isNoRecordHeading),
  ).toBe(true);
  expect(['Case notes', 'Visits (3)'].some(isNoRecordHeading)).toBe(false);
});

it('tells a button from words of the record', () => {
  expect(['Edit', 'Show more', 'View the plan', '⋮'].every(isActionWord)).toBe(true);
  expect(['Call w school', 'Yes', '12/03/2025'].some(isActionWord)).toBe(false);
});
