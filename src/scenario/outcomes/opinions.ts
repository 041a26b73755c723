/** What members think of it, what they say aloud, and what they say when asked. */
import { said } from '../../language/said.ts';
import type { Absence, OutcomeEntry } from './entry.ts';

const NO_SURVEY_ANSWERED: Absence = {
  code: 'no-survey-answered',
  words: { en: 'no survey was answered', zh: '没有人回答问卷' },
};

export const OPINIONS = {
  grievance: {
    meaning: said('mean open grievance of members', '成员的平均未平息不满'),
    rule: said('mean of G over members', '成员的 G 均值'),
    unit: 'share',
    kind: 'level',
    better: 'less',
    digested: false,
    words: { en: 'Grievance of members', zh: '成员平均怨气' },
  },
  praises: {
    meaning: said('times that a member voiced praise', '成员表达好评的次数'),
    rule: said('counted when voiced, also when not written down', '表达时计入，未写成消息的也计入'),
    unit: 'opinions',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Praise voiced', zh: '好评次数' },
  },
  complaints: {
    meaning: said('times that a member voiced a complaint', '成员表达抱怨的次数'),
    rule: said('as praises, those told outside by people who leave among them', '同好评，退出者对群外说的也计入'),
    unit: 'opinions',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Complaints voiced', zh: '抱怨次数' },
  },
  surveyedSatisfaction: {
    meaning: said('mean answer to the latest survey about satisfaction', '最近一次满意度问卷的平均答案'),
    rule: said('see submodel Surveys; unknown before the first answer', '见子模型“问卷”；首次作答前为未知'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: NO_SURVEY_ANSWERED,
    mayBeNegative: true,
    digested: false,
    words: { en: 'Satisfaction in surveys', zh: '问卷满意度' },
  },
  surveyedTrust: {
    meaning: said('mean answer to the latest survey about trust', '最近一次信任问卷的平均答案'),
    rule: said('see submodel Surveys; unknown before the first answer', '见子模型“问卷”；首次作答前为未知'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: NO_SURVEY_ANSWERED,
    digested: false,
    words: { en: 'Trust in surveys', zh: '问卷信任度' },
  },
  surveyedBelonging: {
    meaning: said('mean answer to the latest survey about belonging', '最近一次归属感问卷的平均答案'),
    rule: said('see submodel Surveys; unknown before the first answer', '见子模型“问卷”；首次作答前为未知'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: NO_SURVEY_ANSWERED,
    digested: false,
    words: { en: 'Belonging in surveys', zh: '问卷归属感' },
  },
  surveyedInterest: {
    meaning: said('mean answer to the latest survey about interest in a topic', '最近一次话题兴趣问卷的平均答案'),
    rule: said('see submodel Surveys; unknown before the first answer', '见子模型“问卷”；首次作答前为未知'),
    unit: 'share',
    kind: 'level',
    better: 'neither',
    mayBeUnknown: NO_SURVEY_ANSWERED,
    digested: false,
    words: { en: 'Interest in surveys', zh: '问卷兴趣度' },
  },
  surveyAnswers: {
    meaning: said('answers to surveys', '问卷作答数'),
    rule: said('counted on answering', '作答时计入'),
    unit: 'answers',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Answers to surveys', zh: '问卷回收数' },
  },
} as const satisfies Record<string, OutcomeEntry>;
