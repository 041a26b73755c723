import { completes, type Submodel } from '../submodel.ts';

export const MEASUREMENT: Submodel = {
  title: 'Measurement',
  purpose: 'What is recorded at the end of each day and of the run. It draws nothing and changes nothing.',
  code: [
    'measuring/recorder.ts',
    'measuring/silence.ts',
    'measuring/inequality.ts',
    'measuring/retention-table.ts',
    'measuring/by-segment.ts',
    'measuring/roles.ts',
    'measuring/by-segment.ts',
    'measuring/talk-network.ts',
    'measuring/rolling-sum.ts',
    'run-result.ts',
    'measuring/digest.ts',
    'members/arms.ts',
    'members/arms-compared.ts',
    'members/trial.ts',
  ],
  equations: [
    'silent on the first day, from the day after the last burst of joining, on which the mean of messages a member over the latest',
    '3 days without a running activity is below 0.05; a burst: newcomers of the day are 5 % or more of the members',
    'role at the end, the first that fits: leader: appointed, or of the LEADING_SHARE with most in-strength Σ_i s_ij over s_ij ≥ θ_r;',
    '    core: bonded to CORE_BONDS or more and of the CORE_SHARE with most messages; lurker: no message for SILENT_DAYS;',
    '    marginal: bonded to nobody; else active',
    'experiment on members: each person is treated if u < ½ (draw `arm`, kept for the whole run and under every strategy); the treated',
    '    meet the offers of one strategy, have their first posts answered, pay to stay, are paid for bringing others in and welcomed as under',
    '    it, the others as under another; all else is common; an inviter is paid by their own arm, a newcomer welcomed by theirs',
  ],
  fixed: [
    { name: 'LEADING_SHARE', value: 0.01, meaning: 'part of the members who lead by the ties of others' },
    { name: 'CORE_SHARE', value: 0.1, meaning: 'part of the members who can be the core' },
    { name: 'CORE_BONDS', value: 10, meaning: 'members to whom one of the core is bonded' },
    { name: 'SILENT_DAYS', value: 30, meaning: 'days without a message after which a member counts as lurking' },
    { name: 'SILENT_BELOW', value: 0.05, meaning: 'messages a member and day below which a community is silent' },
    { name: 'WINDOW', value: 3, meaning: 'days without a running activity over which that is averaged' },
    { name: 'BURST_SHARE', value: 0.05, meaning: 'share of newcomers among the members that makes a day a burst' },
    { name: 'RETENTION_DAY', value: 30, meaning: 'day of membership on which `retention30` looks' },
    { name: 'WEEK', value: 7, meaning: 'days of `activeShare7`, of `noiseShare`, and of a row of the retention table' },
    {
      name: 'MOST_PEOPLE',
      value: 150,
      meaning: 'members shown in the picture of who talks to whom, the most talkative first',
    },
    { name: 'TREATED_SHARE', value: 0.5, meaning: 'part of the people who are treated in an experiment on members' },
    { name: 'MOST_TIES', value: 600, meaning: 'ties shown in that picture, the strongest first' },
  ],
  decisions: [
    completes(
      'In an experiment on members only what a member meets alone differs: offers (without a `goal`) and answers to first posts. Known buyers of a good are those of either offer of it.',
      'Rules, content, activities and the hours of operators reach everybody in a group; incentives share budgets, boards and prizes.',
    ),
    completes(
      'A member on the margin writes and is bonded to nobody; the roles exclude each other.',
      'The specification names the role without a rule.',
    ),
    completes(
      'Silence counts from the day after the last burst of joining (newcomers are 5 % or more of the members) and needs three days on which no activity ran.',
      "People who have just come in talk, whatever becomes of the group, and an activity is not the group's own life.",
    ),
    completes(
      'Only messages of members count as messages; those of the operator never do.',
      'The question is whether members carry the group.',
    ),
    completes(
      "A member's first post, for `replyRate`, is the first message of any kind, a reply too.",
      'The sources count first messages in a group.',
    ),
    completes(
      'The outcomes `recognisedShare` and `bondedShare` are means of what members feel (the lagging estimate), not counts over all pairs.',
      'It is what drives behavior, and counting all pairs every day would cost more than the day.',
    ),
  ],
};
