import { said } from '../../language/said.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const VIP: Submodel = {
  title: said('VIP group', 'VIP 群'),
  purpose: said(
    'A group above the others, for those who write most or for those who pay; the others lose their voices.',
    '凌驾于其他群之上的群，给发言最多或付费的人；其他群因此失去他们的声音。',
  ),
  code: ['groups/vip.ts'],
  equations: [
    said(
      'asked, once: by score, those outside among the `top` share of members by messages written, every `review` days; by payment, those who open the group',
      '邀请一次：按得分，每 `review` 天看群外者，取发言数居前 `top` 比例的成员；按付费，凡打开群者',
    ),
    said(
      'P(pay) = σ(c0 + c_P ln(w / r) + c_T (T - ½) + …), r = fee / reference price, as at the first sight of an offer (see Selling); free of charge, everybody accepts',
      'P(付费) = σ(c0 + c_P ln(w / r) + c_T (T - ½) + …)，r = 费用 / 参考价，同初次见到商品时（见“销售”）；免费时人人接受',
    ),
    said(
      'after each period: pays again with P = σ(r0 + r_S (S - S0)), else goes back to a group with room, or leaves',
      '每期之后：以 P = σ(r0 + r_S (S - S0)) 续费，否则回到有空位的群，或退出',
    ),
  ],
  isIdle: ({ strategies }) => strategies.every(({ groups }) => groups.vip === undefined),
  decisions: [
    completes(
      said(
        'Those asked are taken as long as there is room; who was asked once is not asked again.',
        '有空位就接纳受邀者；邀请过一次的不再邀请。',
      ),
      said('As with offers, a decision stands.', '与商品一样，决定不再更改。'),
    ),
    completes(
      said(
        'The VIP group gets the content of all groups, and topics of its own every `topicEvery` days.',
        'VIP 群得到各群都有的内容，另有每 `topicEvery` 天一次的专属话题。',
      ),
      said(
        'What is better there is the company, and what the operator adds.',
        '那里更好的是同伴，以及运营者另加的内容。',
      ),
    ),
    leavesOut(
      said('Nobody is in both groups.', '没有人同时在两个群里。'),
      said(
        'Membership of several groups would need attention to be shared between them.',
        '同时属于几个群，就需要在群之间分配注意力。',
      ),
    ),
  ],
};
