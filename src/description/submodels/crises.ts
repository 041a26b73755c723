import { DELAY_SCALE, LEAST_GRIEVANCE } from '../../engine/opinions/crises.ts';
import { said } from '../../language/said.ts';
import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const CRISES: Submodel = {
  title: said('Shocks from outside', '外部冲击'),
  purpose: said(
    'Bad products, abuse, rumors, raids, competitors and outages, and how the operator answers.',
    '问题商品、辱骂、谣言、恶意刷屏、竞争对手与服务中断，以及运营者如何应对。',
  ),
  code: ['opinions/crises.ts'],
  equations: [
    said(
      'hit (buyers by a bad product, members by abuse or a rumor), each with chance share on each day: T - χ T, G + (1 - G) χ',
      '波及（问题商品波及买家，辱骂或谣言波及成员），每天各以概率 share：T - χ T，G + (1 - G) χ',
    ),
    said('abuse also B - χ B', '辱骂另有 B - χ B'),
    said(
      'grievance: G falls by half in ln2/λ_G days; answered after d days with quality q, also at the rate ln 2 · k_r q e^(-d/3) a day',
      '不满：G 每 ln2/λ_G 天减半；延迟 d 天、以质量 q 应对时，另按每天 ln 2 · k_r q e^(-d/3) 的速率下降',
    ),
    said(
      'with what an answer takes from G, trust comes back: T + (1 - T) ω_r ΔG',
      '应对使 G 下降的同时信任恢复：T + (1 - T) ω_r ΔG',
    ),
    said(
      'raid: hostile messages of quality 0 every day in every group, less the part q e^(-d/3) once answered',
      '恶意刷屏：每天在每个群出现质量为 0 的敌意消息，应对后减少 q e^(-d/3) 的部分',
    ),
    said(
      'competitor: ϑ + pull in place of ϑ; grievance: e^(γ_G G) on leaving (see Leaving)',
      '竞争对手：以 ϑ + pull 代替 ϑ；不满：退出时乘 e^(γ_G G)（见“退出”）',
    ),
    said(
      'outage: nobody opens a group, operators post and answer nothing; members who would have come are disappointed (see Visit), and may leave',
      '停机：没有人能打开群，运营者不发布也不解答；原本会来的人失望（见“访问”），并可能离开',
    ),
  ],
  fixed: [
    {
      name: 'DELAY_SCALE',
      value: DELAY_SCALE,
      meaning: said('days by which an answer must be late to be worth only 1/e', '应对迟多少天就只剩 1/e 的价值'),
    },
    {
      name: 'LEAST_GRIEVANCE',
      value: LEAST_GRIEVANCE,
      meaning: said('grievance below which it is over', '不满低于此值即告结束'),
    },
  ],
  isIdle: without('events'),
  decisions: [
    completes(
      said(
        'The operator answers the latest crisis; an answer works from its hour on, until the next crisis begins.',
        '运营者应对最近一次危机；应对从其时刻起生效，直到下一次危机开始。',
      ),
      said(
        'The first draft has one crisis. An answer within the day is worth more than one at its end.',
        '初稿只有一次危机。当天之内的应对比当天结束时的更有价值。',
      ),
    ),
    completes(
      said(
        'Unanswered grievances fade by themselves, and open ones make members leave.',
        '无人处理的不满会自行消退，未平息的不满使成员退出。',
      ),
      said(
        'The first draft says how an answer lowers grievance and that grievance makes complaints louder, not what becomes of it otherwise.',
        '初稿说了应对如何降低不满、不满如何加重抱怨，没说此外会怎样。',
      ),
    ),
    completes(
      said('An answer wins back part of the trust that was lost.', '应对挽回一部分失去的信任。'),
      said(
        'With grievance alone, an answer would only make complaints up to twice rarer, and trust would stay as low as the crisis left it.',
        '若只有不满，应对至多使抱怨减半，信任则停在危机之后的低点。',
      ),
    ),
    departs(
      said(
        'A hit takes the part χ of trust at once, without κ_T, ν_T or ties.',
        '受波及立即夺走占比 χ 的信任，不经 κ_T、ν_T 或关系。',
      ),
      said(
        'It is an experience, not something heard; what is heard of it is ordinary word of mouth.',
        '这是亲身经历，不是听说；他人的转述属于普通口碑。',
      ),
    ),
    leavesOut(
      said('Floods of newcomers are no event.', '新人涌入不是事件。'),
      said(
        'A channel under "recruit" with many people on few days is one.',
        '在“recruit”中设一个少数几天内来许多人的渠道即可。',
      ),
    ),
  ],
};
