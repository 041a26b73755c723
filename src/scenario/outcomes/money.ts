/** What is sold, taken in and spent. */
import { said } from '../../language/said.ts';
import type { OutcomeEntry } from './entry.ts';

export const MONEY = {
  orders: {
    meaning: said('purchases', '购买次数'),
    rule: said('counted on buying', '购买时计入'),
    unit: 'orders',
    kind: 'total',
    better: 'more',
    measures: ['purchases'],
    words: { en: 'Purchases', zh: '成交单数' },
  },
  revenue: {
    meaning: said(
      'money taken in: what is paid for goods, after discounts and coupons, fees, tips, pledges and what ads earn',
      '收入金额：扣除折扣与优惠券后实付的货款，以及会费、打赏、众筹款与广告收入',
    ),
    rule: said(
      'sum of prices as paid, fees, tips, pledges and what ads earn (submodel Money)',
      '实付货款、会费、打赏、众筹款与广告收入之和（见子模型“收支”）',
    ),
    unit: 'money',
    kind: 'total',
    better: 'more',
    measures: ['earned'],
    words: { en: 'Revenue', zh: '收入' },
  },
  cost: {
    meaning: said(
      'money spent: work, content, activities, goods delivered, recruiting, rewards paid out, commission and cashback',
      '支出金额：人工、内容、活动、商品成本、拉新，以及发出的奖励、佣金与返现',
    ),
    rule: said('sum of everything paid (submodel Money)', '各项支出之和（见子模型“收支”）'),
    unit: 'money',
    kind: 'total',
    better: 'less',
    measures: ['spent'],
    words: { en: 'Cost', zh: '成本' },
  },
  profit: {
    meaning: said('revenue minus cost', '收入减去成本'),
    rule: said('revenue minus cost', '收入减去成本'),
    unit: 'money',
    kind: 'total',
    better: 'more',
    measures: ['earned', 'spent'],
    mayBeNegative: true,
    words: { en: 'Profit', zh: '利润' },
  },
  roi: {
    meaning: said('profit divided by cost; 0 while nothing is spent', '利润除以成本；没有支出时为 0'),
    rule: said('profit divided by cost', '利润除以成本'),
    unit: 'ratio',
    kind: 'level',
    better: 'more',
    measures: ['earned', 'spent'],
    mayBeNegative: true,
    words: { en: 'Profit per unit of cost', zh: '投入产出比（利润/成本）' },
  },
} as const satisfies Record<string, OutcomeEntry>;
