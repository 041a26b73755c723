import type { OutcomeName } from '../../scenario/outcomes.ts';

/** How each outcome is computed, beyond its meaning in the table of outcomes. */
export const OUTCOME_RULES: Readonly<Record<OutcomeName, string>> = {
  joined: 'counted when a person takes a seat',
  members: 'joined minus left',
  left: 'counted on leaving',
  activeShare7: 'wrote on one of the latest 7 days, today among them',
  dailyActive: 'visits of the day; a member visits at most once',
  messages: "messages of members of every kind; the operator's do not count",
  replyRate:
    'first messages written before today; answered by members or the operator by then; unknown while there are none',
  retention30: 'over those whose day 30 has come; unknown before the first',
  recognisedShare: 'mean of Φ^r over members',
  bondedShare: 'mean of Φ^b over members',
  belonging: 'mean of B over members',
  satisfaction: 'mean of S over members; below 0 when reading costs more than it gives',
  trust: 'mean of T over members',
  noiseShare: 'weighted messages read with u < 0.5; unknown while nothing was read',
  gini: 'Gini coefficient of messages a person; those who never wrote count as zero',
  invitations: 'counted when sent to a friend still outside',
  kFactor: 'people who came through an invitation or a mention, divided by joined',
  orders: 'counted on buying',
  revenue: 'sum of prices paid',
  cost: 'sum of everything paid (submodel Money)',
  profit: 'revenue minus cost',
  roi: 'profit divided by cost',
  silentDay: 'see submodel Measurement',
  rewardsPaid: 'sum of rewards, those of invitations among them; part of cost',
  budgetDay: 'day of the first payment that did not fit; the horizon when there was none',
  depthShare2: 'generation of 2 or more, of all who joined; whoever came by themselves has generation 0',
  meanDepth:
    'mean generation of those whom a member brought in, by invitation or mention; unknown while there are none',
  paybackDay: 'day after the last one on which profit was below 0; the horizon when that was the last day',
  acquisitionCost:
    'paid for channels, seeds, accepted invitations, opinion leaders and allies, divided by joined; 0 before anybody joins',
  retentionCost: 'cost divided by members; by 1 when nobody is left',
  referredValue:
    'revenue less unit costs of what those brought in by a member bought within the horizon, each; costs of winning them apart; unknown while there are none',
  directValue: 'the same of everybody else who joined',
  waiting: 'people in the queue of submodel Groups in the evening',
  grievance: 'mean of G over members',
  praises: 'counted when voiced, also when not written down',
  leaderRole:
    'see submodel Measurement; a member who fits several roles has the first of leader, core, lurker, marginal, active',
  coreRole: 'as above',
  activeRole: 'as above',
  marginalRole: 'as above',
  lurkerRole: 'as above; also who joined less than 30 days ago and has not written',
  partnerMembers: 'members of groups whose partner is still a member, partners among them',
  complaints: 'as praises, those told outside by people who leave among them',
};
