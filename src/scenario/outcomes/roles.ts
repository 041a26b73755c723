/** What members have become to the community by its end. */
import { said } from '../../language/said.ts';
import { type OutcomeEntry, ofMembers } from './entry.ts';

export const ROLES = {
  leaderRole: {
    meaning: said(
      'share of members at the end who lead: appointed, or the hundredth whom others are tied to most',
      '模拟结束时带头成员的占比：被任命者，或他人与之关系最多的百分之一',
    ),
    rule: said(
      'see submodel Measurement; a member who fits several roles has the first of leader, core, lurker, marginal, active',
      '见子模型“度量”；一名成员符合多种角色时，按带头、核心、潜水、边缘、活跃的先后取第一个',
    ),
    unit: 'share',
    kind: 'whole',
    better: 'neither',
    measures: ofMembers('ties', 'appointed'),
    digested: false,
    words: { en: 'Members who lead', zh: '领袖占比' },
  },
  coreRole: {
    meaning: said(
      'share of members at the end who are the core: bonded to ten or more, and of the tenth who wrote most',
      '模拟结束时核心成员的占比：有十位或更多熟人，且发言量居前十分之一',
    ),
    rule: said('as above', '同上'),
    unit: 'share',
    kind: 'whole',
    better: 'more',
    measures: ofMembers('ties', 'posts', 'replies'),
    digested: false,
    words: { en: 'Members of the core', zh: '核心成员占比' },
  },
  activeRole: {
    meaning: said(
      'share of members at the end who wrote in the last 30 days, are bonded to somebody, and do not lead or form the core',
      '模拟结束时，最近 30 天发过言、有熟人、既不带头也不属核心的成员占比',
    ),
    rule: said('as above', '同上'),
    unit: 'share',
    kind: 'whole',
    better: 'more',
    measures: ofMembers('posts', 'replies'),
    digested: false,
    words: { en: 'Active members', zh: '活跃成员占比' },
  },
  marginalRole: {
    meaning: said(
      'share of members at the end who wrote in the last 30 days and are bonded to nobody',
      '模拟结束时，最近 30 天发过言、没有熟人的成员占比',
    ),
    rule: said('as above', '同上'),
    unit: 'share',
    kind: 'whole',
    better: 'less',
    measures: ofMembers('posts', 'replies'),
    digested: false,
    words: { en: 'Members on the margin', zh: '边缘成员占比' },
  },
  lurkerRole: {
    meaning: said(
      'share of members at the end who wrote nothing in the last 30 days',
      '模拟结束时，最近 30 天没有发言的成员占比',
    ),
    rule: said(
      'as above; also who joined less than 30 days ago and has not written',
      '同上；加入不满 30 天且尚未发言者也计入',
    ),
    unit: 'share',
    kind: 'whole',
    better: 'less',
    measures: ofMembers('posts', 'replies'),
    digested: false,
    words: { en: 'Members who only read', zh: '潜水成员占比' },
  },
} as const satisfies Record<string, OutcomeEntry>;
