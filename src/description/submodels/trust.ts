import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const TRUST: Submodel = {
  title: 'Trust and opinions',
  purpose:
    'Trust in the operator, which makes members invite and buy; praise and complaints, inside and among friends.',
  code: ['opinions/speaking.ts', 'selling/experience.ts'],
  equations: [
    'T = T_0 on joining; moved by answers and by being ignored (see Value, belonging, need), by purchases and by crises',
    'purchase: surprise d = quality found - quality promised; T + κ_P d (1 - T) for d > 0, T + κ_P d T for d < 0, then G + (1 - G)|d|',
    '    wish to buy: I + d (1 - I) for d > 0, I + d (1 + I) for d < 0',
    'with word of mouth: T on joining is normal with mean T_0 and standard deviation σ_T, cut to 0 … 1;',
    '    between visits T goes back there by half in ln2/λ_T days',
    'at a visit, if the latest opinion is D_o days old: praise at rate π_p (T - 0.6)⁺, complaint at rate π_n (0.4 - T)⁺ (1 + G)',
    'reading praise: T + κ_T ψ (1 - T), I + κ_I ψ (1 - I)',
    'reading a complaint, which counts as ω_n messages: T - κ_T ν_T ψ T, I - κ_I ν_I ψ (1 + I)',
    '    ψ(s) = ψ_w + (1 - ψ_w) s³ / (s³ + θ_b³); ψ̄ with tie effects off',
    'leaving unhappy: chance π_l max(0, 1 - T/0.4, 1 - S⁺/S0) of a complaint outside, where opinions reach friends outside',
    'everywhere: each opinion is also told to n_w friends, drawn among all friends; outside, readiness R moves as I does, with ψ = 1,',
    '    and after praise the friend may join at once (see Joining)',
  ],
  fixed: [
    { name: 'PRAISE_ABOVE', value: 0.6, meaning: 'trust above which members praise' },
    { name: 'COMPLAIN_BELOW', value: 0.4, meaning: 'trust below which members complain' },
    { name: 'MOST', value: 0.999_999_999, meaning: 'largest share of the way by which one message moves anything' },
  ],
  switches: { tieEffects: '`off` puts ψ̄ for ψ(s).' },
  decisions: [
    completes(
      'Members differ in the trust with which they come (σ_T), and what they hear fades back to it (λ_T).',
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
};
