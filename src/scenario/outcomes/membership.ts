/** Who is in the community, and who of them shows. */
import { said } from '../../language/said.ts';
import { type OutcomeEntry, ofMembers } from './entry.ts';

export const MEMBERSHIP = {
  joined: {
    meaning: said('people who have ever joined', '曾经加入的人数'),
    rule: said('counted when a person takes a seat', '有人入座时计入'),
    unit: 'people',
    kind: 'total',
    better: 'more',
    measures: ['joining'],
    words: { en: 'People who joined', zh: '累计加入人数' },
  },
  members: {
    meaning: said('people inside now', '目前在群内的人数'),
    rule: said('joined minus left', '加入人数减去退出人数'),
    unit: 'people',
    kind: 'level',
    better: 'more',
    measures: ['members'],
    words: { en: 'Members', zh: '在群人数' },
  },
  left: {
    meaning: said('people who have left', '已退出的人数'),
    rule: said('counted on leaving', '退出时计入'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    words: { en: 'People who left', zh: '累计退出人数' },
  },
  activeShare7: {
    meaning: said('share of members who wrote in the last 7 days', '最近 7 天发过言的成员占比'),
    rule: said('wrote on one of the latest 7 days, today among them', '在最近 7 天（含当天）的某一天发过言'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('posts', 'replies', 'questions'),
    words: { en: 'Members who wrote in the last 7 days', zh: '近 7 天发过言的成员占比' },
  },
  activeShare30: {
    meaning: said('share of members who wrote in the last 30 days', '最近 30 天发过言的成员占比'),
    rule: said('wrote on one of the latest 30 days, today among them', '在最近 30 天（含当天）中的某一天发过言'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('posts', 'replies', 'questions'),
    digested: false,
    words: { en: 'Members who wrote in the last 30 days', zh: '近 30 天发过言的成员占比' },
  },
  growth14: {
    meaning: said(
      'change of members within the last 14 days, as a part of those there before',
      '最近 14 天在群人数的变化，占此前人数的比例',
    ),
    rule: said(
      'members today over members 14 days ago, less 1: none while it is founded, above 0 in growth, near 0 in maturity, below 0 in decline',
      '今天的在群人数除以 14 天前的在群人数再减 1：创建期没有值，成长期大于 0，成熟期接近 0，衰退期小于 0',
    ),
    unit: 'ratio',
    kind: 'level',
    better: 'more',
    measures: ['members'],
    mayBeUnknown: {
      code: 'nobody-two-weeks-ago',
      words: { en: 'nobody was there two weeks ago', zh: '两周前还没有人在群' },
    },
    mayBeNegative: true,
    digested: false,
    words: { en: 'Growth of membership in 14 days', zh: '14 天在群人数增长率' },
  },
  dailyActive: {
    meaning: said('members who opened the community on the day', '当天打开社群的成员数'),
    rule: said('visits of the day; a member visits at most once', '当天的访问数；一名成员一天至多访问一次'),
    unit: 'people',
    kind: 'level',
    better: 'more',
    measures: ['visits'],
    words: { en: 'Members who opened the group that day', zh: '当日打开群的成员数' },
  },
} as const satisfies Record<string, OutcomeEntry>;
