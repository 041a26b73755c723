import { work } from '../reference.ts';
import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const MOTIVATION: Submodel = {
  title: 'Motivation and incentives',
  purpose:
    'What rewards add to the wish to write and to come, and what they take from it; what they cost, and when the money is gone.',
  code: [
    'incentives/acts.ts',
    'incentives/appeal.ts',
    'incentives/badges.ts',
    'incentives/contests.ts',
    'incentives/coupons.ts',
    'incentives/gifts.ts',
    'incentives/honours.ts',
    'incentives/leaderboard.ts',
    'incentives/levels.ts',
    'incentives/lottery.ts',
    'incentives/meters.ts',
    'incentives/motivation.ts',
    'incentives/points.ts',
    'incentives/probability.ts',
    'incentives/programme.ts',
    'incentives/pull.ts',
    'incentives/receive.ts',
    'incentives/schemes.ts',
    'incentives/state.ts',
    'incentives/streaks.ts',
    'incentives/wallets.ts',
  ],
  equations: [
    'Mot = I + E/J multiplies h and μ of Conversation;   J = ι0 + (1 - ι0) min(1, Φ^b/½);   Mot = 1 without rewards',
    'E by act = Σ over kinds of reward of its pull · (1 - h + f_F F) + ξ_n m_ent (1 - h) while it is a game,   h: tiredness of the kind (see Habituation)',
    '    F = 1 - e^(-days since a scheme was first seen / d_F);   exposures: a visit while it runs δ_sch, a reward δ_rew, a goal reached δ_awa',
    '    a game: levels, badges, titles, boards, lots, rows, and what is saved up for; not pay at once',
    '    money for the act r (points, coupons): m_ben ξ ln(1 + r/v0) GG, over max(LEAST_ACTIVITY, α) for what is written',
    '    the next level l: (m_gro ξ_s + m_ben ξ (1 - e^(-gift/v0))) / l · e^(-acts it takes / n_g) GG',
    '    the next badge, n held: m_gro ξ_s / (n + 1) · e^(-acts it takes / n_g) GG, the strongest of several',
    '    a board or a badge for the best: (m_soc ξ_s + m_ben ξ (1 - e^(-prize/v0))), only k_cut ranks or less from the cut',
    '    a ticket: m_ent ξ (1 - e^(-prize · w(chance)/v0)),   w(p) = p^0.61/(p^0.61 + (1 - p)^0.61)^(1/0.61)',
    'a full row of n days, r done before, today without a message so far: (m_gro ξ_s / (r + 1) + m_ben ξ (1 - e^(-bonus/v0))) · e^(-n/n_g) GG,',
    '        0 after a row of FELT_AS_ROW days or more broke, until a new one has begun;   d = 1 - d_row/n while the row holds, else 1',
    'GG = 1 + γ_g (1 - d)² for a share π_g of members, 1 for the others;   d: part of the way that is left',
    'I moves towards I* by η_I a day; where I* = 1, what is missing halves in d_I days; below 1 it bears on acts that are paid before others, or ranked, alone',
    '    I* = e^(-1.81 χ (κ0 + (1 - κ0) Φ^b)) while others see pay that is expected, of χ_e, χ_c, χ_p the largest that applies',
    '    · e^(1.81 d_hon m_soc η_hon) while a title is held · I_far away from the cut of a board',
    'coming rewarded: a notice with chance p_notify (1 - e^(-E/J)) on every day',
    'of a rewarded act, with x = (E/J)/Mot: for the reward alone with chance max(0, 2x - 1), then of quality q_game',
    'G_ben = 1 - e^(-money received since the latest visit / v0), enters satisfaction with m_ben',
    'a gift of money v calls in each who gets it with chance p_gift (1 - e^(-v/v0)) (1 - h of gifts)',
  ],
  fixed: [
    {
      name: 'LEAST_ACTIVITY',
      value: 0.2,
      meaning: 'talkativeness below which pay adds no more messages, relative to own ones',
    },
    { name: 'D_TO_LOG_ODDS', value: 1.813799364234218, meaning: 'π/√3, from standardized differences to log-odds' },
    { name: 'FULL_COMPANY', value: 0.5, meaning: 'bonded share from which on company moves as much as it can' },
    {
      name: 'PROBABILITY_WEIGHTING',
      value: 0.61,
      meaning: 'how much small chances are overrated (Tversky & Kahneman 1992)',
    },
    { name: 'FELT_AS_ROW', value: 3, meaning: 'days in a row from which a break is felt (Silverman & Barasch 2023)' },
  ],
  switches: { tieEffects: '`off` puts Φ̄^b for Φ^b in J and I*.' },
  decisions: [
    departs(
      'Mot is I + E/J, the ratio of motivation with rewards to that without; the specification multiplies the rates by I J + E.',
      'The rates rise with ties already and were set with Mot = 1: a J beside them would count company twice, and a scheme that gives nothing would change who talks.',
    ),
    completes(
      'Money serves the motive benefit, levels and badges growth, titles and boards company, lots fun; the specification has benefit for all.',
      'What a reward gives depends on what one comes for.',
    ),
    completes(
      'A level or badge pulls less the more acts it takes (n_g).',
      'The specification has the part of the way that is left only; a level out of reach would then pull as much as one at hand.',
    ),
    completes(
      'What is paid for opening the group or taking part is contingent on engagement, what is paid for writing and inviting on completion, a prize of a board on performance.',
      'The classes are those of the experiments; the heaviest that applies counts, because no experiment adds them up.',
    ),
    departs(
      'Rewards of each kind wear by the law of habituation, by seeing a scheme as by being rewarded; the specification has a habituation and a reset of their own.',
      'One law for all stimuli; an award is an exposure that wears more.',
    ),
    completes(
      'A scheme is a novelty at first and familiar in the end.',
      'The effect of a gamified course fell from the fourth week and was partly back by the tenth (Rodrigues et al. 2022).',
    ),
    completes(
      'What is lost of the own wish is lost for acts that are paid or ranked, not for all.',
      'The experiments measured the activity that was rewarded (Deci, Koestner & Ryan 1999); a check-in that is paid for takes nothing from talk.',
    ),
    completes(
      'Pay for writing adds the same number of messages to everybody, whoever is talkative, and has no most.',
      'Paid reviews came from new writers, while those who had written before wrote less and worse (Khern-am-nuai, Kannan & Ghasemkhani 2018). What is written for pay alone is of low quality.',
    ),
    completes(
      'A scheme stops with the first payment that does not fit into its budget; points already earned are then worth nothing.',
      'A budget is a limit, and what has been promised beyond it cannot be kept.',
    ),
    completes(
      'Gifts come unannounced: they call in and are enjoyed, and neither pull nor crowd out.',
      'Unexpected rewards had no effect on own wish (Deci, Koestner & Ryan 1999). A red packet in a group brings in those who want to open it, once.',
    ),
    completes(
      'Points redeemed are the oldest first; a level once reached is kept unless the scenario has demotion.',
      'It is what loyalty schemes do.',
    ),
    completes(
      'Days in a row are a goal of their own, also where they earn nothing; a broken row pulls no more until the member has begun another.',
      'When a public counter of days in a row was taken away, long rows and days with a single contribution became fewer (Moldon, Strohmaier & Wachs 2021); people do less of what they see a broken row of than of one that holds (Silverman & Barasch 2023); pay for rows kept people at it longer than more pay that stayed the same (Mehr et al. 2025).',
    ),
    leavesOut(
      'A broken row takes nothing from the own wish, and members do not mend rows; neither does the bonus grow with the row.',
      'The experiments say which way a break goes and not how much of it lasts; a break costs at least as much as it does here.',
    ),
    leavesOut(
      'Members do not compare themselves with others but for boards, and do not mind rewards that others get.',
      'Envy and quarrels over titles cannot be seen in results.',
    ),
  ],
  works: [
    work(
      'Khern-am-nuai',
      2018,
      'Khern-am-nuai, W., Kannan, K. & Ghasemkhani, H. (2018). Extrinsic versus intrinsic rewards for contributing reviews in an online platform. Information Systems Research 29.',
    ),
    work(
      'Mehr',
      2025,
      'Mehr, K. S., Silverman, J., Sharif, M. A., Barasch, A. & Milkman, K. L. (2025). The motivating power of streaks: increasing persistence is as easy as 1, 2, 3. Organizational Behavior and Human Decision Processes 187.',
    ),
    work(
      'Moldon',
      2021,
      'Moldon, L., Strohmaier, M. & Wachs, J. (2021). How gamification affects software developers: cautionary evidence from a natural experiment on GitHub. ICSE 2021.',
      '10.48550/arXiv.2006.02371',
    ),
    work(
      'Silverman',
      2023,
      'Silverman, J. & Barasch, A. (2023). On or off track: how (broken) streaks affect consumer decisions. Journal of Consumer Research 49.',
      '10.1093/jcr/ucac029',
    ),
  ],
  isIdle: without('incentives'),
};
