import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const TIES: Submodel = {
  title: 'Ties and familiarity',
  purpose:
    'What members remember of each other. No limit on the number of ties is built in: how many a member can keep follows from limited reading and from forgetting.',
  code: ['talk/ties.ts', 'talk/familiarity.ts', 'talk/identity.ts', 'joining/start.ts'],
  equations: [
    's_ij fades by e^(-λ Δt), given as the half-life ln2/λ',
    's_ij + w δ_r        for each simulated message of j that i reads, standing for w',
    's_ij + δ_d and s_ji + δ_d        when i replies to j',
    's_ij + δ_t and s_ji + δ_t        for each of the latest n_t messages of the thread that i answers in, j its author: members present other than i',
    '    and than the author answered; the first message of the thread does not count, nor what is not among the latest A of the group',
    's_ij = s_ji = s_0 + …        when friends of the outside graph meet in a group',
    's_ij = s_ji = s_0 + …        when two meet who knew each other before: each pair of a group with chance acquaintances / (others in it when full)',
    'i recognises j if s_ij ≥ θ_r, and is bonded to j if s_ij ≥ θ_b',
    'at the beginning of each visit, before anything is read, with ties as they then stand: c_a members drawn with replacement among the visible others:',
    '    Φ^r + η_Φ (share recognised among them - Φ^r), and Φ^b likewise; visible: has written in the last T_v days',
    'cohesion by a formula c(size): Inh and ρ are multiplied by c, from 0 to 1, of the size of the group in the morning; tie effects are off',
    'tie effects off: Φ^r = Φ̄^r, Φ^b = Φ̄^b, ρ(s) = ρ̄, κ(s) = κ̄ wherever behavior uses them',
  ],
  fixed: [
    {
      name: 'DENSE_SEATS',
      value: 1024,
      meaning: 'seats up to which ties stand in a matrix, beyond in a hash table; the same strengths',
    },
    { name: 'GROWTH_LIMIT', value: 1e12, meaning: 'growth of the scale at which stored strengths are rescaled' },
    {
      name: 'KICK_OFF_DAYS',
      value: 7,
      meaning: "days from the opening of a group on which the operator's kick-off goes on, each message a prompt",
    },
    { name: 'NEGLIGIBLE', value: 0.005, meaning: 'strength below which a hash table that must grow forgets a tie' },
  ],
  switches: {
    forgetting: '`off` sets λ = 0: ties never fade.',
    tieEffects:
      '`off` replaces every use of strength and familiarity in behavior by the constants of the last equation. Ties are still counted, so that the outcomes show what would be felt.',
    identity:
      "`shuffled` takes each message for that of a visible member drawn at random (the same whenever the same reader meets it), in reading and in exchanging; `off` gives each member one tie, to the group: all that is read and exchanged goes there, and it stands for everybody's.",
  },
  decisions: [
    completes(
      'Fading is kept by forward decay: the store holds s · e^(λ t), which only grows by additions, so that a tie is one number without a date.',
      'It is exact, and nothing has to be touched while time passes (Cormode, Shkapenyuk, Srivastava & Xu 2009).',
    ),
    completes(
      "Thread-mates exchange: who answers in a thread gains a tie, both ways, with the authors of its latest n_t messages that stand among the latest A of the group, one gain a message, besides the exchange with the author answered. This decides whether a group that lived on a month of an operator's topics outlasts them.",
      'The specification leaves it open. Without it members who answer a topic exchange with the operator alone, and the plan of a month in the shipped course scenario falls silent when its topics end, against the handbook case (P26). `threadGain: 0` switches it off.',
    ),
    completes(
      'Familiarity is estimated from c_a members a visit, starts at 0 also among friends, and stays as it is while nobody else is visible.',
      'The cost of a visit must not grow with the group; the estimate is unbiased and its lag is 1/η_Φ visits.',
    ),
    completes(
      'Ties lead to members only: reading or answering the operator makes none.',
      'An operator is no member, and bonds to one person would hide whether members know each other.',
    ),
    completes(
      'The gain of reading a message comes before it is judged whether its author is close.',
      'Reading is what brings the author to mind.',
    ),
    departs(
      'There is no limit on stored ties and hence no switch truncationSlots and no count of evictions.',
      'Storage is a matrix over seats or a growing table, so that nothing is truncated that could pass for a limit of the mind.',
    ),
    leavesOut(
      'Silent members are never visible (ψ = 0); a weight for them cannot be set.',
      'Familiarity is about those who write, as with ψ = 0, the value in every preset of the specification.',
    ),
    leavesOut('Nobody meets offline (δ_o).', 'Ties grow by reading and answering alone.', ({ strategies }) =>
      strategies.every(({ activities }) => activities.every(({ kind }) => kind !== 'offline')),
    ),
    completes(
      'Shuffling who is read comes in two forms. `shuffled` changes whose name a message bears and `off` takes names away.',
      'What a member can remember in all, Σ s = Y/λ, does not depend on names: shuffled ones share the same attention among as many, and the sizes at which ties thin out stay. What removes a threshold is that nobody can be told apart.',
    ),
    completes(
      'A choice of the operator by ties (leaders by ties, groups divided along ties) stays as it is when tie effects are off.',
      'It is a measurement by the operator, written into a strategy by name, and no behavior of members.',
    ),
    completes(
      'A group may begin warm: `community.start` gives members acquaintances and the operator a first week of prompts.',
      'The same parameters have a living and a dead state; which one a group reaches depends on how it begins.',
    ),
    leavesOut(
      'The power-law kernel of forgetting is not offered.',
      'What is found about thresholds rests on exponential forgetting.',
    ),
  ],
};
