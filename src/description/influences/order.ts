/** What upsets a community, and those who keep it going: crises, rules, moderators, operators, leaders. */
import { arrows, type Influence } from './influence.ts';

export const ORDER: readonly Influence[] = [
  ...arrows(
    'crises',
    {
      events: '-trust -belonging +grievance +leaving +offences -programme -answers',
      grievance: '-trust',
      crisisResponse: '-grievance[responseSpeed] +trust[trustRecovery] -offences',
      purchases: '+grievance',
      offences: '+unread -reading',
    },
    'events',
  ),
  ...arrows('rules', {
    rules:
      '-offences[complianceRules] +posts[welcomeOfRules] +replies[welcomeOfRules] -leaving[quizFit] -joining ±enforcement',
    posts: '+offences[violationRate]',
    replies: '+offences[replyOffence]',
    reading: '+offences[offenceBreeds]',
    offences: '+offences[offenceBreeds]',
    ties: '-offences[complianceFamiliarity]',
    enforcement: '-offences[complianceEnforcement,complianceTold]',
    members: '±offences',
  }),
  ...arrows(
    'moderation',
    {
      moderators: '+enforcement[inspectionsPerHour,detection] +spent',
      offences: '+enforcement[reportRate]',
      load: '-enforcement[burnOut]',
      enforcement: '-satisfaction[falseAlarmHarm] -posts[muteDays] +leaving -reading ±unread',
      posts: '+load',
      replies: '+load',
    },
    'moderators',
  ),
  ...arrows(
    'operators',
    {
      operators: '+answers[answersPerHour] +replies[templateWorth] -load +spent',
      questions: '+load',
      posts: '+load',
      joining: '+load',
      load: '-answers[burnOut] -replies[burnOut]',
    },
    'operators',
  ),
  ...arrows('operators', {
    content: '+programme +spent -answers -replies',
    operators: '+programme',
    load: '-programme',
  }),
  ...arrows(
    'leaders',
    {
      leaders: '+appointed +replies +answers +spent',
      posts: '±appointed',
      ties: '±appointed',
      leaving: '-appointed',
      appointed: '+replies +answers +spent',
      visits: '+replies +answers',
    },
    'leaders',
  ),
];
