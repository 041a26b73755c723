/**
 * A day in order. The engine's own list (`src/engine/day.ts`) decides; a test holds this one to it, name by name, so that the description
 * can be made without the engine.
 */
export interface ScheduledPhase {
  /** As in the engine's list. */
  readonly name: string;
  /** Who acts and in which order, and what is updated when. */
  readonly details: string;
  /** Keys of `SUBMODELS`. */
  readonly submodels: readonly string[];
}

export const SCHEDULE: readonly ScheduledPhase[] = [
  {
    name: "the operator looks at yesterday's numbers and follows the triggers",
    details: 'Triggers in the order of the scenario; none on the first day.',
    submodels: ['triggers'],
  },
  {
    name: 'shocks hit, and the operator answers them',
    details: 'Events in the order of the scenario, members in order of joining; then the answer works on grievances.',
    submodels: ['crises', 'money'],
  },
  {
    name: 'points lapse, prizes and titles of the last period are given, boards are drawn up',
    details: 'Titles, then the board, then badges for the best, each when its period has ended, the best first.',
    submodels: ['motivation', 'money'],
  },
  {
    name: 'people who wait for a place come in where there is one',
    details: 'First come, first served, before anybody new; those who have waited too long give up.',
    submodels: ['groups'],
  },
  {
    name: 'people invited or told yesterday come in',
    details: 'In the order in which they accepted; each takes a seat at once, so that the next sees a fuller group.',
    submodels: ['joining', 'referral', 'groups', 'money'],
  },
  {
    name: 'founders, seeds and channels bring people in',
    details: 'Founders on the first day, then seeds, then channels, in the order of the scenario.',
    submodels: ['joining', 'groups', 'money'],
  },
  {
    name: 'the operator appoints leaders',
    details: 'Vacant places are filled, leaders paid, and their quotas renewed.',
    submodels: ['leaders', 'money'],
  },
  {
    name: 'partners are won and look after their groups',
    details: 'Vacant places are filled, each new partner opens a group and moves there; partners open topics.',
    submodels: ['partners', 'money'],
  },
  {
    name: 'gifts are given and lots are drawn',
    details: 'The lottery, then gifts in the order of the scenario, members in order of joining.',
    submodels: ['motivation', 'money'],
  },
  {
    name: 'activities are announced and held',
    details:
      'Announcements that fall on today; then, in the order of announcement, what follows up on those that ended yesterday, meetings of today, and the prompts of those that run, into every group with members.',
    submodels: ['activities', 'meetings', 'joining', 'money'],
  },
  {
    name: 'signs of a common identity are kept up',
    details: 'Paid for; members see them when they visit.',
    submodels: ['commonIdentity', 'money'],
  },
  {
    name: 'the best messages are pinned, and digests appear',
    details: 'Pins, then the digest, on the days on which they are due, group by group.',
    submodels: ['programme', 'money'],
  },
  {
    name: "the operator's content appears",
    details: 'Content in the order of the scenario, then topics that triggers asked for, into every group.',
    submodels: ['operators', 'programme', 'money'],
  },
  {
    name: 'ads appear',
    details: 'In the order of the scenario, into every group with members.',
    submodels: ['ads', 'money'],
  },
  {
    name: 'group by group, in random order: visit, read and reply, post, ask, speak out, see offers, take stock, leave',
    details:
      'Groups by number; ties fade and members silent for long stop being visible; then the members who may come today, in keyed random order, each finishing before the next begins: rewards are weighed, familiarity is felt, messages are read and answered, posts, a question and an opinion are written, offers are seen, satisfaction, belonging, trust and need are updated, and on a candidate day the member may leave. What one writes today, the next may read today.',
    submodels: [
      'visit',
      'motivation',
      'ties',
      'reading',
      'programme',
      'conversation',
      'rules',
      'offers',
      'fees',
      'ads',
      'value',
      'trust',
      'churn',
    ],
  },
  {
    name: 'the operator calls members',
    details: 'Offers by telephone, latest members first.',
    submodels: ['offers', 'money'],
  },
  {
    name: 'goods that enough have promised to buy are paid and delivered',
    details: 'Offers in the order of the scenario, on their last day; promises in the order in which they were made.',
    submodels: ['offers', 'money'],
  },
  {
    name: 'members invite friends',
    details: 'Invitations planned for today, in the order in which they were planned; who accepts comes in tomorrow.',
    submodels: ['joining', 'referral'],
  },
  {
    name: 'partners invite friends into their groups',
    details: 'In the order of their appointment; who accepts comes in tomorrow.',
    submodels: ['partners', 'referral'],
  },
  {
    name: 'members mention the community to friends',
    details: 'As invitations, without reward.',
    submodels: ['joining'],
  },
  {
    name: 'people join because enough of their friends have',
    details: 'Friends of those who came in today, the latest first; who is won over comes in tomorrow.',
    submodels: ['joining'],
  },
  {
    name: 'opinions reach friends outside',
    details: "Today's opinions in the order in which they were voiced; who is won over comes in tomorrow.",
    submodels: ['trust', 'joining'],
  },
  {
    name: 'opinion leaders speak of the community',
    details: 'In the order of the scenario; who is won over comes in tomorrow, topics are read from tomorrow on.',
    submodels: ['opinionLeaders', 'joining', 'money'],
  },
  {
    name: 'allied communities tell their members',
    details: 'In the order of the scenario; who is won over comes in tomorrow.',
    submodels: ['allies', 'joining', 'money'],
  },
  {
    name: "first posts that nobody has answered get a leader's reply, or wait for the operators",
    details: 'In the order in which they were written today.',
    submodels: ['leaders', 'operators'],
  },
  {
    name: 'a trained core team answers questions',
    details: "From the head of the operators' queue, as far as quotas go.",
    submodels: ['leaders'],
  },
  {
    name: 'experts answer a batch at a question hour',
    details: 'First come, first served, as many as the activity says.',
    submodels: ['activities'],
  },
  {
    name: "questions in the operators' queue are answered",
    details: 'First come, first served, as far as the hours go; the wages of the day are paid.',
    submodels: ['operators', 'money'],
  },
  {
    name: 'moderators look through messages and act on offences',
    details:
      'Reported messages first where that is the order, then groups by number; deletions hold from the next day.',
    submodels: ['moderation', 'rules', 'money'],
  },
  {
    name: 'members who have long been silent are taken out',
    details: 'On the days on which the operator looks, group by group.',
    submodels: ['groups'],
  },
  {
    name: 'members pay to stay, or leave',
    details: 'In the order of joining.',
    submodels: ['fees', 'money'],
  },
  {
    name: 'members are asked into the VIP group, pay their fees or go back',
    details: 'Fees that are due first, in order of entering; then those who are asked, until the group is full.',
    submodels: ['vip', 'money'],
  },
  {
    name: 'groups that turned somebody away are divided',
    details: 'In the order in which people wait; each group at most once an evening.',
    submodels: ['splitting'],
  },
  {
    name: 'members are asked in surveys',
    details: 'Surveys in the order of the scenario, members in order of joining.',
    submodels: ['surveys', 'money'],
  },
  {
    name: 'the day is recorded',
    details: 'Outcomes and formulas get their value of the day.',
    submodels: ['measurement'],
  },
];

/** Files of `src/engine` that hold state or keep time and make no assumption about people. */
export const MACHINERY: Readonly<Record<string, string>> = {
  'day.ts': 'the list of phases above',
  'simulate.ts': 'the loop over days',
  'run.ts': 'the state of a run',
  'world.ts': 'segments and graph of a replication, before any strategy acts',
  'constants.ts': 'parameters with the switches applied, exponentials in tables',
  'members/members.ts': 'members as columns',
  'programme/content-state.ts': 'what has appeared of each lever of content',
  'talk/calls.ts': 'who is called in person today',
  'calendar.ts': 'planned invitations and mentions by day',
  'trace/trace-member.ts': "one member's story, from a run that is watched",
  'trace/witness.ts': 'a recorder that writes down what happens to one person, and changes nothing',
  'trace/events.ts': 'what can happen to a person',
  'trace/feelings.ts': 'how a member feels, and about whom',
  'trace/notable.ts': 'members whose story is worth reading',
};
