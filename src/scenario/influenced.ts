/**
 * What the levers of a strategy bear on, and what outcomes measure: the places of the map of influences.
 */
import { both } from '../language/both.ts';

/** What people do and feel, and what waits for them; by name, in the words of both languages. */
export const QUANTITIES = {
  heard: both('people who hear of it', '听说社群的人'),
  willingness: both('what people outside think of it', '群外人的看法'),
  invited: both('invitations and mentions', '邀请与提及'),
  joining: both('joining', '加入'),
  queue: both('people waiting to get in', '排队等候入群'),
  members: both('who is there', '在群的人'),
  composition: both('who sits with whom', '谁与谁同群'),
  appointed: both('appointed leaders', '任命的骨干'),
  programme: both('what is put on', '运营内容与活动'),
  unread: both('unread messages', '未读消息'),
  notices: both('calls to come in', '召回与通知'),
  visits: both('visits', '访问'),
  attendance: both('coming to meetings', '线下到场'),
  reading: both('what reading gives', '阅读所得'),
  store: both('what there is to say', '可说的话'),
  encouragement: both('replies one expects', '预期得到的回复'),
  motivation: both('wish to act, with rewards', '激励下的意愿'),
  rewards: both('rewards received', '所得奖励'),
  posts: both('posts', '发帖'),
  replies: both('replies and likes', '回复与点赞'),
  questions: both('questions', '提问'),
  answers: both('answers', '解答'),
  load: both('work waiting for the staff', '待运营处理的工作'),
  offences: both('offenses', '违规'),
  enforcement: both('what moderators do', '版务处理'),
  ties: both('ties', '熟人关系'),
  need: both('need for answers', '求助需求'),
  hope: both('hope of being helped', '得到帮助的指望'),
  tiredness: both('tiredness', '厌倦'),
  satisfaction: both('satisfaction', '满意度'),
  belonging: both('belonging', '归属感'),
  identity: both('identity with the group', '群体认同'),
  closeness: both('closeness to those who speak for it', '与运营方的亲近'),
  grievance: both('grievance', '不满'),
  trust: both('trust', '信任'),
  opinions: both('praise and complaints', '好评与抱怨'),
  wish: both('wish to buy', '购买意愿'),
  purchases: both('purchases', '购买'),
  leaving: both('leaving', '退出'),
  surveyed: both('answers to surveys', '问卷结果'),
  earned: both('money earned', '收入'),
  spent: both('money spent', '支出'),
  watched: both('what triggers and stages watch', '预案与阶段所看的指标'),
  triggered: both('what triggers and stages do', '预案与阶段的动作'),
} as const;

export type Quantity = keyof typeof QUANTITIES;
