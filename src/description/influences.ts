/**
 * The map of influences: what bears on what in this model, from the levers over what members live through to the outcomes.
 *
 * An arrow says that the equations of a submodel read the one and move the other. Its strength and evidence are those of the parameters that
 * it names, or of the submodel. From the map follows what a user must be told where two strategies come out the same: that no way leads from
 * what differs to the outcome, or that there is one, and nobody went it. A test holds the map to the engine: a write without an arrow fails, and
 * so does an outcome that a lever moved without a way.
 */

import { both } from '../language/both.ts';
import { isOff, LEVERS, type LeverName } from '../scenario/levers.ts';
import { changedMeanwhile, withAllStages } from '../scenario/meanwhile.ts';
import type { OutcomeName } from '../scenario/outcomes.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Strategy } from '../scenario/strategy.ts';

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
export type Place = LeverName | Quantity;

/** Whether more of the one makes more of the other, less of it, or one or the other, as the case may be. */
export type Sign = '+' | '-' | '±';

/** What must be in use for an arrow to do anything: one of these levers, or a part of one, or word of mouth. */
export type Needed = LeverName | 'telling' | 'vip' | 'meetings' | 'wordOfMouth';

export interface Influence {
  readonly from: Place;
  readonly to: Quantity;
  readonly sign: Sign;
  /** Key of `SUBMODELS`, whose equations hold it. */
  readonly submodel: string;
  /** Keys of `PARAMETERS` that set how strong it is; their sources are its evidence. */
  readonly by: readonly string[];
  /** One of these must be in use; an arrow from a lever needs that lever in any case. */
  readonly needs: readonly Needed[];
}

/** Written as `from +to -to ±to[parameter,parameter]`: an entry for each place from which arrows go. */
function arrows(submodel: string, lines: Readonly<Partial<Record<Place, string>>>, ...needs: Needed[]): Influence[] {
  return Object.entries(lines).flatMap(([from, line]) =>
    line.split(' ').map((written): Influence => {
      const [, sign, to, by] = /^([-+±])(\w+)(?:\[(.*)\])?$/.exec(written)!;
      return {
        from: from as Place,
        to: to as Quantity,
        sign: sign as Sign,
        submodel,
        by: by === undefined ? [] : by.split(','),
        needs,
      };
    }),
  );
}

export const INFLUENCES: readonly Influence[] = [
  ...arrows('visit', {
    unread: '+visits[silentVisit,unreadScale]',
    satisfaction: '+visits[visitSatisfaction]',
    belonging: '+visits[visitBelonging]',
    members: '+visits[emptyRoom]',
    composition: '±visits[emptyRoom]',
    notices: '+visits[notifyProbability]',
    events: '-visits -satisfaction[outageHarm]',
    visits: '±leaving',
    replies: '+notices[notifyProbability]',
  }),
  ...arrows('reading', {
    visits: '+reading[attention] -unread',
    unread: '+reading[attention]',
    posts: '+unread',
    replies: '+unread',
    questions: '+unread',
    answers: '+unread',
    programme: '+unread ±reading[offTopicRelevance,levelPenalty]',
    composition: '±unread ±reading[offTopicRelevance]',
    leaders: '+reading[pinnedShare]',
    members: '±reading[offTopicRelevance,levelPenalty]',
  }),
  ...arrows('ties', {
    reading: '+ties[readGain]',
    replies: '+ties[exchangeGain,threadGain]',
    joining: '±ties[priorTie]',
    composition: '±ties[tieHalfLife]',
    leaving: '-ties',
    groups: '+programme',
    visits: '±ties[familiarityRate]',
  }),
  ...arrows('conversation', {
    visits: '+posts[postRate] +replies',
    reading: '±posts[friendExample] ±replies[friendExample] +store[storeProgramme] ±tiredness',
    store: '+posts[storeReference] +replies[storeReference]',
    unread: '-posts[talkCrowding] -replies[talkCrowding]',
    ties: '+posts[strangerInhibition] +replies[replyStranger,replyBonded]',
    encouragement: '+posts[replyReward] +replies[replyReward]',
    replies: '±encouragement[replyExpectation,replyMemory] -store[storeUse]',
    posts: '+replies[replySaturation] -store[storeUse] -encouragement',
    belonging: '+posts',
    joining: '+posts[newcomerBoost] +store[storeNewcomers]',
    composition: '±visits[circleRate] ±posts[circleRate] +store[storeFriends]',
    programme: '+replies[replyActivity]',
    answers: '+closeness[exchangeGain] +replies',
    offences: '-encouragement[hostileReply]',
    members: '±posts ±replies[replyDiffusion]',
    appointed: '+closeness[exchangeGain]',
  }),
  ...arrows(
    'motivation',
    {
      incentives:
        '±motivation[extrinsicEffect,statusEffect,crowdingEngagement] +rewards +tiredness[rewardWear] +notices[giftCall]',
      motivation:
        '±posts ±replies ±questions +notices[extrinsicEffect] -reading[gamedQuality] ±answers -wish[buyWriting]',
      rewards: '+spent ±motivation[goalGradient] +tiredness[rewardWear] +wish',
      tiredness: '-motivation -notices',
      ties: '±motivation[strangerMotivation,crowdingStranger]',
      posts: '+rewards',
      replies: '+rewards',
      answers: '+rewards',
      visits: '+rewards',
      members: '±rewards ±motivation',
    },
    'incentives',
  ),
  ...arrows('value', {
    reading: '±satisfaction[benefitScale,readingCost] -need ±closeness[readGain]',
    replies: '+satisfaction +belonging[belongingReply] +answers[learning]',
    rewards: '+satisfaction',
    ties: '+satisfaction +belonging[belongingRecognised,belongingBonded] +questions[strangerInhibition]',
    identity: '+belonging[belongingIdentity]',
    visits: '+questions[questionRate] ±satisfaction[satisfactionRate] ±belonging[belongingRate]',
    need: '+questions[questionRate] +visits[needVisit]',
    hope: '+visits[needVisit] +questions',
    joining: '+questions[joinsAsking]',
    questions: '-satisfaction[answerEffect] -trust[answerEffect] +answers +visits[needVisit] -hope',
    answers: '-need +satisfaction[answerEffect] +trust[answerEffect] +hope',
    curation: '-questions[guideAnswers] -need[guideAnswers] +satisfaction +trust',
    programme: '±satisfaction +identity[identityRate]',
    tiredness: '-satisfaction[tedium,fatigueCost]',
    grievance: '-satisfaction[grievanceCost]',
    offences: '-satisfaction[abuseHarm,insultHarm] -belonging[insultHarm] -reading',
    encouragement: '+questions[replyReward]',
  }),
  ...arrows('habituation', {
    programme: '+tiredness[topicWear,activityWear]',
    notices: '+tiredness[noticeWear]',
    activities: '+tiredness[activityWear,meetingWear]',
    ads: '+tiredness[adAnnoyance,adRest]',
    reading: '-tiredness[worthSpares]',
    visits: '±tiredness[restHalfLife]',
    tiredness: '-reading -replies -notices -satisfaction',
    incentives: '+tiredness[rewardWear]',
    curation: '+tiredness[noticeWear]',
  }),
  ...arrows('churn', {
    satisfaction: '-leaving[churnSatisfaction]',
    belonging: '-leaving[churnBelonging]',
    unread: '+leaving[churnOverload]',
    tiredness: '+leaving[churnFatigue] -notices',
    grievance: '+leaving[churnGrievance]',
    members: '±leaving[emptyRoom,churnCircle]',
    composition: '±leaving[churnCircle,emptyRoom]',
    leaving: '-members',
    visits: '±leaving',
  }),
  ...arrows('joining', {
    setting: '±willingness[acceptRelevance]',
    recruit: '+heard +joining +spent',
    seeds: '+joining +spent',
    heard: '+joining[acceptBase]',
    members: '+joining[acceptFriends,acceptClosure] +invited',
    invited: '+heard +joining[acceptInvited] -leaving[recommenderChurn]',
    invitations: '+invited[inviteAnswer,inviteReward,inviteEnding] +joining[acceptReward] +tiredness[campaignWear]',
    trust: '+invited',
    belonging: '+invited',
    joining: '+members +invited[inviteMean] +joining',
    willingness: '±joining[acceptWord]',
    visits: '+invited',
    tiredness: '-invited',
    leaving: '-invited',
    composition: '±joining',
  }),
  ...arrows(
    'referral',
    {
      invitations: '+rewards +spent',
      joining: '±rewards',
      offers: '+invited[uplineHope] +joining[acceptReward]',
      membership: '+invited[uplineHope] +joining[acceptReward]',
      purchases: '+rewards +spent +invited[uplineHope]',
      earned: '+rewards +spent +invited[uplineHope]',
    },
    'invitations',
  ),
  ...arrows('referral', { joining: '±leaving[referredChurn]' }),
  // It is a part of what they would buy in any case.
  ...arrows('referral', { joining: '±earned[referredSpend]' }, 'offers'),
  ...arrows(
    'partners',
    {
      partners: '+invited[partnerScale] ±composition +replies +programme +spent',
      purchases: '+invited[partnerScale] +replies +programme +spent',
      ties: '±composition',
      posts: '±composition',
      members: '+composition',
    },
    'partners',
  ),
  ...arrows(
    'allies',
    {
      allies: '+heard +leaving +joining +spent',
      programme: '+heard',
    },
    'allies',
  ),
  ...arrows(
    'opinionLeaders',
    {
      opinionLeaders: '+heard +joining[leaderWord] +wish[buyLeader] +programme +spent',
    },
    'opinionLeaders',
  ),
  ...arrows('trust', {
    satisfaction: '+trust[trustSatisfaction]',
    belonging: '+trust[trustBelonging]',
    closeness: '±trust[trustSpeakers]',
    reading: '±closeness[readGain]',
    attendance: '±closeness[meetingGain]',
    purchases: '±trust[purchaseTrust] ±wish +grievance',
    joining: '±trust[initialTrust]',
  }),
  ...arrows(
    'trust',
    {
      trust: '±opinions[praiseRate,complaintRate]',
      satisfaction: '±opinions[wordSatisfaction]',
      grievance: '±opinions[complaintRate]',
      leaving: '+opinions[leaverTalk]',
      opinions:
        '±trust[wordTrust,negativeTrust] ±wish[wordIntent,negativeIntent] ±willingness[friendsTold] +joining[acceptWord] +heard',
      visits: '+opinions[opinionRest]',
      ties: '±trust[strangerWord] ±wish[strangerWord]',
      members: '+opinions',
    },
    'wordOfMouth',
  ),
  ...arrows(
    'offers',
    {
      trust: '+wish[buyTrust]',
      belonging: '+wish[buyBelonging]',
      posts: '+wish[buyWriting]',
      replies: '+wish[buyWriting]',
      need: '+wish[buyNeed]',
    },
    'offers',
    'vip',
  ),
  ...arrows(
    'offers',
    {
      offers: '±wish[buyPrice] +purchases ±spent',
      wish: '+purchases[buyBase]',
      visits: '+purchases[buyAgainVisit]',
      members: '+purchases',
      programme: '+wish[buyEvent,buyAgainEvent]',
      ties: '+wish[buyKnown,buyAgainFriend]',
      purchases: '+wish[buyKnown,buyAgainFriend]',
    },
    'offers',
  ),
  ...arrows(
    'fees',
    {
      tips: '+earned',
      satisfaction: '+earned',
      visits: '+earned',
      members: '+earned',
    },
    'tips',
  ),
  ...arrows(
    'fees',
    {
      membership: '+leaving -joining +earned',
      satisfaction: '+earned[renewSatisfaction] -leaving[renewSatisfaction]',
      members: '+earned',
    },
    'membership',
  ),
  ...arrows(
    'tier',
    {
      tier: '+earned[tierWish] +spent +notices[tierCall,tierCallHalfLife] +reading',
      visits: '+earned',
      wish: '+earned',
      satisfaction: '+earned[renewSatisfaction]',
      earned: '+notices[tierCall] +reading',
    },
    'tier',
  ),
  ...arrows(
    'ads',
    {
      ads: '+earned +spent +unread ±reading -trust[wordTrust]',
      reading: '+earned -trust[wordTrust]',
      visits: '+tiredness',
    },
    'ads',
  ),
  ...arrows(
    'crises',
    {
      events: '-trust -belonging +grievance +leaving +offences -programme -answers',
      grievance: '-trust',
      crisisResponse: '-grievance[responseSpeed] +trust[trustRecovery] -offences',
      purchases: '+grievance',
      offences: '+unread -reading',
    },
    'events',
  ),
  ...arrows('rules', {
    rules:
      '-offences[complianceRules] +posts[welcomeOfRules] +replies[welcomeOfRules] -leaving[quizFit] -joining ±enforcement',
    posts: '+offences[violationRate]',
    replies: '+offences[replyOffence]',
    reading: '+offences[offenceBreeds]',
    offences: '+offences[offenceBreeds]',
    ties: '-offences[complianceFamiliarity]',
    enforcement: '-offences[complianceEnforcement,complianceTold]',
    members: '±offences',
  }),
  ...arrows(
    'moderation',
    {
      moderators: '+enforcement[inspectionsPerHour,detection] +spent',
      offences: '+enforcement[reportRate]',
      load: '-enforcement[burnOut]',
      enforcement: '-satisfaction[falseAlarmHarm] -posts[muteDays] +leaving -reading ±unread',
      posts: '+load',
      replies: '+load',
    },
    'moderators',
  ),
  ...arrows(
    'operators',
    {
      operators: '+answers[answersPerHour] +replies[templateWorth] -load +spent',
      questions: '+load',
      posts: '+load',
      joining: '+load',
      load: '-answers[burnOut] -replies[burnOut]',
    },
    'operators',
  ),
  ...arrows('operators', {
    content: '+programme +spent -answers -replies',
    operators: '+programme',
    load: '-programme',
  }),
  ...arrows(
    'leaders',
    {
      leaders: '+appointed +replies +answers +spent',
      posts: '±appointed',
      ties: '±appointed',
      leaving: '-appointed',
      appointed: '+replies +answers +spent',
      visits: '+replies +answers',
    },
    'leaders',
  ),
  ...arrows(
    'programme',
    {
      content: '+programme[repeatWorth,askedAgree] +notices[seriesReturn] +posts +satisfaction +identity',
      posts: '±programme',
      replies: '±programme',
      members: '+programme',
    },
    'content',
  ),
  ...arrows(
    'telling',
    {
      content:
        '±wish[storyWish] +trust[wordTrust] +identity[identityRate] +closeness[exchangeGain] +heard +joining[acceptRelevance] +invited +notices[notifyProbability] +replies[disputeReplies] +offences[offenceBreeds] +purchases ±reading',
      reading: '±wish[storyWish] +trust[wordTrust] +identity[identityRate] +closeness[exchangeGain] +invited',
      offers: '±wish[buyTopic] ±purchases +spent',
      purchases: '±trust[purchaseTrust] +wish',
      ties: '+purchases',
      members: '+invited',
    },
    'telling',
  ),
  ...arrows(
    'care',
    {
      care: '+closeness[exchangeGain] +satisfaction[answerEffect] +notices[notifyProbability,giftCall] +rewards +tiredness[noticeWear] +spent',
      load: '-closeness -satisfaction',
      members: '+closeness',
      tiredness: '-closeness -satisfaction',
    },
    'care',
  ),
  ...arrows(
    'care',
    {
      promise: '+joining[acceptWord] ±trust[trustSatisfaction] ±leaving[churnSatisfaction] ±opinions[wordSatisfaction]',
    },
    'promise',
  ),
  ...arrows(
    'programme',
    {
      curation:
        '+reading +notices[digestCall] +ties +satisfaction[activitySatisfaction] +identity[identityRate] -unread +spent',
    },
    'curation',
  ),
  ...arrows(
    'activities',
    {
      activities:
        '+programme[activityPosts] +notices[challengeReturn] +questions[questionHourBoost] +answers +satisfaction[activitySatisfaction] +identity[identityRate] +rewards +heard +joining +spent',
      replies: '+satisfaction[activitySatisfaction] +identity[identityRate] +notices[challengeReturn]',
      programme: '+satisfaction +notices',
    },
    'activities',
    'triggers',
  ),
  ...arrows(
    'meetings',
    {
      activities: '+attendance[meetingBase] +trust +earned +tiredness[meetingWear]',
      belonging: '+attendance[meetingBelonging]',
      visits: '+attendance',
      members: '+attendance',
      tiredness: '-attendance[actWear] -satisfaction[tedium] -identity -ties',
      attendance:
        '+ties[meetingPartners,meetingGain] ±satisfaction[activitySatisfaction,meetingDisappointment] +identity[identityRate] ±trust[meetingDisappointment] ±closeness[meetingGain] -store[meetingTalk] ±earned ±spent',
    },
    'meetings',
  ),
  ...arrows('groups', {
    groups: '±composition ±queue +leaving ±joining +spent',
    setting: '±composition ±queue ±joining ±programme',
    members: '±composition ±queue',
    joining: '±composition ±queue',
    leaving: '±composition -queue',
    queue: '-joining',
    posts: '-leaving',
  }),
  ...arrows(
    'splitting',
    {
      groups: '+leaving[moveLoss]',
      ties: '±composition',
    },
    'groups',
  ),
  ...arrows(
    'vip',
    {
      groups: '+earned ±composition ±leaving',
      wish: '+earned +composition',
      posts: '±composition',
      visits: '+earned',
      satisfaction: '+earned[renewSatisfaction] -leaving',
      members: '+earned',
    },
    'vip',
  ),
  ...arrows(
    'commonIdentity',
    {
      commonIdentity: '+identity[identitySigns] +spent',
      visits: '+identity[identitySigns]',
    },
    'commonIdentity',
  ),
  ...arrows(
    'surveys',
    {
      surveys: '±surveyed +spent',
      visits: '+surveyed',
      members: '±surveyed',
      satisfaction: '+surveyed',
      trust: '+surveyed',
      belonging: '+surveyed',
      surveyed: '+spent',
    },
    'surveys',
  ),
  ...arrows(
    'triggers',
    {
      triggers: '±triggered',
      watched: '±triggered',
      triggered: '+programme +notices +attendance +heard +spent +tiredness',
    },
    'triggers',
  ),
  ...arrows('stages', { stages: '±triggered', watched: '±triggered' }, 'stages'),
  ...arrows(
    'money',
    {
      purchases: '+earned +spent',
    },
    'offers',
  ),
];

/** Per-member means change with who is there, too. */
const ofMembers = (...quantities: Quantity[]): readonly Quantity[] => [...quantities, 'members'];

/** What each outcome measures. */
export const MEASURES: Readonly<Record<OutcomeName, readonly Quantity[]>> = {
  joined: ['joining'],
  members: ['members'],
  left: ['leaving'],
  activeShare7: ofMembers('posts', 'replies', 'questions'),
  activeShare30: ofMembers('posts', 'replies', 'questions'),
  growth14: ['members'],
  dailyActive: ['visits'],
  messages: ['posts', 'replies', 'questions'],
  posts: ['posts'],
  replies: ['replies'],
  questions: ['questions'],
  answerDays: ['answers', 'questions'],
  replyRate: ofMembers('replies', 'answers'),
  daysToFirstMessage: ofMembers('posts', 'replies', 'questions'),
  retention30: ['leaving', 'joining'],
  recognisedShare: ofMembers('ties'),
  bondedShare: ofMembers('ties'),
  belonging: ofMembers('belonging'),
  satisfaction: ofMembers('satisfaction'),
  trust: ofMembers('trust'),
  noiseShare: ['reading', 'offences'],
  violationShare: ['offences', 'posts', 'replies'],
  gini: ofMembers('posts', 'replies', 'questions'),
  invitations: ['invited'],
  kFactor: ['invited', 'joining'],
  orders: ['purchases'],
  revenue: ['earned'],
  cost: ['spent'],
  profit: ['earned', 'spent'],
  roi: ['earned', 'spent'],
  silentDay: ofMembers('posts', 'replies', 'questions'),
  rewardsPaid: ['rewards'],
  budgetDay: ['rewards'],
  depthShare2: ['joining'],
  meanDepth: ['joining'],
  paybackDay: ['earned', 'spent'],
  acquisitionCost: ['spent', 'joining'],
  retentionCost: ofMembers('spent'),
  referredValue: ofMembers('earned', 'spent', 'joining'),
  directValue: ofMembers('earned', 'spent', 'joining'),
  directConversion: ofMembers('purchases', 'joining'),
  referredConversion: ofMembers('purchases', 'joining'),
  waiting: ['queue'],
  grievance: ofMembers('grievance'),
  praises: ['opinions'],
  complaints: ['opinions'],
  surveyedSatisfaction: ['surveyed'],
  surveyedTrust: ['surveyed'],
  surveyedBelonging: ['surveyed'],
  surveyedInterest: ['surveyed'],
  surveyAnswers: ['surveyed'],
  attended: ['attendance'],
  likes: ofMembers('replies', 'reading'),
  shares: ofMembers('invited', 'notices', 'reading'),
  tookPart: ofMembers('replies'),
  calledIn: ofMembers('visits', 'notices'),
  cared: ofMembers('closeness', 'load'),
  closeness: ofMembers('closeness'),
  leaderRole: ofMembers('ties', 'appointed'),
  coreRole: ofMembers('ties', 'posts', 'replies'),
  activeRole: ofMembers('posts', 'replies'),
  marginalRole: ofMembers('posts', 'replies'),
  lurkerRole: ofMembers('posts', 'replies'),
  leftOverFee: ['leaving'],
  leftUnsatisfied: ['leaving'],
  leftUnattached: ['leaving'],
  leftOverload: ['leaving'],
  leftOverAds: ['leaving'],
  leftOverCrisis: ['leaving'],
  leftToCompetitor: ['leaving'],
  leftRemoved: ['leaving'],
  leftInSplit: ['leaving'],
  leftByChance: ['leaving'],
  keptAway: ['joining'],
  payers: ['earned'],
  partnerMembers: ofMembers('composition'),
};

/** Whether content tells of something or gets somewhere, or goods must become known or get better. */
const isTold = ({ content, offers }: Strategy): boolean =>
  content.some(({ subject, disputed, personal, passOn, outside }) =>
    [subject, disputed, personal, passOn, outside].some((own) => own !== undefined),
  ) || offers.some(({ topic, known, improves }) => [topic, known, improves].some((own) => own !== undefined));

/** What is in use. */
export type InUse = ReadonlySet<Needed>;

export function usedBy(written: readonly Strategy[], wordOfMouth: Scenario['wordOfMouth']): InUse {
  const strategies = written.map(withAllStages);
  const parts: Readonly<Record<Exclude<Needed, LeverName>, boolean>> = {
    telling: strategies.some(isTold),
    vip: strategies.some(({ groups }) => groups.vip !== undefined),
    meetings: strategies.some(({ activities }) => activities.some(({ kind }) => kind === 'offline')),
    wordOfMouth: wordOfMouth !== 'off',
  };
  const changed = changedByRuns(strategies);
  const levers = LEVERS.filter(
    (lever) => changed.includes(lever) || strategies.some((strategy) => !isOff(lever, strategy[lever])),
  );
  return new Set<Needed>([...levers, ...(Object.keys(parts) as (keyof typeof parts)[]).filter((part) => parts[part])]);
}

/** Levers that stages or triggers may turn on or change while a run lasts. */
export const changedByRuns = (strategies: readonly Strategy[]): readonly LeverName[] =>
  LEVERS.filter((lever) => strategies.some((strategy) => changedMeanwhile(strategy).has(lever)));

const MEASURED: ReadonlySet<Quantity> = new Set(Object.values(MEASURES).flat());

/** What is reached from these places, each with the place before it on a shortest way; what is not in use leads nowhere. */
export function reachFrom(from: readonly Place[], inUse?: InUse): ReadonlyMap<Place, Place | undefined> {
  const before = new Map<Place, Place | undefined>(from.map((place) => [place, undefined]));
  const next = [...before.keys()];
  const reach = (to: Place, place: Place) => {
    if (before.has(to)) return;
    before.set(to, place);
    next.push(to);
  };
  const serves = ({ needs }: Influence) =>
    inUse === undefined || needs.length === 0 || needs.some((needed) => inUse.has(needed));
  for (let place = next.shift(); place !== undefined; place = next.shift()) {
    for (const influence of INFLUENCES) if (influence.from === place && serves(influence)) reach(influence.to, place);
    if (MEASURED.has(place as Quantity)) reach('watched', place);
  }
  return before;
}

/** A shortest way from one of the places to what is measured, both ends included; undefined where there is none. */
export function wayTo(from: readonly Place[], to: readonly Quantity[], inUse?: InUse): readonly Place[] | undefined {
  const before = reachFrom(from, inUse);
  // In the order in which they were reached: the first is nearest.
  const end = [...before.keys()].find((place) => (to as readonly Place[]).includes(place));
  if (end === undefined) return undefined;
  const way: Place[] = [];
  for (let place: Place | undefined = end; place !== undefined; place = before.get(place)) way.unshift(place);
  return way;
}
