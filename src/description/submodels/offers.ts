import { NEWCOMER_DAYS } from '../../engine/selling/discounts.ts';
import { PURSE_BY_SIZE } from '../../engine/selling/menus.ts';
import { LAST_DAYS } from '../../engine/selling/reasons.ts';
import { HALF_OF_WRITING, LEAST_PRICE } from '../../engine/selling/wish.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const OFFERS: Submodel = {
  title: said('Selling', '销售'),
  purpose: said(
    'Each member meets each offer or menu, by telephone or in the group, weighs it, buys or does not, and weighs it again when there is a reason.',
    '每名成员通过电话或在群里遇到每件或每组商品，权衡之后买或不买，有缘由时再次权衡。',
  ),
  code: [
    'selling/offers.ts',
    'selling/wish.ts',
    'selling/reasons.ts',
    'selling/remembered-price.ts',
    'selling/known-buyers.ts',
    'selling/menus.ts',
    'selling/discounts.ts',
    'selling/purse.ts',
    'selling/crowd-funding.ts',
  ],
  fixed: [
    {
      name: 'NEWCOMER_DAYS',
      value: NEWCOMER_DAYS,
      meaning: said('days for which somebody gets the discount of newcomers', '享受新人折扣的天数'),
    },
    {
      name: 'LEAST_PRICE',
      value: LEAST_PRICE,
      meaning: said(
        'part of the reference price that anything costs, were it free',
        '即使免费，任何东西也相当于参考价的这一部分',
      ),
    },
    {
      name: 'PURSE_BY_SIZE',
      value: PURSE_BY_SIZE,
      meaning: said(
        'how much less the purse counts for a good e times as small as the largest of its menu',
        '一组中某件商品比最大者小到 1/e 时，支付能力的作用减少多少',
      ),
    },
    {
      name: 'HALF_OF_WRITING',
      value: HALF_OF_WRITING,
      meaning: said(
        "n_W: messages that make half of the effect of one's own writing",
        'n_W：使本人发言的影响达到一半的条数',
      ),
    },
    {
      name: 'LAST_DAYS',
      value: LAST_DAYS,
      meaning: said(
        'last days of an offer or a discount on which it is felt to end',
        '感到商品或折扣将要结束的最后天数',
      ),
    },
  ],
  equations: [
    said(
      'what a person can pay: w reference prices, ln w normal with mean μ_w and standard deviation σ_w, drawn for each person',
      '支付能力：w 倍参考价，ln w 服从均值 μ_w、标准差 σ_w 的正态分布，每人各抽一次',
    ),
    said('meets the offer with chance reach', '以概率 reach 遇到商品'),
    said(
      'of a menu: ready for one of the goods with x = ρ ln Σ e^(x_j/ρ), x_j + c_P ½ ln w ln(reference price / largest of the menu) for each; then buys j with chance e^(x_j/ρ) / Σ e^(x_k/ρ)',
      '一组商品：以 x = ρ ln Σ e^(x_j/ρ) 买其中一件，每件取 x_j + c_P ½ ln w ln(参考价 / 组中最大者)；再以 e^(x_j/ρ) / Σ e^(x_k/ρ) 的概率买第 j 件',
    ),
    said(
      'r = max(0.02, price / (reference price · `referencePrice` of the segment)), the price less `discount` for those who get it, and less a coupon in the hand',
      'r = max(0.02, 价格 / (参考价 · 人群的 `referencePrice`))，价格对享受者减去 `discount`，再减去手中的优惠券',
    ),
    said(
      'x = c0 + c_P ln(w / r) - c_X max(0, ln r) + c_T (T - ½) + c_B (B - B0) + c_W n / (n + n_W) + c_I I + c_N ln(1 + known buyers)',
      'x = c0 + c_P ln(w / r) - c_X max(0, ln r) + c_T (T - ½) + c_B (B - B0) + c_W n / (n + n_W) + c_I I + c_N ln(1 + 认得的买家)',
    ),
    said(
      '    + c_Q Q + c_E 1[activity today] + K - c_R d A - c_D (d - 1) 1[full price]',
      '    + c_Q Q + c_E 1[今天有活动] + K - c_R d A - c_D (d - 1) 1[原价]',
    ),
    said('    d: `dealProneness` of the segment, 1 for usual members', '    d：人群的 `dealProneness`，普通成员为 1'),
    said(
      '    n: messages written, less what of them was written for a reward (see Motivation and incentives); K: recommendations by opinion leaders (see there)',
      '    n：发言数，减去为奖励而写的部分（见“动机与激励”）；K：意见领袖的推荐（见该处）',
    ),
    said(
      '    known buyers: members of the group whom the member recognizes and who have bought it, counted at the first sight and when one of them buys',
      '    认得的买家：群里成员认得且买过的人，在初次见到时与其中有人购买时计数',
    ),
    said(
      '    A = max(0, ln r - ln of the remembered r) 2^(-days since the latest look / h_R); a lower price is remembered at once',
      '    A = max(0, ln r - ln 所记得的 r) 2^(-距上次看到的天数 / h_R)；更低的价格立即被记住',
    ),
    said(
      'hazard H grows by weight · ln(1 + e^x) at each look; buys when H passes -ln(1 - u), u uniform, one u for person, offer and round',
      '风险 H 每看一次增加 权重 · ln(1 + e^x)；H 超过 -ln(1 - u) 时购买，u 服从均匀分布，每人、每件商品、每轮各一个 u',
    ),
    said(
      '    weight 1 at the first sight of a round, so that P = σ(x); at a later visit',
      '    每轮初次见到时权重为 1，因此 P = σ(x)；此后的访问为',
    ),
    said(
      '    ω_v + ω_f · d · fall + ω_e 1[activity today] (1 - h) + ω_d 1[last 3 days] + ω_n 1[somebody recognized has bought since]',
      '    ω_v + ω_f · d · 降幅 + ω_e 1[今天有活动] (1 - h) + ω_d 1[最后 3 天] + ω_n 1[此后有认得的人购买]',
    ),
    said('    h: tiredness of activities (see Habituation)', '    h：对活动的厌倦（见“习惯化”）'),
    said(
      '    fall: part by which the price lies below the remembered one, of a menu the best bargain; by telephone there is no later look',
      '    降幅：价格低于所记得者的比例，一组商品以最划算者计；电话销售没有再次看到',
    ),
    said(
      'of those brought in a purchase brings in a factor more or less (see Rewards for inviting)',
      '被邀请者的购买按倍数多或少（见“邀请奖励”）',
    ),
    said(
      'with `goal`: a promise; on the last day of the offer all pay and receive it if `goal` have promised, else nobody',
      '设 `goal` 时：为预订；在商品的最后一天，若预订达到 `goal`，所有人付款并收货，否则没有人',
    ),
  ],
  switches: { tieEffects: said('`off`: no buyer is known to anybody.', '`off`：没有人知道谁买过。') },
  isIdle: without('offers'),
  decisions: [
    departs(
      said(
        'A price is one reason among others in a logit choice (McFadden 1974), and keeps nobody out by a step; what is free is taken by most who meet it.',
        '价格是 logit 选择中的理由之一（McFadden 1974），不以阶跃排除任何人；免费的东西遇到的人多半会拿。',
      ),
      said(
        'With a step a discount wins only those between two prices. A very large c_P gives the step back. That zero is a special price (Shampanier, Mazar & Ariely 2007) is left at a least price of 2 % of the reference.',
        '若为阶跃，折扣只赢得两个价格之间的人。c_P 极大时即为阶跃。零是特殊价格（Shampanier, Mazar & Ariely 2007），这里只以参考价的 2 % 作为最低价。',
      ),
    ),
    departs(
      said(
        'An offer is weighed again: by a little at each later visit, by more when there is a reason. One draw decides all looks of a round.',
        '商品会被再次权衡：每次访问一点，有缘由时更多。一轮中的每次权衡由同一个随机数决定。',
      ),
      said(
        'Sales rise at once in a promotion, several times over, and a part of it is missing afterwards (van Heerde, Leeflang & Wittink 2004 trace about a third to other periods). A hazard against one draw sells to the same members, and more, wherever there are more reasons.',
        '促销时销量立即升至数倍，其中一部分在此后缺失（van Heerde, Leeflang & Wittink 2004 将约三分之一归于其他时期）。以风险对一个随机数，缘由更多时卖给同样的成员以及更多的人。',
      ),
    ),
    completes(
      said(
        'A member remembers the lowest price seen, and forgets it with a half-life: while they do, the old price seems dear.',
        '成员记得见过的最低价，并按半衰期遗忘；尚记得时，原价显得贵。',
      ),
      said(
        'Reference prices follow past prices (Kalyanaram & Winer 1995), and make sales fall after a promotion (Greenleaf 1995). For the same reason a second promotion soon after the first does less.',
        '参考价随过去的价格而变（Kalyanaram & Winer 1995），使促销后销量下降（Greenleaf 1995）。同理，紧接着的第二次促销作用更小。',
      ),
    ),
    completes(
      said(
        "Belonging and one's own writing raise the wish to buy; in the preset `marketplace` belonging lowers it.",
        '归属感与本人发言提高购买意愿；在预设 `marketplace` 中归属感降低它。',
      ),
      said(
        'Customers who joined a community of a seller spent more, posters more than readers (Manchanda, Packard & Pattabhiramaiah 2015); what members say moved purchases more than what the seller says (Goh, Heng & Lin 2013), which works here through trust, ties and known buyers. On a marketplace, joining made people choosier, and spending did not rise (Algesheimer, Borle, Dholakia & Singh 2010).',
        '加入商家社群的顾客花费更多，发言者多于读者（Manchanda, Packard & Pattabhiramaiah 2015）；成员的话比商家的话更能推动购买（Goh, Heng & Lin 2013），这里通过信任、关系与认得的买家起作用。在交易平台上，加入使人更挑剔，花费没有上升（Algesheimer, Borle, Dholakia & Singh 2010）。',
      ),
    ),
    completes(
      said(
        'People prone to deals react more to them, and buy less at the full price.',
        '对优惠敏感的人对优惠反应更大，原价时买得更少。',
      ),
      said(
        'Some people respond to a promotion because it is one (Lichtenstein, Netemeyer & Burton 1990); of those whom a deal had brought, about a fifth bought again at the full price (Dholakia 2011).',
        '有些人只因为是促销就响应（Lichtenstein, Netemeyer & Burton 1990）；被优惠带来的人中约五分之一以原价再次购买（Dholakia 2011）。',
      ),
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
      said(
        'An offer that is made again is met again in each round; one that requires another good is met from the visit after its purchase on.',
        '反复推出的商品每轮重新遇到；以另一商品为前提者，从购买后的下一次访问起遇到。',
      ),
      said(
        said('The first draft names repeat purchase and upsell without a law.', '初稿提到复购与加购，但没有规律。'),
        '初稿提到复购与加购，但没有规律。',
      ),
    ),
    completes(
      said(
        'All offers have the same w in units of their reference prices.',
        '所有商品以各自的参考价为单位，共用同一个 w。',
      ),
      said('The first draft has one reservation factor a member.', '初稿给每名成员一个保留倍数。'),
    ),
    departs(
      said(
        'Of a menu a nested logit buys (McFadden 1978); the first draft lets each member weigh the one good with the largest surplus.',
        '一组商品按嵌套 logit 购买（McFadden 1978）；初稿让每名成员只权衡剩余最大的一件。',
      ),
      said(
        'With the largest surplus everybody who cannot quite pay the whole would look at nothing but its cheapest part, and a ladder of prices could only lose. Who can pay more still takes the dearer good more often (Mussa & Rosen 1978). How far parts take from the whole, ρ, is assumed: with 0.8 a third of those who buy a part of the shipped ladder would have bought the whole, the menu brings in a twentieth less than the whole alone, and a taster beforehand more. Of the sales of a new kind of car a quarter came from the maker’s other models (van Heerde, Srinivasan & Dekimpe 2010).',
        '若按最大剩余，付不起整套的人只会看最便宜的部分，价格阶梯只会吃亏。付得起更多的人仍更常买较贵者（Mussa & Rosen 1978）。部分从整套夺走多少（ρ）为假设：取 0.8 时，附带的价格阶梯中购买部分者约三分之一本会买整套，并列出售比只卖整套少收约二十分之一，先卖体验课则更多。一种新车型的销量有四分之一来自同一厂家的其他车型（van Heerde, Srinivasan & Dekimpe 2010）。',
      ),
    ),
    completes(
      said(
        'What is written for a reward counts the less as taking part the more of the motive the reward was.',
        '为奖励而写的内容，奖励占动机的比例越大，越不算作参与。',
      ),
      said(
        'Who is paid to write says little about what they think of it (Heyman & Ariely 2004: what is paid for is done as on a market).',
        '收钱发言说明不了本人的看法（Heyman & Ariely 2004：付钱做的事如同在市场上）。',
      ),
    ),
    completes(
      said(
        'Trust and what is said of the operator move buying in proportion and not steeply: a fall of trust by a tenth of the scale costs about a tenth of the orders, praise that doubles adds a sixth at most.',
        '信任与口碑对购买的影响成比例而不陡：信任降低满分的十分之一，订单约少十分之一；好评加倍，至多增加六分之一。',
      ),
      said(
        'In surveys trust goes with the wish to buy (Kim & Peterson 2017), but of a change of wishes a half becomes one of acts (Webb & Sheeran 2006), and word explains little of sales (You, Vadakkepatt & Joshi 2015; Babić Rosario, Sotgiu, de Valck & Bijmolt 2016). Known buyers count, too, so that what sells at all sells more (Bapna & Umyarov 2015, an experiment).',
        '问卷中信任与购买意愿相伴（Kim & Peterson 2017），但意愿的变化只有一半成为行为（Webb & Sheeran 2006），口碑对销量的解释也有限（You, Vadakkepatt & Joshi 2015；Babić Rosario, Sotgiu, de Valck & Bijmolt 2016）。认得的买家同样起作用，因此卖得动的会卖得更多（Bapna & Umyarov 2015，实验）。',
      ),
    ),
    completes(
      said(
        'A discount lowers the price before goods are compared, so that it also decides what of a menu is bought.',
        '折扣在比较商品之前降低价格，因此也决定在一组中买哪件。',
      ),
      said('People compare what they would pay.', '人们比较的是自己实际要付的钱。'),
    ),
    completes(
      said(
        'A coupon that an act has earned lowers the price of the next thing bought, the best one in the hand counting. The sale brings in what is paid, the price less the coupon; nothing else is booked for it, and a budget counts it when it is given.',
        '行为挣得的优惠券降低下一次购买的价格，以手中最好的一张为准。销售按实付金额（价格减去优惠券）计收入，此外不再入账；预算在发放时扣减。',
      ),
      said(
        'A coupon that saves nothing on what is sold would be no coupon; its budget is that of the incentives.',
        '在所售商品上省不了钱的就不是优惠券；其预算属于激励。',
      ),
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
        'Need and events enter the wish to buy with 0 unless a scenario asks; an event still makes visitors weigh an offer again.',
        '除非场景设定，需求与活动对购买意愿的影响为 0；活动仍使来访者再次权衡商品。',
      ),
      said(
        'Set `buyNeed` and `buyEvent` for what your shop has seen; no source gives their size.',
        '请按自己店铺的经验设定 `buyNeed` 与 `buyEvent`；没有文献给出大小。',
      ),
    ),
    completes(
      said(
        'Above what comparable goods cost the price counts more: they can be bought elsewhere.',
        '高于同类商品的价格影响更大：可以去别处买。',
      ),
      said(
        'Without rivals sales fell by little more than the price rose, so that ten times the price of the market still earned two thirds of the revenue. Between brands the elasticity of sales is -2.6 (Bijmolt, van Heerde & Pieters 2005), and prices above the reference move more than prices below it (Kalyanaram & Winer 1995).',
        '没有竞争者时，销量的下降只略多于价格的上升，十倍于市场的价格仍有三分之二的收入。品牌之间销量的弹性为 -2.6（Bijmolt, van Heerde & Pieters 2005），高于参考价的价格比低于它的更有影响（Kalyanaram & Winer 1995）。',
      ),
    ),
    leavesOut(
      said(
        'A lower price wins nobody from a rival, and nobody buys a stock.',
        '降价不会从竞争者那里争得顾客，也没有人囤货。',
      ),
      said(
        'What a promotion takes from other brands, about a third of it in groceries, is missing.',
        '促销从其他品牌夺来的部分（日用品中约三分之一）在此缺失。',
      ),
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
      'Babić Rosario',
      2016,
      'Babić Rosario, A., Sotgiu, F., de Valck, K. & Bijmolt, T. H. A. (2016). The effect of electronic word of mouth on sales: a meta-analytic review of platform, product, and metric factors. Journal of Marketing Research 53.',
      '10.1509/jmr.14.0380',
    ),
    work(
      'Bapna',
      2015,
      'Bapna, R. & Umyarov, A. (2015). Do your online friends make you pay? A randomized field experiment on peer influence in online social networks. Management Science 61.',
      '10.1287/mnsc.2014.2081',
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
      'Kim',
      2017,
      'Kim, Y. & Peterson, R. A. (2017). A meta-analysis of online trust relationships in e-commerce. Journal of Interactive Marketing 38.',
      '10.1016/j.intmar.2017.01.001',
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
      'McFadden',
      1978,
      'McFadden, D. (1978). Modelling the choice of residential location. In: Karlqvist, A., Lundqvist, L., Snickars, F. & Weibull, J. W. (eds.), Spatial Interaction Theory and Planning Models. North-Holland.',
    ),
    work(
      'Mussa',
      1978,
      'Mussa, M. & Rosen, S. (1978). Monopoly and product quality. Journal of Economic Theory 18.',
      '10.1016/0022-0531(78)90085-6',
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
    work(
      'Heerde, Srinivasan',
      2010,
      'van Heerde, H. J., Srinivasan, S. & Dekimpe, M. G. (2010). Estimating cannibalization rates for pioneering innovations. Marketing Science 29.',
      '10.1287/mksc.1100.0575',
    ),
    work(
      'Webb',
      2006,
      'Webb, T. L. & Sheeran, P. (2006). Does changing behavioral intentions engender behavior change? A meta-analysis of the experimental evidence. Psychological Bulletin 132.',
      '10.1037/0033-2909.132.2.249',
    ),
    work(
      'You',
      2015,
      'You, Y., Vadakkepatt, G. G. & Joshi, A. M. (2015). A meta-analysis of electronic word-of-mouth elasticity. Journal of Marketing 79.',
      '10.1509/jm.14.0169',
    ),
  ],
};
