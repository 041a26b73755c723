import { said } from '../../language/said.ts';
import { completes, departs, leavesOut, type Submodel, without } from '../submodel.ts';

export const ALLIES: Submodel = {
  title: said('Communities in partnership', '合作社群'),
  purpose: said(
    'Communities exchange invitations and hold activities together: some come from there, some go over.',
    '社群之间互相邀请、共办活动：有人从那边来，也有人到那边去。',
  ),
  code: ['joining/allies.ts'],
  equations: [
    said(
      'each person of the population belongs to the ally with chance `members` / size',
      '总体中的每个人以概率 `members` / 规模属于合作社群',
    ),
    said(
      'one who is outside hears of the community on a day with chance `tells`, with `tells` ⊕ `atActivities` while an activity runs',
      '群外的人每天以概率 `tells` 听说本社群，有活动进行时以 `tells` ⊕ `atActivities`',
    ),
    said(
      'joins with the chance of Joining, a3 (τ_AB - 1) added, τ_AB = `relevance`; comes in on the next morning',
      '以“加入”的概率加入，另加 a3 (τ_AB - 1)，τ_AB = `relevance`；次日早晨进群',
    ),
    said('churn of every member: ϑ + `lure`', '每名成员的流失：ϑ + `lure`'),
  ],
  isIdle: without('allies'),
  decisions: [
    departs(
      said(
        'The ally is a pool of people with a relevance, not a second community that is simulated.',
        '合作社群是一批带相关度的人，而不是另一个被模拟的社群。',
      ),
      said(
        'One scenario has one community; what the ally gains and how it lives is outside the question.',
        '一个场景只有一个社群；合作方得到什么、如何生存不在问题之内。',
      ),
    ),
    completes(
      said(
        'People may belong to the ally and, as members, to this community; those who go over by `lure` are lost here.',
        '一个人可以既属于合作社群，又是本社群成员；因 `lure` 过去的人对本社群即为流失。',
      ),
      said(
        'Attention shared between communities would need both to be simulated.',
        '社群之间分享注意力要求两者都被模拟。',
      ),
    ),
    completes(
      said(
        'Each time that somebody hears of it is decided again, with the friends whom they have inside by then.',
        '每次有人听说时都重新决定，按当时群内的好友数。',
      ),
      said('An announcement that is repeated finds people in another situation.', '重复的消息会遇到处境已经不同的人。'),
    ),
    leavesOut(
      said('Trust does not carry over from the ally.', '信任不会从合作社群带过来。'),
      said('Newcomers from there trust the operator as others do.', '从那里来的新人与其他人一样信任运营者。'),
    ),
  ],
};
