import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const CRISES: Submodel = {
  title: 'Shocks from outside',
  purpose: 'Bad products, abuse, rumors, raids, competitors and outages, and how the operator answers.',
  code: ['opinions/crises.ts'],
  equations: [
    'hit (buyers by a bad product, members by abuse or a rumor), each with chance share on each day: T - χ T, G + (1 - G) χ',
    'abuse also B - χ B',
    'grievance: G falls by half in ln2/λ_G days; answered after d days with quality q, also at the rate ln 2 · k_r q e^(-d/3) a day',
    'with what an answer takes from G, trust comes back: T + (1 - T) ω_r ΔG',
    'raid: hostile messages of quality 0 every day in every group, less the part q e^(-d/3) once answered',
    'competitor: ϑ + pull in place of ϑ; grievance: e^(γ_G G) on leaving (see Leaving)',
    'outage: nobody opens a group, operators post and answer nothing; whoever would have come is disappointed (see Visit), and may leave',
  ],
  fixed: [
    { name: 'DELAY_SCALE', value: 3, meaning: 'days by which an answer must be late to be worth only 1/e' },
    { name: 'LEAST_GRIEVANCE', value: 0.001, meaning: 'grievance below which it is over' },
  ],
  isIdle: without('events'),
  decisions: [
    completes(
      'The operator answers the latest crisis; an answer works from its hour on, until the next crisis begins.',
      'The specification has one crisis. An answer within the day is worth more than one at its end.',
    ),
    completes(
      'Unanswered grievances fade by themselves, and open ones make members leave.',
      'The specification says how an answer lowers grievance and that grievance makes complaints louder, not what becomes of it otherwise.',
    ),
    completes(
      'An answer wins back part of the trust that was lost.',
      'With grievance alone, an answer would only make complaints up to twice rarer, and trust would stay as low as the crisis left it.',
    ),
    departs(
      'A hit takes the part χ of trust at once, without κ_T, ν_T or ties.',
      'It is an experience, not something heard; what is heard of it is ordinary word of mouth.',
    ),
    leavesOut('Floods of newcomers are no event.', 'A channel under "recruit" with many people on few days is one.'),
  ],
};
