/** How far to trust results: what the README and the report say, and the weak points of the model. */
export const LIMITS: readonly string[] = [
  "hearsay compares strategies for a declared kind of community. It does not forecast one community unless it was calibrated to that community's log.",
  '**Solid** is the arithmetic: the same scenario, seed and version give the same result to the last bit, and intervals were tested for their coverage. Intervals speak of chance within the model, not of errors in the model.',
  '**Bounded** are many rates: those whose source says "assumption" were only checked against known patterns. Vary those that matter to you, such as `--set parameters.tieHalfLife=20`, and see whether the answer stays.',
  '**Unproven** is the whole: no public data join friendships, attention, rewards and money for chat groups.',
  'Ties fade exponentially and grow by a fixed amount an exchange. Both are convenient; research on real contacts partly contradicts them (Vergara Hidd et al. 2023).',
  'The evidence comes from Usenet, Reddit, Stack Overflow, Wikipedia and a bank; little of it from chat groups such as those of WeChat, where it is one paper.',
  'Rules of thumb from handbooks ("a group breaks at 150") are not built in. That groups change at certain sizes follows from limited attention and forgetting; *where* they change is calibration, and agreement with 50 or 150 is no evidence for either number. The answer may be that there is no threshold.',
  'Effects of rewards rest on short studies at single sites. Expect less from them in the long run.',
  'Competing communities are not simulated, apart from the general chance that people stay away or leave.',
  'Real operators adapt daily. A fixed plan understates a skilled one; triggers are a partial remedy.',
  'Trust the order of strategies and the rough size of differences more than any single number. Do not use it to promise a number of members on a date.',
];
