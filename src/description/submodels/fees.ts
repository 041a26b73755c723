import { said } from '../../language/said.ts';
import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const FEES: Submodel = {
  title: said('Tips and membership fees', '打赏与会员费'),
  purpose: said('What members give of their own will, and what they pay to stay.', '成员自愿给的，和为留下而付的。'),
  code: ['selling/fees.ts', 'joining/standing.ts'],
  equations: [
    said(
      'at a visit: tips `amount` · w with chance `chance` · S, of which the operator keeps `kept`',
      '访问时：以概率 `chance` · S 打赏 `amount` · w，运营者留下 `kept`',
    ),
    said(
      'fee due on joining, or when the trial is over, on day `from` at the earliest, then every `every` days, or never again',
      '费用在加入时或试用期满时到期，最早在第 `from` 天，此后每 `every` 天一次，或不再收取',
    ),
    said(
      'pays with chance σ(r0 + r_S (S - S0)) (parameters of the VIP group) if fee ≤ w · reference price, else leaves',
      '若费用 ≤ w · 参考价，以概率 σ(r0 + r_S (S - S0)) 付费（VIP 群的参数），否则退出',
    ),
    said(
      'reference price: as the scenario says, else what founders pay already, else the fee itself',
      '参考价：场景所写；否则为创始成员现在所付；否则为费用本身',
    ),
    said(
      'without a trial, from day `from` on: who would come in stays away unless fee ≤ w · reference price and u < σ(r0); who comes in pays at once',
      '没有试用期时，从第 `from` 天起：除非费用 ≤ w · 参考价且 u < σ(r0)，本要加入的人不来；加入者立即付费',
    ),
    said(
      'founders get no trial; those who pay already (share `paying`): w drawn until w · reference price ≥ what they pay, due first after a part of',
      '创始成员没有试用期；已在付费者（占比 `paying`）：反复抽 w 直到 w · 参考价 ≥ 所付金额，首次到期在',
    ),
    said(
      '    a period uniform in 0 to 1, then with chance σ(r_L + r_S (S - S0))',
      '    一个付费期的 0 到 1 之间均匀分布的时点，此后以概率 σ(r_L + r_S (S - S0)) 续费',
    ),
  ],
  isIdle: without('tips', 'membership'),
  decisions: [
    completes(
      said(
        'Tips follow satisfaction and what a member can pay; fees follow the law of paying for the VIP group again.',
        '打赏取决于满意度与成员的支付能力；会费服从 VIP 群续费的规律。',
      ),
      said('The first draft names both without a law.', '初稿提到两者，但没有给出规律。'),
    ),
    completes(
      said('Members of the VIP group pay their fee there, and no other.', 'VIP 群的成员在那里付费，不再付别的。'),
      said('Nobody pays twice for one seat.', '没有人为一个座位付两次。'),
    ),
    completes(
      said(
        'Everybody who would come in knows the fee, and whether there is a trial.',
        '每个本要加入的人都知道会费，也知道有没有试用期。',
      ),
      said(
        'A fee stands where one signs up; who would not pay it and is let in for a trial decides by what they find.',
        '会费写在报名处；不愿付费而获得试用的人按自己的见闻决定。',
      ),
    ),
    completes(
      said(
        'Founders who have paid for long are readier to pay again (r_L) than people after their first payment (r0).',
        '长期付费的创始成员（r_L）比首次付费之后的人（r0）更愿意续费。',
      ),
      said('Those who were not have left by then.', '不愿意的到那时已经离开。'),
    ),
    leavesOut(
      said('What authors get from tips moves none of them.', '作者从打赏中所得不影响任何作者。'),
      said('Rewards for authors belong to incentives.', '给作者的奖励属于激励。'),
    ),
  ],
};
