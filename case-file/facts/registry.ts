import { actionFacts } from './action-facts';
import { assessmentFacts } from './assessment';
import { assessmentTimeFacts } from './assessment-time';
import { capacityFacts } from './capacity-to-change';
import { carriedForwardFacts } from './carried-forward';
import { childInReviewFacts } from './child-in-review';
import { childViewFacts } from './child-views';
import { chronologyFacts } from './chronology';
import { consentFacts } from './consent';
import { contactDecisionFacts } from './contact-decision';
import { contingencyFacts } from './contingency';
import { coreGroupFacts } from './core-groups';
import { directWorkFacts } from './direct-work';
import type { Facts } from './fact';
import { fatherFacts } from './fathers';
import { headerFacts } from './header';
import { iroFacts } from './iro';
import { lifeStoryFacts } from './life-story';
import { managementOversightFacts } from './management-oversight';
import { missedVisitFacts } from './missed-visit';
import { newestFacts } from './newest';
import { outsideHomeFacts } from './outside-home';
import { permanenceFacts } from './permanence';
import { planAgeFacts } from './plan-age';
import { planFacts } from './plan-facts';
import { reasonFacts } from './reasons';
import { recordingFacts } from './recording';
import { returnInterviewFacts } from './return-interview';
import { riskFacts } from './risk';
import { riskContentFacts } from './risk-content';
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
  ...consentFacts,
  ...riskContentFacts,
  ...outsideHomeFacts,
  ...capacityFacts,
  ...childViewFacts,
  ...assessmentFacts,
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
  ...directWorkFacts,
  ...carriedForwardFacts,
  ...childInReviewFacts,
  ...lifeStoryFacts,
  ...seenAloneFacts,
  ...missedVisitFacts,
  ...visitSettingFacts,
  ...supervisionReflectionFacts,
  ...visitOutcomeFacts,
  ...visitPurposeFacts,
};
