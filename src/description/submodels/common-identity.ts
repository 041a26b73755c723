import { said } from '../../language/said.ts';
import { completes, type Submodel, without } from '../submodel.ts';

export const COMMON_IDENTITY: Submodel = {
  title: said('Common identity', '共同身份'),
  purpose: said(
    'Signs of what members have in common, seen on every visit: a name, an emblem, rituals, what the group has achieved.',
    '成员共有之物的标识，每次访问都能看到：名称、徽标、仪式、群的成就。',
  ),
  code: ['programme/common-identity.ts'],
  equations: [
    said(
      'at the end of each visit: Id + η_s · strength · (1 - Id), after what an activity of the visit has given',
      '每次访问结束时：Id + η_s · strength · (1 - Id)，在这次访问中活动的作用之后',
    ),
    said('the daily cost is paid while they are shown', '展示期间支付每天的成本'),
  ],
  isIdle: without('commonIdentity'),
  decisions: [
    completes(
      said(
        'Signs act on every visit and through identity alone; it fades between visits as what activities gave does.',
        '标识在每次访问时起作用，且只经由认同；两次访问之间，它与活动带来的认同一样消退。',
      ),
      said(
        'The first draft lists rituals among the signals of identity, without a dynamic; features of a site are seen whenever it is opened (P14).',
        '初稿把仪式列为认同的信号之一，但没有动态；站点的特征只要打开就会看到（P14）。',
      ),
    ),
  ],
};
