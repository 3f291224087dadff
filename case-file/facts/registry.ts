import type { Facts } from './fact';
import { fatherFacts } from './fathers';
import { headerFacts } from './header';
import { visitOutcomeFacts } from './visit-outcome';
import { visitPurposeFacts } from './visit-purpose';

/** Every fact that a rule can name. A new file of facts is one line here. */
export const facts: Facts = {
  ...fatherFacts,
  ...headerFacts,
  ...visitOutcomeFacts,
  ...visitPurposeFacts,
};
