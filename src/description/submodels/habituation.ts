import { work } from '../reference.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const HABITUATION: Submodel = {
  title: 'Habituation',
  purpose:
    'One law for everything that stimulates: topics, activities, notices, meetings, rewards of each kind, advertisements, sales, campaigns. More of the same is worth less, too much of it is tedious, and rest gives it back.',
  code: [
    'habituation/feel-openness.ts',
    'habituation/habituation.ts',
    'habituation/kinds.ts',
    'habituation/own-tiredness.ts',
    'habituation/shared-tiredness.ts',
    'habituation/usual-dose.ts',
  ],
  equations: [
    'tiredness h_k of each member and kind k, 0 for everybody who joins; an exposure of worth u: 1 - h ← (1 - h) e^(-δ_k (1 - ω u));   rest: h falls by half in ln2/λ_h days',
    '    δ_k: δ_top a topic, a message of the program being its part of one · δ_act a day of an activity and δ_not a day with its notices, each times its fatigue',
    '    · δ_mee a meeting · δ_rew a reward · a_d (1 - relevance) an advertisement read, without ω · δ_off a sale · δ_cam a day of a campaign',
    'topics, activities and notices pass everybody in the group, read or unread; the others those whom they reach',
    "a topic or a message of an activity: u' = max(0, s (u (1 - h) - a h)) in place of u for what reading it gives and for the wish to reply",
    '    s: one over the mean of (1 - h) - a h / u in the first month of somebody who gets a topic of quality USUAL_QUALITY a day, or an activity a week',
    '    what lies below 0 adds up over a visit, and 1 - e^(-sum / b_h) is a cost of it (see Value, belonging, need)',
    'chance that notices of activities or of answers bring somebody in: times 1 - h of notices;   satisfaction won by taking part: times 1 - h of activities',
    'coming to a meeting: log-odds less κ_h h of meetings',
  ],
  fixed: [
    { name: 'USUAL_QUALITY', value: 0.7, meaning: 'quality of a usual topic or activity' },
    { name: 'MONTH', value: 30, meaning: 'days over which the mean worth at the usual dose is 1' },
    {
      name: 'NOTICEABLE',
      value: 0.001,
      meaning: 'difference from the group below which a member is as tired as the group',
    },
  ],
  decisions: [
    completes(
      'What is led is worth u (1 - h) - a h, not u (1 - h) alone.',
      'With the first term alone the total response only saturates, and no rate of posting is too high. Best rates lie inside: of e-mails a month four and ten were worth a third and a sixth less than seven, and response per message falls as there are more.',
    ),
    completes(
      'Worth is measured against the usual dose, so that groups with a topic a day are what they were without this law.',
      'The rates of answering were measured in groups that are led about that often.',
    ),
    completes(
      'Exposures count whether or not they are read.',
      'What stands unread in the chat list is seen all the same; and who stays away from a flood returns to it.',
    ),
    completes(
      'One half-life of rest for all kinds.',
      'Only that of advertisements has been measured (Hohnhold et al. 2015); a half-life for each kind would be ten numbers that nothing determines.',
    ),
    leavesOut(
      'Members do not tire of each other, and a change of kind does not refresh.',
      'Dishabituation by variety is left to the kinds: whoever alternates topics and activities tires less of each.',
    ),
  ],
  works: [
    work(
      'Hohnhold',
      2015,
      'Hohnhold, H., O’Brien, D. & Tang, D. (2015). Focusing on the long-term: it’s good for users and business. KDD 2015.',
      '10.1145/2783258.2788583',
    ),
    work(
      'Thompson',
      1966,
      'Thompson, R. F. & Spencer, W. A. (1966). Habituation: a model phenomenon for the study of neuronal substrates of behavior. Psychological Review 73.',
    ),
    work(
      'Rodrigues',
      2022,
      'Rodrigues, L., Pereira, F. D., Toda, A. M. et al. (2022). Gamification suffers from the novelty effect but benefits from the familiarization effect: findings from a longitudinal study. International Journal of Educational Technology in Higher Education 19.',
    ),
  ],
};
