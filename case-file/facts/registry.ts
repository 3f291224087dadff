import type { Facts } from './fact';
import { headerFacts } from './header';

/** Every fact that a rule can name. A new file of facts is one line here. */
export const facts: Facts = {
  ...headerFacts,
};
