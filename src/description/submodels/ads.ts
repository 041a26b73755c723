import { said } from '../../language/said.ts';
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
    'Z: tiredness of advertisements',
    said(
      'cost of a visit: + ζ Z (see Value, belonging, need); leaving: e^(γ_Z Z) (see Leaving)',
      '访问成本：+ ζ Z（见“价值、归属感与需求”）；退出：e^(γ_Z Z)（见“退出”）',
    ),
  ],
  isIdle: without('ads'),
  decisions: [
    departs(
      said('Fatigue Z cannot exceed 1; the first draft adds without limit.', '疲劳 Z 不能超过 1；初稿中可无限累加。'),
      said(
        'Ten thousand ads a day must not give a satisfaction of minus thousands; while Z is small both are the same.',
        '每天一万条广告不该造成负几千的满意度；Z 较小时两者相同。',
      ),
    ),
    departs(
      said(
        'Annoyance a_d is 0.005, a twentieth of the value in the first draft.',
        '烦扰 a_d 为 0.005，是初稿中数值的二十分之一。',
      ),
      said(
        'With 0.1 a single ad a day wears everybody out within two weeks; 0.005 gives the ratio of long to short sensitivity of P25 over loads of 2 to 8 ads a day.',
        '取 0.1 时，每天一条广告两周内就让所有人厌倦；在每天 2 到 8 条的负荷下，0.005 给出 P25 的长短期敏感度之比。',
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
