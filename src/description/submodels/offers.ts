import { said } from '../../language/said.ts';
import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const OFFERS: Submodel = {
  title: said('Selling', '销售'),
  purpose: said(
    'Each member meets each offer or menu once, or once a round, by telephone or in the group, and buys or does not.',
    '每名成员对每件商品或每组商品遇到一次（或每轮一次），经电话或在群里，然后买或不买。',
  ),
  code: ['selling/offers.ts', 'selling/discounts.ts', 'selling/crowd-funding.ts'],
  fixed: [
    {
      name: 'NEWCOMER_DAYS',
      value: 7,
      meaning: said('days for which somebody gets the discount of newcomers', '享受新人折扣的天数'),
    },
  ],
  equations: [
    said(
      'reservation factor w: ln w normal with mean μ_w and standard deviation σ_w, drawn for each person',
      '保留价格倍数 w：ln w 服从均值 μ_w、标准差 σ_w 的正态分布，每人抽一次',
    ),
    said('meets the offer with chance reach', '以概率 reach 遇到商品'),
    said(
      'of a menu, considers the offer with the largest surplus w · reference price - price, if that is at least 0',
      '在一组商品中，考虑剩余 w · 参考价 - 价格 最大的一件（至少为 0）',
    ),
    said(
      'buys it if u < σ(c0 + c_T (T - ½) + c_I I + c_N ln(1 + known buyers) + c_Q Q + c_E 1[activity today] + K), u uniform',
      '若 u < σ(c0 + c_T (T - ½) + c_I I + c_N ln(1 + 认识的买家) + c_Q Q + c_E 1[今天有活动] + K) 则购买，u 服从均匀分布',
    ),
    said('    K: recommendations by opinion leaders (see there)', '    K：意见领袖的推荐（见该处）'),
    said(
      'price: less `discount` for those who get it; of those brought in times a factor (see Rewards for inviting)',
      '价格：符合条件者减去 `discount`；被他人带来的人乘以倍数（见“邀请奖励”）',
    ),
    said(
      'with `goal`: a promise; on the last day of the offer all pay and receive it if `goal` have promised, else nobody',
      '设 `goal` 时：为预订；在商品的最后一天，若预订达到 `goal`，所有人付款并收货，否则没有人',
    ),
    said(
      '    known buyers: members of the group whom the member recognizes and who have bought it',
      '    认识的买家：同群中本人认得且买过的成员',
    ),
  ],
  switches: { tieEffects: said('`off`: no buyer is known to anybody.', '`off`：没有人知道谁买过。') },
  isIdle: without('offers'),
  decisions: [
    completes(
      said(
        'Calls go to everybody who has joined before the first day of the offer, then to newcomers on the day after they joined, also to those who have left meanwhile.',
        '电话打给商品首日之前加入的所有人，此后打给前一天加入的新人，期间已退出者也打。',
      ),
      said(
        'An operator who has a number calls it, whether or not its owner still reads the group (P26).',
        '运营者有号码就会打，不管主人是否还看群（P26）。',
      ),
    ),
    completes(
      said(
        'An offer in a group is met at the first visit while it lasts.',
        '在群里发布的商品，在有效期内首次访问时遇到。',
      ),
      said(
        'Later exposures need a law of repetition that no source gives.',
        '之后的接触需要重复的规律，没有文献给出。',
      ),
    ),
    completes(
      said(
        'An offer that is made again is met once in each round, decided again; one that requires another good is met from the visit after its purchase on.',
        '再次推出的商品每轮遇到一次，重新决定；须先买另一商品的，从购买后的那次访问起遇到。',
      ),
      said('The first draft names repeat purchase and upsell without a law.', '初稿提到复购与加购，但没有规律。'),
    ),
    completes(
      said(
        'All offers have the same w in units of their reference prices.',
        '所有商品以各自的参考价为单位，共用同一个 w。',
      ),
      said(
        'The first draft has one reservation factor a member; the largest surplus then splits a menu without a further assumption.',
        '初稿给每名成员一个保留倍数；由最大剩余在一组商品中选择，无须其他假设。',
      ),
    ),
    completes(
      said(
        'A discount lowers the price before the surplus is weighed, so that it also decides what of a menu is bought.',
        '折扣在权衡剩余之前降低价格，因此也决定在一组中买哪件。',
      ),
      said('People compare what they would pay.', '人们比较的是自己实际要付的钱。'),
    ),
    completes(
      said(
        'Promises to a crowd-funded good are kept, by those who have left as well, and its quality is found out on delivery.',
        '众筹商品的预订会兑现，已退出者也一样，质量在交付时得知。',
      ),
      said(
        'The first draft names crowd-funding without a rule; most platforms charge automatically.',
        '初稿提到众筹但没有规则；多数平台自动扣款。',
      ),
    ),
    leavesOut(
      said(
        'Need and events enter the chance to buy with 0 unless a scenario asks, and coupons of incentives lower no price.',
        '需求与活动以 0 计入购买概率，除非场景要求；激励的优惠券不降低价格。',
      ),
      said(
        'Set `buyNeed` and `buyEvent` for what your shop has seen; no source gives their size.',
        '请按自己店铺的经验设定 `buyNeed` 与 `buyEvent`；没有文献给出大小。',
      ),
    ),
  ],
};
