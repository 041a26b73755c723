/** Trust in the operator, and what members say of the community. */
import { arrows, type Influence } from './influence.ts';

export const TRUST: readonly Influence[] = [
  ...arrows('trust', {
    satisfaction: '+trust[trustSatisfaction]',
    belonging: '+trust[trustBelonging]',
    closeness: '±trust[trustSpeakers]',
    reading: '±closeness[readGain]',
    attendance: '±closeness[meetingGain]',
    purchases: '±trust[purchaseTrust] ±wish +grievance',
    joining: '±trust[initialTrust]',
  }),
  ...arrows(
    'trust',
    {
      trust: '±opinions[praiseRate,complaintRate]',
      satisfaction: '±opinions[wordSatisfaction]',
      grievance: '±opinions[complaintRate]',
      leaving: '+opinions[leaverTalk]',
      opinions:
        '±trust[wordTrust,negativeTrust] ±wish[wordIntent,negativeIntent] ±willingness[friendsTold] +joining[acceptWord] +heard',
      visits: '+opinions[opinionRest]',
      ties: '±trust[strangerWord] ±wish[strangerWord]',
      members: '+opinions',
    },
    'wordOfMouth',
  ),
];
