/** How people come in: channels, invitations, partners, allies, opinion leaders. */
import { arrows, type Influence } from './influence.ts';

export const JOINING: readonly Influence[] = [
  ...arrows('joining', {
    setting: '±willingness[acceptRelevance]',
    recruit: '+heard +joining +spent',
    seeds: '+joining +spent',
    heard: '+joining[acceptBase]',
    members: '+joining[acceptFriends,acceptClosure] +invited',
    invited: '+heard +joining[acceptInvited] -leaving[recommenderChurn]',
    invitations: '+invited[inviteAnswer,inviteReward,inviteEnding] +joining[acceptReward] +tiredness[campaignWear]',
    trust: '+invited',
    belonging: '+invited',
    joining: '+members +invited[inviteMean] +joining',
    willingness: '±joining[acceptWord]',
    visits: '+invited',
    tiredness: '-invited',
    leaving: '-invited',
    composition: '±joining',
  }),
  ...arrows(
    'referral',
    {
      invitations: '+rewards +spent',
      joining: '±rewards',
      offers: '+invited[uplineHope] +joining[acceptReward]',
      membership: '+invited[uplineHope] +joining[acceptReward]',
      purchases: '+rewards +spent +invited[uplineHope]',
      earned: '+rewards +spent +invited[uplineHope]',
    },
    'invitations',
  ),
  ...arrows('referral', { joining: '±leaving[referredChurn]' }),
  // It is a part of what they would buy in any case.
  ...arrows('referral', { joining: '±earned[referredSpend]' }, 'offers'),
  ...arrows(
    'partners',
    {
      partners: '+invited[partnerScale] ±composition +replies +programme +spent',
      purchases: '+invited[partnerScale] +replies +programme +spent',
      ties: '±composition',
      posts: '±composition',
      members: '+composition',
    },
    'partners',
  ),
  ...arrows(
    'allies',
    {
      allies: '+heard +leaving +joining +spent',
      programme: '+heard',
    },
    'allies',
  ),
  ...arrows(
    'opinionLeaders',
    {
      opinionLeaders: '+heard +joining[leaderWord] +wish[buyLeader] +programme +spent',
    },
    'opinionLeaders',
  ),
];
