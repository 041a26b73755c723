import { said } from '../../language/said.ts';
import { completes, type Submodel, without } from '../submodel.ts';

export const SURVEYS: Submodel = {
  title: said('Surveys', '问卷'),
  purpose: said(
    'What the operator learns by asking: through a sample, those who answer, and noise.',
    '运营者靠询问得知什么：经过抽样、作答者与误差。',
  ),
  code: ['programme/surveys.ts'],
  equations: [
    said(
      'asked, in the evening: members who opened the group today, or all; of the segments named; each with chance `sample`',
      '晚上发问：今天打开过群的成员或所有人；限所写的人群；各以概率 `sample`',
    ),
    said(
      'each of them answers with chance `responseRate`: min(1, max(0, felt + noise · N(0, 1))); what is felt of a topic is the interest in it as a part of that in the favorite one',
      '每人以概率 `responseRate` 作答：min(1, max(0, 感受 + noise · N(0, 1)))；对话题的感受是对它的兴趣占对最感兴趣话题的比例',
    ),
    said(
      'result: the mean of the answers, kept until the next survey about the same; triggers see it the next morning',
      '结果：答案的均值，保留到下一次同类问卷；应对预案次日早晨可见',
    ),
    said('cost + costPerAnswer · answers', 'cost + costPerAnswer · 答卷数'),
  ],
  isIdle: without('surveys'),
  decisions: [
    completes(
      said(
        'Those who are asked answer or not whatever they feel; a survey among visitors still sees those who come, who are the more content.',
        '被问到的人不论感受如何都以同样概率作答；只问到访者的问卷看到的仍是常来的人，他们更满意。',
      ),
      said(
        'Response rates by satisfaction differ in sign between studies; that silent members are not reached is what operators meet first.',
        '满意者与不满者的应答率差异，各研究方向不一；问不到沉默的成员才是运营者首先遇到的。',
      ),
    ),
    completes(
      said('To be asked changes nobody.', '被询问不改变任何人。'),
      said(
        'What a survey does to those who answer has no part in the first draft.',
        '初稿没有涉及问卷对作答者的影响。',
      ),
    ),
  ],
};
