import { LATEST, SEEN, USUAL } from '../../engine/constants.ts';
import { CIRCLE } from '../../engine/talk/circles.ts';
import { EXAMPLE_DAYS } from '../../engine/talk/example.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, departs, type Submodel } from '../submodel.ts';

export const CONVERSATION: Submodel = {
  title: said('Conversation', '讨论'),
  purpose: said(
    "Writing during a visit: replies to what is read, posts of one's own, and questions, within one budget.",
    '一次访问中的写作：回复所读、自己发帖与提问，共用一份容量。',
  ),
  code: ['talk/conversation.ts', 'talk/store.ts', 'talk/circles.ts', 'talk/example.ts', 'talk/likes.ts'],
  equations: [
    said(
      'talkativeness α: lognormal with mean 1 and spread σ_a; a share π_L of members never writes',
      '健谈程度 α：对数正态，均值 1，离散 σ_a；占比 π_L 的成员从不发言',
    ),
    said(
      'readiness to speak Inh = (g0 + (1 - g0) Φ^r) (1 + β_R R̂)/(1 + β_R R̂0), with Φ^r as it was before the visit',
      '发言意愿 Inh = (g0 + (1 - g0) Φ^r) (1 + β_R R̂)/(1 + β_R R̂0)，Φ^r 取访问之前的值',
    ),
    said(
      'reply to a message of j, a days old, with n replies: chance 1 - e^(-h)',
      '回复 j 的一条 a 天前、已有 n 条回复的消息：概率 1 - e^(-h)',
    ),
    '    h = w α χ u φ^a l_k (120/(N + 20))^δ_N Inh ρ(s_ij) Mot / (1 + n/n_sat),   ρ(s) = ρ_1 + (ρ_b - ρ_1) s³/(s³ + θ_b³),   ρ_1 = ρ_s (1 - d_ρ Φ^b)',
    said(
      'a like for a message of a member: chance l0 w u, instead of a reply; to the writer it counts as ρ_l replies in R̂ and in satisfaction',
      '给成员消息点赞：概率 l0 w u，代替回复；对作者在 R̂ 与满意度中相当于 ρ_l 条回复',
    ),
    said(
      '    l_k = 1 - ρ_n + ρ_n 2^(-k/n_h) / (mean of 2^(-k/n_h) over k = 0 … 19)        k: messages that came after it before the visit',
      '    l_k = 1 - ρ_n + ρ_n 2^(-k/n_h) / (2^(-k/n_h) 在 k = 0 … 19 上的均值)        k：访问之前排在其后的消息数',
    ),
    said(
      '    s_ij with w δ_r of this message; n: replies it has had by now, by members and operators, those of this day among them',
      '    s_ij 已含这条消息的 w δ_r；n：至此得到的成员与运营者的回复数，含当天的',
    ),
    said(
      'reply to a prompt (topic of the operator, activity): the same with max(ρ_act, Inh ρ(0)) in place of Inh ρ(s_ij), l_k = 1, and no power of N, the members of the group',
      '回复提示（运营者的话题、活动）：同上，以 max(ρ_act, Inh ρ(0)) 代替 Inh ρ(s_ij)，且 l_k = 1，也没有群成员数 N 的幂',
    ),
    said(
      "posts of one's own: Poisson(μ), at most what replies have left of W",
      '自己发帖：Poisson(μ)，至多为回复之后 W 的剩余',
    ),
    '    μ = μ0 α χ (1 + ν e^(-tenure/d_ν)) Inh (¼ + ¾ B/B0) Mot',
    said(
      'χ = x/x_0 · ((N + 20)/120)^γ_N / (1 + κ_c U) · ((F + n_ε)/(F̄ + n_ε))^λ_ε: what there is to say, an audience for it, room to say it, and the example of friends; N: members of the group, U: unread messages on coming',
      'χ = x/x_0 · ((N + 20)/120)^γ_N / (1 + κ_c U) · ((F + n_ε)/(F̄ + n_ε))^λ_ε：有多少话可说，有多少听众，有多少余地可说，以及好友的榜样；N：群成员数，U：到访时的未读消息',
    ),
    said(
      'example of friends: in the first EXAMPLE_DAYS of somebody who knows k of the N - 1 others from outside, F adds up what is read by those k and F̄ what is read by members times k/(N - 1); felt from the next visit on; F = F̄ = 0 for others',
      '好友的榜样：在群外认识其余 N - 1 人中 k 人者，头 EXAMPLE_DAYS 天里，F 累计读到的这 k 人的消息，F̄ 累计读到的成员消息乘 k/(N - 1)；从下次访问起生效；其他人 F = F̄ = 0',
    ),
    said(
      'what there is to say: x = 1 on joining, x_0 for founders of long standing; each message written: x / (1 + κ_u (1 - z)/α), z the part of it that is written for a reward (Motivation)',
      '有多少话可说：加入时 x = 1，早已在群的创始成员为 x_0；每写一条消息：x / (1 + κ_u (1 - z)/α)，z 为其中为奖励而写的部分（见“动机”）',
    ),
    said(
      '    between visits 1 - x shrinks by e^-(κ_g (1 + κ_b f) Δt + κ_n ΔF), f: part of the others whom the member knows from outside, F: 1/N for each who has come in, N members then;',
      '    两次访问之间 1 - x 缩小到 e^-(κ_g (1 + κ_b f) Δt + κ_n ΔF) 倍，f：其他人中该成员在群外就认识的比例，F：每来一人加 1/N，N 为当时成员数；',
    ),
    said(
      '    while reading by κ_p Σ w u over unread messages of the program',
      '    阅读时按 κ_p Σ w u 缩小，对节目的未读消息求和',
    ),
    said(
      'circles: K = max(0, (D - 0.5)/0.5) · k/(N - 1), D the part of all pairs of a group who know each other from outside, k whom the member knows so',
      '小圈子：K = max(0, (D - 0.5)/0.5) · k/(N - 1)，D 为群内在群外互相认识者占全部两人组合的比例，k 为该成员在群外认识的群友数',
    ),
    said(
      '    on any day, with chance μ_K α K: a visit with a post more, which uses up nothing',
      '    任何一天，以概率 μ_K α K：多一次带一帖的访问，不消耗任何东西',
    ),
    said('Mot: see Motivation and incentives; 1 without rewards', 'Mot：见“动机与激励”；没有奖励时为 1'),
    said(
      'R̂ + max(η_R, η_1/n) (replies received since - R̂) for the n-th message written, R̂ = R̂0 at first:',
      'R̂ + max(η_R, η_1/n) (此后收到的回复 - R̂)，n 为所写的第 n 条消息，起初 R̂ = R̂0：',
    ),
    said(
      '    felt from the day after the message on with the replies there are by then, kept when the next one is written',
      '    从发言次日起按届时的回复数感受，写下一条时固定下来',
    ),
    said(
      "the topic of a post: drawn by the interests of the author's segment; of a reply: that of what it answers",
      '帖子的话题：按作者所属人群的兴趣抽取；回复的话题：与所回复者相同',
    ),
  ],
  fixed: [
    {
      name: 'LATEST',
      value: LATEST,
      meaning: said('latest messages, over which readiness to reply is shared out', '回复意愿在最新多少条消息之间分配'),
    },
    {
      name: 'USUAL',
      value: USUAL,
      meaning: said(
        'members of a group in which everybody is asked as much as without δ_N, and speaks as readily as without γ_N',
        '群有多少成员时，δ_N 不改变任何人被问到的程度，γ_N 不改变任何人的发言意愿',
      ),
    },
    {
      name: 'SEEN',
      value: SEEN,
      meaning: said(
        'people among whom nobody can hide: below about so many, one more or less to answer hardly matters',
        '彼此都看得见的人数：低于此数，多一人或少一人能回应几乎没有差别',
      ),
    },
    {
      name: 'EXAMPLE_DAYS',
      value: EXAMPLE_DAYS,
      meaning: said('days after joining in which the example of friends is taken', '加入后多少天内向好友看齐'),
    },
    {
      name: 'CIRCLE',
      value: CIRCLE,
      meaning: said(
        'part of all pairs who know each other outside, below which a group is no circle',
        '在群外互相认识者占全部两人组合的比例，低于此值的群不算小圈子',
      ),
    },
  ],
  switches: {
    inhibition: said('`off` sets g0 = 1: nobody hesitates before strangers.', '`off` 设 g0 = 1：面对陌生人无人拘谨。'),
    tieEffects: said(
      '`off`, or a formula for cohesion, puts ρ̄ for ρ(s) between members, and Φ̄^r for Φ^r in Inh.',
      '`off` 或凝聚力公式以 ρ̄ 代替成员之间的 ρ(s)，以 Φ̄^r 代替 Inh 中的 Φ^r。',
    ),
  },
  decisions: [
    completes(
      said(
        'Members like what they read, at no cost; what is noticed of it says as much to the writer as a reply.',
        '成员为读到的内容点赞，不费力；作者注意到的赞与一条回复分量相当。',
      ),
      said(
        'A token of recognition given by lot made contributors write more for months (Restivo & van de Rijt 2012), and a like did more for writing again than half more comments (N4). So that the sum of likes does not outweigh words, there are few of them.',
        '随机给出的一份认可使贡献者数月间写得更多（Restivo & van de Rijt 2012）；一个赞对再次发言的作用大于多一半的评论（N4）。点赞不多，因此其总和不超过话语。',
      ),
    ),
    completes(
      said('Who is close to many answers strangers less.', '与许多人亲近者较少回应陌生人。'),
      said(
        'What one can write is finite: in settled groups old friends answer each other, and newcomers are passed over.',
        '一个人能写的有限：在稳定的群里老友互相回应，新人被略过。',
      ),
    ),
    completes(
      said(
        'Replies go to the last messages: ρ_n of the readiness halves every n_h messages back. What the operator asks stands out, however far back.',
        '回复多给最新的消息：意愿中的 ρ_n 部分每往前 n_h 条减半。运营者提出的问题不论多早都醒目。',
      ),
      said(
        'In logs of chats the latest few get most replies. In a busy group most of what is read is then out of reach, so that talk does not grow with the audience.',
        '聊天记录中最新的几条得到大部分回复。热闹的群里所读内容大多因此已够不着，讨论不随听众人数增长。',
      ),
    ),
    completes(
      said(
        'The more could answer, the less readily each does (δ_N); what the operator asks is meant for all.',
        '能回应的人越多，每个人越不急于回应（δ_N）；运营者的提问面向所有人。',
      ),
      said(
        'Help is less likely from each in larger online groups (Voelpel, Eckhoff & Förster 2008), and a smaller share of messages is answered. Without it those who write in a crowd are answered by all who read.',
        '在线群体越大，每个人越不愿出手相助（Voelpel, Eckhoff & Förster 2008），得到回应的消息占比也越小。没有这一条，人多之处谁发言都会得到众人回应。',
      ),
    ),
    completes(
      said(
        'The more there are to read it, the more readily members write (γ_N), in the preset of forums alone.',
        '能读到的人越多，成员越愿意写（γ_N）；只在论坛预设中。',
      ),
      said(
        'When most readers of the Chinese Wikipedia were shut out, those contributors who stayed wrote two fifths less (Zhang & Zhu 2011); in large forums, too, who writes writes more (N10). By the number of replies alone they would have written a tenth less, because each of the few who stay is asked more (P15). In a chat a larger audience also takes up the room to speak, and the total stays what it is (κ_c).',
        '中文维基百科的多数读者被挡在外面之后，留下的贡献者少写了五分之二（Zhang & Zhu 2011）；大论坛里，发言者也写得更多（N10）。若只凭回复的多少，他们只会少写一成，因为留下的少数人各自更多地被问到（P15）。聊天群里听众增多也会占去发言的余地，讨论总量不变（κ_c）。',
      ),
    ),
    completes(
      said(
        'The more waits unread, the less a member begins or answers (κ_c); not in the presets of forums.',
        '未读越多，成员越少发起或回应（κ_c）；论坛预设中没有这一条。',
      ),
      said(
        'A chat holds one conversation: chats of ten, three hundred and eight hundred members had much the same talk in all. A forum holds many.',
        '聊天群只容得下一场谈话：十人、三百人与八百人的群，讨论总量相差不多。论坛则容得下许多。',
      ),
    ),
    completes(
      said(
        'What a member has to say is used up by what they write and comes back slowly: from life outside, from newcomers, from the program. It is their own and as large as they are talkative.',
        '成员要说的话随发言而用去，再慢慢恢复：来自群外的生活、来自新人、来自节目。它属于成员自己，多少与其健谈程度相当。',
      ),
      said(
        'Messages beget messages, but in the long run below the critical point: groups without newcomers and without a program fade over months (TeBlunthuis, Shaw & Hill 2018). A store of the whole group would last on a plateau and then be gone at once. Only friends from outside live through something together that others do not know: bonds made by talk in the group bring nothing new to it. With these bonds counted, strangers with a month of topics talked on for years, and a group woken by pay never fell silent again (N12).',
        '消息引出消息，但长期低于临界点：没有新人也没有节目的群在数月间沉寂（TeBlunthuis, Shaw & Hill 2018）。若整个群共用一份存量，群会停在一个平台上，然后突然消失。只有群外的朋友才一同经历别人不知道的事：群里聊出来的交情不带来新话题。若把这种交情也算上，陌生人在一个月话题之后会聊上好几年，用钱唤醒的群再也不会沉寂（N12）。',
      ),
    ),
    completes(
      said(
        'What is written for a reward uses up nothing of what a member has to say.',
        '为奖励而写的部分，不消耗成员要说的话。',
      ),
      said(
        'Rewards bring messages of low worth (Khern-am-nuai, Kannan & Ghasemkhani 2018): who writes for points says what would not have been worth saying. Counted like any other message they emptied members of words, and the effect of points fell from week to week (N7).',
        '奖励带来价值低的消息（Khern-am-nuai, Kannan & Ghasemkhani 2018）：为积分而写的人，说的是本不值得说的话。若像其他消息一样计入，成员的话会被掏空，积分的效应便逐周下降（N7）。',
      ),
    ),
    completes(
      said(
        'Friends who know each other outside bring their talk in from there, whatever was said inside yesterday, and leave less (γ_K): by how closely the group is knit, not by how many they are.',
        '在群外就认识的朋友，不论昨天群里说了什么，都会把话题从外面带进来，也较少离开（γ_K）：取决于群内交织得多紧密，而不是朋友有多少。',
      ),
      said(
        'Small circles of friends talk for years, groups of strangers die. Friends who are a few among many have their talk elsewhere.',
        '朋友的小圈子能聊上多年，陌生人的群会消亡。混在众人里的几个朋友在别处聊天。',
      ),
    ),
    completes(
      said(
        'Newcomers do as their friends do: where those they know write more than others in the first two weeks they write more, where these write less than others they write less. Whoever knows nobody follows no example.',
        '新人跟着好友做：头两周好友比其他人写得多，自己也写得多；好友比其他人写得少，自己也少说。谁也不认识的人不看齐任何人。',
      ),
      said(
        'Newcomers who saw friends contribute contributed more themselves, beyond what the number of friends explains (Burke, Marlow & Lento 2009). By ties alone the correlation was half of the least that counts as one (P13). It is friends against others that counts: with their number of messages alone, newcomers with few friends in a quiet group fell silent, and the course group by day 10 (N17).',
        '看到好友贡献内容的新人自己也贡献更多，并非好友数量所能解释（Burke, Marlow & Lento 2009）。仅凭关系，相关只有最低可计数值的一半（P13）。起作用的是好友与其他人之比：若只看好友的消息数，安静的群里好友少的新人会沉默，课程群第 10 天就没了声音（N17）。',
      ),
    ),
    completes(
      said(
        'Prompts are answered free of inhibition, with ρ_act or with Inh · ρ(0), whichever is larger.',
        '回复提示不受拘谨影响，取 ρ_act 与 Inh · ρ(0) 中较大者。',
      ),
      said(
        'The first draft gives them a readiness of their own, independent of ties; being asked is what lets strangers speak.',
        '初稿给它们另设与关系无关的意愿；有人发问，陌生人才敢开口。',
      ),
    ),
    departs(
      said(
        'What being answered does (β_R) bears on every word a member says unasked, not on posts of their own alone.',
        '得到回复的作用（β_R）适用于成员主动说的每句话，不只是自己的帖子。',
      ),
      said(
        'Joyce & Kraut 2006 counted any further message (P12), and most of what newcomers write are replies; with posts alone a reply changes little of what they do next.',
        'Joyce & Kraut 2006 统计的是此后的任何消息（P12），而新人写的多半是回复；若只计帖子，得到回复几乎不改变其后的行为。',
      ),
    ),
    completes(
      said(
        'The latest message counts in R̂ as soon as a day has passed, and first impressions most.',
        '一天之后，最近一条消息就计入 R̂；最初的经历与预期按算术平均合并。',
      ),
      said(
        'The first draft says when R̂ is averaged, not when it is known. A member who wrote once and hears nothing knows it before writing again, which is where P12 looks.',
        '初稿说了 R̂ 何时取平均，没说何时得知。写过一次而无人回应的人，再写之前就已知道，P12 看的正是这里。',
      ),
    ),
    completes(
      said(
        'Replies are written while reading, then posts, then a question; all share the budget W.',
        '阅读时先回复，然后发帖，然后提问；共用容量 W。',
      ),
      said(
        'Somebody who opens a chat answers before turning to something new; one budget is what keeps talk from exploding.',
        '打开聊天的人先作答，再开新话题；共用一份容量才使讨论不致无限膨胀。',
      ),
    ),
    completes(
      said(
        'A simulated message that stands for w is answered at most once, with w in the hazard.',
        '代表 w 条的一条模拟消息至多被回复一次，风险率中含 w。',
      ),
      said(
        'A member answers a message, not a stretch of messages; the bias is small while h is.',
        '成员回复的是一条消息，而不是一段消息；h 小时偏差也小。',
      ),
    ),
    completes(
      said(
        'The posts of one visit share one topic, and all break a rule or none does.',
        '一次访问中的帖子同属一个话题，要么都违规，要么都不违规。',
      ),
      said(
        'More than one post in a visit is rare, and people stay with a topic.',
        '一次访问发多于一帖很少见，而且人们会守着一个话题。',
      ),
    ),
    completes(
      said(
        "Replies received and expected count answers of operators as well as of members, and a member's own messages of every kind.",
        '收到的与期望的回复，既计成员的，也计运营者的解答，且适用于成员自己的各类消息。',
      ),
      said(
        'The first draft speaks of replies per own message; to a newcomer an answer is an answer (P12).',
        '初稿只说每条自己消息的回复数；对新人来说，有人回答就是有人回答（P12）。',
      ),
    ),
  ],
  works: [
    work(
      'Restivo',
      2012,
      'Restivo, M. & van de Rijt, A. (2012). Experimental study of informal rewards in peer production. PLoS ONE 7.',
      '10.1371/journal.pone.0034358',
    ),
    work(
      'TeBlunthuis',
      2018,
      'TeBlunthuis, N., Shaw, A. & Hill, B. M. (2018). Revisiting “The Rise and Decline” in a population of peer production projects. CHI 2018.',
      '10.1145/3173574.3173929',
    ),
    work(
      'Voelpel',
      2008,
      'Voelpel, S. C., Eckhoff, R. A. & Förster, J. (2008). David against Goliath? Group size and bystander effects in virtual knowledge sharing. Human Relations 61, 271–295.',
      '10.1177/0018726707087787',
    ),
  ],
};
