import { describe, expect, it } from 'vitest';
import { type ActWords, smartParts } from '../../../case-file/facts/smart-action';

const find =
  (...phrases: string[]) =>
  (text: string) =>
    phrases.find((phrase) => new RegExp(`\\b${phrase}\\b`, 'i').test(text)) ?? null;
const words: ActWords = {
  vague: find('support', 'monitor', 'liaise', 'continue'),
  specific: find('complete', 'send', 'apply'),
  chasing: find('chase'),
};
const parts = (action: string, owner = 'SW', due = '14.11.25') =>
  smartParts({ action, owner, due, status: '' }, words);

describe('an action names a specific act', () => {
  it.each([
    ['Send the chronology to the chair', true],
    ['Two sessions on anger at the hub', true],
    ['Support Mum to complete the form', true],
    ['Chase the hearing test from the school nurse', true],
    ['Chase CAMHS', false],
    ['Support Mum', false],
    ['Home conditions to be monitored, continue', false],
    ['Dentist', false],
  ])('%s: %s', (action, act) => expect(parts(action).act).toBe(act));
});

describe('an action names its owner', () => {
  it.each([
    ['Send the report', 'SW', true],
    ['SW to send the report', '', true],
    ['Mum and Dad to send the form', '', true],
    ['Chronology to be sent', '', false],
    ['Send the report', 'tbc', false],
  ])('%s / %s: %s', (action, owner, has) => expect(parts(action, owner).owner).toBe(has));
});

describe('an action names a date', () => {
  it.each([
    ['14.11.25', true],
    ['3/11', true],
    ['w/c 3/11', true],
    ['3rd Nov', true],
    ['from 9.12.24', true],
    ['within 2 weeks', true],
    ['end of March', true],
    ['ASAP', false],
    ['ongoing', false],
    ['next supervision', false],
    ['weekly', false],
    ['', false],
  ])('%s: %s', (due, has) => expect(parts('Send the report', 'SW', due).date).toBe(has));

  it('may stand in the words of the action', () => {
    expect(parts('Send the report by 14.11.25', 'SW', '').date).toBe(true);
    expect(parts('Send the minutes of the meeting of 14.11.25', 'SW', '').date).toBe(false);
  });
});
