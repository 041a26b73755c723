/** What to write instead, for common slips. */
import type { Words } from '../../errors.ts';
import { nearestName } from '../../formula/nearest.ts';
import { isMap, valueAt } from '../as-written.ts';
import * as say from '../issues.ts';
import { NOTHING } from '../issues.ts';
import { accepts, followed, formsOf, type JsonSchema, quantityOf } from '../json-schema.ts';
import { lookalikeIn, narrowed } from '../lookalikes.ts';
import { asValue, readingsOf } from '../meant.ts';
import type { Path, Plain } from '../source.ts';
import { thousandsHint, thousandsIn } from '../thousands.ts';
import { homesInWords, MOST_HOMES, placesOf, placesOfChoice, within } from './homes.ts';
import { keyWithoutColon } from './key-without-colon.ts';

/** What to do where no value nearby can have been meant. */
const HINTS: Readonly<Record<string, Words>> = {
  platform: {
    en: 'leave it out, and write what the place allows: groups: { cap: 500 }',
    zh: '请省略，并写出该平台的限制：groups: { cap: 500 }',
  },
  skill: {
    en: 'it is the part of those who do such work who do less: 0.5 for as many as not, 0.9 for the best tenth',
    zh: '它是同行中做得不如此人的比例：中等写 0.5，最好的十分之一写 0.9',
  },
};

/** What to write instead of a value that is not accepted; nothing where there is no telling. */
export function hintFor(...of: Parameters<typeof hintByForm>): Words {
  const hint = hintByForm(...of);
  return hint.en === '' ? (HINTS[String(of[3].at(-1))] ?? hint) : hint;
}

function hintByForm(
  value: Plain | undefined,
  written: JsonSchema,
  root: JsonSchema,
  path: Path,
  data: Plain,
  typed: string | undefined,
): Words {
  const schema = followed(written, root);
  if (typeof value === 'string') return hintForText(value, written, root, path, data);
  if (typeof value === 'number') {
    if (quantityOf(written) === 'share' && value > 1 && value <= 100)
      return write(`${value} %`, String(Number((value / 100).toPrecision(6))));
    if (schema.type === 'integer' && value > 0 && value < 1) return hintForPart(value, path, data);
    if (schema.type === 'integer' && /^[1-9]\d{0,2}\.\d{3}$/.test(typed ?? '')) return write(typed!.replace('.', ''));
  }
  if (typeof value === 'boolean' && schema.enum?.includes('on')) return write(value ? 'on' : 'off');
  if ((typeof value === 'number' || typeof value === 'boolean') && schema.type === 'string' && !schema.enum)
    return { en: `put it in quotation marks: "${typed ?? value}"`, zh: `请加上引号："${typed ?? value}"` };
  if (schema.const === 1) return { en: 'this program reads version 1 of the format', zh: '本程序读取第 1 版格式' };
  if (isMap(value) && schema.type === 'array')
    return { en: 'begin each entry with "- ", or put [ ] around it', zh: '请让每一项以“- ”开头，或用 [ ] 括起来' };
  if (Array.isArray(value) && schema.type === 'object')
    return { en: 'take the "-" or the [ ] away', zh: '请去掉“-”或 [ ]' };
  if (value === null && schema.type === 'object')
    return { en: 'write {} behind the colon if no keys shall follow', zh: '后面没有键时，请在冒号后写 {}' };
  if (value === null)
    return { en: 'write a value after the colon, or take the key away', zh: '请在冒号后写值，或删去这个键' };
  if (isMap(value) && schema.type !== 'object') return whereAccepted(value, root, path);
  return keysInstead(value, schema, root, path);
}

function hintForText(value: string, written: JsonSchema, root: JsonSchema, path: Path, data: Plain): Words {
  const quantity = quantityOf(written);
  const schema = followed(written, root);
  const text = value.trim();
  const because = say.because(lookalikeIn(text));
  if (schema.type === 'array') {
    const item = followed(schema.items ?? {}, root);
    const bare = keyWithoutColon(text.replace(/^\[|\]$/g, ''), Object.keys(item.properties ?? {}));
    if (bare)
      return {
        en: `write it as a list: [{ ${bare.key}: ${bare.value} }]${because.en}`,
        zh: `请写成列表：[{ ${bare.key}: ${bare.value} }]${because.zh}`,
      };
    if (item.type === 'object') return keysInstead(value, schema, root, path);
    const entries = narrowed(text)
      .replace(/^\[|\]$/g, '')
      .trim()
      .replace(/\s*,\s*/g, ', ');
    return {
      en: `write it as a list: [${entries.slice(0, 60)}]${because.en}`,
      zh: `请写成列表：[${entries.slice(0, 60)}]${because.zh}`,
    };
  }
  const kind = schema.enum
    ? undefined
    : formsOf(schema).find(({ properties }) => properties?.kind?.const === narrowed(text));
  if (kind)
    return write(
      `{ ${(kind.required ?? []).map((key) => `${key}: ${key === 'kind' ? narrowed(text) : '…'}`).join(', ')} }`,
    );
  if (schema.type === 'object' || formsOf(schema).some((form) => form.type === 'object')) {
    const keys = formsOf(schema).flatMap((form) => Object.keys(form.properties ?? {}));
    const bare = keyWithoutColon(text, keys);
    if (bare) return withReason(write(`${bare.key}: ${bare.value}`), because);
    return /^\{.*\}$/s.test(narrowed(text))
      ? withReason(write(narrowed(text)), because)
      : keysInstead(value, schema, root, path);
  }
  const ambiguous = quantity === undefined ? undefined : thousandsIn(text);
  if (ambiguous !== undefined) {
    const { en, zh } = thousandsHint(ambiguous);
    return { en: `${ambiguous} can mean two numbers: ${en}`, zh: `${ambiguous} 可以理解为两个数：${zh}` };
  }
  const percent = /^(\d+(?:[.,]\d+)?) ?%$/.exec(narrowed(text));
  if (percent && quantity === 'money')
    return {
      en: 'an amount is asked for, not a share: work it out, such as 50 for 5 % of 1,000',
      zh: '这里要写金额，不是占比：请算出来，例如 1,000 的 5 % 写 50',
    };
  if (percent && schema.type === 'integer') return hintForPart(Number(percent[1]!.replace(',', '.')) / 100, path, data);
  if (percent && schema.type === 'number' && (schema.maximum ?? 2) <= 1)
    return write(String(Number((Number(percent[1]!.replace(',', '.')) / 100).toPrecision(6))));
  if (percent && schema.type === 'number')
    return {
      en: 'a number is asked for, not a share: work it out, such as 50 for 5 % of 1,000',
      zh: '这里要写数，不是占比：请算出来，例如 1,000 的 5 % 写 50',
    };
  if (typeof asValue(text) === 'number' && accepts(written, asValue(text), root))
    return { en: `take the quotation marks away: ${text}`, zh: `请去掉引号：${text}` };
  const meant = readingsOf(text).find(
    (reading) => accepts(written, asValue(reading), root) && !(percentOf(reading) > 100),
  );
  if (meant !== undefined) return withReason(write(meant), because);
  if (schema.enum) {
    const nearest = nearestName(narrowed(text), schema.enum);
    const called = CALLED[narrowed(text).toLowerCase()];
    if (nearest !== undefined) return say.didYouMean(nearest);
    if (called !== undefined && schema.enum.includes(called)) return write(called);
    return choiceElsewhere(called ?? narrowed(text), root, path);
  }
  if (quantity === 'duration' || quantity === 'period')
    return {
      en: 'write a number and a unit, such as 2 weeks; units: hour, day, week, month, year',
      zh: '请写数字和单位，例如 2 weeks；单位有 hour、day、week、month、year',
    };
  if (
    quantity === 'day' &&
    /^(?:days?\s*)?\d+\s*(?:-|–|—|~|\.\.+|to|until|至|到)\s*(?:days?\s*)?\d+$/i.test(narrowed(text))
  ) {
    const first = /\d+/.exec(narrowed(text))![0];
    return { en: `one day is meant: write ${first}`, zh: `这里只要一天：请写 ${first}` };
  }
  if (quantity === 'dayRange' || quantity === 'day')
    return { en: 'days count from 0, the first day of the scenario', zh: '天数从 0 数起，即场景的第一天' };
  if (quantity === 'share') return hintForShare(text);
  if (schema.type === 'boolean') return hintForBoolean(text);
  if (schema.type === 'number' || schema.type === 'integer') {
    const hint = hintForNumber(narrowed(text), quantity);
    return hint === NOTHING ? NOTHING : withReason(hint, because);
  }
  return NOTHING;
}

/** Where keys and values are asked for and something else stands: what keys there are, and where a key of this name takes what was written. */
function keysInstead(value: Plain | undefined, schema: JsonSchema, root: JsonSchema, path: Path): Words {
  const key = path.at(-1);
  const own = schema.type === 'array' ? followed(schema.items ?? {}, root) : schema;
  const keys = Object.keys(own.properties ?? {});
  if (
    typeof key !== 'string' ||
    value === undefined ||
    Array.isArray(value) ||
    own.type !== 'object' ||
    keys.length === 0
  )
    return NOTHING;
  const first = own.required?.[0] ?? keys[0]!;
  const entry = `{ ${first}: … }`;
  const instead = {
    en: `write ${key}: ${schema.type === 'array' ? `[${entry}]` : entry}; known keys: ${say.listOf(keys, 'and')}`,
    zh: `请写 ${key}: ${schema.type === 'array' ? `[${entry}]` : entry}；可以写的键：${say.listZh(keys)}`,
  };
  const elsewhere = whereAccepted(value, root, path);
  return elsewhere === NOTHING
    ? instead
    : { en: `${instead.en}; ${elsewhere.en}`, zh: `${instead.zh}；${elsewhere.zh}` };
}

/** Where else a key of this name takes what was written; nothing where nowhere or in many places. */
function whereAccepted(value: Plain, root: JsonSchema, path: Path): Words {
  const key = String(path.at(-1));
  const fits = (schema: JsonSchema): boolean => {
    if (typeof value === 'string' || typeof value === 'number') return accepts(schema, value, root);
    const known = Object.keys(followed(schema, root).properties ?? {});
    return isMap(value) && Object.keys(value).length > 0 && Object.keys(value).every((one) => known.includes(one));
  };
  const homes = [...new Set(placesOf(key, root).flatMap(({ home, schema }) => (fits(schema) ? [home] : [])))];
  if (homes.length === 0 || homes.length > MOST_HOMES) return NOTHING;
  const { en, zh } = homesInWords(homes);
  return {
    en: `${say.describeValue(value)} as ${say.quote(key)} ${isMap(value) ? 'belong' : 'belongs'} under ${en}`,
    zh: `${say.q(key)}写成${say.valueZh(value)}，应在 ${zh} 下`,
  };
}

/** What the format calls what people write. */
const CALLED: Readonly<Record<string, string>> = {
  ama: 'question-hour',
  article: 'post',
  competition: 'challenge',
  contest: 'challenge',
  lecture: 'guest',
  meeting: 'offline',
  meetup: 'offline',
  poll: 'vote',
  raffle: 'lottery',
  speaker: 'guest',
  story: 'case',
  survey: 'vote',
  topic: 'daily-topic',
  votes: 'vote',
  投票: 'vote',
  抽奖: 'lottery',
  线下: 'offline',
  聚会: 'offline',
  话题: 'daily-topic',
  答疑: 'question-hour',
  挑战: 'challenge',
  嘉宾: 'guest',
  故事: 'case',
  文章: 'post',
};

/** Which other key takes a word as one of its choices, of the same lever, or of others for a kind of thing; nothing where none or many do. */
function choiceElsewhere(word: string, root: JsonSchema, path: Path): Words {
  const all = placesOfChoice(word, root);
  const lever = within(path.slice(0, 3));
  const own = all.filter(({ home }) => home.startsWith(lever));
  const places = [
    ...new Set((own.length > 0 || path.at(-1) !== 'kind' ? own : all).map(({ home, key }) => `${home}.${key}`)),
  ];
  if (places.length === 0 || places.length > MOST_HOMES) return NOTHING;
  const { en, zh } = homesInWords(places);
  return { en: `${say.quote(word)} is a choice of ${en}`, zh: `${say.q(word)}是 ${zh} 的取值` };
}

const percentOf = (text: string): number => Number(/^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1] ?? 0);

/** Keys that count people, of whom a share can be meant. */
const COUNTS: readonly unknown[] = ['founders', 'size', 'expected'];

/** A count where a part of a whole was written. */
function hintForPart(part: number, path: Path, data: Plain): Words {
  const size = valueAt(data, ['population', 'size']);
  if (!COUNTS.includes(path.at(-1))) return NOTHING;
  const percent = `${Number((100 * part).toPrecision(6))} %`;
  const [asked, inAThousand] = [path.join('.') === 'community.founders', Math.round(part * 1000)];
  return asked && typeof size === 'number'
    ? {
        en: `a number of people is asked for: write ${Math.round(part * size)} for ${percent} of the population of ${say.grouped(size)}`,
        zh: `这里要写人数：${say.grouped(size)} 人的 ${percent} 请写 ${Math.round(part * size)}`,
      }
    : {
        en: `a whole number is asked for, not a share: work it out, such as ${inAThousand} for ${percent} of 1,000`,
        zh: `这里要写整数，不是占比：请算出来，例如 1,000 的 ${percent} 写 ${inAThousand}`,
      };
}

function hintForShare(text: string): Words {
  const number = Number(/^(\d+(?:\.\d+)?)$/.exec(text)?.[1] ?? Number.NaN);
  return number > 1 && number <= 100 ? write(`${number} %`) : NOTHING;
}

function hintForBoolean(text: string): Words {
  if (/^(?:yes|y|on|是)$/i.test(text)) return write('true');
  return /^(?:no|n|off|否)$/i.test(text) ? write('false') : NOTHING;
}

function hintForNumber(text: string, quantity: string | undefined): Words {
  const amount = /^\D{0,4}\s*(\d+(?:\.\d+)?)\s*\D*$/.exec(text);
  if (quantity === 'money' && amount)
    return {
      en: `write ${amount[1]}; the unit of money stands under "currency"`,
      zh: `请写 ${amount[1]}；货币单位写在“currency”下`,
    };
  return amount ? { en: `write the number alone: ${amount[1]}`, zh: `请只写数字：${amount[1]}` } : NOTHING;
}

/** What to write: the first, or also the second. */
const write = (text: string, or?: string): Words =>
  or === undefined
    ? { en: `write ${text}`, zh: `请写 ${text}` }
    : { en: `write ${text} or ${or}`, zh: `请写 ${text} 或 ${or}` };

const withReason = ({ en, zh }: Words, because: Words): Words => ({ en: en + because.en, zh: zh + because.zh });
