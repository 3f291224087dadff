import type { Context } from '../case-file/context';
import { type Answer, givenOf, isKnown, keyWithin, type Subject } from '../case-file/facts/fact';
import { inBreaths, Pause } from '../case-file/pause';
import type { Evidence } from '../case-file/quote';
import { type FlatFacts, isParameter, parameterOf } from './conditions';
import { factNamed } from './rule-faults';

/** The answers of facts about one subject, each asked once. */
export interface Answers {
  /** Values by name; `parameter.<name>` among them. Names that are no facts are left out. */
  flat(names: readonly string[]): Promise<FlatFacts>;
  /** The evidence of those that are known. */
  evidence(names: readonly string[]): Promise<Evidence[]>;
}

/** @param context with the rule's parameters, for facts about the case; facts about a record never see them. */
export function makeAnswers(subject: Subject, context: Context, base: Context): Answers {
  const asked = new Map<string, Answer | Promise<Answer>>();
  const ask = (name: string): Answer | Promise<Answer> | undefined => {
    const definition = factNamed(name);
    if (!definition) return undefined;
    const before = asked.get(name);
    if (before) return before;
    const { entry } = subject;
    const argument = name.includes(':') ? name.slice(name.indexOf(':') + 1) : '';
    const compute = () =>
      definition.of === 'record' && entry
        ? base.ofEntry(`fact ${name}${keyWithin(subject)}${givenOf(definition, base)}`, entry, () =>
            definition.fact(subject, base, argument),
          )
        : definition.fact(subject, context, argument);
    const answer = unhurried(compute, context.breathe);
    asked.set(name, answer);
    return answer;
  };
  return {
    async flat(names) {
      const values: Record<string, FlatFacts[string]> = {};
      for (const name of names) {
        if (isParameter(name)) values[name] = context.parameter(parameterOf(name));
        const answer = await ask(name);
        if (answer) values[name] = isKnown(answer) ? answer.value : answer;
      }
      return values;
    },
    async evidence(names) {
      const found: Evidence[] = [];
      for (const name of names) {
        const answer = await ask(name);
        if (answer && isKnown(answer)) found.push(...answer.evidence);
      }
      return found;
    },
  };
}

/** The answer at once where there is time for it, else after a breath. */
function unhurried(
  compute: () => Answer | Promise<Answer>,
  breathe: () => Promise<void>,
): Answer | Promise<Answer> {
  const askAgain = (error: unknown) => {
    if (!(error instanceof Pause)) throw error;
    return breathe().then(() => inBreaths(compute, breathe));
  };
  try {
    const answer = compute();
    return answer instanceof Promise ? answer.catch(askAgain) : answer;
  } catch (error) {
    return askAgain(error);
  }
}
