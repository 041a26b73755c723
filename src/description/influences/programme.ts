/** What is put on: content and what it tells, care, curation, activities, meetings. */
import { arrows, type Influence } from './influence.ts';

export const PROGRAMME: readonly Influence[] = [
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
];
