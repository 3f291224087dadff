import { actionFacts } from './action-facts';
import type { Facts } from './fact';
import { fatherFacts } from './fathers';
import { headerFacts } from './header';
import { planFacts } from './plan-facts';
import { visitGapFacts } from './visit-gaps';
import { visitOutcomeFacts } from './visit-outcome';
import { visitPurposeFacts } from './visit-purpose';
import { visitFacts } from './visits';

/** Every fact that a rule can name. A new file of facts is one line here. */
export const facts: Facts = {
  ...fatherFacts,
  ...actionFacts,
  ...headerFacts,
  ...visitFacts,
  ...visitGapFacts,
  ...planFacts,
  ...visitOutcomeFacts,
  ...visitPurposeFacts,
};
