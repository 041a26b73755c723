/** The eleven design concepts of the ODD protocol, as they apply here. */
import { said } from '../language/said.ts';

export interface Concept {
  readonly name: string;
  readonly text: string;
}

/** In the order of Grimm et al. 2020. */
export const CONCEPTS: readonly Concept[] = [
  {
    name: said('Basic principles', '基本原理'),
    text: said(
      'Attention is finite, and what is not renewed is forgotten. Members answer those they know rather than strangers, stay where they know people and get something out of reading, and bring friends. Costs and benefits of a visit follow Ren & Kraut 2014; ties and limited attention, Gonçalves, Perra & Vespignani 2011; joining, Backstrom et al. 2006; replies to newcomers, Joyce & Kraut 2006; identity and bonds, Ren et al. 2012.',
      '注意力有限，不再维系的会被忘记。成员更愿意回答认识的人而不是陌生人，在认识人、读了有收获的地方留下，并带来好友。一次访问的成本与收益依据 Ren & Kraut 2014；关系与有限注意力依据 Gonçalves, Perra & Vespignani 2011；加入依据 Backstrom et al. 2006；对新人的回复依据 Joyce & Kraut 2006；认同与人际纽带依据 Ren et al. 2012。',
    ),
  },
  {
    name: said('Emergence', '涌现'),
    text: said(
      'How many ties a member keeps, the size at which a group stops knowing itself, whether it lives or falls silent, who talks most, how far invitations spread, and what a strategy is worth emerge from what members do. The rates of single acts are put in. No number of members is special anywhere: thresholds move with attention, gains and forgetting.',
      '一名成员维持多少关系、群到多大规模就不再彼此认识、群存活还是沉默、谁说得最多、邀请传多远、一个策略值多少，都由成员的行为涌现。单个行为的频率是输入的。没有哪个成员数是特殊的：门槛随注意力、收获与遗忘移动。',
    ),
  },
  {
    name: said('Adaptation', '适应'),
    text: said(
      'Members do not plan. Each act has a chance that rises and falls with what the member has found so far: visiting and staying with satisfaction and belonging, speaking with familiarity, belonging and replies received, inviting and buying with trust. The operator adapts only through the triggers of a scenario.',
      '成员不作计划。每个行为的概率随成员至今的所见升降：访问与留下取决于满意度与归属感，发言取决于熟悉感、归属感与收到的回复，邀请与购买取决于信任。运营者只经由场景中的应对预案适应。',
    ),
  },
  {
    name: said('Objectives', '目标'),
    text: said(
      "None are maximized. Satisfaction sums up what a visit gave in growth, company and fun, weighted by the member's motives, minus the cost of reading.",
      '没有最大化任何东西。满意度汇总一次访问在成长、社交与娱乐上的所得，以成员的动机加权，减去阅读成本。',
    ),
  },
  {
    name: said('Learning', '学习'),
    text: said(
      'Members learn whom they know (ties), how many replies to expect, and how much a visit gives. Expertise does not grow.',
      '成员学会认识谁（关系）、可以期望多少回复、一次访问能得到多少。专业水平不增长。',
    ),
  },
  {
    name: said('Prediction', '预测'),
    text: said(
      'Only implicit: members expect replies, satisfaction and company to be as they have lately been.',
      '只是隐含的：成员预期回复、满意与同伴会与近来一样。',
    ),
  },
  {
    name: said('Sensing', '感知'),
    text: said(
      "A member senses how much is unread, the messages read in a visit, replies received, and a few of the visible members; nothing of those who are silent. A person outside senses friends inside. The operator's triggers sense yesterday's outcomes, without error; the queue of questions is seen by the operator alone.",
      '成员感知有多少未读、一次访问中读到的消息、收到的回复，以及少数可见成员；感知不到沉默者。群外的人感知群内的好友。运营者的应对预案无误地感知昨天的结果；问题队列只有运营者看得到。',
    ),
  },
  {
    name: said('Interaction', '互动'),
    text: said(
      "Members of a group interact through messages: reading strengthens a tie on one side, replies on both. Prospects interact with members through invitations and mentions along the outside graph. Groups interact only through newcomers, the operator's hours, budgets and numbers.",
      '同群成员经由消息互动：阅读加强一方的关系，回复加强双方的关系。潜在成员与成员沿群外关系网经由邀请与提及互动。各群之间只经由新人、运营者的工时、预算与数字互动。',
    ),
  },
  {
    name: said('Stochasticity', '随机性'),
    text: said(
      'Every draw is a function of the seed, the replication, its purpose (below) and who and when it is for, by a counter-based generator (Threefry 2x32, 13 rounds; Salmon et al. 2011). Strategies therefore share people, characters and luck, and differ only through what they do; inside one visit a small stream serves the cheap draws, so that two strategies stay paired there until what is read differs. Order and number of threads change nothing.',
      '每次抽样都是种子、重复、用途（见下）以及为谁、为何时而抽的函数，由基于计数器的生成器给出（Threefry 2x32，13 轮；Salmon et al. 2011）。因此各策略共有同样的人、性格与运气，只因所做的不同而不同；一次访问之内由一小段随机流供给次要的抽样，所以在读到的内容不同之前，两种策略在此保持成对。线程的顺序与数目不改变任何结果。',
    ),
  },
  {
    name: said('Collectives', '集体'),
    text: said(
      'Groups (rooms with a cap) are imposed; segments are kinds of people; circles of members who know each other are emergent and have no state of their own.',
      '群（有人数上限的聊天室）是给定的；人群是人的种类；彼此认识的社交圈是涌现的，没有自己的状态。',
    ),
  },
  {
    name: said('Observation', '观测'),
    text: said(
      'The outcomes below are recorded at the end of each day. Strategies are compared within replications, and reported with intervals.',
      '下列结果在每天结束时记录。各策略在同一次重复之内比较，并附区间报告。',
    ),
  },
];
