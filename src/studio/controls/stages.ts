/** Stages of a procedure as controls: each in a line, and only what it may say as it stands. */

import { stageTexts } from '../../report/language/stages.ts';
import type { Language } from '../../report/language.ts';
import { isMap, listOf, mapOf } from '../../scenario/as-written.ts';
import { followed, type JsonSchema } from '../../scenario/json-schema.ts';
import { STAGED_LEVERS } from '../../scenario/levers/stages.ts';
import { leverNamed } from '../../scenario/levers.ts';
import { period } from '../../scenario/quantities.ts';
import type { Path, Plain } from '../../scenario/source.ts';

/** Whether a path names a stage: ["stages", 2]. */
export const isStage = (path: Path): boolean =>
  path.length === 2 && path[0] === 'stages' && typeof path[1] === 'number';

/** When a stage is over, and which levers it has: "until members >= 80, for 45 days at most · Content, Activities". */
export function stageInBrief(stage: Plain | undefined, language: Language): string {
  const { until, lasts, atLeast } = mapOf(stage);
  const words = stageTexts(language);
  const ends = [
    ...(typeof until === 'string' ? [words.until(until)] : []),
    ...(lasts === undefined ? [] : [(until === undefined ? words.lasts : words.atLatest)(daysOf(lasts, language))]),
    ...(atLeast === undefined ? [] : [words.atLeast(daysOf(atLeast, language))]),
  ];
  const levers = leversOfStage(stage).map((lever) => leverNamed(lever).words[language]);
  const comma = language === 'zh' ? '，' : ', ';
  return [ends.join(comma), levers.join(language === 'zh' ? '、' : ', ')].filter((part) => part !== '').join(' · ');
}

/** As it is written, where it is no length of time. */
function daysOf(time: Plain, language: Language): string {
  const { data: days } = period.safeParse(time);
  if (days === undefined) return String(time);
  return language === 'zh' ? `${days} 天` : `${days} ${days === 1 ? 'day' : 'days'}`;
}

/** The schema of a stage as it stands: what may go on after it is what it has. */
export function stageSchema(written: JsonSchema, stage: Plain | undefined, root: JsonSchema): JsonSchema {
  const schema = followed(written, root);
  const { goOn, ...others } = schema.properties ?? {};
  const options: string[] = [...new Set([...leversOfStage(stage), ...textsIn(listOf(mapOf(stage).goOn))])];
  if (goOn === undefined) return schema;
  return {
    ...schema,
    properties:
      options.length === 0 ? others : { ...others, goOn: { ...goOn, items: { ...goOn.items, enum: options } } },
  };
}

/** Whether there is something of a lever that a stage could do without: of the strategy, or of an earlier stage. */
export function couldDoWithout(levers: Plain | undefined, [, place = 0, lever = '']: Path): boolean {
  const isThere = (part: Plain | undefined) => ![undefined, 'none'].includes(mapOf(part)[lever] as string | undefined);
  return isThere(levers) || listOf(mapOf(levers).stages).slice(0, Number(place)).some(isThere);
}

/** A name that no other entry has: "new", "new 2" … */
export function withFreeName(entry: Plain, others: readonly Plain[]): Plain {
  if (!isMap(entry) || typeof entry.name !== 'string') return entry;
  const taken = others.map((other) => mapOf(other).name);
  let { name } = entry;
  for (let k = 2; taken.includes(name); k++) name = `${entry.name} ${k}`;
  return { ...entry, name };
}

const leversOfStage = (stage: Plain | undefined) => STAGED_LEVERS.filter((lever) => mapOf(stage)[lever] !== undefined);

const textsIn = (list: readonly Plain[]): string[] => list.filter((item) => typeof item === 'string');
