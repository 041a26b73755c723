import { MOST_WISH } from '../../engine/selling/tier.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const TIER: Submodel = {
  title: said('Paid tier', '付费等级'),
  purpose: said('Members who pay for more, and stay in their groups.', '为得到更多而付费、并留在原群的成员。'),
  code: ['selling/tier.ts'],
  fixed: [
    {
      name: 'MOST_WISH',
      value: MOST_WISH,
      meaning: said('wish beyond which everybody pays at first sight', '超过它则人人一见即付的意愿'),
    },
  ],
  equations: [
    said(
      'wish = c_tr + the wish to buy at fee / reference price (see Selling)',
      '意愿 = c_tr + 按费用 / 参考价的购买意愿（见“销售”）',
    ),
    said(
      'weighed at visits from day `from` on: W += ln(1 + e^wish) at first sight, times the weight of a later visit of an offer afterwards; pays when W ≥ -ln u, u keyed by person',
      '从第 `from` 天起在访问时权衡：初见时 W += ln(1 + e^意愿)，此后乘以商品再次权衡的权重；W ≥ -ln u 时付费，u 按人取',
    ),
    said(
      'a payment calls: chance κ_tr 2^(-days since / d_tr) of a visit on any day',
      '付费促使来访：任何一天以概率 κ_tr 2^(-付费后天数 / d_tr) 来访',
    ),
    said(
      'a visit of who pays gives `adds` · β_0 of help more (see Satisfaction, belonging and trust)',
      '付费者的一次访问多得 `adds` · β_0 的帮助（见“满意度、归属感与信任”）',
    ),
    said(
      'after each period: pays again with chance σ(r0 + r_S (S - S0)) (parameters of the VIP group), else is a member like others',
      '每期之后：以概率 σ(r0 + r_S (S - S0)) 续费（VIP 群的参数），否则同其他成员',
    ),
  ],
  isIdle: without('tier'),
  works: [
    work(
      'Bapna',
      2018,
      'Bapna, R., Ramaprasad, J. & Umyarov, A. (2018). Monetizing freemium communities: does paying for premium increase social engagement? MIS Quarterly 42(3).',
    ),
    work(
      'Gourville',
      1998,
      'Gourville, J. T. & Soman, D. (1998). Payment depreciation: the behavioral effects of temporally separating payments from consumption. Journal of Consumer Research 25(2).',
      '10.1086/209533',
    ),
  ],
  decisions: [
    completes(
      said(
        'Payment calls members in, less from day to day until the next payment; what they find there they read as others do.',
        '付费促使成员来访，逐日减弱，直到下次付费；来了之后与他人一样阅读。',
      ),
      said(
        'Users of a music site who began to pay listened to 287 % more songs and wrote 2 % more posts than matched users (Bapna et al. 2018); what has been paid is felt less with time (Gourville & Soman 1998).',
        '某音乐网站开始付费的用户比匹配的用户多听 287 % 的歌、多发 2 % 的帖（Bapna et al. 2018）；已付的钱随时间淡去（Gourville & Soman 1998）。',
      ),
    ),
    leavesOut(
      said('Whoever lets the tier end does not take it up again.', '停付的人不会再付。'),
      said('As with offers, a decision stands.', '与商品一样，决定不再更改。'),
    ),
    leavesOut(
      said('Others do not see who pays.', '别人看不出谁付费。'),
      said('Badges are a reward of their own (see Motivation and incentives).', '徽章另属激励（见“动机与激励”）。'),
    ),
  ],
};
