/** Messages about ranges, `--vary` and the plan of a search. */

import { thousandsIn } from '../thousands.ts';
import type { RangeFault } from '../value-range.ts';
import type { Words } from '../words.ts';
import { thousandsOrDecimal } from './text.ts';
import { error, grouped, type Problem, q, quote } from './wording.ts';

/** What is wrong with the text of a range; `points` stands behind it where a number of values is asked for. */
export function rangeFault(fault: RangeFault, text: string, points = ''): Problem {
  const [low = '', high = ''] = text
    .split(':')[0]!
    .split(/\.\.\.?/)
    .map((end) => end.trim());
  switch (fault) {
    case 'thousands':
      return thousandsOrDecimal(thousandsIn(text.split(':')[0]!)!);
    case 'units':
      return error(
        'range',
        { en: `the two ends of ${quote(text)} have different units`, zh: `${q(text)}两端的单位不同` },
        { en: 'write both in the same unit', zh: '请让两端使用相同的单位' },
      );
    case 'backwards':
      return low === high
        ? error(
            'range',
            { en: `the range ${quote(text)} ends where it begins`, zh: `范围${q(text)}的首尾相同` },
            { en: 'make the upper end larger, or set the value', zh: '请把上端改大，或直接设定这个值' },
          )
        : error(
            'range',
            {
              en: `the range ${quote(text)} is upside down: ${quote(low)} is larger than ${quote(high)}`,
              zh: `范围${q(text)}上下颠倒：${q(low)}大于${q(high)}`,
            },
            {
              en: `write the lower end first: ${high}..${low}${points}`,
              zh: `请把较小的一端写在前面：${high}..${low}${points}`,
            },
          );
    case 'log':
      return error(
        'range',
        {
          en: `on a logarithmic scale ${quote(text)} cannot begin at or below 0`,
          zh: `对数刻度的${q(text)}不能从 0 或以下开始`,
        },
        { en: 'begin above 0, or take ":log" away', zh: '请从大于 0 的数开始，或去掉“:log”' },
      );
    case 'step':
      return error(
        'range',
        { en: `${quote(text)} has no step that fits`, zh: `${q(text)}没有合适的步长` },
        {
          en: 'write a step above 0 and no longer than the range, as in 8..16 by 1; ":log" takes none',
          zh: '请写大于 0 且不超过范围的步长，如 8..16 by 1；“:log”不用步长',
        },
      );
    case 'form':
      return error(
        'range',
        {
          en: `expected a range such as 20..60${points}, found ${quote(text)}`,
          zh: `应为 20..60${points} 这样的范围，这里却是${q(text)}`,
        },
        {
          en: 'write 5 %..20 %, 1 week..4 weeks, 8..16 by 1, or 0.01..10:log',
          zh: '请写 5 %..20 %、1 week..4 weeks、8..16 by 1 或 0.01..10:log',
        },
      );
  }
}
/** Something about `--vary` that has a message of its own. */
export const wrongVary = (message: Words, hint: Words): Problem => error('vary', message, hint);
export const notVaried = (key: string): Problem =>
  error(
    'range',
    { en: `${quote(key)} says nothing about the community`, zh: `${q(key)}与社群本身无关` },
    {
      en: 'name a value that does, such as population.size or parameters.attention',
      zh: '请写出有关的值，例如 population.size 或 parameters.attention',
    },
  );

export const noLevers = (): Problem =>
  error(
    'plan',
    { en: 'the plan has no levers to change', zh: 'plan 没有写明可以改变的措施' },
    { en: 'write one, such as "operators.hours: 1..8"', zh: '请写出一个，例如 operators.hours: 1..8' },
  );
export const objectiveForm = (text: string): Problem =>
  error(
    'plan',
    {
      en: `expected "maximise" or "minimise" and an outcome, found ${quote(text)}`,
      zh: `应为“maximise”或“minimise”加一个指标，这里却是${q(text)}`,
    },
    { en: 'write "maximise members" or "minimise cost"', zh: '请写“maximise members”或“minimise cost”' },
  );
export const objectiveTwice = (outcome: string): Problem =>
  error(
    'plan',
    { en: `there are two objectives for ${quote(outcome)}`, zh: `${q(outcome)}有两个目标` },
    { en: 'take one away', zh: '请删去一个' },
  );
export const planTooLarge = (population: number, generations: number, replications: number, most: number): Problem =>
  error(
    'plan',
    {
      en: `the search needs ${grouped(population)} + ${grouped(generations - 1)} × 2 × ${grouped(population)} plans × ${grouped(replications)} runs: more than ${grouped(most)}`,
      zh: `搜索需要 ${grouped(population)} + ${grouped(generations - 1)} × 2 × ${grouped(population)} 个方案 × ${grouped(replications)} 次模拟，超过 ${grouped(most)} 次`,
    },
    {
      en: 'make population, generations or replications smaller',
      zh: '请减小 population、generations 或 replications',
    },
  );
