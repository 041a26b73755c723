import { HALF_FORGOTTEN } from '../../engine/opinions/promise.ts';
import { MINUTES, YEAR } from '../../engine/staff/care.ts';
import { said } from '../../language/said.ts';
import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const CARE: Submodel = {
  title: said('Care for single members, and promises', '个别关怀与许诺'),
  purpose: said(
    'What operators do for one person, and what people were promised before they came.',
    '运营者为一个人做的事，以及人们加入之前得到的许诺。',
  ),
  code: ['staff/care.ts', 'opinions/promise.ts'],
  equations: [
    said(
      'an act takes minutes / 60 · c_op/8 answers of what questions left of the hours of yesterday (a template TEMPLATE_TIME of it); what is not covered is not done',
      '一次关怀占用昨日答疑剩余工时中 minutes / 60 · c_op/8 次解答的时间（模板只占 TEMPLATE_TIME）；不够则不做',
    ),
    said(
      'worth m = (1 - h) · 1 if personal, ρ_tem by template: c += δ_d m, S += ε (m + g) (1 - S), called in with chance p_notify m + p_gift g,',
      '价值 m = (1 - h) · 1（针对个人）或 ρ_tem（模板）：c += δ_d m，S += ε (m + g) (1 - S)，以 p_notify m + p_gift g 的机会被唤来，',
    ),
    said(
      '    g = (1 - h) (1 - e^(-gift / v0)); each act wears as a notice does, of a kind of its own',
      '    g = (1 - h) (1 - e^(-gift / v0))；每次关怀如同通知那样使人厌倦，自成一类',
    ),
    said(
      'promise: E = (worth - S0) 2^(-days since joining / HALF_FORGOTTEN); S - E stands for S in leaving, trust and word (Oliver 1980); joining + a5 (worth - S0)',
      '许诺：E = (worth - S0) 2^(-加入以来的天数 / HALF_FORGOTTEN)；在退出、信任与口碑中以 S - E 代替 S；加入 + a5 (worth - S0)',
    ),
  ],
  fixed: [
    { name: 'YEAR', value: YEAR, meaning: said('days over which birthdays are spread', '生日分布在多少天之内') },
    { name: 'MINUTES', value: MINUTES, meaning: said('minutes of an hour', '一小时的分钟数') },
    {
      name: 'HALF_FORGOTTEN',
      value: HALF_FORGOTTEN,
      meaning: said(
        'days in which what was promised gives way by half to what is lived through',
        '许诺让位于亲身经历一半所需的天数',
      ),
    },
  ],
  isIdle: without('care', 'promise'),
  decisions: [
    completes(
      said('A word for one person is worth an answer of an operator.', '对一个人说的话相当于运营者的一次解答。'),
      said(
        'It is the nearest act whose effect is known; a text for everybody did nothing (Narayan et al. 2017).',
        '这是作用已知的最接近的行为；群发的话没有作用（Narayan et al. 2017）。',
      ),
    ),
    completes(
      said(
        'Channels of recruiting bring as many as they say, whatever is promised.',
        '招募渠道带来的人数如所写，与许诺无关。',
      ),
      said('Their yield is stated, not caused.', '其人数是给定的，不是结果。'),
    ),
    leavesOut(
      said('Nobody sees what is done for others.', '没有人看到为他人所做的事。'),
      said('Care for one makes nobody envious or hopeful.', '对一个人的关怀不会令旁人羡慕或期待。'),
    ),
  ],
};
