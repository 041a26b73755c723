/**
 * The kinds of community that the defaults are known for. The defaults are those of a chat group. `learning` and `acquaintance` were set
 * beside logs of such communities (`communities.ts`), `forum` beside van Mierlo 2014 (P11); no log of a brand's community was to be
 * had, so that the values of `brand` and `marketplace` are assumptions.
 */
import { said } from '../language/said.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName, type Parameters } from './parameters.ts';

/** What a preset changes of the table above, with the reason. */
export interface Preset {
  readonly meaning: string;
  readonly values: Partial<Record<ParameterName, number>>;
}

export const PRESETS = {
  chat: {
    meaning: said(
      'A chat group: opened most days, short messages, a cap on members',
      '聊天群：多数日子都会打开，消息短，人数有上限',
    ),
    values: {},
  },
  forum: {
    meaning: said(
      'A forum: opened about once a week, most never write, few write most',
      '论坛：约一周打开一次，多数人从不发言，少数人写了大部分内容',
    ),
    values: {
      visitProbability: 0.15,
      activitySd: 1.8,
      lurkerShare: 0.75,
      writingBudget: 50,
      talkCrowding: 0,
      audienceEffect: 0.8,
      replyDiffusion: 2,
    },
  },
  brand: {
    meaning: said(
      'The community of a brand: opened every few days by people who came for the product, half of whom only read; taking part in what is organized makes them belong',
      '品牌社群：因产品而来的人隔几天打开一次，一半只看不说；参加有组织的活动带来归属感',
    ),
    values: { visitProbability: 0.3, lurkerShare: 0.5, activitySd: 1.6, belongingIdentity: 2, priorTie: 3 },
  },
  marketplace: {
    meaning: said(
      'The community of a marketplace: as that of a brand, but its members teach each other what things are worth and where to get them for less, so that belonging to it makes nobody spend more',
      '交易平台的社群：与品牌社群相同，但成员互相告知东西值多少、何处更便宜，因此归属感不会使人多花钱',
    ),
    values: { visitProbability: 0.3, lurkerShare: 0.5, activitySd: 1.6, buyBelonging: -1.5, buyWriting: 0 },
  },
  learning: {
    meaning: said(
      'An open place to ask and learn, such as a question-and-answer site: more than half look in once, nine in ten never write, a few answer most; who stays opens it about once a week. For the group of a course or of daily check-ins take `chat`, for many questions with `questionRate: 0.12, joinsAsking: 0.3, initialNeed: 0.8`',
      '公开的提问与学习场所，如问答网站：一半以上的人只看一次，十人中九人从不发言，少数人解答了大部分问题；留下的人约一周打开一次。课程群或打卡群请用 `chat`，问题多时加 `questionRate: 0.12, joinsAsking: 0.3, initialNeed: 0.8`',
    ),
    values: {
      visitProbability: 0.2,
      talkCrowding: 0,
      frailtyA: 0.4,
      frailtyB: 0.5,
      lurkerShare: 0.8,
      activitySd: 2,
      strangerInhibition: 0.9,
      writingBudget: 50,
      questionRate: 0.06,
      initialNeed: 0.8,
      joinsAsking: 0.5,
    },
  },
  acquaintance: {
    meaning: said(
      'People who know each other from outside, such as students of one place: few only read, hardly anybody hesitates, and some look in once',
      '原本在外面就认识的人，例如同一所学校的学生：很少有人只看不说，几乎没人拘谨，有些人只看一次',
    ),
    values: {
      frailtyA: 0.28,
      frailtyB: 1.5,
      lurkerShare: 0.2,
      activitySd: 1.2,
      strangerInhibition: 0.9,
      postRate: 0.35,
    },
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof PRESETS;

/** The parameters of a preset with a scenario's own values on top. */
export function parametersOf(preset: PresetName, own: Partial<Record<ParameterName, number>> = {}): Parameters {
  const values: Record<string, number> = {};
  for (const name of PARAMETER_NAMES) values[name] = PARAMETERS[name].value;
  return { ...values, ...PRESETS[preset].values, ...own } as Parameters;
}
