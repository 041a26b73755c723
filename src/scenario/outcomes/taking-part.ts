/** What members do beside writing and buying, and what is done for single members. */
import { said } from '../../language/said.ts';
import { type OutcomeEntry, ofMembers } from './entry.ts';

export const TAKING_PART = {
  likes: {
    meaning: said('likes that members have given each other', '成员之间的点赞数'),
    rule: said('counted when a reader likes what a member wrote', '读者为成员的消息点赞时计入'),
    unit: 'likes',
    kind: 'total',
    better: 'more',
    measures: ofMembers('replies', 'reading'),
    digested: false,
    words: { en: 'Likes', zh: '点赞数' },
  },
  shares: {
    meaning: said('pieces of content that members have passed on to a friend', '成员转发给好友的内容份数'),
    rule: said('counted in the evening, whether or not the friend is outside', '当晚计入，无论好友是否在群外'),
    unit: 'pieces',
    kind: 'total',
    better: 'more',
    measures: ofMembers('invited', 'notices', 'reading'),
    digested: false,
    words: { en: 'Pieces passed on', zh: '内容转发数' },
  },
  tookPart: {
    meaning: said('members who took part in activities, each time', '参加活动的人次'),
    rule: said(
      'counted once an activity, in a challenge once a day; who comes to a meeting counts in `attended`',
      '每次活动计一次，挑战每天计一次；线下到场计入 `attended`',
    ),
    unit: 'people',
    kind: 'total',
    better: 'more',
    measures: ofMembers('replies'),
    digested: false,
    words: { en: 'Took part in activities', zh: '活动参加人次' },
  },
  calledIn: {
    meaning: said(
      'visits that a notice, an answer or another call brought about',
      '由通知、回复或其他召回带来的访问数',
    ),
    rule: said('visits of those who would not have come by themselves on that day', '当天不会自行到访者的访问'),
    unit: 'visits',
    kind: 'total',
    better: 'neither',
    measures: ofMembers('visits', 'notices'),
    digested: false,
    words: { en: 'Visits upon a call', zh: '应召访问数' },
  },
  cared: {
    meaning: said('acts of operators for single members', '运营者为单个成员所做之事的次数'),
    rule: said('counted when it is done; what the hours do not cover is not', '做了才计入；工时不够则不做'),
    unit: 'acts',
    kind: 'total',
    better: 'neither',
    measures: ofMembers('closeness', 'load'),
    digested: false,
    words: { en: 'Acts of care', zh: '个别关怀次数' },
  },
  closeness: {
    meaning: said(
      'how close members are at the end to those who speak for the community, -1 to 1',
      '模拟结束时成员与社群代言者的亲近程度，-1 到 1',
    ),
    rule: said(
      'mean over members of c divided by 10 θ_r plus the size of c, see Trust',
      '成员的 c 除以 10 θ_r 与 c 绝对值之和，取均值，见“信任”',
    ),
    unit: '-1 to 1',
    kind: 'whole',
    better: 'more',
    measures: ofMembers('closeness'),
    mayBeNegative: true,
    digested: false,
    words: { en: 'Closeness to those who speak for it', zh: '与代言者的亲近程度' },
  },
  attended: {
    meaning: said('people who came to meetings offline, each time', '参加线下聚会的人次'),
    rule: said('counted on the day of a meeting', '在聚会当天计入'),
    unit: 'people',
    kind: 'total',
    better: 'more',
    measures: ['attendance'],
    digested: false,
    words: { en: 'Came to meetings', zh: '线下参加人次' },
  },
} as const satisfies Record<string, OutcomeEntry>;
