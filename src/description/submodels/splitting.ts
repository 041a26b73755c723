import { completes, departs, type Submodel } from '../submodel.ts';

export const SPLITTING: Submodel = {
  title: 'Dividing full groups',
  purpose:
    'A group that turned somebody away becomes two: at random, by a property of its members, or along their ties.',
  code: [
    'groups/splitting.ts',
    'groups/division.ts',
    'groups/tie-communities.ts',
    'groups/moving.ts',
    'members/traits.ts',
  ],
  equations: [
    'by segment, level (x) or tenure: members in order of the property, cut where it changes, nearest to the middle; the upper part goes',
    'at random, and where all are alike: every second of a keyed order goes',
    'by ties: circles by label propagation over s_ij + s_ji with s ≥ θ_r, none above half of the group (size-constrained: Meyerhenke, Sanders & Schulz 2014); largest first into the emptier half; the smaller half goes',
    'each of those who go is lost with probability ℓ_m; the others keep their ties among each other',
  ],
  fixed: [{ name: 'MOST_SWEEPS', value: 12, meaning: 'rounds of label propagation at most' }],
  isIdle: ({ strategies }) => strategies.every(({ groups }) => groups.whenFull !== 'split'),
  decisions: [
    completes(
      'A group is divided in the evening of a day on which it turned somebody away, not when it happens to be full; they come in the next morning.',
      'A full group that nobody wants to enter need not be divided.',
    ),
    completes(
      'Only those who go to the new group may be lost; those who stay have nothing to do.',
      'The specification speaks of migrants.',
    ),
    completes(
      'After a cut by a property both groups remember their side, and newcomers join their own kind.',
      'Otherwise newcomers would mix what has been sorted.',
    ),
    departs(
      'Ties between those who go and those who stay are dropped; in the specification they decay.',
      'A tie acts inside a group only: across groups it would fade without being felt.',
    ),
    completes(
      'The new group begins without messages; whoever moves has nothing unread.',
      'Chat rooms do not move their history.',
    ),
  ],
};
