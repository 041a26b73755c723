import { work } from '../reference.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const TRUST: Submodel = {
  title: 'Trust and opinions',
  purpose:
    'Trust in the operator, which follows what members live through and makes them recommend and buy; praise and complaints, inside and among friends.',
  code: ['opinions/trust.ts', 'opinions/speaking.ts', 'selling/experience.ts'],
  equations: [
    'T on joining is normal with mean T_0 and standard deviation σ_T, cut to 0 … 1: a member’s own T_i',
    'day by day, visited or not, T goes by half in ln2/λ_T days towards',
    '    T* = σ(logit T_i + τ_S (S - S0) + τ_B (B - B0) + τ_O c / (10 + |c|) - τ_C), worked out anew when S, B or c change',
    'c, closeness to those who speak for the community, halves in ln2/λ days as ties do; c + δ_r (u - ¼) for each piece by the operator or a',
    '    leader that is read, u as it is felt; + δ_d for each answer by one of them; + δ_o (quality - ¼) for a meeting one came to',
    'T is also moved at once by answers and by being ignored (see Value, belonging, need), by opinions, by purchases and by crises:',
    'purchase: surprise d = quality found - quality promised; T + κ_P d (1 - T) for d > 0, T + κ_P d T for d < 0, then G + (1 - G)|d|',
    '    wish to buy: I + d (1 - I) for d > 0, I + d (1 + I) for d < 0',
    'at a visit, if the latest opinion is D_o days old: with d = T - ½ + ω_S (S - S0), praise at rate π_p d^1.5 for d > 0,',
    '    complaint at rate π_n |d|^1.5 (1 + G) for d < 0',
    'reading praise: T + κ_T ψ (1 - T), I + κ_I ψ (1 - I)',
    'reading a complaint, which counts as ω_n messages: T - κ_T ν_T ψ T, I - κ_I ν_I ψ (1 + I)',
    '    ψ(s) = ψ_w + (1 - ψ_w) s³ / (s³ + θ_b³); ψ̄ with tie effects off',
    'leaving unhappy: chance π_l max(0, 1 - T/0.4, 1 - S⁺/S0) of a complaint outside, where opinions reach friends outside',
    'everywhere: each opinion is also told to n_w friends, drawn among all friends; outside, readiness R moves as I does, with ψ = 1,',
    '    and after praise the friend may join at once (see Joining)',
  ],
  fixed: [
    {
      name: 'HALF_CLOSE',
      value: 10,
      meaning: 'closeness at which those who speak for the community have half of the weight they can have',
    },
    {
      name: 'WORTHWHILE',
      value: 0.25,
      meaning: 'worth from which a piece makes close; what is worth less drives apart',
    },
    {
      name: 'LEAST_DOUBT',
      value: 0.01,
      meaning: 'least distance of T_i from 0 and 1 in T*, where members differ in it',
    },
    { name: 'UNDECIDED', value: 0.5, meaning: 'trust of somebody who neither trusts nor distrusts' },
    {
      name: 'DISTRUST_BELOW',
      value: 0.4,
      meaning: 'trust below which somebody who leaves has something to complain of',
    },
    { name: 'MOST', value: 0.999_999_999, meaning: 'largest share of the way by which one message moves anything' },
  ],
  switches: { tieEffects: '`off` puts ψ̄ for ψ(s).' },
  decisions: [
    departs(
      'Trust grows from satisfaction, belonging and those who speak for the community; the specification moves it by single events alone.',
      'Satisfaction makes trust and trust commitment (Garbarino & Johnson 1999; Morgan & Hunt 1994), and what a sponsor does for a community is trusted (Porter & Donthu 2008). Without it silence, excellent work and spam end with the same trust and the same sales.',
    ),
    completes(
      'The three add in log-odds to a trust of one’s own, by elapsed days and with one half-life.',
      'No study gives a form or a time. Trust must move while nobody can come, and a group that is as usual must leave it where it was: τ_C is set for that.',
    ),
    completes(
      'How far things are from what was expected counts with its power 1.5, above and below, and satisfaction counts beside trust (ω_S).',
      'Word of mouth is a lopsided U over satisfaction (Anderson 1998). Rates in proportion to trust alone would let praise outrun complaints without end where a community is loved (P21).',
    ),
    completes(
      'Members differ in the trust with which they come (σ_T), and what they hear fades back to what they live through (λ_T).',
      'Without both, praise breeds praise: a community ends in love or in hate, whatever happens, and the ratio of praise to complaints is not 3:1 but 0 or infinite.',
    ),
    completes(
      'Who has voiced an opinion does not repeat it for D_o days.',
      'Nobody says the same every day; the rates of the specification have no memory.',
    ),
    completes(
      'Salience is the number of messages as which a complaint counts when it is read.',
      'With exact reading every message is read once, so that none can be read more often.',
    ),
    completes(
      'The wish to buy has a step κ_I of its own.',
      'Trust and intention are separate knobs (P21), and the evidence on intention has a size: 0.1 to 0.2 a word.',
    ),
    departs(
      'The weight ψ runs from ψ_w = ¼ to 1, not from ψ_w to ψ_b: only the ratio of 4 is evidence.',
      'So κ_T is the effect of the word of a close member.',
    ),
    departs(
      'Opinions reach friends of an explicit graph, after the day in all groups.',
      'Contacts are those of the graph everywhere; effects across groups wait for the end of the day.',
    ),
    completes(
      'Whoever leaves by their own wish, or is put out, may complain outside once (π_l), the more the less trust or satisfaction is left.',
      'The specification lets opinions follow experience; off unless a scenario asks.',
    ),
    leavesOut('Members who have left long ago say nothing any more.', 'Their trust is no longer followed.'),
  ],
  works: [
    work(
      'Anderson',
      1998,
      'Anderson, E. W. (1998). Customer satisfaction and word of mouth. Journal of Service Research 1.',
      '10.1177/109467059800100102',
    ),
    work(
      'Garbarino',
      1999,
      'Garbarino, E. & Johnson, M. S. (1999). The different roles of satisfaction, trust, and commitment in customer relationships. Journal of Marketing 63.',
      '10.1177/002224299906300205',
    ),
    work(
      'Morgan',
      1994,
      'Morgan, R. M. & Hunt, S. D. (1994). The commitment-trust theory of relationship marketing. Journal of Marketing 58.',
      '10.1177/002224299405800302',
    ),
    work(
      'Porter',
      2008,
      'Porter, C. E. & Donthu, N. (2008). Cultivating trust and harvesting value in virtual communities. Management Science 54.',
      '10.1287/mnsc.1070.0765',
    ),
  ],
};
