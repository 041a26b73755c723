/** Files of `src/engine` that hold state or keep time and make no assumption about people. */
import { said } from '../language/said.ts';

export const MACHINERY: Readonly<Record<string, string>> = {
  'day.ts': said('the list of phases above', '上面的步骤清单'),
  'simulate.ts': said('a run, at one go or day by day', '一次模拟，一气完成或逐日进行'),
  'mechanism.ts': said('how a mechanism takes part in a run', '机制如何参与一次模拟'),
  'mechanisms.ts': said('the list of mechanisms that keep something of their own', '自有状态的机制清单'),
  'run.ts': said('the state of a run', '一次模拟的状态'),
  'changing.ts': said('levers that begin, end or change while a run lasts', '在模拟期间开始、结束或改变的手段'),
  'prepare-run.ts': said('the same before the first day', '第一天之前的状态'),
  'events.ts': said('what the recorder is told', '告知记录器的事情'),
  'world.ts': said(
    'segments and graph of a replication, before any strategy acts',
    '任何策略起作用之前，一次重复的人群与关系网',
  ),
  'constants.ts': said(
    'parameters with the switches applied, exponentials in tables',
    '计入开关后的参数，列成表的指数',
  ),
  'members/members.ts': said('members as columns', '按列存放的成员'),
  'joining/tenure.ts': said('how long founders had been members', '创始成员此前已在群多久'),
  'staff/appointed.ts': said('who has been appointed a leader', '谁被任命为骨干'),
  'groups/vip-state.ts': said('the VIP group, for others to know', '供其他部分查询的 VIP 群'),
  'selling/promises.ts': said('promises to buy what is made if enough want it', '足够多的人想要才会制作的商品的预订'),
  'opinions/opinions.ts': said('what opinions leave behind', '意见留下什么'),
  'programme/occasions.ts': said('what activities leave for others to know', '活动留给其他部分知道的事'),
  'opinions/shocks.ts': said('what shocks leave for others to know', '冲击留给其他部分知道的事'),
  'staff/first-posts.ts': said('first posts of the day', '当天的首次发言'),
  'programme/content-state.ts': said('what has appeared of each lever of content', '各项内容中已经出现的'),
  'talk/calls.ts': said('who is called in person today', '今天给谁打电话'),
  'calendar.ts': said('planned invitations and mentions by day', '按日计划的邀请与提及'),
  'trace/trace-member.ts': said(
    "one member's story, from a run that is watched",
    '一名成员的经历，来自被观察的一次模拟',
  ),
  'trace/witness.ts': said(
    'a recorder that writes down what happens to one person, and changes nothing',
    '写下某人遭遇而不改变任何东西的记录器',
  ),
  'trace/event-log.ts': said('everything that happens in a run, a row an event', '一次模拟中发生的一切，每个事件一行'),
  'trace/events.ts': said('what can happen to a person', '一个人可能遇到的事'),
  'trace/message-kinds.ts': said('names of kinds of messages', '消息种类的名称'),
  'trace/network-history.ts': said('who recognizes whom, evening by evening', '每晚谁认得谁'),
  'trace/feelings.ts': said('how a member feels, and about whom', '成员的感受，以及对谁'),
  'trace/notable.ts': said('members whose story is worth reading', '经历值得一读的成员'),
};
