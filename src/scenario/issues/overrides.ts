/** Messages about `--set`. */

import type { Words } from '../words.ts';
import { describeValue, error, grouped, type Problem, plural, q, quote, suggestion, valueZh } from './wording.ts';

export const overrideForm = (): Problem =>
  error(
    'override',
    { en: 'expected path=value', zh: '应写成 路径=值' },
    { en: 'write for example --set population.size=500', zh: '例如 --set population.size=500' },
  );
export const overrideNoSuchEntry = (key: string, parent: Words, known: readonly string[]): Problem =>
  error(
    'override',
    { en: `there is no ${quote(key)} in ${parent.en}`, zh: `${parent.zh}里没有${q(key)}` },
    suggestion(key, known, { en: 'names', zh: '名称' }),
  );
export const overrideIndex = (key: string, parent: Words, count: number): Problem =>
  error(
    'override',
    {
      en: `${parent.en} is a list of ${plural(count, 'entry', 'entries')}, found ${quote(key)}`,
      zh: `${parent.zh}是 ${grouped(count)} 项的列表，这里却是${q(key)}`,
    },
    {
      en:
        count === 0
          ? 'an override can change entries, not add them'
          : `entries count from 0: write ${count === 1 ? 0 : `0 to ${count - 1}`}`,
      zh:
        count === 0 ? '这里只能改变已有的项，不能增加' : `各项从 0 数起：请写 ${count === 1 ? 0 : `0 到 ${count - 1}`}`,
    },
  );
export const overrideInsideValue = (parent: Words, value: unknown): Problem =>
  error(
    'override',
    {
      en: `${parent.en} has no keys: it is ${describeValue(value)}`,
      zh: `${parent.zh}下没有键：它是${valueZh(value)}`,
    },
    { en: 'shorten the path', zh: '请缩短路径' },
  );
