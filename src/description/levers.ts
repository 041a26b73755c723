import type { LeverName } from '../scenario/schema.ts';

/** The submodel (key of `SUBMODELS`) that each lever of a strategy acts through first. */
export const LEVER_SUBMODEL: Readonly<Record<LeverName, string>> = {
  recruit: 'joining',
  seeds: 'joining',
  invitations: 'joining',
  allies: 'allies',
  opinionLeaders: 'opinionLeaders',
  incentives: 'motivation',
  operators: 'operators',
  moderators: 'moderation',
  leaders: 'leaders',
  partners: 'partners',
  content: 'operators',
  curation: 'programme',
  activities: 'activities',
  offers: 'offers',
  tips: 'fees',
  membership: 'fees',
  ads: 'ads',
  events: 'crises',
  crisisResponse: 'crises',
  rules: 'rules',
  groups: 'groups',
  commonIdentity: 'commonIdentity',
  surveys: 'surveys',
  triggers: 'triggers',
};
