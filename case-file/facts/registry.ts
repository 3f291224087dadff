import { actionFacts } from './action-facts';
import { assessmentTimeFacts } from './assessment-time';
import { chronologyFacts } from './chronology';
import { contactDecisionFacts } from './contact-decision';
import { contingencyFacts } from './contingency';
import type { Facts } from './fact';
import { fatherFacts } from './fathers';
import { headerFacts } from './header';
import { newestFacts } from './newest';
import { planAgeFacts } from './plan-age';
import { planFacts } from './plan-facts';
import { reasonFacts } from './reasons';
import { recordingFacts } from './recording';
import { returnInterviewFacts } from './return-interview';
import { riskFacts } from './risk';
import { seenAloneFacts } from './seen-alone';
import { signOffFacts } from './sign-off';
import { supervisionGapFacts } from './supervision-gaps';
import { supervisionReflectionFacts } from './supervision-reflection';
import { visitGapFacts } from './visit-gaps';
import { visitOutcomeFacts } from './visit-outcome';
import { visitPurposeFacts } from './visit-purpose';
import { visitFacts } from './visits';
import { widerFamilyFacts } from './wider-family';

/** Every fact that a rule can name. A new file of facts is one line here. */
export const facts: Facts = {
  ...widerFamilyFacts,
  ...riskFacts,
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
  ...returnInterviewFacts,
  ...signOffFacts,
  ...supervisionGapFacts,
  ...planFacts,
  ...contingencyFacts,
  ...seenAloneFacts,
  ...supervisionReflectionFacts,
  ...visitOutcomeFacts,
  ...visitPurposeFacts,
};
