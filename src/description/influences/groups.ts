/** Who sits where, and what makes a group one. */
import { arrows, type Influence } from './influence.ts';

export const GROUPS: readonly Influence[] = [
  ...arrows('groups', {
    groups: '±composition ±queue +leaving ±joining +spent',
    setting: '±composition ±queue ±joining ±programme',
    members: '±composition ±queue',
    joining: '±composition ±queue',
    leaving: '±composition -queue',
    queue: '-joining',
    posts: '-leaving',
  }),
  ...arrows(
    'splitting',
    {
      groups: '+leaving[moveLoss]',
      ties: '±composition',
    },
    'groups',
  ),
  ...arrows(
    'vip',
    {
      groups: '+earned ±composition ±leaving',
      wish: '+earned +composition',
      posts: '±composition',
      visits: '+earned',
      satisfaction: '+earned[renewSatisfaction] -leaving',
      members: '+earned',
    },
    'vip',
  ),
  ...arrows(
    'commonIdentity',
    {
      commonIdentity: '+identity[identitySigns] +spent',
      visits: '+identity[identitySigns]',
    },
    'commonIdentity',
  ),
];
