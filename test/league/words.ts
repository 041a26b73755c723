/** Words of the league in both languages. */
import type { Language } from '#hearsay/errors.js';
import { both, inEach } from '#hearsay/language/both.js';
import type { PresetName } from '#hearsay/scenario/presets.js';
import type { Column } from './effects.ts';

export const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** Short, for the head of a narrow column. */
export const COLUMN_WORDS = {
  retention30: both('stay 30 d.', '30 天留存'),
  activeShare30: both('wrote 30 d.', '30 天发言'),
  messages: both('messages', '消息'),
  trust: both('trust', '信任'),
  joined: both('joined', '加入'),
  orders: both('orders', '成交'),
  revenue: both('revenue', '收入'),
  cost: both('cost', '支出'),
} satisfies Record<Column, unknown>;

export const PRESET_WORDS = {
  chat: both('Chat group', '聊天群'),
  forum: both('Forum', '论坛'),
  brand: both('Community of a brand', '品牌社群'),
  learning: both('Place to ask and learn', '学习社群'),
  acquaintance: both('People who know each other', '熟人群'),
  marketplace: both('Community of a marketplace', '交易平台社群'),
} satisfies Record<PresetName, unknown>;

export const LEAGUE_WORDS = inEach({
  title: both('What each lever does by itself', '每种手段单独有什么作用'),
  howToRead: both(
    ({ replications, levers }: { replications: number; levers: number }): readonly string[] => [
      `**This is the model, not the world.** One community without extras (\`scenarios/league.yaml\`), to which each of ${levers} levers is added alone, at a`,
      `strength that handbooks and platforms call usual, under every preset. ${replications} paired runs each. Made by \`npm run league -- --write\`.`,
      '',
      'How to read it:',
      '',
      '- A number is the difference to the same community without the lever, after 180 days, the mean over runs with the same chance events. Shares and',
      '  trust in points (+1.0: of 100 members one more), all else in per cent of the base. In parentheses its 95 % interval.',
      '- **Bold**: clearly not 0, also when all levers of the column are counted (Holm, 5 %). What is not bold may be chance. `0` without an',
      '  interval: no run differs; `–`: there is nothing to compare.',
      '- stay 30 d.: still members on their day 30. wrote 30 d.: wrote in the last 30 days. trust: mean of members on the last day. joined, messages, orders, revenue,',
      '  cost: over 180 days; cost holds wages, content, rewards and goods.',
      '- More of something is not yet better: look at what it costs, and at trust and staying beside talk.',
      '- Intervals speak of chance within the model, not of errors in the model. "What is known of it" says which effects a study found and which are',
      '  assumptions. Measured effects are mostly smaller than practitioners expect; a lever that does nothing here may need a partner (a campaign needs',
      '  friends who are outside, a coupon something to buy), another strength or another moment: change the file and play it.',
    ],
    ({ replications, levers }: { replications: number; levers: number }): readonly string[] => [
      `**这是模型，不是现实。** 一个没有任何附加手段的社群（\`scenarios/league.yaml\`），在每种预设下，把 ${levers} 种手段逐一单独加上，力度取手册与平台所说的常用值，各做 ${replications} 次配对模拟。由 \`npm run league -- --write\` 生成。`,
      '',
      '读法：',
      '',
      '- 数字是与没有该手段的同一社群在 180 天后的差，取随机事件相同的各次模拟的均值。占比和信任以百分点计（+1.0：每 100 名成员多一人），其余以基准的百分比计。括号内为 95 % 区间。',
      '- **粗体**：即使把该列所有手段一并计入，也明显不为 0（Holm，5 %）。非粗体可能只是偶然。没有区间的 `0`：每次模拟都相同；`–`：没有可比的值。',
      '- 30 天留存：第 30 天仍在群的占比。30 天发言：近 30 天发过言的占比。信任：最后一天成员的均值。加入、消息、成交、收入、支出：180 天合计；支出含工资、内容、奖励和商品。',
      '- 多不等于好：要看花费，也要在消息之外看信任和留存。',
      '- 区间只反映模型之内的偶然，不包括模型本身的误差。“已知的依据”说明哪些作用有研究支持，哪些是假设。测得的作用多半比从业者预期的小；在这里不起作用的手段，可能需要搭配（裂变需要群外的好友，优惠券需要可买的东西）、另一种力度或另一个时机：改动文件，再模拟一次。',
    ],
  ),
  known: both('What is known of it', '已知的依据'),
  knownNote: both(
    (presets: number) =>
      `Beside it, what the lever clearly moves in the model: + more, − less, in parentheses under how many of ${presets} presets.`,
    (presets: number) => `旁边是该手段在模型中明显改变的指标：+ 更多，− 更少，括号内为 ${presets} 种预设中的几种。`,
  ),
  inTheModel: both('in the model it clearly moves', '在模型中明显改变'),
  nothingClear: both('nothing', '无'),
  comma: both(', ', '、'),
  points: both('points', '百分点'),
  basis: both(
    (values: string) => `The base: ${values}.`,
    (values: string) => `基准：${values}。`,
  ),
  lever: both('lever', '手段'),
  pictureTitle: both(
    (preset: string) => `What each lever does by itself: ${preset}`,
    (preset: string) => `每种手段单独的作用：${preset}`,
  ),
  pictureSubtitle: both<readonly string[]>(
    [
      'Difference to the same community without it, after 180 days: points for staying, writing and trust, else per cent.',
      'Blue: more; orange: less; full color from 10 points or 50 %. Gray on white: may be chance.',
    ],
    [
      '与没有该手段的同一社群在 180 天后的差：留存、发言、信任为百分点，其余为百分比。',
      '蓝：更多；橙：更少；达 10 个百分点或 50 % 为全色。白底灰字：可能只是偶然。',
    ],
  ),
});
