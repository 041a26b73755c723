import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const GROUPS: Submodel = {
  title: 'Groups',
  purpose:
    'Where newcomers go: caps, groups beside full ones, waiting for a place, and places that the silent give up.',
  code: ['groups/groups.ts', 'groups/group.ts', 'joining/waiting.ts', 'groups/pruning.ts'],
  equations: [
    "the inviter's own group if it has room and is for the segment; else the group that is filling up;",
    'else, if that is full, a new one, or none when full groups close, or a place in the queue',
    'a queue is served every morning, first come first served; who has waited longer than the patience gives up',
    'taking out: on day from + k · every, everybody who has neither joined nor written within silentFor days',
    "groups by topic: a person comes for one topic of the community, drawn by the segment's interest; posts there are about it",
  ],
  decisions: [
    completes(
      "Groups are not refilled, unless full ones are divided: once a new group has been opened, an older one with free seats gets newcomers only through its own members' invitations.",
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
    completes(
      'The silent are judged by what they write: faithful readers are taken out, too, and do not come back.',
      'It is what an operator of a chat group can see.',
    ),
    departs(
      'Taking out and asking into the VIP group come before dividing; the specification lists dividing first.',
      'A group that has just lost members need not be divided.',
    ),
    completes(
      'Platforms that close their links at a size keep out those who come through a channel; members may still invite.',
      'Operators win seeds one by one, which counts as inviting.',
    ),
    leavesOut(
      'Groups of this community exchange neither invitations nor activities with each other.',
      'Whoever belongs to two groups, or carries word from one to another, is not simulated.',
    ),
  ],
};
