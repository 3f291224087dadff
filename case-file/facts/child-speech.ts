import type { Context } from '../context';
import { analysisOf } from '../text/reader';
import { firstSeen } from './seen';

/**
 * True when the record says that the child does not use speech, so that described behaviour stands
 * for words. Said of somebody else, or of a language ("does not speak English"), it does not count.
 */
export const childDoesNotSpeak = (context: Context): boolean =>
  firstSeen(context, {
    key: 'child-does-not-speak',
    look: (entry) => {
      const analysis = analysisOf(context, entry);
      const said = analysis.hits('does-not-speak').find(({ clause, quoted, to, sentence }) => {
        const named = clause?.actor;
        const next = analysis.tokens[to];
        const isLanguage = to < sentence.to && (next?.pos === 'PROPN' || next?.pos === 'NOUN');
        if (quoted || isLanguage) return false;
        if (named && named !== 'author') return named.roles.includes('child');
        // "Asked in Makaton what she would like": a way of speaking that the worker takes with the child.
        return sentence.clauses.some((one) => one.mentions.some((m) => m.roles.includes('child')));
      });
      return said ?? null;
    },
  }) !== null;
