import { HALF_OF_VOICES, HEARD } from '../../engine/selling/improving.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const TELLING: Submodel = {
  title: said('What content tells of, and where it gets to', '内容讲什么，传到哪里'),
  purpose: said(
    'Stories, tests and openness, disputes, what readers pass on, pages outside, goods that must become known and get better.',
    '故事、评测与坦诚，争议，读者的转发，群外主页，需要被知道并不断改进的商品。',
  ),
  code: [
    'programme/telling.ts',
    'programme/passing-on.ts',
    'programme/outside.ts',
    'selling/known-goods.ts',
    'selling/improving.ts',
  ],
  equations: [
    said(
      'a piece that is new to its reader and worth w u to them: a case I += (1 - e^(-κ_st w u)) (1 - I); a review of verdict v = 2 quality - 1 the same with |v|,',
      '对读者是新的、价值为 w u 的内容：案例 I += (1 - e^(-κ_st w u)) (1 - I)；判断为 v = 2 quality - 1 的评测同上，取 |v|，',
    ),
    said(
      '    downwards with ν_I where v < 0; both move trust as praise by a stranger does, T += (1 - e^(-κ_T ψ_w w u)) (1 - T)',
      '    v < 0 时向下并乘以 ν_I；两者都如陌生人的好评那样改变信任，T += (1 - e^(-κ_T ψ_w w u)) (1 - T)',
    ),
    said(
      '    the story of the brand Id += (1 - e^(-η_id w u)) (1 - Id); openness about the company c += δ_d w u; what is about a good makes it known',
      '    品牌故事 Id += (1 - e^(-η_id w u)) (1 - Id)；对公司的坦诚 c += δ_d w u；谈商品的内容让人知道它',
    ),
    said(
      'disputed by d: answered 1 + 4 ξ_d d (1 - d) times as readily; a reply to it is tempted as after an example of weight d',
      '争议为 d：被回应的意愿乘以 1 + 4 ξ_d d (1 - d)；对它的回复如同看到分量为 d 的先例',
    ),
    said('personal: τ = 1 and no level for everybody', '个性化：对每个人 τ = 1 且不论水平'),
    said(
      'passed on: with chance passOn · u to one friend; outside, joining as on a mention; inside, called in next day with p_notify (1 - h)',
      '转发：以 passOn · u 的机会给一位好友；群外者如同被提及而加入；群内者次日以 p_notify (1 - h) 被唤来',
    ),
    said(
      'on a page outside: seen with chance viewers / population, and by followers; joining σ(… + a3 (quality - 1) + a5 κ_I · share by members);',
      '群外主页：以 viewers / 总人口 的机会被看到，关注者必看到；加入 σ(… + a3 (quality - 1) + a5 κ_I · 成员供稿占比)；',
    ),
    said('    who does not join follows with chance follow · quality', '    未加入者以 follow · quality 的机会关注'),
    said(
      'a good of topic τ: log-odds of buying + c_τ (relevance of τ - 1); a good that one does not know is not weighed',
      '话题为 τ 的商品：购买的对数几率 + c_τ (τ 的相关度 - 1)；不知道的商品不予考虑',
    ),
    said(
      'a version each `every` days: quality += part · n / (n + HALF_OF_VOICES) · (1 - quality), n buyers and testers since the last; each I += HEARD (1 - I)',
      '每 `every` 天一个版本：quality += part · n / (n + HALF_OF_VOICES) · (1 - quality)，n 为上一版以来的买家与试用者；每人 I += HEARD (1 - I)',
    ),
  ],
  fixed: [
    {
      name: 'HALF_OF_VOICES',
      value: HALF_OF_VOICES,
      meaning: said('voices that make half of the most that a version can gain', '使一个版本达到最大改进一半的反馈数'),
    },
    {
      name: 'HEARD',
      value: HEARD,
      meaning: said(
        'part of the way to the full wish to buy that having been heard moves',
        '意见被采纳使购买意愿走完的路程占比',
      ),
    },
  ],
  isIdle: ({ strategies }) =>
    strategies.every(
      ({ content, offers }) =>
        content.every(
          ({ subject, disputed, personal, passOn, outside }) =>
            subject === undefined && outside === undefined && !personal && !disputed && !passOn,
        ) && offers.every(({ topic, known, improves }) => [topic, known, improves].every((own) => own === undefined)),
    ),
  decisions: [
    completes(
      said('What a piece tells of adds to what its topic is worth.', '内容所讲之事，叠加在话题的价值之上。'),
      said(
        'A story is read as content first; that it persuades by carrying its reader away (Green & Brock 2000) makes its effect grow with its worth.',
        '故事首先被当作内容来读；它靠代入说服人（Green & Brock 2000），因此作用随价值增长。',
      ),
    ),
    completes(
      said('What is passed on goes one step.', '转发只走一步。'),
      said(
        'Nearly all cascades of real content end there (Goel, Watts & Goldstein 2012); who then joins may pass on in turn.',
        '真实内容的传播几乎都止于此（Goel, Watts & Goldstein 2012）；因此加入的人又可再转发。',
      ),
    ),
    leavesOut(
      said('No piece deceives.', '没有骗人的内容。'),
      said(
        'A case is true, a review right; what paid talk costs stands with advertisements.',
        '案例属实，评测正确；付费言论的代价见“广告”。',
      ),
    ),
  ],
  works: [
    work(
      'Braddock',
      2016,
      'Braddock, K. & Dillard, J. P. (2016). Meta-analytic evidence for the persuasive effect of narratives on beliefs, attitudes, intentions, and behaviors. Communication Monographs 83(4).',
      '10.1080/03637751.2015.1128555',
    ),
    work(
      'Chen',
      2013,
      'Chen, Z. & Berger, J. (2013). When, why, and how controversy causes conversation. Journal of Consumer Research 40(3).',
      '10.1086/671465',
    ),
    work(
      'Green',
      2000,
      'Green, M. C. & Brock, T. C. (2000). The role of transportation in the persuasiveness of public narratives. Journal of Personality and Social Psychology 79(5).',
      '10.1037/0022-3514.79.5.701',
    ),
  ],
};
