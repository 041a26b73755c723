/** Who is there, or is not, by an agreement over money: fees, the paid tier, partners. */
import { said } from '../../language/said.ts';
import { type OutcomeEntry, ofMembers } from './entry.ts';

export const PAID_PLACES = {
  keptAway: {
    meaning: said('people who would have come but for the membership fee', '若无会费本会加入的人数'),
    rule: said('see submodel Tips and membership fees', '见子模型“打赏与会员费”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    measures: ['joining'],
    digested: false,
    words: { en: 'Kept away by the fee', zh: '因会费未加入' },
  },
  payers: {
    meaning: said('members who pay for the paid tier', '为付费等级付费的成员数'),
    rule: said('see submodel Paid tier', '见子模型“付费等级”'),
    unit: 'people',
    kind: 'level',
    better: 'more',
    measures: ['earned'],
    digested: false,
    words: { en: 'Paying members', zh: '付费成员' },
  },
  partnerMembers: {
    meaning: said("people in partners' groups", '合伙人各群的人数'),
    rule: said(
      'members of groups whose partner is still a member, partners among them',
      '合伙人仍在的群的成员数，含合伙人自己',
    ),
    unit: 'people',
    kind: 'level',
    better: 'more',
    measures: ofMembers('composition'),
    digested: false,
    words: { en: "People in partners' groups", zh: '合伙人群内人数' },
  },
} as const satisfies Record<string, OutcomeEntry>;
