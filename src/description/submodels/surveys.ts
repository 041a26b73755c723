import { completes, type Submodel, without } from '../submodel.ts';

export const SURVEYS: Submodel = {
  title: 'Surveys',
  purpose: 'What the operator learns by asking: through a sample, those who answer, and noise.',
  code: ['programme/surveys.ts'],
  equations: [
    'asked, in the evening: members who opened the group today, or all; of the segments named; each with chance `sample`',
    'each of them answers with chance `responseRate`: min(1, max(0, felt + noise · N(0, 1)))',
    'result: the mean of the answers, kept until the next survey about the same; triggers see it the next morning',
    'cost + costPerAnswer · answers',
  ],
  isIdle: without('surveys'),
  decisions: [
    completes(
      'Whoever is asked answers or not whatever they feel; a survey among visitors still sees those who come, who are the more content.',
      'Response rates by satisfaction differ in sign between studies; that silent members are not reached is what operators meet first.',
    ),
    completes(
      'To be asked changes nobody.',
      'What a survey does to those who answer has no part in the specification.',
    ),
  ],
};
