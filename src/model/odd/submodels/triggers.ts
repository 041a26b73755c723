import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const TRIGGERS: Submodel = {
  title: 'Triggers',
  section: '§8, point 7',
  purpose: "Standing orders of the operator: when yesterday's numbers say so, hold an activity or post topics.",
  code: ['triggers.ts'],
  equations: [
    'fires on the morning of a day if its condition is not 0, `pause` days have passed since it last fired, and it has fired fewer than `atMost` times',
  ],
  isIdle: ({ strategies }) => strategies.every(({ triggers }) => triggers.length === 0),
  decisions: [
    completes(
      "The condition sees yesterday's outcomes exactly and at once; topics it asks for cost nothing, activities cost what they cost.",
      'What an operator can count in a chat program is exact; noise belongs to surveys, which do not exist.',
    ),
    completes('A triggered activity starts on the same day, without warm-up.', 'Whoever reacts does not wait.'),
    leavesOut(
      'Triggers have no delay of their own and no surveys to look at.',
      'The simulated operator reacts faster and sees more exactly than a real one.',
    ),
  ],
};
