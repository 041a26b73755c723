import { ACTIVITY_KINDS } from '../../scenario/activity-kinds.ts';
import { completes, departs, type Submodel, without } from '../submodel.ts';

export const ACTIVITIES: Submodel = {
  title: 'Activities',
  purpose:
    'Events with notices before and during, prompts while they last, what follows up, and fatigue when they come too often. Kinds are presets.',
  code: [
    'programme/activities.ts',
    'programme/participation.ts',
    'programme/pieces.ts',
    'programme/question-hours.ts',
    'programme/raffles.ts',
  ],
  equations: [
    'notice n = min(1, p_notify · loudest notice) from the warm-up to the last day, times openness to notices (see Habituation)',
    'on each of its days: one thread of f_act prompts (or as many as it says, at least one) in every group, the first pinned',
    'readiness to reply to a prompt: ρ_act · replies of the kind; Σ w u of its messages goes to the motives it serves (see Value)',
    'a post of a member is on its topic with chance `focus`',
    'who replies to a prompt takes part: S + Δ_S (1 - h) (1 - S) with h the tiredness of activities, Id + min(1, η_id · identity) (1 - Id), once an activity, in a challenge once a day',
    'Id fades by half in 30 days',
    'the day after: `followUp` posts, pinned',
    'question hour: questions at q_h times their rate; in the evening `answers` of them are answered, settling the need if quality ≥ 0.5',
    'challenge: who took part yesterday is called back with chance p_ch',
    'lottery: replies · (1 + ξ (1 - e^(-prize · w(chance) / v0))), w of Tversky & Kahneman; `winners` among the takers get the prize,',
    '    and S + η_S m_ben (1 - e^(-prize/v0)) (1 - S)',
    'guest: messages for the level of the guest; `following` people come in, as through a channel, over its days',
    '',
    'kind            notice  replies  focus  identity  fatigue  follow-up  serves (benefit, social, growth, fun)',
    ...Object.entries(ACTIVITY_KINDS).map(([name, { serves, ...kind }]) => {
      const numbers = [kind.notice, kind.replies, kind.focus, kind.identity, kind.fatigue, kind.followUp];
      const served = [serves.benefit, serves.social, serves.growth, serves.entertainment];
      return `${name.padEnd(16)}${numbers.map((number) => String(number).padEnd(8)).join(' ')}  ${served.join(', ')}`;
    }),
  ],
  fixed: [
    { name: 'SETTLING_QUALITY', value: 0.5, meaning: 'quality from which an answer at a question hour settles a need' },
  ],
  isIdle: without('activities'),
  decisions: [
    completes(
      'Several activities on one day send one notice, the loudest, not several.',
      'The chance that a notice brings somebody in is that of being reminded.',
    ),
    completes(
      'Taking part means replying to a message of an activity, late replies included; for activities without a kind it counts for the one that began last.',
      'Reading alone cannot be seen by others and makes no tie.',
    ),
    departs(
      'The symbol f_act is the number of prompts a day; the share of the topic mix that an activity focuses is `focus`, and 0 unless its kind or the scenario says otherwise.',
      "Members' topics come from their own interests; what an activity adds first is its prompts.",
    ),
    completes(
      'The numbers of the kinds are assumptions.',
      'They are ordered as handbooks of operators order them; nobody has measured them side by side.',
    ),
    completes(
      'A chance of a prize makes members join in more readily, as the lottery among the incentives does; winners are glad once.',
      'A prize for taking part is an incentive; what it does to own wish is left to the lever `incentives`.',
    ),
  ],
};
