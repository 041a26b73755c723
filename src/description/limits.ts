/** How far to trust results: what the README and the report say, and the weak points of the model. */
import { said } from '../language/said.ts';

export const LIMITS: readonly string[] = [
  said(
    "hearsay compares strategies for a declared kind of community. It does not forecast one community unless it was calibrated to that community's log.",
    'hearsay 比较已声明类型的社群的各种策略。若未按某个社群的日志校准，它不预测那个社群。',
  ),
  said(
    '**Solid** is the arithmetic: the same scenario, seed and version give the same result to the last bit, and intervals were tested for their coverage. Intervals speak of chance within the model, not of errors in the model.',
    '**可靠**的是计算：同样的场景、种子与版本给出完全相同的结果，区间的覆盖率经过检验。区间说的是模型之内的偶然，而不是模型的误差。',
  ),
  said(
    '**Bounded** are many rates: those whose source says "assumption" were only checked against known patterns. Vary those that matter to you, such as `--set parameters.tieHalfLife=20`, and see whether the answer stays.',
    '**有界**的是许多频率：来源写着“假设”的只对照已知规律检查过。请改动对您要紧的，例如 `--set parameters.tieHalfLife=20`，看答案是否不变。',
  ),
  said(
    '**Unproven** is the whole: no public data join friendships, attention, rewards and money for chat groups.',
    '**未经证实**的是整体：没有公开数据同时包含聊天群的好友关系、注意力、奖励与金钱。',
  ),
  said(
    'Ties fade exponentially and grow by a fixed amount an exchange. Both are convenient; research on real contacts partly contradicts them (Vergara Hidd et al. 2023).',
    '关系按指数减弱，每次往来增加固定的量。两者都图方便；对真实交往的研究与之部分矛盾（Vergara Hidd et al. 2023）。',
  ),
  said(
    'The evidence comes from Usenet, Reddit, Stack Overflow, Wikipedia and a bank; little of it from chat groups such as those of WeChat, where it is one paper.',
    '证据来自 Usenet、Reddit、Stack Overflow、维基百科与一家银行；很少来自微信群这样的聊天群，只有一篇论文。',
  ),
  said(
    'Rules of thumb from handbooks ("a group breaks at 150") are not built in. That groups change at certain sizes follows from limited attention and forgetting; *where* they change is calibration, and agreement with 50 or 150 is no evidence for either number. The answer may be that there is no threshold.',
    '手册中的经验法则（“群到 150 人就散”）没有写进模型。群在某些规模发生变化，是有限注意力与遗忘的结果；*在哪里*变化取决于校准，与 50 或 150 相符并不证明这两个数。答案也可能是没有门槛。',
  ),
  said(
    'Effects of rewards rest on short studies at single sites. Expect less from them in the long run.',
    '奖励的作用依据单一站点上的短期研究。长期的作用应当看低。',
  ),
  said(
    'Competing communities are not simulated, apart from the general chance that people stay away or leave.',
    '没有模拟竞争社群，只有人们不来或离开的一般可能。',
  ),
  said(
    'Real operators adapt daily. A fixed plan understates a skilled one; triggers are a partial remedy.',
    '真实的运营者天天调整。固定计划低估了有经验的运营者；应对预案只能部分弥补。',
  ),
  said(
    'Trust the order of strategies and the rough size of differences more than any single number. Do not use it to promise a number of members on a date.',
    '相信策略的先后与差异的大致大小，胜过任何单个数字。不要用它承诺某日的成员数。',
  ),
];
