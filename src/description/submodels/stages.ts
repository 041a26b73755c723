import { said } from '../../language/said.ts';
import { completes, type Submodel, without } from '../submodel.ts';

export const STAGES: Submodel = {
  title: said('Stages', '阶段'),
  purpose: said(
    'A procedure: the whole community goes through named stages in order, each with levers of its own, and moves on when a condition holds or a time is over.',
    '一套流程：整个社群依次经历各个有名称的阶段，每个阶段有自己的手段，条件成立或时间已到即进入下一阶段。',
  ),
  code: ['programme/stages.ts'],
  equations: [
    said(
      "a stage that began on day s is over on the morning of day t if t - s ≥ `lasts`, or if t - s ≥ `atLeast` and `until`, over yesterday's outcomes, is not 0; then the next begins, on the same morning",
      '第 s 天开始的阶段，若 t - s ≥ `lasts`，或 t - s ≥ `atLeast` 且关于昨天结果的 `until` 不为 0，则在第 t 天早晨结束；下一阶段在同一早晨开始',
    ),
    said(
      'while it lasts, a lever with keys is that of the strategy with the keys of the stage in their place; entries of a list are there besides those of the strategy, with days counted from s; `none` is none of it',
      '阶段持续期间，带键的手段是策略原有的、由阶段的键取而代之；列表中的各项加在策略原有的之外，日期从 s 数起；`none` 表示没有',
    ),
    said(
      'what stands in `goOn` holds after the stage, too, until a later stage says otherwise; after the last stage the strategy is what it is without stages, but for that',
      '写在 `goOn` 中的在阶段之后仍然有效，直到后面的阶段另有规定；最后一个阶段之后，除此以外策略恢复为没有阶段时的样子',
    ),
  ],
  isIdle: without('stages'),
  decisions: [
    completes(
      said(
        'The condition sees the outcomes of yesterday exactly, as that of a trigger does; at most one stage begins a day.',
        '条件准确地看到昨天的结果，与应对预案相同；每天至多开始一个阶段。',
      ),
      said(
        'A stage in which nothing can be done would be none; what members feel is known to real operators through surveys alone.',
        '什么也做不了的阶段不成其为阶段；真实运营者只能经由问卷得知成员的感受。',
      ),
    ),
    completes(
      said(
        'What has begun is not undone when a stage is over: announced activities are held, members of a VIP group stay in it, points and purchases remain.',
        '阶段结束并不撤销已经开始的：已预告的活动照办，VIP 群的成员留在其中，积分与购买保留。',
      ),
      said(
        'A community remembers; only what the operator goes on doing ends.',
        '社群有记忆；结束的只是运营者继续做的事。',
      ),
    ),
  ],
};
