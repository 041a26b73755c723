/**
 * What somebody probably meant who wrote `0～13`, `0,7`, `每周` or `２０ days`: readings of a text, most likely first, each as it would be
 * written. Whether one of them would be accepted is for the format to say, so that a hint is never another mistake.
 */
import { narrowed } from './lookalikes.ts';

/** Whole days in `week`, in `weeks`, in what people write for it. */
const UNITS: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:h|hr|hrs|hours?|小时|个小时|时)$/i, 'hour', 1 / 24],
  [/^(?:d|dys|days?|daily|天|日)$/i, 'day', 1],
  [/^(?:w|wk|wks|weeks?|weekly|周|星期|个星期|礼拜)$/i, 'week', 7],
  [/^(?:m|mo|mon|mos|months?|monthly|月|个月)$/i, 'month', 30],
  [/^(?:y|yr|yrs|years?|yearly|年)$/i, 'year', 365],
];
const unitOf = (text: string) => UNITS.find(([pattern]) => pattern.test(text));

const ENGLISH = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Readings of `text`, without `text` itself. */
export function readingsOf(text: string): string[] {
  const plain = narrowed(text)
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(\d)%$/, '$1 %');
  const readings = [plain, ...fractions(plain), ...numbers(plain), ...times(plain), ...days(plain)];
  return [...new Set(readings)].filter((reading) => reading !== text && reading !== '');
}

/** As a value of the format: a number where it looks like one. */
export const asValue = (written: string): string | number =>
  /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(written) ? Number(written) : written;

const NUMBER = '[+-]?(?:\\d+(?:[.,]\\d+)*|\\.\\d+)';

function numbers(text: string): string[] {
  const match = new RegExp(`^(\\D{0,4}?)\\s*(${NUMBER}(?: \\d{3})*)\\s*(.*)$`, 'u').exec(
    text.replace(/(?<=\d)[_'’](?=\d{3})/g, ''),
  );
  if (!match) return chineseNumber(text) === undefined ? [] : [String(chineseNumber(text))];
  const [, , written, rest] = match;
  const unit = rest!.trim();
  const number = plainNumber(written!);
  if (number === undefined) return [];
  const factor = { k: 1e3, 千: 1e3, 万: 1e4, m: 1e6, mio: 1e6, 亿: 1e8 }[unit.toLowerCase()];
  return [
    ...(/^(?:percent|pct|per cent|p\.c\.)$/i.test(unit) ? [`${number} %`] : []),
    ...(factor === undefined ? [] : [String(Number(number) * factor)]),
    ...(unit === '' ? [number] : [`${number} ${unit}`, `${number}${unit}`]),
  ];
}

/** `7/10` is 0.7. */
function fractions(text: string): string[] {
  const match = /^(\d+)\s*\/\s*([1-9]\d*)$/.exec(text);
  return match ? [String(Number((Number(match[1]) / Number(match[2])).toPrecision(6)))] : [];
}

/** `1,000`, `1 000` and `1.000.000` as 1000 and 1000000, `0,7` as 0.7. One dot is left to be asked about. */
function plainNumber(written: string): string | undefined {
  if (/^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return written.replaceAll(',', '');
  if (/^[+-]?[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?$/.test(written)) return written.replaceAll('.', '').replace(',', '.');
  if (/^[+-]?[1-9]\d{0,2}\.\d{3},\d+$/.test(written)) return written.replace('.', '').replace(',', '.');
  if (/^[+-]?[1-9]\d{0,2}(?: \d{3})+$/.test(written)) return written.replaceAll(' ', '');
  if (/^[+-]?\d+,\d+$/.test(written)) return written.replace(',', '.');
  return /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/.test(written) ? written : undefined;
}

/** `二十` is 20, `三百` 300, `两` 2. */
function chineseNumber(text: string): number | undefined {
  if (!/^[〇零一二两三四五六七八九十百千万]+$/u.test(text)) return undefined;
  const [high, low] = text.includes('万') ? text.split('万') : ['', text];
  if (high !== '') return 10_000 * (chineseNumber(high!) ?? 1) + (low === '' ? 0 : (chineseNumber(low!) ?? 0));
  let sum = 0;
  let digit: number | undefined;
  for (const character of low!) {
    if (Object.hasOwn(TENS, character)) {
      sum += (digit ?? 1) * TENS[character]!;
      digit = undefined;
    } else digit = DIGITS[character];
  }
  return sum + (digit ?? 0);
}

/** `week`, `every 2 weeks`, `每周`, `1/day`, `two weeks`, `1,5 days`. */
function times(text: string): string[] {
  const bare = text
    .replace(/^(?:every|each|per|an?|once an?|once per|每隔?个?|一次每)\s*(?=\S)/iu, '')
    .replace(/一次$/u, '');
  const often = new RegExp(`^(${NUMBER})\\s*(?:/|per|times an?|x an?|次每|次/)\\s*(\\p{L}+)$`, 'iu').exec(bare);
  if (often) {
    const [, number, unit] = often;
    const found = unitOf(unit!);
    const count = Number(plainNumber(number!) ?? Number.NaN);
    if (!found || !(count > 0)) return [];
    const days = found[2] / count;
    return [
      `${count}/${found[1]}`,
      count === 1 ? `1 ${found[1]}` : withUnit(String(Number(days.toPrecision(6))), 'day'),
    ];
  }
  const match = new RegExp(`^(?:(${NUMBER}|\\p{L}+?)\\s*-?\\s*)??(${UNIT_WORDS})$`, 'iu').exec(bare);
  const unit = match && unitOf(match[2]!);
  if (!match || !unit) return [];
  const written = match[1] ?? '1';
  const word = ENGLISH.indexOf(written.toLowerCase());
  const number = /^an?$/i.test(written)
    ? '1'
    : word >= 0
      ? String(word)
      : (plainNumber(written) ?? chineseNumber(written)?.toString());
  return number === undefined ? [] : [withUnit(number, unit[1]), `${number}/${unit[1]}`];
}

const UNIT_WORDS =
  'hours?|hrs?|h|days?|dys|daily|d|weeks?|weekly|wks?|w|months?|monthly|mons?|mos?|m|years?|yearly|yrs?|y|个?小时|天|日|周|个?星期|礼拜|个?月|年';

const withUnit = (number: string, unit: string): string => `${number} ${unit}${number === '1' ? '' : 's'}`;

/** `0..13`, `0 to 13`, `第0天到第13天`, `from 3`, `第3天`. */
function days(text: string): string[] {
  const day = '(?:days?|d|第)?\\s*(\\d+)\\s*(?:天|日)?';
  const range = new RegExp(`^(?:from\\s+)?${day}\\s*(?:-+|–|—|~|\\.\\.+|to|until|till|至|到)\\s*${day}$`, 'iu').exec(
    text,
  );
  if (range) return [`${range[1]}-${range[2]}`];
  const open = new RegExp(`^(?:from|since|after|从)?\\s*${day}\\s*(?:-|\\.\\.+|起|开始|以后|onwards?|on)$`, 'iu').exec(
    text,
  );
  if (open) return [`from day ${open[1]}`];
  const single = new RegExp(`^(?:from|on)?\\s*${day}$`, 'iu').exec(text);
  return single && !/^\d+$/.test(text) ? [`day ${single[1]}`] : [];
}
