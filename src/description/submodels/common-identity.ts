import { completes, type Submodel, without } from '../submodel.ts';

export const COMMON_IDENTITY: Submodel = {
  title: 'Common identity',
  purpose:
    'Signs of what members have in common, seen on every visit: a name, an emblem, rituals, what the group has achieved.',
  code: ['programme/common-identity.ts'],
  equations: [
    'at the end of each visit: Id + η_s · strength · (1 - Id), after what an activity of the visit has given',
    'the daily cost is paid while they are shown',
  ],
  isIdle: without('commonIdentity'),
  decisions: [
    completes(
      'Signs act on every visit and through identity alone; it fades between visits as what activities gave does.',
      'The specification lists rituals among the signals of identity, without a dynamic; features of a site are seen whenever it is opened (P14).',
    ),
  ],
};
