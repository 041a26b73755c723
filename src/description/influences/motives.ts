/** Why members act, come back and stay: rewards, what they get out of it, what tires them. */
import { arrows, type Influence } from './influence.ts';

export const MOTIVES: readonly Influence[] = [
  ...arrows(
    'motivation',
    {
      incentives:
        '±motivation[extrinsicEffect,statusEffect,crowdingEngagement] +rewards +tiredness[rewardWear] +notices[giftCall]',
      motivation:
        '±posts ±replies ±questions +notices[extrinsicEffect] -reading[gamedQuality] ±answers -wish[buyWriting] +store[storeUse]',
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
];
