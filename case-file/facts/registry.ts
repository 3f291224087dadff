import { actionFacts } from './action-facts';
import { assessmentTimeFacts } from './assessment-time';
import { chronologyFacts } from './chronology';
import { contactDecisionFacts } from './contact-decision';
import type { Facts } from './fact';
import { fatherFacts } from './fathers';
import { headerFacts } from './header';
import { newestFacts } from './newest';
import { planAgeFacts } from './plan-age';
import { planFacts } from './plan-facts';
import { reasonFacts } from './reasons';
import { recordingFacts } from './recording';
import { seenAloneFacts } from './seen-alone';
import { supervisionGapFacts } from './supervision-gaps';
import { visitGapFacts } from './visit-gaps';
import { visitOutcomeFacts } from './visit-outcome';
import { visitPurposeFacts } from './visit-purpose';
import { visitFacts } from './visits';

/** Every fact that a rule can name. A new file of facts is one line here. */
export const facts: Facts = {
  ...reasonFacts,
  ...chronologyFacts,
  ...fatherFacts,
  ...actionFacts,
  ...headerFacts,
  ...visitFacts,
  ...visitGapFacts,
  ...newestFacts,
  ...assessmentTimeFacts,
  ...contactDecisionFacts,
  ...planAgeFacts,
  ...recordingFacts,
  ...supervisionGapFacts,
  ...planFacts,
  ...seenAloneFacts,
  ...visitOutcomeFacts,
  ...visitPurposeFacts,
};
