import type { Evidence } from '../quote';
import { quoteTokens } from '../text/analyse';
import {
  about,
  direct,
  found,
  isFamily,
  isService,
  type Scene,
  type Telling,
} from './contact-scene';

/** How the service tried to reach somebody. */
export const ROUTES = ['text', 'email', 'call', 'letter', 'visit', 'family', 'official'] as const;
export type Route = (typeof ROUTES)[number];

/** One try, and the words that tell of it. */
export interface Attempt {
  route: Route;
  evidence: Evidence;
}

/** "Knocked at Ahmed's flat": at what is theirs, not at "Dad's mum". */
const atTheirs = ({ is }: Scene, { mentions }: Telling): boolean =>
  mentions.some(
    (m) =>
      is(m) &&
      m.possessive &&
      !mentions.some((other) => other.from === m.to + 1 && isFamily(other)),
  );

/** What the service did to reach them, by route. What came from them is none. */
export function attempts(scene: Scene): Attempt[] {
  const { analysis, clauses, titled } = scene;
  if (titled === 'from') return [];
  const made = clauses.filter((one) => {
    const { clause, sentence } = one;
    if (!(about(scene, one) || atTheirs(scene, one)) || clause.history) return false;
    if (found(analysis, 'only-weighed', one)) return false;
    if (sentence.property === 'title') return true;
    const byService = isService(clause.actor) || clause.actor === null || clause.passive;
    return clause.modality === 'stated' && byService && direct(clause);
  });
  return ROUTES.flatMap((route) => {
    const one = made.find((telling) => found(analysis, `route-${route}`, telling));
    return one ? [{ route, evidence: quoteTokens(analysis, one.sentence) }] : [];
  });
}
