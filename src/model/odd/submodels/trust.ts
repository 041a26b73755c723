import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const TRUST: Submodel = {
  title: 'Trust',
  section: '§4.4 i',
  purpose: 'Trust in the operator, which makes members invite and buy.',
  code: [],
  equations: ['T = T_0 on joining; moved by answers and by being ignored (see Value, belonging, need)'],
  decisions: [
    completes(
      'Trust moves only by questions answered or ignored: members who never ask keep T_0.',
      'It is the one experience with the operator that this version simulates.',
    ),
    leavesOut(
      'Word of mouth about the operator, good or bad, does not exist, neither inside nor across the graph; purchases and crises do not move trust.',
      'Trust of members is independent, and what sells badly has no echo. The mention of the community to friends is part of joining.',
    ),
  ],
};
