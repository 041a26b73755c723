/** Words that every report needs: punctuation, units, outcomes, verdicts, stages, real communities. */

import { both } from '../../language/both.ts';
import { BOUND_WORDS } from '../../language/bound-words.ts';
import type { CommunityName, ObservedFigure } from '../../scenario/communities.ts';
import type { FunnelStage } from '../charts/funnel.ts';
import type { VerdictWord } from '../language.ts';

export const GENERAL_WORDS = {
  /** For the `lang` attribute. */
  htmlLanguage: both('en', 'zh-Hans'),
  colon: both(': ', '：'),
  semicolon: both('; ', '；'),
  list: both(
    (items: readonly string[]) =>
      items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
    (items) => items.join('、'),
  ),
  either: both(
    (items: readonly string[]) =>
      items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`,
    (items) => items.join('或'),
  ),
  units: {
    points: both(
      (amount: string) => `${amount} points`,
      (amount) => `${amount} 个百分点`,
    ),
    days: both(
      (amount: string) => `${amount} days`,
      (amount) => `${amount} 天`,
    ),
    certain: both('certain', '必然'),
    ofRuns: both(
      (share: string) => `${share} of runs`,
      (share) => share,
    ),
    ...BOUND_WORDS,
    unknown: both('n/a', '无数据'),
  },
  outcomeOnDay: both(
    (outcome: string, day: string) => `${outcome}, day ${day}`,
    (outcome, day) => `${outcome}（第 ${day} 天）`,
  ),
  /** A formula that is true or false in a run, of which the share of runs is given. */
  outcomeInRuns: both(
    (formula: string) => formula,
    (formula) => `${formula}（成立的模拟占比）`,
  ),
  observed: {
    title: both('Beside real communities', '与真实社群对照'),
    note: both(
      (strategy: string) =>
        `What public logs of communities of this kind show over about three months, and what the runs under ${strategy} gave. A community may be different with good reason; where it is far outside, ask why.`,
      (strategy) =>
        `同类社群的公开记录在约三个月内的表现，以及${strategy}各次模拟的平均值。社群可以有理由与之不同；相差很远时，请想想原因。`,
    ),
    figure: both('Figure', '指标'),
    observed: both('Observed', '实际观察'),
    simulated: both('Simulated', '模拟结果'),
    source: both('Source', '来源'),
    figures: {
      neverWrote: both('members who never wrote', '从未发言的成员'),
      cameBack: both('members who came back on another day', '在另一天再次到来的成员'),
      topPercent: both('messages by the most active 1 % of members', '最活跃 1 % 成员所写的消息'),
      topTenth: both('messages by the most active 10 % of members', '最活跃 10 % 成员所写的消息'),
      gini: both(
        'Gini coefficient of messages (0 equal, 1 all by one)',
        '消息的基尼系数（0 为均等，1 为全由一人所写）',
      ),
    } satisfies Record<ObservedFigure, unknown>,
    communities: {
      perl6: both('An open chat channel of programmers, 2005–2019', '程序员的开放聊天频道，2005–2019 年'),
      health: both('Four health forums, 63,990 members', '四个健康论坛，共 63,990 名成员'),
      quantum: both('A new question-and-answer site, 2018', '新建的问答网站，2018 年'),
      college: both('Students of one university writing to each other, 2004', '一所大学的学生互相通信，2004 年'),
    } satisfies Record<CommunityName, unknown>,
  },
  stages: {
    heard: both('Heard of it', '听说过'),
    joined: both('Joined', '加入'),
    spoke: both('Spoke', '发过言'),
    returned: both('Came back on a later day', '复访'),
    bought: both('Bought', '购买'),
  } satisfies Record<FunnelStage, unknown>,
  verdicts: {
    better: both('better', '更好'),
    worse: both('worse', '更差'),
    higher: both('higher', '更高'),
    lower: both('lower', '更低'),
    undecided: both('undecided', '尚无定论'),
    'no meaningful difference': both('no meaningful difference', '无实质差异'),
  } satisfies Record<VerdictWord, unknown>,
};
