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
    'joining/acceptance.ts',
    'joining/thresholds.ts',
  ],
  equations: [
    'channel: Poisson(expected / days) people a day, of its mix of segments, each part times d_s where it calls by deals; each joins',
    'personas: w times `spending`, α times `talkativeness`, T on joining `trust`, deal-proneness d_s `dealProneness` of the segment s',
    'seeds and founders join on their day',
    'acceptance of an invitation or a mention: σ(a0 + a1 ln(1 + k) + a2 · closure + a3 · relevance + a4 · d_s · reward + a5 · R)',
    '    k: friends inside; closure: share of pairs of them who are friends; relevance: τ of the best topic of the community - 1',
    '    R: what friends said of the community, from -1 to 1 (see Trust and opinions)',
    'invitations of a member: negative binomial with mean ι (¼ + ¾ T)(1 + ι_R · hope) and dispersion r_ι, drawn on joining',
    '    hope: what bringing somebody in earns (see Rewards for inviting)',
    'the first after an exponential delay of mean d_1, each next one d_n later in the mean',
    'mention to each friend outside: once, after a geometric wait with chance β_w a day',
    'with adoption by threshold: whoever has a friend who came in today joins if the part of their friends who are members is θ_i or more, θ_i uniform',
    'who accepts comes in on the next morning',
  ],
  fixed: [
    { name: 'CLOSURE_SAMPLE', value: 16, meaning: 'friends inside among whom closure is looked at' },
    {
      name: 'MOTIVE_CONCENTRATION',
      value: 4,
      meaning: 'concentration of individual motives around those of the segment (Dirichlet)',
    },
  ],
  decisions: [
    completes(
      'What calls people decides who comes: a channel that calls by deals, and a welcome paid to those invited, draw segments the more, the larger their `dealProneness`. Friends bring their like as far as the graph joins like with like.',
      'Whom a discount brings stays and pays less (Lewis 2006: customers won by a third off are worth about half); it follows from who they are, so that a naive comparison of channels mixes the channel with its people.',
    ),
    completes(
      'Thresholds are looked at when a friend comes in, and count friends who are members; each friend weighs the same.',
      'It is the linear threshold model (Granovetter 1978; Kempe, Kleinberg & Tardos 2003) as long as nobody leaves.',
    ),
    completes(
      "The k-th invitation goes to the k-th friend in an order of the inviter's own (a random start, then round the list); if that friend is inside already, has left, or was refused, no invitation is sent.",
      'Whom somebody thinks of does not depend on who is inside already; it keeps strategies paired and lets a saturated neighborhood slow recruiting down.',
    ),
    departs(
      'Invitations and mentions happen on their planned day whether or not the member opens the group on it; only leaving stops them.',
      'People speak to friends outside the group. Planning on joining reproduces the delays of P2 exactly and costs one draw each.',
    ),
    completes(
      'How many invitations a member will send is fixed on joining, with the trust and the rewards of that day.',
      'One draw by inversion keeps strategies nested: a reward adds invitations and takes none away.',
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
      'Lewis',
      2006,
      'Lewis, M. (2006). Customer acquisition promotions and customer asset value. Journal of Marketing Research 43.',
      '10.1509/jmkr.43.2.195',
    ),
  ],
};
