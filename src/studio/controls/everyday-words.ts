/** What people who run communities call a lever besides its own name and what is said of it: the words they search by. */
import type { Language } from '../../errors.ts';
import { both } from '../../language/both.ts';
import type { LeverName } from '../../scenario/levers.ts';

export const EVERYDAY_WORDS: Readonly<Record<LeverName, Readonly<Record<Language, string>>>> = {
  recruit: both(
    'acquisition, advertising, traffic, campaign, growth, newcomers, discount for the first',
    '引流，获客，投放，涨粉，增长，入群，新人，推广',
  ),
  promise: both('expectation, positioning, slogan, description', '定位，预期，宣传语，群介绍'),
  seeds: both('founders, initial users, core team', '首批成员，创始成员，冷启动，核心用户'),
  invitations: both(
    'referral, invite a friend, bring a friend, viral, bonus',
    '邀请好友，转介绍，老带新，裂变，红包，拉人',
  ),
  allies: both('partnership, cross promotion, cooperation', '互推，换量，联合，异业合作'),
  opinionLeaders: both('influencer, KOL, KOC, expert, celebrity, ambassador', '达人，大咖，博主，网红，专家，代言'),
  incentives: both(
    'points, badges, bonus, gift, coupon, lottery, gamification, levels',
    '积分，红包，礼品，优惠券，抽奖，签到，打卡，勋章，等级',
  ),
  operators: both(
    'staff, admin, host, community manager, working hours, team, welcome, greeting',
    '群主，客服，人员，团队，工时，欢迎新人，管理者，小助手',
  ),
  care: both(
    'personal attention, one by one, private message, help desk, retention, win back',
    '私聊，一对一，回访，唤醒，召回，关心',
  ),
  moderators: both('admin, mod, police, enforcement, spam, ban, mute', '版主，管理员，禁言，踢人，违规，秩序'),
  leaders: both('volunteer, ambassador, core member, class leader', '班长，志愿者，骨干，意见带头人'),
  partners: both('distributor, franchise, sub-group, agent', '分销，代理，城市合伙人，团长'),
  content: both(
    'posting, frequency, schedule, topic, question of the day, article, live, calendar',
    '发帖，发文，每天，每日，频率，排期，日历，话题，早报，干货，直播',
  ),
  curation: both('digest, highlights, summary, newsletter, pin', '精华，置顶，周报，汇总，摘要'),
  activities: both(
    'event, meetup, contest, challenge, workshop, game, webinar',
    '比赛，线下，沙龙，挑战，打卡，接龙，直播，抽奖',
  ),
  offers: both(
    'product, sale, sell, price, discount, promotion, course, shop, flash sale',
    '卖货，产品，促销，涨价，降价，打折，团购，秒杀，转化，成交，课程',
  ),
  tips: both('donation, patronage, gift, support', '红包，捐赠，赞助，送礼'),
  membership: both('subscription, dues, entry fee, paid group', '年费，月费，付费群，订阅，门槛'),
  tier: both('premium, VIP, upgrade, subscription, paid plan', '高级会员，VIP，升级，分层，订阅'),
  ads: both('advertising, sponsor, commercial, banner', '推广，赞助商，商单，软文'),
  events: both('crisis, scandal, outage, rumor, bad press', '危机，负面，舆情，谣言，突发'),
  crisisResponse: both('apology, public relations, statement, rumor', '公关，道歉，声明，舆情，辟谣'),
  rules: both(
    'admission, screening, application, gate, approval, policy, conduct',
    '入群，审核，申请，准入，门槛，公告，规矩',
  ),
  setting: both('channel, app, theme, subject', '渠道，主题，微信，平台'),
  groups: both('size, cap, split, merge, subgroup, room, channel', '人数上限，群规模，拆群，合并，分组，小群'),
  commonIdentity: both('belonging, name, ritual, logo, brand', '归属感，群名，仪式，昵称，口号'),
  surveys: both('feedback, poll, questionnaire, ask', '反馈，投票，调研，意见'),
  triggers: both('rule, automatic, if, alarm, threshold, budget', '自动，如果，预警，阈值，预算，条件'),
  stages: both('phase, procedure, roadmap, launch, plan', '流程，步骤，阶段，启动期，路线图，计划'),
};
