import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const GROUPS: Submodel = {
  title: 'Groups',
  section: '§4.4 n',
  purpose: 'Where newcomers go: caps, and groups beside full ones.',
  code: ['groups.ts', 'group.ts'],
  equations: [
    "the inviter's own group if it has room and is for the segment; else the group that is filling up;",
    'else, if that is full, a new one, or none when full groups close',
  ],
  decisions: [
    completes(
      "Groups are not refilled: once a new group has been opened, an older one with free seats gets newcomers only through its own members' invitations.",
      'Operators send newcomers to the latest group; the specification does not say.',
    ),
    completes(
      'A group that closed because it was full lets newcomers in again when somebody has left.',
      'A cap is a number of members, not of arrivals.',
    ),
    completes(
      'A person is in at most one group.',
      'Membership of several groups would need attention to be shared between them.',
    ),
    leavesOut(
      'Groups do not split, have no tiers, and no partners; the silent are not pruned.',
      'A group keeps its members until they leave by themselves.',
    ),
  ],
};
