import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const ADS: Submodel = {
  title: 'Advertisements',
  purpose: 'What advertisements earn, and how they wear members out: slowly, through satisfaction and leaving (P25).',
  code: ['selling/ads.ts'],
  equations: [
    'each ad read earns its revenue and is an exposure of a_d (1 - relevance) (see Habituation)',
    'Z: tiredness of advertisements',
    'cost of a visit: + ζ Z (see Value, belonging, need); leaving: e^(γ_Z Z) (see Leaving)',
  ],
  isIdle: without('ads'),
  decisions: [
    departs(
      'Fatigue Z cannot exceed 1; the specification adds without limit.',
      'Ten thousand ads a day must not give a satisfaction of minus thousands; while Z is small both are the same.',
    ),
    departs(
      'Annoyance a_d is 0.005, a twentieth of the value in the specification.',
      'With 0.1 a single ad a day wears everybody out within two weeks; 0.005 gives the ratio of long to short sensitivity of P25 over loads of 2 to 8 ads a day.',
    ),
    completes(
      'An ad takes its place among the messages read, lifts the group in the chat list, counts as irrelevant below a relevance of 0.5, and is never answered.',
      'It stands in the stream like any other message.',
    ),
    leavesOut('Members cannot pay to be spared ads.', 'A paid tier without ads is a group of its own.'),
  ],
};
