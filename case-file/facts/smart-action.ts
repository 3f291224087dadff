import type { Action } from '../model';
import type { Finder } from './phrase-finder';
import { namesADate, saysByWhen } from './written-date';

/** The vocabularies that tell a specific act from a vague one. */
export interface ActWords {
  vague: Finder;
  specific: Finder;
  chasing: Finder;
}

/** What an action names, of the three things that make it SMART here. */
export interface SmartParts {
  owner: boolean;
  date: boolean;
  act: boolean;
}

const NOBODY =
  /^(?:[-–—?.\s]*|n\/?a|none|tb[acd]|to be (?:agreed|confirmed|decided)|unknown|not stated)$/i;
/** "SW to chase", "Mum and Dad to attend": the one who acts, before the verb; not "chronology to be". */
const ACTOR_FIRST =
  /^[-•*\d.)\s]*(?:[A-Z][\w'.’-]*|and|&|\/|the|mum|dad|school|carers?|parents)(?:[\s,/&]+(?:[A-Z][\w'.’-]*|and|&|mum|dad|school|carers?|parents)){0,4}\s+(?:to|will)\s+(?!be\b)[a-z]/;
const ASIDE = /\([^)]*\)/g;
const SMALL_WORD =
  /^(?:a|an|the|of|to|for|with|in|on|at|and|or|re|be|by|as|from|her|his|their|its|this|that|any|all|more|further|regular|weekly)$/i;

/** Words that carry the content of an action: no asides, no dates, no small words. */
function contentWords(text: string): string[] {
  return (text.replace(ASIDE, ' ').match(/[\p{L}][\p{L}'’/&-]*/gu) ?? []).filter(
    (word) => !SMALL_WORD.test(word),
  );
}

/**
 * Says whether an action of a plan or a supervision names an owner, a date and a specific act
 * (rulebook, plan-smart: "Monitor", "support", "liaise", "continue" alone is not specific, "ASAP"
 * and "ongoing" are not dates). Owner and date may stand in the action's own words.
 */
export function smartParts(action: Action, words: ActWords): SmartParts {
  return {
    owner: !NOBODY.test(action.owner.trim()) || ACTOR_FIRST.test(action.action),
    date: namesADate(action.due) || saysByWhen(action.action),
    act: isSpecific(action.action, words),
  };
}

/** True when an action names an owner, a date and a specific act. */
export function isSmart(action: Action, words: ActWords): boolean {
  const parts = smartParts(action, words);
  return parts.owner && parts.date && parts.act;
}

function isSpecific(text: string, words: ActWords): boolean {
  const content = contentWords(text);
  const chased = words.chasing(text);
  if (chased) return content.length - chased.split(' ').length >= 2;
  if (words.specific(text)) return content.length >= 2;
  return !words.vague(text) && content.length >= 2;
}
