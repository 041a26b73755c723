/** The starter scenarios in Chinese: the same numbers line by line, with names, comments and questions in Chinese. */
import type { Template } from './templates.ts';

const CHAT_GROUP = `# yaml-language-server: $schema=./scenario.schema.json
#
# 一个聊天群，以及运营者能为它做些什么。
#
#   hearsay check 文件名      检查这个文件有没有问题
#   hearsay compare 文件名    模拟全部策略，说明哪个更好、有多大把握
#
# 以“#”开头的是注释。缩进有意义：属于一起的键上下对齐。标点请用半角：冒号、逗号、括号都是。

hearsay: 1
name: 一个新的聊天群
question: 每天一个话题能不能让群活下去？每周再加一次活动，有没有更多帮助？
horizon: 60 days                  # 模拟多少天
seed: 我的第一个群                # 任意文字；文字相同，结果就相同
currency: CNY

population:                       # 所有可能加入的人
  size: 3000
  segments:                       # 几类人；占比合计 100 %
    新手:
      share: 70 %
      topics: { 做饭: 1 }         # 他们爱聊什么
      expertise: { mean: 20 % }   # 已经懂多少
    行家:
      share: 30 %
      topics: { 做饭: 2, 探店: 1 }    # 对做饭的兴趣是探店的两倍
      expertise: { mean: 80 % }

community:
  topics: [做饭]
  founders: 5                     # 第一天就在群里的成员
  groups: { cap: 500, whenFull: open-another }

strategies:                       # 要比较的策略；第一个是基准
  放任不管:
    recruit:
      - channel: 海报             # 人从哪里来，名称自己取
        days: 0-13                # 天数从 0 数起：头两周
        expected: 120             # 总人数
        costPerPerson: 0.50
  每日话题:
    extends: 放任不管             # 包含上面的全部内容，另外加上：
    operators: { count: 1, hours: 1/day, wage: 20 }
    content:
      - { kind: daily-topic, days: 0-29, quality: 70 % }
  每日话题加活动:
    extends: 每日话题
    rules: { visible: true }
    activities:
      - { name: 一起做饭, every: 1 week, lasts: 1 day, warmUp: 2 days, cost: 50 }
    triggers:                     # 昨天的数字达到条件时，运营者做什么
      - when: activeShare7 < 0.2 and members > 30
        do: { topics: 2 }
        pause: 3 days

outcomes: [activeShare7, members, joined, messages, replyRate, cost, costPerMember]   # 最看重的写在最前
formulas:                         # 自定义的指标
  costPerMember: cost / max(members, 1)
smallestEffect: { members: 5 }    # 比这更小的差异对您无所谓
`;

const INVITATION_LAUNCH = `# yaml-language-server: $schema=./scenario.schema.json
#
# 在朋友之间启动：先争取谁，邀请要不要给奖励。
#
#   hearsay check 文件名      检查这个文件有没有问题
#   hearsay compare 文件名    模拟全部策略，说明哪个更好、有多大把握

hearsay: 1
name: 靠邀请启动
question: 先从人脉最广的人开始是不是更好？邀请奖励划算吗？
horizon: 90 days
seed: 启动
currency: CNY
worthWhile: 2                   # 成员觉得值得动一动手的金额，例如半杯咖啡或一个小红包

population:
  size: 5000
  # 谁认识谁。如果有自己的好友列表，放在本文件旁边，这样读取：
  #   graph: { file: friends.csv }
  graph:
    kind: small-world             # 朋友的朋友往往也是朋友
    meanDegree: 12                # 平均每人的好友数
    rewiring: 10 %                # 通向远处的好友关系所占的比例

community:
  groups: { cap: 200, whenFull: open-another }

strategies:
  随便找人:
    operators: { count: 1, hours: 2/day }
    content: [{ kind: daily-topic, days: 0-59 }]
    seeds:
      - { count: 40, choose: random, costPerPerson: 5 }
  人脉广的人:
    extends: 随便找人
    seeds:                        # 列表会替换所继承策略的列表
      - { count: 40, choose: degree, costPerPerson: 5 }
  分散到各圈子:
    extends: 随便找人
    seeds:
      - { count: 40, choose: communities, costPerPerson: 5 }
  邀请有奖:
    extends: 随便找人
    invitations:
      reward: 2                   # 每邀来一位好友，给邀请者多少
      welcome: 1                  # 给被邀请的好友多少
      budget: 2000                # 用完之后不再发奖励

outcomes: [joined, members, invitations, kFactor, cost, costPerJoined]   # 最看重的写在最前
formulas:
  costPerJoined: cost / max(joined, 1)
smallestEffect: { joined: 25 }
`;

const GROUP_SIZES = `# yaml-language-server: $schema=./scenario.schema.json
#
# 同样的人，放进不同大小的群。
#
#   hearsay check 文件名      检查这个文件有没有问题
#   hearsay compare 文件名    模拟全部策略，说明哪个更好、有多大把握

hearsay: 1
name: 群应该多大？
question: 300 个人放在一个大群、几个小群，或按兴趣分群，哪样聊得更多、留得更久？
horizon: 120 days
seed: 群的大小

population:
  size: 3000
  segments:
    种花的人: { share: 50 %, topics: { 园艺: 1 } }
    做饭的人: { share: 50 %, topics: { 美食: 1 } }

community:
  topics: [园艺, 美食]

strategies:
  一个大群:
    groups: { cap: 500 }
    operators: { count: 1, hours: 1/day }
    recruit: [{ channel: 公众号, days: 0-9, expected: 300 }]
    content: [{ kind: daily-topic, days: 0-29 }]
  每群150人:
    extends: 一个大群
    groups: { cap: 150 }
  每群50人:
    extends: 一个大群
    groups: { cap: 50 }
  按兴趣分群:                     # 每类人一个群
    extends: 一个大群
    groups: { separateBy: segment }

outcomes: [members, activeShare7, replyRate, recognisedShare, belonging, noiseShare]   # 最看重的写在最前
smallestEffect: { activeShare7: 0.02 }
`;

/** In the order of those in English, and by the same names. */
export const templatesInChinese: readonly Template[] = [
  { name: 'chat-group', title: '聊天群：运营者能为它做些什么？', text: CHAT_GROUP },
  { name: 'invitation-launch', title: '在朋友之间启动：先争取谁，邀请要不要给奖励', text: INVITATION_LAUNCH },
  { name: 'group-sizes', title: '比较群的大小：一个大群、几个小群，或按兴趣分群', text: GROUP_SIZES },
];
