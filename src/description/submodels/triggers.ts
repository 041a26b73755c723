import { completes, type Submodel, without } from '../submodel.ts';

export const TRIGGERS: Submodel = {
  title: 'Triggers',
  purpose: "Standing orders of the operator: when yesterday's numbers say so, hold an activity or post topics.",
  code: ['programme/triggers.ts'],
  equations: [
    'what it asks for is done `after` so many days, on their morning, for its `cost` besides that of what is done',
    'fires on the morning of a day if its condition is not 0, `pause` days have passed since it last fired, and it has fired fewer than `atMost` times',
  ],
  isIdle: without('triggers'),
  decisions: [
    completes(
      "The condition sees yesterday's outcomes exactly and at once; topics it asks for cost nothing, activities cost what they cost.",
      'What an operator can count in a chat program is exact; what members feel is known to triggers of real operators through surveys alone.',
    ),
    completes(
      'A triggered activity starts without warm-up on the day on which the order is carried out.',
      'How long the operator takes is said by `after`; whoever reacts does not wait longer.',
    ),
  ],
};
