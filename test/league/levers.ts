/**
 * The levers of `scenarios/league.yaml`, in the order in which they are shown: what each is called, and what is known of it outside the model.
 *
 * `known` says what a study found or that the size is an assumption, never what the model does: the table shows that beside it.
 */
import { both } from '#hearsay/language/both.js';

const assumed = both('assumption', '假设');

/** Groups of levers, each with its levers by the names of the scenario's strategies. */
export const LEVER_GROUPS = [
  {
    title: both('Who comes', '谁会来'),
    levers: {
      'more-recruiting': {
        label: both('half more people recruited, at 5 each', '多招募一半的人，每人 5 元'),
        known: both(
          'By construction more people come; that many newcomers disturb a group is an assumption.',
          '来的人更多是设定使然；新人太多会打扰群是假设。',
        ),
      },
      seeds: {
        label: both('20 first members with most friends', '好友最多的 20 位种子用户'),
        known: both(
          'Strong ties pass on more than weak ones (Goldenberg et al. 2001, a model); size: assumption.',
          '强关系比弱关系更能传播（Goldenberg et al. 2001，为模型）；大小为假设。',
        ),
      },
      promise: {
        label: both('newcomers are promised a satisfaction of .6', '许诺新人满意度 0.6'),
        known: both(
          'Satisfaction follows what is got against what was expected (Oliver 1980, observed).',
          '满意取决于所得与所期之差（Oliver 1980，观察）。',
        ),
      },
      campaign: {
        label: both('reward of 10 for inviting, two weeks', '两周内邀请奖励 10 元'),
        known: both(
          'A reward makes people recommend, a larger one hardly more (Ryu & Feick 2007, experiments); a personal invitation moves about three times as much as a notice (Aral & Walker 2011, experiment).',
          '有奖励就会推荐，更大的奖励几乎不增加（Ryu & Feick 2007，实验）；个人邀请的效果约为通知的三倍（Aral & Walker 2011，实验）。',
        ),
      },
      referral: {
        label: both('5 for the inviter and 5 for the invited', '邀请者与被邀者各得 5 元'),
        known: both(
          'Rewards on both sides: +60 % sign-ups, as a company says; who has recommended leaves less (Garnefeld et al. 2013, observed).',
          '双向奖励：某公司称注册 +60 %；推荐过的人更少离开（Garnefeld et al. 2013，观察）。',
        ),
      },
      'opinion-leader': {
        label: both('a leader with 300 followers, every two weeks', '有 300 粉丝的意见领袖，每两周一次'),
        known: both('Followers are near the leader; size: assumption.', '粉丝与领袖相近；大小为假设。'),
      },
      partners: {
        label: both('3 partners on 10 % commission', '三位合伙人，佣金 10 %'),
        known: both('Assumption: partners work for what they can earn.', '假设：合伙人为能赚到的钱而出力。'),
      },
      ally: {
        label: both('an ally of 500 members tells of it', '500 人的友群代为推荐'),
        known: assumed,
      },
    },
  },
  {
    title: both('What is posted', '发什么内容'),
    levers: {
      'no-topics': {
        label: both('no topics', '没有话题'),
        known: both(
          'Content and talk of the sponsor go with trust in it (Porter & Donthu 2008, observed); sizes fitted or assumed.',
          '主办方的内容与交流同信任相伴（Porter & Donthu 2008，观察）；大小为拟合或假设。',
        ),
      },
      'daily-topics': {
        label: both('a topic every day instead of every other', '话题改为每天一个（原为隔天）'),
        known: both(
          'Contact has an optimum: of e-mails 7 were best, 4 gave 32 % less and 10 gave 16 % less (observed).',
          '频率有最佳值：邮件以 7 封最好，4 封少 32 %，10 封少 16 %（观察）。',
        ),
      },
      'three-topics-a-day': {
        label: both('three topics a day', '每天三个话题'),
        known: both(
          'Too much is less: with fewer notices use fell at first and rose within a year (Meta 2022, experiment).',
          '过犹不及：通知减少，使用起初下降，一年内反而上升（Meta 2022，实验）。',
        ),
      },
      'better-topics': {
        label: both('topics of quality .9 at twice the price', '话题质量 0.9，价格加倍'),
        known: both(
          'Ranking by quality raises staying in the long run (experiments; the sign only).',
          '按质量排序能提高长期留存（实验；只知方向）。',
        ),
      },
      'worthless-topics': {
        label: both('topics of quality .1, nearly free', '话题质量 0.1，几乎免费'),
        known: both(
          'Poor ads teach people to look away (Hohnhold et al. 2015, experiment); carried over to topics by assumption.',
          '劣质广告使人学会不看（Hohnhold et al. 2015，实验）；推及话题是假设。',
        ),
      },
      'by-members': {
        label: both('half of the topics by members', '一半话题由成员来做'),
        known: both(
          'Members’ talk goes with more buying than the brand’s own (Goh, Heng & Lin 2013, observed).',
          '成员的讨论比品牌自己的内容更能带来购买（Goh, Heng & Lin 2013，观察）。',
        ),
      },
      stories: {
        label: both("a customer's story every two weeks, passed on by 1 %", '每两周一则客户故事，1 % 的读者转发'),
        known: both(
          'Stories move intentions a little (Braddock & Dillard 2016, experiments); most that is passed on goes one step (Goel et al. 2012).',
          '故事略微改变意愿（Braddock & Dillard 2016，实验）；转发大多只走一步（Goel et al. 2012）。',
        ),
      },
      pins: { label: both('the best of each day pinned', '每天置顶最佳消息'), known: assumed },
      digest: { label: both('a digest every week', '每周一期精华汇编'), known: assumed },
      'topic-when-quiet': {
        label: both('one more topic when under half wrote in a week', '一周发言不足半数时加一个话题'),
        known: assumed,
      },
    },
  },
  {
    title: both('What is done together', '一起做什么'),
    levers: {
      'weekly-quiz': {
        label: both('a quiz every week', '每周一次问答'),
        known: both(
          'A gamified course was worn after four weeks, in part back after ten (Rodrigues et al. 2022, observed).',
          '游戏化课程四周后失去新鲜感，十周后部分恢复（Rodrigues et al. 2022，观察）。',
        ),
      },
      'monthly-guest': { label: both('a guest every month', '每月一位嘉宾'), known: assumed },
      'monthly-meeting': {
        label: both('a meeting offline every month', '每月一次线下聚会'),
        known: both('Assumption: meeting makes ties and belonging.', '假设：见面产生关系与归属感。'),
      },
      'quizzes-then-meetings': {
        label: both(
          'a quiz every week until 30 % are bonded, then a meeting every month',
          '每周一次问答，直到 30 % 的人结为熟人，此后每月一次聚会',
        ),
        known: assumed,
      },
    },
  },
  {
    title: both('Who looks after it', '谁来照看'),
    levers: {
      'no-operator': {
        label: both('nobody answers (topics go on)', '没有运营者回复（话题照发）'),
        known: both(
          'Who was answered comes back more: Joyce & Kraut 2006, observed; where newcomers were met better by rule, far less (+54 % comments, +10 % posting again: Pethig et al. 2025, natural experiment).',
          '得到回复者更常再来：Joyce & Kraut 2006，观察；靠规则善待新人所得小得多（评论 +54 %，再发帖 +10 %：Pethig et al. 2025，自然实验）。',
        ),
      },
      'answer-newcomers': {
        label: both('operator 3 hours, every newcomer answered', '运营者每天 3 小时，新人必复'),
        known: both(
          'A personal invitation kept more newcomers of Wikipedia (Morgan & Halfaker 2018, experiment); a tutorial did nothing (Narayan et al. 2017, experiment).',
          '个人邀请留住更多维基百科新人（Morgan & Halfaker 2018，实验）；通用教程毫无作用（Narayan et al. 2017，实验）。',
        ),
      },
      care: {
        label: both('a word to newcomers, on birthdays, after two weeks away', '对新人、生日者、久别者各说一句'),
        known: both(
          'A personal welcome kept newcomers, the same text for everybody did nothing (Morgan & Halfaker 2018; Narayan et al. 2017).',
          '个人化的欢迎留住新人，千篇一律的没有作用（Morgan & Halfaker 2018；Narayan et al. 2017）。',
        ),
      },
      moderators: {
        label: both('a moderator, 1 hour a day', '一位管理员，每天 1 小时'),
        known: both(
          'Deleting curbs imitation (Horta Ribeiro et al. 2023), explaining lowers repeats (Jhaver et al. 2019), wrong deletions cost newcomers; with few offences it costs more than it brings.',
          '删除抑制模仿（Horta Ribeiro et al. 2023），解释减少再犯（Jhaver et al. 2019），误删赶走新人；违规少时得不偿失。',
        ),
      },
      leaders: {
        label: both('5 trained leaders among members', '成员中五位受过培训的骨干'),
        known: both('Assumption: close leaders make trust.', '假设：亲近的骨干带来信任。'),
      },
      'visible-rules': {
        label: both('rules shown', '公开展示规则'),
        known: both(
          'Rules shown on top: compliance 52 % to 60 %, newcomers’ comments +70 % (Matias 2019, experiment).',
          '规则置顶：守规由 52 % 升至 60 %，新人参与 +70 %（Matias 2019，实验）。',
        ),
      },
      'common-identity': {
        label: both('a common identity (name, emblem)', '共同身份（名称、标志）'),
        known: both(
          'Shown identity raised visits and staying at a movie site (Ren et al. 2012, experiment).',
          '突出共同身份使某电影网站的访问与留存上升（Ren et al. 2012，实验）。',
        ),
      },
      surveys: {
        label: both('a survey every month, nothing done on it', '每月一次调查，不据此行动'),
        known: both(
          'Assumption: asking by itself moves nobody; only what is done on the answers can.',
          '假设：只问不做不改变任何人；据此行动才会。',
        ),
      },
    },
  },
  {
    title: both('Rewards', '奖励'),
    levers: {
      points: {
        label: both('points worth money, budget 1,000', '可兑换积分，预算 1,000'),
        known: both(
          'New writers come, old ones write less, quality falls when contributions are paid (Khern-am-nuai et al. 2018, natural experiment).',
          '为内容付费：新作者出现，老作者写得更少，质量下降（Khern-am-nuai et al. 2018，自然实验）。',
        ),
      },
      cash: {
        label: both('cash for each message, budget 1,000', '按条发现金，预算 1,000'),
        known: both(
          'A short rise, those who were active lower afterwards (Garnefeld et al. 2012); rewards crowd out interest (Deci, Koestner & Ryan 1999, experiments).',
          '短期上升，原先活跃者之后更低（Garnefeld et al. 2012）；奖励挤出兴趣（Deci, Koestner & Ryan 1999，实验）。',
        ),
      },
      levels: {
        label: both('levels by activity', '按活跃度升级'),
        known: both(
          'Effort rises before the next level, falls after it (Goes, Guo & Lin 2016, observed).',
          '升级前更努力，升级后回落（Goes, Guo & Lin 2016，观察）。',
        ),
      },
      honors: {
        label: both('honors for the most helpful', '表彰最乐于助人者'),
        known: both(
          'Praise strengthens own interest (Deci, Koestner & Ryan 1999, experiments); size here: assumption.',
          '正面反馈增强自发兴趣（Deci, Koestner & Ryan 1999，实验）；此处大小为假设。',
        ),
      },
      leaderboard: {
        label: both('a board with prizes of 20', '排行榜，奖金 20'),
        known: both(
          'A board raised the number of contributions, at the same quality and interest (Mekler et al. 2017, experiment); prizes before others take from the own wish (Deci, Koestner & Ryan 1999, experiments).',
          '榜单增加了贡献数量，质量与兴趣不变（Mekler et al. 2017，实验）；当众的奖金削弱自身意愿（Deci, Koestner & Ryan 1999，实验）。',
        ),
      },
      lottery: {
        label: both('a weekly draw of 50 among visitors', '每周抽奖 50'),
        known: both(
          'Small chances weigh more than they should (Tversky & Kahneman 1992, experiment); wear: assumption.',
          '人们高估小概率（Tversky & Kahneman 1992，实验）；厌倦的快慢为假设。',
        ),
      },
      streaks: {
        label: both('bonus for 7 days in a row', '连续 7 天发言有奖'),
        known: both(
          'A broken streak lowers the wish to go on (Silverman & Barasch 2023, experiments); a row that one cannot keep pulls nobody (assumption).',
          '连续记录中断会降低继续的意愿（Silverman & Barasch 2023，实验）；坚持不了的连续没有吸引力（假设）。',
        ),
      },
      coupons: {
        label: both('a coupon of 10 for every 20 replies', '每 20 条回复得 10 元优惠券'),
        known: both(
          'People won by deals come back less at full price (20 %: Dholakia 2011, observed); coupons for acts: assumption.',
          '因优惠而来的人较少以原价再买（20 %：Dholakia 2011，观察）；以行为换券为假设。',
        ),
      },
    },
  },
  {
    title: both('Selling', '销售'),
    levers: {
      'flash-sale': {
        label: both('half price for five days', '五天半价'),
        known: both(
          'About a third of sales in a promotion are pulled forward (van Heerde et al. 2004, observed).',
          '促销销量约三分之一是提前购买（van Heerde et al. 2004，观察）。',
        ),
      },
      cheaper: {
        label: both('40 instead of 80', '价格由 80 降为 40'),
        known: both(
          'Assumption: the chance to buy rises smoothly with ln(worth / price).',
          '假设：购买概率随 ln(价值/价格) 平滑上升。',
        ),
      },
      ads: {
        label: both('two ads a day', '每天两条广告'),
        known: both(
          'Fewer ads, more use and better attention later (Hohnhold et al. 2015, experiment).',
          '广告减少，之后的使用与注意力上升（Hohnhold et al. 2015，实验）。',
        ),
      },
      fee: {
        label: both('a fee of 5 a month after a free month', '首月免费，之后每月 5 元'),
        known: both(
          'A fee for all keeps away and drives out whom it costs more than it gives them; size: assumption.',
          '人人付费会挡住并赶走觉得不值的人；大小为假设。',
        ),
      },
      'paid-tier': {
        label: both('a paid tier at 5 a month', '付费等级，每月 5 元'),
        known: both(
          '2–7 % take a paid tier (vendors); whoever begins to pay uses more, posts 2 % more (Bapna et al. 2018, matched users).',
          '2–7 % 的人付费（厂商数据）；开始付费者用得更多，发帖多 2 %（Bapna et al. 2018，匹配用户）。',
        ),
      },
      tips: { label: both('tips of 2 for good messages', '好消息可获 2 元打赏'), known: assumed },
    },
  },
  {
    title: both('How it is divided', '怎样分群'),
    levers: {
      'groups-of-50': {
        label: both('groups of 50 instead of 500', '每群 50 人（原为 500）'),
        known: both(
          'Three chat logs have much the same total at 10, 318 and 811 members (observed); handbooks’ 50 is a question here.',
          '三个聊天群（10、318、811 人）消息总量相近（观察）；手册所说的 50 人在此是待答的问题。',
        ),
      },
      'other-subject': {
        label: both('about something that few follow', '改谈少有人关心的话题'),
        known: both(
          'By construction fewer come and less of it concerns them; sizes: assumption.',
          '来的人更少、与他们有关的更少是设定使然；大小为假设。',
        ),
      },
      'sorted-late': {
        label: both('sorted by segment on day 90', '第 90 天按人群重新分群'),
        known: both(
          'Handbooks: sorting a large group late is very hard; no study found. Ties across are cut by construction.',
          '运营手册：大群后期细分很难；未找到研究。跨群关系被切断是设定使然。',
        ),
      },
      pruning: { label: both('silent members removed monthly', '每月清理沉默成员'), known: assumed },
    },
  },
  {
    title: both('What befalls it', '遇到什么事'),
    levers: {
      'outage-a-week': {
        label: both('nothing opens for a week', '一周打不开'),
        known: both('Assumption: who wanted to come and cannot is disappointed.', '假设：想来而来不了的人会失望。'),
      },
      rumor: {
        label: both('a rumor reaches half', '传闻波及一半成员'),
        known: both(
          'Word shifts the wish to buy, good at least as strongly as bad (East, Hammond & Lomax 2008, surveys); size of a rumor: assumption.',
          '口碑改变购买意愿，好评至少同样有力（East, Hammond & Lomax 2008，调查）；传闻的大小为假设。',
        ),
      },
      'rumor-answered': {
        label: both('the rumor answered well after a day', '传闻次日得到妥善回应'),
        known: both(
          'Recovery restores satisfaction better than custom (de Matos et al. 2007, meta-analysis).',
          '补救恢复满意度的效果好于恢复惠顾（de Matos et al. 2007，元分析）。',
        ),
      },
      'top-writers-leave': {
        label: both('the five who wrote most leave', '发言最多的五人离开'),
        known: both(
          'A few write most (top tenth 40–65 % in logs and forums); what their leaving does: assumption.',
          '少数人写了大部分（前十分之一占 40–65 %）；其离开的影响为假设。',
        ),
      },
      'operator-leaves': {
        label: both('operator and topics end on day 90', '运营者与话题第 90 天停止'),
        known: both(
          'Most groups die within months (57 % of new Facebook groups within three, second-hand).',
          '多数群几个月内沉寂（Facebook 新群三个月内 57 %，二手资料）。',
        ),
      },
    },
  },
] as const;
