import { D_TO_LOG_ODDS, FULL_COMPANY } from '../../engine/incentives/motivation.ts';
import { PROBABILITY_WEIGHTING } from '../../engine/incentives/probability.ts';
import { LEAST_ACTIVITY } from '../../engine/incentives/pull.ts';
import { BOARD_NOVELTY } from '../../engine/incentives/schemes.ts';
import { FELT_AS_ROW } from '../../engine/incentives/streaks.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const MOTIVATION: Submodel = {
  title: said('Motivation and incentives', '动机与激励'),
  purpose: said(
    'What rewards add to the wish to write and to come, and what they take from it; what they cost, and when the money is gone.',
    '奖励给发言与到访的意愿增加什么、又夺走什么；花费多少，钱何时用完。',
  ),
  code: [
    'incentives/acts.ts',
    'incentives/appeal.ts',
    'incentives/badges.ts',
    'incentives/contests.ts',
    'incentives/coupons.ts',
    'incentives/crowding.ts',
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
    'incentives/slot.ts',
    'incentives/state.ts',
    'incentives/streaks.ts',
    'incentives/wallets.ts',
  ],
  equations: [
    said(
      'Mot = I + E/J multiplies h and μ of Conversation;   J = ι0 + (1 - ι0) min(1, Φ^b/½);   Mot = 1 without rewards',
      'Mot = I + E/J 乘到“讨论”的 h 与 μ 上；   J = ι0 + (1 - ι0) min(1, Φ^b/½)；   没有奖励时 Mot = 1',
    ),
    said(
      'E by act = Σ over kinds of reward of its pull · (1 - h + f_F F) + ξ_n m_ent (1 - h) while it is a game,   h: tiredness of the kind (see Habituation)',
      '各类行为的 E = Σ 各类奖励的吸引力 · (1 - h + f_F F)，若是玩法再加 ξ_n m_ent (1 - h)，   h：对该类的疲倦（见“习惯化”）',
    ),
    said(
      '    F = 1 - (1 + y) e^-y, y = days since a scheme was first seen / d_F;   exposures: a visit while it runs δ_sch, a reward δ_rew, a goal reached δ_awa',
      '    F = 1 - (1 + y) e^-y，y = 首次见到奖励以来的天数 / d_F；   接触：进行期间的一次访问 δ_sch，一次奖励 δ_rew，达成一个目标 δ_awa',
    ),
    said(
      '    a game: levels, badges, titles, boards, lots, rows, and what is saved up for; not pay at once',
      '    玩法：等级、徽章、称号、榜单、抽奖、连续打卡与攒积分；不含当场付钱',
    ),
    said(
      '    money for the act r (points, coupons): m_ben ξ ln(1 + r/v0) GG, over max(LEAST_ACTIVITY, α) for what is written',
      '    每次行为得钱 r（积分、优惠券）：m_ben ξ ln(1 + r/v0) GG，写作类再除以 max(LEAST_ACTIVITY, α)',
    ),
    said(
      '    the next level l: (m_gro ξ_s + m_ben ξ (1 - e^(-gift/v0))) / √l · e^(-acts it takes / n_g) GG',
      '    下一级 l：(m_gro ξ_s + m_ben ξ (1 - e^(-礼品/v0))) / √l · e^(-所需次数 / n_g) GG',
    ),
    said(
      '    the next badge, n held: m_gro ξ_s / (n + 1) · e^(-acts it takes / n_g) GG, the strongest of several',
      '    下一枚徽章，已有 n 枚：m_gro ξ_s / (n + 1) · e^(-所需次数 / n_g) GG，取几枚中最强者',
    ),
    said(
      '    a board: m_soc ξ_s for all down to k_cut ranks below the cut, and m_ben ξ (1 - e^(-prize/v0)) k_cut ranks or less from it; a badge for the best: both near the cut alone',
      '    榜单：入围线以下 k_cut 名之内及以上的所有人 m_soc ξ_s，入围线上下 k_cut 名之内再加 m_ben ξ (1 - e^(-奖金/v0))；给最佳者的徽章：两者都只在入围线附近',
    ),
    said(
      '    a ticket: m_ent ξ (1 - e^(-prize · w(chance)/v0)),   w(p) = p^0.61/(p^0.61 + (1 - p)^0.61)^(1/0.61)',
      '    一张奖券：m_ent ξ (1 - e^(-奖金 · w(概率)/v0))，   w(p) = p^0.61/(p^0.61 + (1 - p)^0.61)^(1/0.61)',
    ),
    said(
      'a full row of n days, r done before, today without a message so far: (m_gro ξ_s / (r + 1) + m_ben ξ (1 - e^(-bonus/v0))) · w(q^left) · e^(-n/n_g) GG,',
      '连续满 n 天，此前完成 r 段，今天尚未发言：(m_gro ξ_s / (r + 1) + m_ben ξ (1 - e^(-奖励/v0))) · w(q^剩余天数) · e^(-n/n_g) GG，',
    ),
    said(
      '        0 after a row of FELT_AS_ROW days or more broke, until a new one has begun;   d = 1 - d_row/n while the row holds, else 1',
      '        达到 FELT_AS_ROW 天的连续中断之后为 0，直到重新开始一段；   连续未断时 d = 1 - d_row/n，否则为 1',
    ),
    said(
      '        q = (days with a message + 1) / (days + 1) since the member first looked at rows; χ_c of rows is multiplied by w(q^left), too',
      '        q = (有发言的天数 + 1) / (天数 + 1)，自成员首次关注连续发言算起；连续发言的 χ_c 同样乘以 w(q^剩余天数)',
    ),
    said(
      'GG = 1 + γ_g (1 - d)² for a share π_g of members, 1 for the others;   d: part of the way that is left',
      '占比 π_g 的成员 GG = 1 + γ_g (1 - d)²，其他人为 1；   d：剩余路程的比例',
    ),
    said(
      'I moves towards I* by η_I a day; where I* = 1, what is missing halves in d_I days; below 1 it bears on acts that are paid before others, or ranked, alone',
      'I 每天以 η_I 趋向 I*；I* = 1 时，差额每 d_I 天减半；低于 1 时只作用于当众付钱或排名的行为',
    ),
    said(
      '    I* = e^(-1.81 χ (κ0 + (1 - κ0) Φ^b)) while others see pay that is expected, of χ_e, χ_c, χ_p the largest that applies',
      '    I* = e^(-1.81 χ (κ0 + (1 - κ0) Φ^b))，当他人看得见预期中的报酬时，χ 取适用的 χ_e、χ_c、χ_p 中最大者',
    ),
    said(
      '    · e^(1.81 d_hon m_soc η_hon) while a title is held · I_far more than k_cut ranks below the cut of a board',
      '    · 持有称号期间 e^(1.81 d_hon m_soc η_hon) · 在榜单入围线以下超过 k_cut 名时 I_far',
    ),
    said(
      'coming rewarded: a notice with chance p_notify (1 - e^(-E/J)) on every day',
      '奖励到访：每天以概率 p_notify (1 - e^(-E/J)) 收到通知',
    ),
    said(
      'of a rewarded act, with x = (E/J)/Mot: for the reward alone with chance max(0, 2x - 1), then of quality q_game',
      '受奖励的一次行为，x = (E/J)/Mot：以概率 max(0, 2x - 1) 只为奖励，此时质量为 q_game',
    ),
    said('each message counts x as written for a reward (see Selling)', '每条消息有 x 计为为奖励而写（见“销售”）'),
    said(
      'G_ben = 1 - e^(-money received since the latest visit, but for pay at once / v0), enters satisfaction with m_ben',
      'G_ben = 1 - e^(-上次访问以来所得金额（当场付的钱除外） / v0)，以 m_ben 计入满意度',
    ),
    said(
      'a gift of money v calls in each who gets it with chance p_gift (1 - e^(-v/v0)) (1 - h of gifts)',
      '价值 v 的礼品把得到它的每个人以概率 p_gift (1 - e^(-v/v0)) (1 - 对礼品的 h) 叫进群',
    ),
  ],
  fixed: [
    {
      name: 'BOARD_NOVELTY',
      value: BOARD_NOVELTY,
      meaning: said('how much more of a novelty a board is than other games', '榜单比其他玩法新鲜多少倍'),
    },
    {
      name: 'LEAST_ACTIVITY',
      value: LEAST_ACTIVITY,
      meaning: said(
        'talkativeness below which pay adds no more messages, relative to own ones',
        '健谈程度低于此值时，付钱相对自身不再增加更多消息',
      ),
    },
    {
      name: 'D_TO_LOG_ODDS',
      value: D_TO_LOG_ODDS,
      meaning: said('π/√3, from standardized differences to log-odds', 'π/√3，由标准化差异换算为对数优势'),
    },
    {
      name: 'FULL_COMPANY',
      value: FULL_COMPANY,
      meaning: said(
        'bonded share from which on company moves as much as it can',
        '熟人占比达到此值时，社交的作用达到最大',
      ),
    },
    {
      name: 'PROBABILITY_WEIGHTING',
      value: PROBABILITY_WEIGHTING,
      meaning: said(
        'how much small chances are overrated (Tversky & Kahneman 1992)',
        '小概率被高估的程度（Tversky & Kahneman 1992）',
      ),
    },
    {
      name: 'FELT_AS_ROW',
      value: FELT_AS_ROW,
      meaning: said(
        'days in a row from which a break is felt (Silverman & Barasch 2023)',
        '连续多少天以上的中断会被感到（Silverman & Barasch 2023）',
      ),
    },
  ],
  switches: { tieEffects: said('`off` puts Φ̄^b for Φ^b in J and I*.', '`off` 以 Φ̄^b 代替 J 与 I* 中的 Φ^b。') },
  decisions: [
    departs(
      said(
        'Mot is I + E/J, the ratio of motivation with rewards to that without; the first draft multiplies the rates by I J + E.',
        'Mot 为 I + E/J，即有奖励与无奖励时动机之比；初稿将各率乘以 I J + E。',
      ),
      said(
        'The rates rise with ties already and were set with Mot = 1: a J beside them would count company twice, and a scheme that gives nothing would change who talks.',
        '各率已随关系上升，且按 Mot = 1 设定：再乘 J 会把社交计两次，什么都不给的方案也会改变谁在说话。',
      ),
    ),
    completes(
      said(
        'Money serves the motive benefit, levels and badges growth, titles and boards company, lots fun; the first draft has benefit for all.',
        '金钱满足实用动机，等级与徽章满足成长，称号与榜单满足社交，抽奖满足娱乐；初稿一律归于实用。',
      ),
      said('What a reward gives depends on what one comes for.', '奖励给人什么，取决于为何而来。'),
    ),
    completes(
      said('The l-th level pulls by 1 / √l.', '第 l 级的吸引力按 1 / √l 计。'),
      said(
        'The first draft has 1 / l; Goes, Guo & Lin 2016 have the sign alone, and with 1 / l the effect of points falls from week to week, where a part of it comes back (Rodrigues et al. 2022).',
        '初稿为 1 / l；Goes, Guo & Lin 2016 只给出方向，而按 1 / l 积分的效应逐周下降，实际上会部分恢复（Rodrigues et al. 2022）。',
      ),
    ),
    completes(
      said('A level or badge pulls less the more acts it takes (n_g).', '等级或徽章所需次数越多，吸引力越小（n_g）。'),
      said(
        'The first draft has the part of the way that is left only; a level out of reach would then pull as much as one at hand.',
        '初稿只有剩余路程的比例；遥不可及的等级会与近在眼前的同样有吸引力。',
      ),
    ),
    completes(
      said(
        'What is paid for opening the group or taking part is contingent on engagement, what is paid for writing and inviting on completion, a prize of a board on performance.',
        '为打开群或参加而付的取决于参与，为发言与邀请而付的取决于完成，榜单的奖金取决于表现。',
      ),
      said(
        'The classes are those of the experiments; the heaviest that applies counts, because no experiment adds them up.',
        '分类依照实验；取适用的最重者，因为没有实验把它们相加。',
      ),
    ),
    departs(
      said(
        'Rewards of each kind wear by the law of habituation, by seeing a scheme as by being rewarded; the first draft has a habituation and a reset of their own.',
        '各类奖励按习惯化规律磨损，见到与得到都算；初稿另有习惯化与获奖后重置。',
      ),
      said(
        'One law for all stimuli; an award is an exposure that wears more.',
        '一切刺激同一条规律；获奖是一次磨损更大的接触。',
      ),
    ),
    completes(
      said(
        'A scheme is a novelty at first and familiar in the end; familiarity begins slowly.',
        '奖励机制起初新鲜，最终熟悉；熟悉来得慢。',
      ),
      said(
        'The effect of a gamified course fell from the fourth week and was partly back by the tenth (Rodrigues et al. 2022). Familiarity that came fastest on the first days, as 1 - e^-y does, filled in for the novelty while it wore, and the effect fell on instead of coming back (N7).',
        '一门游戏化课程的效果自第四周下降，到第十周部分恢复（Rodrigues et al. 2022）。若熟悉像 1 - e^-y 那样在头几天来得最快，就会在新鲜感消退时顶上，效果便一路下降而不再恢复（N7）。',
      ),
    ),
    completes(
      said(
        'What is lost of the own wish is lost for acts that are paid or ranked, not for all.',
        '自身意愿的损失只涉及付钱或排名的行为，而非全部。',
      ),
      said(
        'The experiments measured the activity that was rewarded (Deci, Koestner & Ryan 1999); a check-in that is paid for takes nothing from talk.',
        '实验测量的是被奖励的活动（Deci, Koestner & Ryan 1999）；付钱的签到并不减少讨论。',
      ),
    ),
    completes(
      said(
        'Pay for writing adds the same number of messages to everybody, talkative or not, and has no most.',
        '为写作付钱给每个人增加同样多的消息，无论健谈与否，且没有上限。',
      ),
      said(
        'Paid reviews came from new writers, while those who had written before wrote less, though not worse, and the quality of all fell (Khern-am-nuai, Kannan & Ghasemkhani 2018). What is written for pay alone is of low quality.',
        '付钱的评论来自新作者，而原来的作者写得更少但不更差，总体质量下降（Khern-am-nuai, Kannan & Ghasemkhani 2018）。只为钱写的质量低。',
      ),
    ),
    completes(
      said(
        'A scheme stops with the first payment that does not fit into its budget; points already earned are then worth nothing.',
        '方案在第一笔超出预算的付款时停止；此时已得的积分不再值钱。',
      ),
      said(
        'A budget is a limit, and what has been promised beyond it cannot be kept.',
        '预算是上限，超出的承诺无法兑现。',
      ),
    ),
    completes(
      said(
        'Gifts come unannounced: they call in and are enjoyed, and neither pull nor crowd out.',
        '礼品不作预告：把人叫进群、令人高兴，既无吸引力，也不挤出。',
      ),
      said(
        'Unexpected rewards had no effect on own wish (Deci, Koestner & Ryan 1999).',
        '意外的奖励对自身意愿没有影响（Deci, Koestner & Ryan 1999）。',
      ),
    ),
    completes(
      said(
        'Points redeemed are the oldest first; a level once reached is kept unless the scenario has demotion.',
        '最早的积分先兑换；达到的等级保留，除非场景设有降级。',
      ),
      said('It is what loyalty schemes do.', '会员积分计划就是这样做的。'),
    ),
    completes(
      said(
        'Days in a row are a goal of their own, also where they earn nothing; a broken row pulls no more until the member has begun another.',
        '连续发言本身就是目标，即使一无所得；中断之后不再有吸引力，直到成员重新开始。',
      ),
      said(
        'When a public counter of days in a row was taken away, long rows and days with a single contribution became fewer (Moldon, Strohmaier & Wachs 2021); people do less of what they see a broken row of than of one that holds (Silverman & Barasch 2023); pay for rows kept people at it longer than more pay that stayed the same (Mehr et al. 2025).',
        '公开的连续天数计数被取消后，长的连续与只有一次贡献的日子都变少（Moldon, Strohmaier & Wachs 2021）；人们对显示为中断的连续比对未断的做得更少（Silverman & Barasch 2023）；按连续付酬比始终更高的报酬使人坚持更久（Mehr et al. 2025）。',
      ),
    ),
    completes(
      said(
        'A row pulls as far as one believes that one can keep it up, and takes no more from the own wish than that.',
        '连续发言的吸引力以自己相信能坚持为限，从自身意愿夺走的也不超过此限。',
      ),
      said(
        'Value times expectancy (Vroom 1964): nobody works for what is out of reach. Everybody believes in it on the first day and learns from how often they wrote since; small chances count for more than they are.',
        '价值乘以期望（Vroom 1964）：没有人为够不着的东西努力。第一天人人相信，此后从自己发言的频率中得知；小概率被高估。',
      ),
    ),
    completes(
      said(
        'Being seen on a board pulls all who are on it or near it, its prize those near the cut.',
        '上榜被看见吸引在榜与接近者，奖金吸引入围线附近者。',
      ),
      said(
        'Rivals compete hardest near the first place and near a threshold (Garcia, Tor & Gonzalez 2006); in an experiment a board raised the number of contributions as levels did, and changed neither quality nor interest (Mekler, Brühlmann, Tuch & Opwis 2017).',
        '越接近第一名或门槛，对手之间的竞争越激烈（Garcia, Tor & Gonzalez 2006）；一项实验中榜单与等级同样增加贡献数量，质量与兴趣不变（Mekler, Brühlmann, Tuch & Opwis 2017）。',
      ),
    ),
    completes(
      said(
        'Pay at once is no gift: it adds nothing to what a visit was worth.',
        '当场付的钱不是礼物：不增加一次访问的价值。',
      ),
      said(
        'What is paid for is done as on a market (Heyman & Ariely 2004); with pay enjoyed as a gift, cash for messages made members trust more and buy more.',
        '付钱做的事如同在市场上（Heyman & Ariely 2004）；若把报酬当礼物，按条付钱会使成员更信任、买得更多。',
      ),
    ),
    leavesOut(
      said(
        'A broken row takes nothing from the own wish, and members do not mend rows; neither does the bonus grow with the row.',
        '中断不损害自身意愿，成员也不补签；奖励不随连续增长。',
      ),
      said(
        'The experiments say which way a break goes and not how much of it lasts; a break costs at least as much as it does here.',
        '实验说明了中断的作用方向，没有说明持续多少；中断的代价至少如此。',
      ),
    ),
    leavesOut(
      said(
        'Members do not compare themselves with others but for boards, and do not mind rewards that others get.',
        '除榜单外，成员不与他人比较，也不介意他人得奖。',
      ),
      said('Envy and quarrels over titles cannot be seen in results.', '结果中看不到对称号的嫉妒与争吵。'),
    ),
  ],
  works: [
    work(
      'Garcia',
      2006,
      'Garcia, S. M., Tor, A. & Gonzalez, R. (2006). Ranks and rivals: a theory of competition. Personality and Social Psychology Bulletin 32.',
      '10.1177/0146167206287640',
    ),
    work(
      'Heyman',
      2004,
      'Heyman, J. & Ariely, D. (2004). Effort for payment: a tale of two markets. Psychological Science 15.',
      '10.1111/j.0956-7976.2004.00757.x',
    ),
    work(
      'Khern-am-nuai',
      2018,
      'Khern-am-nuai, W., Kannan, K. & Ghasemkhani, H. (2018). Extrinsic versus intrinsic rewards for contributing reviews in an online platform. Information Systems Research 29.',
      '10.1287/isre.2017.0750',
    ),
    work(
      'Mehr',
      2025,
      'Mehr, K. S., Silverman, J., Sharif, M. A., Barasch, A. & Milkman, K. L. (2025). The motivating power of streaks: increasing persistence is as easy as 1, 2, 3. Organizational Behavior and Human Decision Processes 187.',
    ),
    work(
      'Mekler',
      2017,
      'Mekler, E. D., Brühlmann, F., Tuch, A. N. & Opwis, K. (2017). Towards understanding the effects of individual gamification elements on intrinsic motivation and performance. Computers in Human Behavior 71.',
      '10.1016/j.chb.2015.08.048',
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
    work('Vroom', 1964, 'Vroom, V. H. (1964). Work and Motivation. Wiley.'),
  ],
  isIdle: without('incentives'),
};
