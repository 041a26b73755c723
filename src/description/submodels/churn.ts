import { ATTACHED } from '../../engine/members/churn.ts';
import { said } from '../../language/said.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const CHURN: Submodel = {
  title: said('Leaving', '退出'),
  purpose: said(
    'Leaving for good. Tenure does not enter: that veterans stay longer comes from who is left and from what they feel (P18).',
    '永久退出。在群时间不直接进入：老成员留得更久，来自留下的是谁、他们感受如何（P18）。',
  ),
  code: ['members/churn.ts', 'members/dropping-out.ts', 'members/leaving.ts', 'measuring/reasons.ts'],
  equations: [
    said('ϑ ~ Beta(a, b), drawn for each person', 'ϑ ~ Beta(a, b)，每人抽一次'),
    said(
      'on a candidate day, after the visit if there was one: leaves with chance min(1, h)',
      '在候选日（若有访问则在访问之后）：以概率 min(1, h) 退出',
    ),
    said(
      '    h = (ϑ + pull of a competitor) · p̂/p_max · exp(-γ_B (B - B0) - γ_S (S - S0) + γ_O ln⁺(U/A) + γ_Z (Z + N) + γ_G G + β_0 e^(-(n - 1)/2) - γ_K K)',
      '    h = (ϑ + 竞争者的拉力) · p̂/p_max · exp(-γ_B (B - B0) - γ_S (S - S0) + γ_O ln⁺(U/A) + γ_Z (Z + N) + γ_G G + β_0 e^(-(n - 1)/2) - γ_K K)',
    ),
    said(
      "    U: unread when the day's turn came; p̂: p_max of a member of z = 0 where readiness does not differ; n: members of the group; K: see Conversation; N: calls that nag, see Habituation",
      '    U：轮到该日时的未读消息；p̂：来访意愿没有差异时 z = 0 者的 p_max；n：群成员数；K：见“讨论”；N：召唤之烦，见“习惯化”',
    ),
    said(
      'on any day, whether or not the group can be opened: leaves with chance ω, by chance',
      '任何一天，不论群能否打开：以概率 ω 离开，原因为偶然',
    ),
    said(
      'why: by chance if the draw is below ϑ times what held the member; else what drives most of γ_S (S0 - S), γ_B (B0 - B), γ_O ln⁺(U/A) + γ_Z N, γ_Z Z, γ_G G, the empty room (as belonging) and',
      '原因：抽样低于 ϑ 乘以留住成员之力时为偶然；否则取 γ_S (S0 - S)、γ_B (B0 - B)、γ_O ln⁺(U/A) + γ_Z N、γ_Z Z、γ_G G、空荡的群（计作归属感）之中最大者，以及',
    ),
    said(
      '    ln(1 + pull/ϑ); by the fee, taken out, or lost when a group was divided where that was it',
      '    ln(1 + 拉力/ϑ) 中推动最大者；因会费、被移出或拆群流失者按其原因',
    ),
    said(
      'if U > A or N > 0, and B > 0.5, the member mutes the group instead of feeling it; N = 0 for who has muted it',
      '若 U > A 或 N > 0，且 B > 0.5，成员把群设为免打扰，而不受其影响；已设免打扰者 N = 0',
    ),
  ],
  fixed: [
    {
      name: 'ATTACHED',
      value: ATTACHED,
      meaning: said(
        'belonging above which a member mutes an overloaded group',
        '归属感高于此值的成员会把过载的群设为免打扰',
      ),
    },
  ],
  switches: {
    attention: said(
      '`unlimited` makes overload impossible: nobody leaves for it or mutes.',
      '`unlimited` 使过载不可能发生：没有人因此退出或设免打扰。',
    ),
  },
  decisions: [
    completes(
      said(
        'The hazard is asked on candidate days only, and is the same a day (p̂ · h) however often these come.',
        '退出的风险率只在候选日考察，而且不论候选日多密，每天都一样（p̂ · h）。',
      ),
      said(
        'The first draft evaluates leaving at candidate days. How ready somebody is to visit says nothing on how readily they leave for good.',
        '初稿在候选日判定退出。一个人多愿意到访，并不说明多容易一去不返。',
      ),
    ),
    completes(
      said(
        'A member with belonging above 0.5 who finds more unread than A mutes the group for good, gets no more notices, and is spared the effect of overload on leaving, not the rest of the hazard.',
        '归属感高于 0.5 的成员若发现未读超过 A，就永久设为免打扰，不再收到通知，也不受过载对退出的影响，但其余风险仍在。',
      ),
      said(
        'The first draft says that attached members mute instead of leaving, without a limit and without a way back.',
        '初稿说有归属感的成员设免打扰而不退出，但没有给出界限，也没有恢复的办法。',
      ),
    ),
    completes(
      said('Who has left does not come back.', '退出者不再回来。'),
      said(
        'The first draft knows only left; a second joining would need a rule of its own.',
        '初稿只有“已退出”；再次加入需要另立规则。',
      ),
    ),
    completes(
      said('Who leaves is counted under one reason.', '每个退出者只计入一个原因。'),
      said(
        'Reasons then add up; where several drive, the one that weighs most is what a manager would act on.',
        '这样各原因可以相加；几个原因并存时，份量最重的就是管理者会去处理的。',
      ),
    ),
    leavesOut(
      said(
        'Members who were referred leave as readily as others (no factor 0.82).',
        '被推荐来的成员与其他人一样容易退出（没有 0.82 的倍数）。',
      ),
      said(
        'Referral programs gain nothing through loyalty (P22), as far as results go.',
        '因此从结果看，推荐计划不会经由忠诚度得益（P22）。',
      ),
      ({ parameters }) => (parameters.referredChurn ?? 1) === 1,
    ),
    completes(
      said('An open grievance G makes members leave.', '未平息的不满 G 使成员退出。'),
      said(
        'The first draft lets grievance only make complaints louder; members whom a crisis hits also go.',
        '初稿只让不满加重抱怨；被危机波及的成员也会离开。',
      ),
    ),
    completes(
      said(
        'A competitor adds to how easily everybody leaves, so that belonging and satisfaction hold against it too.',
        '竞争对手使每个人都更容易退出，归属感与满意度因此也能抵挡它。',
      ),
      said('The first draft names no law for it.', '初稿没有给出规律。'),
    ),
  ],
};
