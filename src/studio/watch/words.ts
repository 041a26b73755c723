/** The words of the view that watches, in both languages side by side. Numbers come written out; people as `StoryWords.member` names them. */
import { both, type In, inEach } from '../../language/both.ts';
import type { Language } from '../../report/language.ts';

const WORDS = {
  tab: both('Watch', '观看'),
  colon: both(': ', '：'),
  and: both(', ', '、'),
  semicolon: both('; ', '；'),
  intro: both(
    'One run, day by day. Dots are members, lines are people who know each other. Everybody stands in the same place under both strategies, with the same luck: what differs is the strategy.',
    '逐日观看一次模拟。圆点是成员，连线表示彼此认识。同一个人在两种策略下站在同一位置、运气相同，不同的只有策略。',
  ),
  filming: both('Computing the run …', '正在计算这次模拟……'),
  failed: both('The run could not be computed:', '无法计算这次模拟：'),
  controls: {
    play: both('Play', '播放'),
    pause: both('Pause', '暂停'),
    back: both('One day back', '后退一天'),
    forward: both('One day forward', '前进一天'),
    speed: both('Speed', '速度'),
    perSecond: both(
      (days: string) => `${days} days a second`,
      (days) => `每秒 ${days} 天`,
    ),
    day: both('Day', '第几天'),
    run: both('Run', '第几次模拟'),
    strategy: both('Strategy', '策略'),
    beside: both('Beside it', '对照策略'),
    none: both('nothing', '不对照'),
    find: both('Find a member', '查找成员'),
    findHelp: both('number, role or segment', '编号、角色或人群'),
    nobody: both('Nobody like that is here on this day.', '这一天没有这样的成员。'),
    close: both('Close', '关闭'),
  },
  day: both(
    (day: string) => `Day ${day}`,
    (day) => `第 ${day} 天`,
  ),
  summary: both(
    (w: { members: string; messages: string; joined: string; left: string }) =>
      `${w.members} members, ${w.messages} messages, ${w.joined} came, ${w.left} left`,
    (w) => `${w.members} 名成员，${w.messages} 条消息，${w.joined} 人加入，${w.left} 人退出`,
  ),
  silentNow: both('silent', '已沉寂'),
  picture: both(
    (strategy: string) => `Members and who knows whom under ${strategy}`,
    (strategy) => `${strategy} 下的成员与相识关系`,
  ),
  pictureHelp: both('Click a dot to read that member’s story.', '点击圆点，阅读该成员的故事。'),
  operator: both('operator', '运营者'),
  group: both(
    (number: string, size: string) => `group ${number} · ${size}`,
    (number, size) => `${number} 群 · ${size} 人`,
  ),
  legend: {
    title: both('Legend', '图例'),
    leader: both('leads', '带头'),
    core: both('core', '核心'),
    active: both('active', '活跃'),
    marginal: both('writes, bonded to nobody', '发言但没有熟人'),
    lurker: both('has not written for 30 days, or never', '30 天内未发言，或从未发言'),
    pale: both('pale: silent for days', '淡色：多日未发言'),
    today: both('ring: wrote today', '圆环：今天发过言'),
    bond: both('dark line: bonded', '深色线：相熟'),
    tie: both('light line: know each other', '浅色线：认识'),
    reply: both('orange: a message, and whom it answers', '橙色：一条消息及其回复对象'),
    come: both('green ring: came today', '绿环：今天加入'),
    gone: both('red cross: left today', '红叉：今天退出'),
    area: both('shaded areas: groups', '浅色区域：各个群'),
    byGroup: both(
      'More than 500 members: each circle is a group, light blue the part that wrote this week, dark blue today.',
      '成员超过 500 人：每个圆是一个群，浅蓝为本周发过言的部分，深蓝为今天发过言的部分。',
    ),
  },
  timeline: {
    title: both('Messages a day, and what happened', '每日消息数与事件'),
    silent: both(
      (day: string) => `falls silent on day ${day}`,
      (day) => `第 ${day} 天沉寂`,
    ),
    events: both('Events of this run', '本次模拟的事件'),
    recruiting: both(
      (people: string, channel: string) => `${people} people came through ${channel}`,
      (people, channel) => `${people} 人通过${channel}加入`,
    ),
    topic: both(
      (count: string) => `topic of the day (${count} messages)`,
      (count) => `当日话题（${count} 条消息）`,
    ),
    activity: both(
      (name: string) => `activity: ${name}`,
      (name) => `活动：${name}`,
    ),
    crisis: both(
      (what: string) => `crisis: ${what}`,
      (what) => `危机：${what}`,
    ),
    change: both(
      (levers: string) => `the plan changes: ${levers}`,
      (levers) => `方案变更：${levers}`,
    ),
    groups: both(
      (count: string) => `${count} groups now`,
      (count) => `现有 ${count} 个群`,
    ),
    kinds: {
      recruiting: both('people recruited', '招募成员'),
      topic: both('topic', '话题'),
      activity: both('activity', '活动'),
      crisis: both('crisis', '危机'),
      change: both('change of plan', '方案变更'),
      groups: both('new group', '新群'),
    },
  },
  facts: {
    title: both(
      (day: string) => `On day ${day}`,
      (day) => `第 ${day} 天`,
    ),
    members: both('Members', '成员'),
    today: both('Wrote today', '今天发言的成员'),
    week: both('Wrote in the last 7 days', '最近 7 天发言的成员'),
    acquainted: both('Pairs who know each other', '彼此认识的对数'),
    bonded: both('Bonded pairs', '相熟的对数'),
    alone: both('Members bonded to nobody', '没有熟人的成员'),
    answered: both('Members’ messages answered so far', '成员消息至今得到回应的比例'),
    left: both('Left so far', '至今退出的人数'),
  },
  contrast: {
    died: both('Why one fell silent and the other did not', '为什么一个沉寂了，另一个没有'),
    sooner: both('Why one fell silent sooner', '为什么一个更早沉寂'),
    same: both(
      (w: { dead: string; day: string; other: string }) =>
        `Same people, same luck: ${w.dead} falls silent on day ${w.day}, ${w.other} does not. What is done differently:`,
      (w) => `同样的人、同样的运气：${w.dead} 在第 ${w.day} 天沉寂，${w.other} 没有。两者的做法有以下不同：`,
    ),
    sameSooner: both(
      (w: { dead: string; day: string; other: string; later: string }) =>
        `Same people, same luck: ${w.dead} falls silent on day ${w.day}, ${w.other} on day ${w.later}. What is done differently:`,
      (w) =>
        `同样的人、同样的运气：${w.dead} 在第 ${w.day} 天沉寂，${w.other} 在第 ${w.later} 天。两者的做法有以下不同：`,
    ),
    nothing: both('nothing', '无'),
    by: both(
      (day: string) => `What had come of it by day ${day}:`,
      (day) => `到第 ${day} 天的结果：`,
    ),
    answered: both(
      (one: string, other: string) => `${one} of the messages that members began had been answered, against ${other};`,
      (one, other) => `成员主动发起的消息中，得到回应的占 ${one}，另一策略为 ${other}；`,
    ),
    bonded: both(
      (one: string, other: string) => `${one} pairs of members had become close (bonded), against ${other};`,
      (one, other) => `彼此相熟的成员有 ${one} 对，另一策略有 ${other} 对；`,
    ),
    alone: both(
      (w: { one: string; of: string; other: string; otherOf: string }) =>
        `${w.one} of ${w.of} members were close to nobody, against ${w.other} of ${w.otherOf};`,
      (w) => `${w.of} 名成员中有 ${w.one} 人没有熟人，另一策略是 ${w.otherOf} 人中有 ${w.other} 人；`,
    ),
    wrote: both(
      (one: string, other: string) => `${one} members had written within 7 days, against ${other}.`,
      (one, other) => `7 天内发过言的有 ${one} 人，另一策略有 ${other} 人。`,
    ),
    why: both(
      'In the model members come back for people they are close to and for what they find to read; where most are close to nobody and little is said, each silence makes the next more likely.',
      '在模型中，成员为了亲近的人和值得读的内容而回来；多数人没有熟人、说话的人又少时，越沉默就越容易继续沉默。',
    ),
  },
  account: {
    died: both('How it fell silent', '它是怎样沉寂的'),
    lived: both('How it stayed alive', '它是怎样活下来的'),
    came: both(
      (joined: string, week: string) => `${joined} people joined, ${week} of them within one week.`,
      (joined, week) => `共 ${joined} 人加入，其中 ${week} 人在一周之内。`,
    ),
    brought: both(
      (count: string) => `Members brought in ${count} of them.`,
      (count) => `其中 ${count} 人由成员带来。`,
    ),
    peak: both(
      (day: string, messages: string) => `Most was said on day ${day}: ${messages} messages.`,
      (day, messages) => `第 ${day} 天最热闹：${messages} 条消息。`,
    ),
    silent: both(
      (day: string, members: string, week: string) =>
        `Day ${day} is the first silent day (fewer than one message a day from 20 members, over three days). ${members} members are still there; ${week} of them have written within 7 days.`,
      (day, members, week) =>
        `第 ${day} 天是首个沉寂日（连续三天平均每 20 名成员每天不足 1 条消息）。此时仍有 ${members} 名成员，其中 ${week} 人在 7 天内发过言。`,
    ),
    alone: both(
      (alone: string, members: string, bonded: string) =>
        `Bonded to nobody, that is, close to no other member: ${alone} of these ${members}. Bonded pairs: ${bonded}.`,
      (alone, members, bonded) => `这 ${members} 人中有 ${alone} 人没有熟人（与谁都不亲近），相熟的有 ${bonded} 对。`,
    ),
    beside: both(
      (strategy: string, week: string, bonded: string) =>
        `Under ${strategy}, on that day, ${week} have written within 7 days and there are ${bonded} bonded pairs: the same people.`,
      (strategy, week, bonded) =>
        `同一天、同样的人，在 ${strategy} 下有 ${week} 人在 7 天内发过言，相熟的有 ${bonded} 对。`,
    ),
    answered: both(
      (share: string) => `Until then ${share} of the messages with which a member began had been answered by anybody.`,
      (share) => `到那时，成员主动发起的消息中，得到过回应的占 ${share}。`,
    ),
    lastWriters: both(
      (writers: string) => `Who still wrote in the week before: ${writers}.`,
      (writers) => `前一周还在发言的人：${writers}。`,
    ),
    writerStays: both(
      (member: string, messages: string, last: string) =>
        `${member} (${messages} messages, the last of all on day ${last})`,
      (member, messages, last) => `${member}（${messages} 条消息，最后一次发言在第 ${last} 天）`,
    ),
    writerLeft: both(
      (member: string, messages: string, day: string, why: string) =>
        `${member} (${messages} messages, gone on day ${day}, ${why})`,
      (member, messages, day, why) => `${member}（${messages} 条消息，第 ${day} 天退出：${why}）`,
    ),
    alive: both(
      (day: string, members: string, week: string) =>
        `It never falls silent: on day ${day}, the last, ${week} of ${members} members have written within 7 days.`,
      (day, members, week) => `它没有沉寂：最后一天（第 ${day} 天），${members} 名成员中有 ${week} 人在 7 天内发过言。`,
    ),
    reasons: both(
      (left: string, reasons: string) => `${left} people left in all. ${reasons}.`,
      (left, reasons) => `先后共有 ${left} 人退出。${reasons}。`,
    ),
    reason: both(
      (what: string, people: string) => `${what}: ${people}`,
      (what, people) => `${what}：${people} 人`,
    ),
    goTo: both(
      (day: string) => `Show day ${day}`,
      (day) => `查看第 ${day} 天`,
    ),
  },
  talk: {
    title: both(
      (day: string) => `What is said on day ${day}`,
      (day) => `第 ${day} 天的消息`,
    ),
    nothing: both('Nobody says anything.', '没有人说话。'),
    came: both(
      (count: string, how: string, who: string) => `${count} people come in (${how}): ${who}`,
      (count, how, who) => `${count} 人加入（${how}）：${who}`,
    ),
    went: both(
      (who: string, why: string) => `${who} leaves (${why})`,
      (who, why) => `${who}退出（${why}）`,
    ),
    answers: both(
      (who: string, whom: string) => `${who} answers ${whom}`,
      (who, whom) => `${who}回复${whom}`,
    ),
    answersQuestion: both(
      (who: string, whom: string) => `${who} answers the question of ${whom}`,
      (who, whom) => `${who}回答${whom}的提问`,
    ),
    somebody: both('somebody from outside', '外来者'),
    repeated: both(
      (what: string, times: string) => `${what}, ${times} times`,
      (what, times) => `${what}，共 ${times} 次`,
    ),
    more: both(
      (count: string) => `and ${count} more`,
      (count) => `另有 ${count} 条`,
    ),
    kinds: {
      message: both(
        (who: string) => `${who} writes`,
        (who) => `${who}发言`,
      ),
      question: both(
        (who: string) => `${who} asks`,
        (who) => `${who}提问`,
      ),
      note: both(
        (who: string) => `${who} posts a note`,
        (who) => `${who}发布内容`,
      ),
      violation: both(
        (who: string) => `${who} breaks a rule`,
        (who) => `${who}违规`,
      ),
      praise: both(
        (who: string) => `${who} praises the community`,
        (who) => `${who}称赞社群`,
      ),
      complaint: both(
        (who: string) => `${who} complains`,
        (who) => `${who}抱怨`,
      ),
      topic: both(
        (who: string) => `${who} posts a topic`,
        (who) => `${who}发起话题`,
      ),
      activity: both(
        (who: string) => `${who} calls to the activity`,
        (who) => `${who}号召参加活动`,
      ),
    },
    hows: {
      channel: both('channel', '渠道'),
      founder: both('founder', '创始成员'),
      seed: both('seed member', '种子成员'),
      invitation: both('invited by a member', '由成员邀请'),
      mention: both('heard of it from a member', '听成员提起'),
      praise: both('praised by a member', '听成员称赞'),
    },
  },
};

export type WatchTexts = In<typeof WORDS>;

const TEXTS = inEach(WORDS);

export const watchTexts = (language: Language): WatchTexts => TEXTS[language];
