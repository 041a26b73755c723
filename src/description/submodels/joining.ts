import { work } from '../reference.ts';
import { completes, departs, type Submodel } from '../submodel.ts';

export const JOINING: Submodel = {
  title: 'Joining, inviting, word of mouth across the graph',
  purpose: 'Who comes in: founders, seeds, people who come through a channel, friends who are invited or told.',
  code: [
    'joining/joining.ts',
    'joining/recruiting.ts',
    'joining/arrival-queue.ts',
    'joining/invitations.ts',
    'joining/word-of-mouth.ts',
    'joining/willingness.ts',
    'joining/recommending.ts',
    'joining/acceptance.ts',
    'joining/thresholds.ts',
  ],
  equations: [
    'channel: Poisson(expected / days) people a day, of its mix of segments; each joins',
    'seeds and founders join on their day',
    'acceptance of an invitation or a mention: σ(a0 + a1 ln(1 + k) + a2 · closure + a3 · relevance + a4 · reward + a5 · R), + a7 for an invitation',
    '    k: friends inside; closure: share of pairs of them who are friends; relevance: τ of the best topic of the community - 1',
    '    R: what friends said of the community, from -1 to 1 (see Trust and opinions)',
    'clock of a member: dΛ/dt = g ι (¼ + ¾T) [b(t) + ι_L (¼ + ¾B) / (¼ + ¾B0)], with g gamma of mean 1 and shape r_ι,',
    '    b(t) = e^(-(t - D)/d_n) / d_n from D on, D exponential of mean d_1 after joining; T and B as of the latest visit',
    '    at a visit on which bringing in a friend is paid for: Λ + g ι (¼ + ¾T) ι_A ln(1 + ι_R · hope) (1 - h)',
    '    hope: what bringing somebody in earns (see Rewards for inviting); h: tiredness of campaigns (see Habituation)',
    'the k-th friend is asked when Λ passes the sum of k exponentials of mean 1',
    'mention to each friend outside: once, with chance β_w (¼ + ¾T)(¼ + ¾B) / ((¼ + ¾T_0)(¼ + ¾B0)) a day',
    'with the first invitation or mention: ϑ · f_r',
    'with adoption by threshold: whoever has a friend who came in today joins if the part of their friends who are members is θ_i or more, θ_i uniform',
    'who accepts comes in on the next morning',
  ],
  fixed: [
    {
      name: 'UNMOVED',
      value: 0.25,
      meaning: 'part of the willingness to speak of the community that is left without trust, or belonging',
    },
    {
      name: 'BURST_LENGTHS',
      value: 30,
      meaning: 'lengths d_n of the burst after which what is left of it is not followed',
    },
    { name: 'CLOSURE_SAMPLE', value: 16, meaning: 'friends inside among whom closure is looked at' },
    {
      name: 'MOTIVE_CONCENTRATION',
      value: 4,
      meaning: 'concentration of individual motives around those of the segment (Dirichlet)',
    },
  ],
  decisions: [
    completes(
      'Thresholds are looked at when a friend comes in, and count friends who are members; each friend weighs the same.',
      'It is the linear threshold model (Granovetter 1978; Kempe, Kleinberg & Tardos 2003) as long as nobody leaves.',
    ),
    completes(
      "The k-th invitation goes to the k-th friend in an order of the inviter's own (a random start, then round the list); if that friend is inside already, has left, or was refused, no invitation is sent.",
      'Whom somebody thinks of does not depend on who is inside already; it keeps strategies paired and lets a saturated neighborhood slow recruiting down.',
    ),
    departs(
      'Invitations and mentions happen on the day on which the clock says so, whether or not the member opens the group on it; only leaving stops them.',
      'People speak to friends outside the group.',
    ),
    departs(
      'Inviting is a hazard, not a number drawn on joining: a burst for newcomers, something for as long as one is a member, and an answer to rewards on the days on which they run.',
      'Members of any age can be moved by a campaign, and go on recommending what they are attached to: commitment is the strongest antecedent of word of mouth (de Matos & Rossi 2008). With the burst alone numbers are negative binomial with mean ι (¼ + ¾T) and dispersion r_ι, exactly.',
    ),
    completes(
      'Rewards add to the clock, and do so at visits, less each time.',
      'Who does not look in does not hear of a campaign; added and not multiplied, a reward adds invitations and takes none away, for members of any age.',
    ),
    completes(
      'An invitation has a7 over being told in passing.',
      'A personal invitation moves more than a notice to all friends, which reaches more of them (Aral & Walker 2011).',
    ),
    completes(
      'Who has recommended the community leaves less easily (f_r).',
      'Customers who took part in a referral program stayed longer than matched ones (Garnefeld, Eggert, Helm & Tax 2013). Matching leaves doubts, so that a part of the effect is taken.',
    ),
    completes(
      'Who comes through a channel, and whom the operator seeds, joins with certainty, unless the rules or full groups refuse, or a fee keeps them away.',
      'A scenario says how many come, which counts after whatever made them come.',
    ),
    completes(
      'Who was refused, by rules or by full groups, does not try again.',
      'One refusal is enough. Who finds every group full waits where there is a queue, or where full groups are divided (see Groups).',
    ),
    completes(
      'Relevance is centered at a perfect match (0, negative for less), so that a0 keeps its meaning in communities without topics.',
      'The specification gives no scale.',
    ),
    departs(
      'Contacts are the friends of an explicit graph; the specification makes them up by hashing.',
      'Scenarios name real graphs, and closure needs friends of friends.',
    ),
  ],
  works: [
    work(
      'Aral',
      2011,
      'Aral, S. & Walker, D. (2011). Creating social contagion through viral product design: a randomized trial of peer influence in networks. Management Science 57.',
      '10.1287/mnsc.1110.1421',
    ),
    work(
      'Matos',
      2008,
      'de Matos, C. A. & Rossi, C. A. V. (2008). Word-of-mouth communications in marketing: a meta-analytic review of the antecedents and moderators. Journal of the Academy of Marketing Science 36.',
      '10.1007/s11747-008-0121-1',
    ),
    work(
      'Garnefeld',
      2013,
      'Garnefeld, I., Eggert, A., Helm, S. V. & Tax, S. S. (2013). Growing existing customers’ revenue streams through customer referral programs. Journal of Marketing 77.',
      '10.1509/jm.11.0423',
    ),
  ],
};
