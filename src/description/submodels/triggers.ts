import { said } from '../../language/said.ts';
import { completes, type Submodel, without } from '../submodel.ts';

export const TRIGGERS: Submodel = {
  title: said('Triggers', '应对预案'),
  purpose: said(
    "Standing orders of the operator: when yesterday's numbers say so, hold an activity, post topics or change levers.",
    '运营者的常设指令：昨天的数字符合条件时，举办活动、发布话题或改变手段。',
  ),
  code: ['programme/triggers.ts'],
  equations: [
    said(
      'a lever in `change` is as written there from that morning for `lasts` days, counted again each time it fires; of several changes of a lever the latest asked for holds; then it is what the strategy has on that day',
      '`change` 中的手段从当天早晨起按此处所写，持续 `lasts` 天，每次触发重新计算；同一手段有多个改变时，以最近要求的为准；之后恢复策略当天所写的',
    ),
    said(
      'what it asks for is done `after` so many days, on their morning, for its `cost` besides that of what is done',
      '所要求的在 `after` 天后的早晨执行，除其自身花费外另付 `cost`',
    ),
    said(
      'fires on the morning of a day if its condition is not 0, `pause` days have passed since it last fired, and it has fired fewer than `atMost` times',
      '某天早晨条件不为 0、距上次触发已满 `pause` 天、且触发次数少于 `atMost` 时触发',
    ),
  ],
  isIdle: without('triggers'),
  decisions: [
    completes(
      said(
        "The condition sees yesterday's outcomes exactly and at once; topics it asks for cost nothing, activities and levers cost what they cost.",
        '条件准确且立即地看到昨天的结果；所要求的话题不花钱，活动与手段按其成本。',
      ),
      said(
        'What an operator can count in a chat program is exact; what members feel is known to triggers of real operators through surveys alone.',
        '运营者在聊天程序里能数的都是准确的；真实运营者只能经由问卷得知成员的感受。',
      ),
    ),
    completes(
      said(
        'A triggered activity starts without warm-up on the day on which the order is carried out.',
        '触发的活动没有预热，在指令执行的当天开始。',
      ),
      said(
        'How long the operator takes is said by `after`; those who react do not wait longer.',
        '运营者要多久由 `after` 说明；作出反应的人不会再等。',
      ),
    ),
  ],
};
