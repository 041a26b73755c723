import { RECOGNIZED } from '../../engine/selling/ads.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const ADS: Submodel = {
  title: said('Advertisements', '广告'),
  purpose: said(
    'What advertisements earn, and how they wear members out: slowly, through satisfaction and leaving (P25).',
    '广告带来多少收入，又如何经由满意度与退出慢慢消磨成员（P25）。',
  ),
  code: ['selling/ads.ts'],
  equations: [
    said(
      'each ad read earns its revenue and is an exposure of a_d (1 - relevance) (see Habituation)',
      '每读一条广告带来其收入，并且是一次 a_d (1 - 相关度) 的接触（见“习惯化”）',
    ),
    said(
      '`woven` into talk: RECOGNIZED of that exposure, and T -= (1 - e^(-κ_T · RECOGNIZED)) T at each one read',
      '融入聊天（`woven`）：接触只计 RECOGNIZED，每读一条 T -= (1 - e^(-κ_T · RECOGNIZED)) T',
    ),
    said(
      'Z: tiredness of advertisements, half of which is gone after T_d days of rest',
      'Z：对广告的厌倦，休息 T_d 天减去一半',
    ),
    said(
      'cost of a visit: + ζ Z (see Value, belonging, need); leaving: e^(γ_Z Z) (see Leaving)',
      '访问成本：+ ζ Z（见“价值、归属感与需求”）；退出：e^(γ_Z Z)（见“退出”）',
    ),
  ],
  fixed: [
    {
      name: 'RECOGNIZED',
      value: RECOGNIZED,
      meaning: said('readers who see that woven talk is an advertisement', '看出融入聊天的内容是广告的读者占比'),
    },
  ],
  works: [
    work(
      'Wojdynski',
      2016,
      'Wojdynski, B. W. & Evans, N. J. (2016). Going native: effects of disclosure position and language on the recognition and evaluation of online native advertising. Journal of Advertising 45(2).',
      '10.1080/00913367.2015.1115380',
    ),
    work(
      'Goli',
      2025,
      'Goli, A., Huang, J., Reiley, D. & Riabov, N. M. (2025). Measuring consumer sensitivity to audio advertising: a long-run field experiment on Pandora internet radio. Quantitative Marketing and Economics 23.',
      '10.1007/s11129-025-09294-7',
    ),
  ],
  isIdle: without('ads'),
  decisions: [
    completes(
      said('Who sees that talk was paid for trusts less.', '看出言论是付费的人信任降低。'),
      said(
        'Between 7 and 18 % of the readers of articles that were paid for saw what they were, and thought less of it and of who published it (Wojdynski & Evans 2016); a group meets it again.',
        '付费文章的读者中 7 至 18 % 看出其性质，并因此对其与发布者评价更低（Wojdynski & Evans 2016）；群里的人会一再遇到。',
      ),
    ),
    departs(
      said('Fatigue Z cannot exceed 1; the first draft adds without limit.', '疲劳 Z 不能超过 1；初稿中可无限累加。'),
      said(
        'Ten thousand ads a day must not give a satisfaction of minus thousands; while Z is small both are the same.',
        '每天一万条广告不该造成负几千的满意度；Z 较小时两者相同。',
      ),
    ),
    departs(
      said(
        'Annoyance a_d is 0.02, a fifth of the value in the first draft.',
        '烦扰 a_d 为 0.02，是初稿中数值的五分之一。',
      ),
      said(
        'With 0.1 a single ad a day wears everybody out within two weeks; 0.02, half gone after T_d days, gives the ratio of long to short sensitivity of P25 over loads of 2 to 8 ads a day.',
        '取 0.1 时，每天一条广告两周内就让所有人厌倦；在每天 2 到 8 条的负荷下，0.02、休息 T_d 天减去一半，给出 P25 的长短期敏感度之比。',
      ),
    ),
    completes(
      said(
        'What tiredness of ads costs a visit, ζ, is 0.3: a member wholly tired of them finds the group as poor as a bad week makes it.',
        '厌倦广告使一次访问失去的 ζ 为 0.3：完全厌倦的成员觉得群里如同糟糕的一周。',
      ),
      said(
        'One more ad an hour, about one in fifteen pieces, cost two per cent of use in the long run (Goli, Huang, Reiley & Riabov 2025, an experiment). With 1, two ads a day cost a group a third of its visits and nearly half of its orders.',
        '每小时多一条广告（约十五条内容中的一条）长期使使用减少百分之二（Goli, Huang, Reiley & Riabov 2025，实验）。取 1 时，每天两条广告使群失去三分之一的访问与近一半的订单。',
      ),
    ),
    completes(
      said(
        'An ad takes its place among the messages read, lifts the group in the chat list, counts as irrelevant below a relevance of 0.5, and is never answered.',
        '广告占用所读消息的位置，把群在聊天列表中顶上去，相关度低于 0.5 时算无关，且从不被回复。',
      ),
      said('It stands in the stream like any other message.', '它与其他消息一样处在消息流中。'),
    ),
    leavesOut(
      said('Members cannot pay to be spared ads.', '成员不能付费免看广告。'),
      said('A paid tier without ads is a group of its own.', '无广告的付费等级可以另设一个群。'),
    ),
  ],
};
