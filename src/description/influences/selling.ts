/** Goods, tips and fees, the paid tier, advertisements. */
import { arrows, type Influence } from './influence.ts';

export const SELLING: readonly Influence[] = [
  ...arrows(
    'offers',
    {
      trust: '+wish[buyTrust]',
      belonging: '+wish[buyBelonging]',
      posts: '+wish[buyWriting]',
      replies: '+wish[buyWriting]',
      need: '+wish[buyNeed]',
    },
    'offers',
    'vip',
  ),
  ...arrows(
    'offers',
    {
      offers: '±wish[buyPrice] +purchases ±spent',
      wish: '+purchases[buyBase]',
      visits: '+purchases[buyAgainVisit]',
      members: '+purchases',
      programme: '+wish[buyEvent,buyAgainEvent]',
      ties: '+wish[buyKnown,buyAgainFriend]',
      purchases: '+wish[buyKnown,buyAgainFriend]',
    },
    'offers',
  ),
  ...arrows(
    'fees',
    {
      tips: '+earned',
      satisfaction: '+earned',
      visits: '+earned',
      members: '+earned',
    },
    'tips',
  ),
  ...arrows(
    'fees',
    {
      membership: '+leaving -joining +earned',
      satisfaction: '+earned[renewSatisfaction] -leaving[renewSatisfaction]',
      members: '+earned',
    },
    'membership',
  ),
  ...arrows(
    'tier',
    {
      tier: '+earned[tierWish] +spent +notices[tierCall,tierCallHalfLife] +reading',
      visits: '+earned',
      wish: '+earned',
      satisfaction: '+earned[renewSatisfaction]',
      earned: '+notices[tierCall] +reading',
    },
    'tier',
  ),
  ...arrows(
    'ads',
    {
      ads: '+earned +spent +unread ±reading -trust[wordTrust]',
      reading: '+earned -trust[wordTrust]',
      visits: '+tiredness',
    },
    'ads',
  ),
];
