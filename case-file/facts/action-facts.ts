import type { Context } from '../context';
import { quoteWhole } from '../evidence';
import { listWords } from '../labels';
import type { Evidence } from '../quote';
import { type Facts, known, type Subject } from './fact';
import { finderOf } from './phrase-finder';
import { type SmartParts, smartParts } from './smart-action';

/** Facts about one action of a plan or a supervision (rulebook, plan-smart). */
export const actionFacts: Facts = {
  'action-is-smart': {
    of: 'record',
    says: 'the action names an owner, a date and a specific act',
    fact: (subject, context) => {
      const parts = partsOf(subject, context);
      const smart = parts.owner && parts.date && parts.act;
      return known(smart, quoteAction(subject, smart ? 'for' : 'against'));
    },
  },
  'action-words': {
    of: 'record',
    says: 'the action as it is written',
    fact: ({ action }) => known(action?.action ?? ''),
  },
  'action-lacks': {
    of: 'record',
    says: 'what the action does not name: "no owner", "no date", "no specific act"',
    fact: (subject, context) => {
      const { owner, date, act } = partsOf(subject, context);
      const lacking = [
        owner ? '' : 'no owner',
        date ? '' : 'no date',
        act ? '' : 'no specific act',
      ];
      return known(listWords(lacking.filter((one) => one !== '')));
    },
  },
};

const NOTHING: SmartParts = { owner: false, date: false, act: false };

function partsOf({ action }: Subject, context: Context): SmartParts {
  if (!action) return NOTHING;
  return smartParts(action, {
    vague: finderOf(context, 'vague-acts'),
    specific: finderOf(context, 'specific-acts'),
    chasing: finderOf(context, 'chasing-acts'),
  });
}

/** The action's words, and what stands in its date box. */
function quoteAction({ entry, action }: Subject, side: Evidence['side']): Evidence[] {
  if (!entry || !action) return [];
  const words = quoteWhole(entry, `actions.${action.index}.action`, side);
  return action.due ? [words, quoteWhole(entry, `actions.${action.index}.due`, side)] : [words];
}
