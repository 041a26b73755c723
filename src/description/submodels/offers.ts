import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const OFFERS: Submodel = {
  title: said('Selling', '销售'),
  purpose:
    'Each member meets each offer or menu, by telephone or in the group, weighs it, buys or does not, and weighs it again when there is a reason.',
  code: [
    'selling/offers.ts',
    'selling/wish.ts',
    'selling/reasons.ts',
    'selling/remembered-price.ts',
    'selling/known-buyers.ts',
    'selling/discounts.ts',
    'selling/purse.ts',
    'selling/crowd-funding.ts',
  ],
  fixed: [
    {
      name: 'NEWCOMER_DAYS',
      value: 7,
      meaning: said('days for which somebody gets the discount of newcomers', '享受新人折扣的天数'),
    },
    { name: 'LEAST_PRICE', value: 0.02, meaning: 'part of the reference price that anything costs, were it free' },
    { name: 'HALF_OF_WRITING', value: 10, meaning: "n_W: messages that make half of the effect of one's own writing" },
    { name: 'LAST_DAYS', value: 3, meaning: 'last days of an offer or a discount on which it is felt to end' },
  ],
  equations: [
    'what a person can pay: w reference prices, ln w normal with mean μ_w and standard deviation σ_w, drawn for each person',
    said('meets the offer with chance reach', '以概率 reach 遇到商品'),
    'of a menu, weighs the offer with the largest surplus w · reference price - price',
    'r = max(0.02, price / (reference price · `referencePrice` of the segment)), the price less `discount` for those who get it, and less a coupon in the hand',
    'x = c0 + c_P ln(w / r) + c_T (T - ½) + c_B (B - B0) + c_W n / (n + n_W) + c_I I + c_N ln(1 + known buyers)',
    '    + c_Q Q + c_E 1[activity today] + K - c_R d A - c_D (d - 1) 1[full price]',
    '    d: `dealProneness` of the segment, 1 for usual members',
    '    n: messages written; K: recommendations by opinion leaders (see there)',
    '    known buyers: members of the group whom the member recognises and who have bought it, counted at the first sight and when one of them buys',
    '    A = max(0, ln r - ln of the remembered r) 2^(-days since the latest look / h_R); a lower price is remembered at once',
    'hazard H grows by weight · ln(1 + e^x) at each look; buys when H passes -ln(1 - u), u uniform, one u for person, offer and round',
    '    weight 1 at the first sight of a round, so that P = σ(x); at a later visit',
    '    ω_v + ω_f · d · fall + ω_e 1[activity today] (1 - h) + ω_d 1[last 3 days] + ω_n 1[somebody recognised has bought since]',
    '    h: tiredness of activities (see Habituation)',
    '    fall: part by which the price lies below the remembered one; by telephone there is no later look',
    'of those brought in a purchase brings in a factor more or less (see Rewards for inviting)',
    said(
      'with `goal`: a promise; on the last day of the offer all pay and receive it if `goal` have promised, else nobody',
      '设 `goal` 时：为预订；在商品的最后一天，若预订达到 `goal`，所有人付款并收货，否则没有人',
    ),
  ],
  switches: { tieEffects: said('`off`: no buyer is known to anybody.', '`off`：没有人知道谁买过。') },
  isIdle: without('offers'),
  decisions: [
    departs(
      'A price is one reason among others in a logit choice (McFadden 1974), and keeps nobody out by a step; what is free is taken by most who meet it.',
      'With a step a discount wins only those between two prices. A very large c_P gives the step back. That zero is a special price (Shampanier, Mazar & Ariely 2007) is left at a least price of 2 % of the reference.',
    ),
    departs(
      'An offer is weighed again: by a little at each later visit, by more when there is a reason. One draw decides all looks of a round.',
      'Sales rise at once in a promotion, several times over, and a part of it is missing afterwards (van Heerde, Leeflang & Wittink 2004 trace about a third to other periods). A hazard against one draw sells to the same members, and more, wherever there are more reasons.',
    ),
    completes(
      'A member remembers the lowest price seen, and forgets it with a half-life: while they do, the old price seems dear.',
      'Reference prices follow past prices (Kalyanaram & Winer 1995), and make sales fall after a promotion (Greenleaf 1995). For the same reason a second promotion soon after the first does less.',
    ),
    completes(
      "Belonging and one's own writing raise the wish to buy; in the preset `marketplace` belonging lowers it.",
      'Customers who joined a community of a seller spent more, posters more than readers (Manchanda, Packard & Pattabhiramaiah 2015); what members say moved purchases more than what the seller says (Goh, Heng & Lin 2013), which works here through trust, ties and known buyers. On a marketplace, joining made people choosier, and spending did not rise (Algesheimer, Borle, Dholakia & Singh 2010).',
    ),
    completes(
      'People prone to deals react more to them, and buy less at the full price.',
      'Some people respond to a promotion because it is one (Lichtenstein, Netemeyer & Burton 1990); of those whom a deal had brought, about a fifth bought again at the full price (Dholakia 2011).',
    ),
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
      'An offer that is made again is met anew in each round; one that requires another good is met from the visit after its purchase on.',
      said(
        said('The first draft names repeat purchase and upsell without a law.', '初稿提到复购与加购，但没有规律。'),
        '规格说明提到复购与加购，但没有规律。',
      ),
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
      'A coupon that an act has earned lowers the price of the next thing bought, the best one in the hand counting. Its cost is booked when it is given, so that the sale brings in the full price.',
      'A coupon that saves nothing on what is sold would be no coupon; its budget is that of the incentives.',
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
      'Need and events enter the wish to buy with 0 unless a scenario asks; an event still makes visitors weigh an offer again.',
      said(
        'Set `buyNeed` and `buyEvent` for what your shop has seen; no source gives their size.',
        '请按自己店铺的经验设定 `buyNeed` 与 `buyEvent`；没有文献给出大小。',
      ),
    ),
    leavesOut(
      'There is no rival to whom buyers change, and nobody buys a stock.',
      'What a promotion takes from other brands, about a third of it in groceries, is missing.',
    ),
  ],
  works: [
    work(
      'Algesheimer',
      2010,
      'Algesheimer, R., Borle, S., Dholakia, U. M. & Singh, S. S. (2010). The impact of customer community participation on customer behaviors: an empirical investigation. Marketing Science 29.',
      '10.1287/mksc.1090.0555',
    ),
    work(
      'Bijmolt',
      2005,
      'Bijmolt, T. H. A., van Heerde, H. J. & Pieters, R. G. M. (2005). New empirical generalizations on the determinants of price elasticity. Journal of Marketing Research 42.',
      '10.1509/jmkr.42.2.141.62296',
    ),
    work(
      'Dholakia',
      2011,
      'Dholakia, U. M. (2011). How businesses fare with daily deals: a multi-site analysis. Working paper, Rice University.',
    ),
    work(
      'Goh',
      2013,
      'Goh, K.-Y., Heng, C.-S. & Lin, Z. (2013). Social media brand community and consumer behavior: quantifying the relative impact of user- and marketer-generated content. Information Systems Research 24.',
      '10.1287/isre.1120.0469',
    ),
    work(
      'Greenleaf',
      1995,
      'Greenleaf, E. A. (1995). The impact of reference price effects on the profitability of price promotions. Marketing Science 14.',
      '10.1287/mksc.14.1.82',
    ),
    work(
      'Inman',
      1994,
      'Inman, J. J. & McAlister, L. (1994). Do coupon expiration dates affect consumer behavior? Journal of Marketing Research 31.',
      '10.2307/3152229',
    ),
    work(
      'Kalyanaram',
      1995,
      'Kalyanaram, G. & Winer, R. S. (1995). Empirical generalizations from reference price research. Marketing Science 14.',
      '10.1287/mksc.14.3.G161',
    ),
    work(
      'Lichtenstein',
      1990,
      'Lichtenstein, D. R., Netemeyer, R. G. & Burton, S. (1990). Distinguishing coupon proneness from value consciousness. Journal of Marketing 54.',
      '10.1177/002224299005400305',
    ),
    work(
      'Manchanda',
      2015,
      'Manchanda, P., Packard, G. & Pattabhiramaiah, A. (2015). Social dollars: the economic impact of customer participation in a firm-sponsored online customer community. Marketing Science 34.',
      '10.1287/mksc.2014.0890',
    ),
    work(
      'McFadden',
      1974,
      'McFadden, D. (1974). Conditional logit analysis of qualitative choice behavior. In: Zarembka, P. (ed.), Frontiers in Econometrics. Academic Press.',
    ),
    work(
      'Shampanier',
      2007,
      'Shampanier, K., Mazar, N. & Ariely, D. (2007). Zero as a special price: the true value of free products. Marketing Science 26.',
      '10.1287/mksc.1060.0254',
    ),
    work(
      'Heerde',
      2004,
      'van Heerde, H. J., Leeflang, P. S. H. & Wittink, D. R. (2004). Decomposing the sales promotion bump with store data. Marketing Science 23.',
      '10.1287/mksc.1040.0061',
    ),
  ],
};
