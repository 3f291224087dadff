import { actionFacts } from './action-facts';
import { assessmentTimeFacts } from './assessment-time';
import { chronologyFacts } from './chronology';
import { contactDecisionFacts } from './contact-decision';
import { contingencyFacts } from './contingency';
import { coreGroupFacts } from './core-groups';
import type { Facts } from './fact';
import { fatherFacts } from './fathers';
import { headerFacts } from './header';
import { iroFacts } from './iro';
import { managementOversightFacts } from './management-oversight';
import { missedVisitFacts } from './missed-visit';
import { newestFacts } from './newest';
import { permanenceFacts } from './permanence';
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
import { timedReviewFacts } from './timed-reviews';
import { visitGapFacts } from './visit-gaps';
import { visitOutcomeFacts } from './visit-outcome';
import { visitPurposeFacts } from './visit-purpose';
import { visitSettingFacts } from './visit-setting';
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
  ...iroFacts,
  ...managementOversightFacts,
  ...permanenceFacts,
  ...timedReviewFacts,
  ...coreGroupFacts,
  ...signOffFacts,
  ...supervisionGapFacts,
  ...planFacts,
  ...contingencyFacts,
  ...seenAloneFacts,
  ...missedVisitFacts,
  ...visitSettingFacts,
  ...supervisionReflectionFacts,
  ...visitOutcomeFacts,
  ...visitPurposeFacts,
};
