/** Why people left. */
import { said } from '../../language/said.ts';
import type { OutcomeEntry } from './entry.ts';

export const LEAVING = {
  leftOverFee: {
    meaning: said(
      'people who left because they could not or would not pay the membership fee',
      '因付不起或不愿付会费而退出的人数',
    ),
    rule: said(
      'see submodel Leaving; who could not stay in the VIP group without paying among them',
      '见子模型“退出”；不付费就不能留在 VIP 群者也计入',
    ),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Left over the fee', zh: '因会费离开' },
  },
  leftUnsatisfied: {
    meaning: said('people who left because what they found was worth too little to them', '因收获太少而退出的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Left unsatisfied', zh: '因不满意离开' },
  },
  leftUnattached: {
    meaning: said('people who left because they did not feel that they belonged', '因没有归属感而退出的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Left without feeling they belonged', zh: '因没有归属感离开' },
  },
  leftOverload: {
    meaning: said('people who left because there was more to read than they could', '因消息多得读不完而退出的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Left over too much to read', zh: '因信息过载离开' },
  },
  leftOverAds: {
    meaning: said('people who left because they were tired of advertisements', '因厌倦广告而退出的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Left over advertisements', zh: '因广告离开' },
  },
  leftOverCrisis: {
    meaning: said(
      'people who left over a grievance: a crisis, or a bad purchase',
      '因危机或糟糕的购买而心怀不满退出的人数',
    ),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Left over a grievance', zh: '因积怨离开' },
  },
  leftToCompetitor: {
    meaning: said('people whom a competitor or an ally lured away', '被竞争对手或合作社群拉走的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Left to a competitor', zh: '转投竞争对手' },
  },
  leftRemoved: {
    meaning: said(
      'people who were taken out: by moderators, or as long silent',
      '被管理员移出或因长期沉默被清理的人数',
    ),
    rule: said('counted on being taken out', '被移出时计入'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Taken out', zh: '被移出' },
  },
  leftInSplit: {
    meaning: said('people who were lost when a group was divided', '拆群时流失的人数'),
    rule: said('counted when a group is divided', '拆群时计入'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Lost when groups were divided', zh: '分群时流失' },
  },
  leftByChance: {
    meaning: said(
      'people who would have left all the same, for reasons of their own',
      '因个人原因、无论如何都会退出的人数',
    ),
    rule: said('see submodel Leaving; all reasons add up to left', '见子模型“退出”；各原因之和等于退出人数'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['leaving'],
    digested: false,
    words: { en: 'Left for reasons of their own', zh: '因个人原因离开' },
  },
} as const satisfies Record<string, OutcomeEntry>;

/** Outcomes that say why people left, in the order in which reports show them; they add up to `left`. */
export const REASONS = Object.keys(LEAVING) as LeavingReason[];
export type LeavingReason = keyof typeof LEAVING;
