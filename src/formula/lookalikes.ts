/** Writing of other languages and programs, refused before mathjs reads it. */
import type { Words } from '../errors.ts';
import { FormulaError } from './error.ts';

/** Writing of other languages and programs that mathjs would reject in its own words, or read as something else. */
const LOOKALIKES: readonly (readonly [RegExp, Words, Words])[] = [
  [
    /^\s*$/,
    { en: 'the formula is empty', zh: '公式是空的' },
    {
      en: 'write arithmetic over outcome names, such as cost / members',
      zh: '请用指标名称写算式，例如 cost / members',
    },
  ],
  [
    /[\r\n;]/,
    { en: 'a formula is one expression', zh: '公式只能是一个表达式' },
    { en: 'write it on one line, without ";"', zh: '请写在一行里，不要用“;”' },
  ],
  [
    /["'`“”‘’]/,
    { en: 'a formula holds numbers and names, no texts', zh: '公式里只有数字和名称，没有文字' },
    { en: 'take the inner quotation marks away', zh: '请去掉里面的引号' },
  ],
  [/&&?/, { en: 'unknown operator "&"', zh: '不认识的运算符“&”' }, { en: 'write "and"', zh: '请写 and' }],
  [/\|\|?/, { en: 'unknown operator "|"', zh: '不认识的运算符“|”' }, { en: 'write "or"', zh: '请写 or' }],
  [/!(?!=)/, { en: 'unknown operator "!"', zh: '不认识的运算符“!”' }, { en: 'write "not"', zh: '请写 not' }],
  [/\*\*/, { en: 'unknown operator "**"', zh: '不认识的运算符“**”' }, { en: 'write "^" for a power', zh: '请写 ^' }],
  [/≥/, { en: 'unknown operator "≥"', zh: '不认识的运算符“≥”' }, { en: 'write ">="', zh: '请写 >=' }],
  [/≤/, { en: 'unknown operator "≤"', zh: '不认识的运算符“≤”' }, { en: 'write "<="', zh: '请写 <=' }],
  [/≠/, { en: 'unknown operator "≠"', zh: '不认识的运算符“≠”' }, { en: 'write "!="', zh: '请写 !=' }],
  [/×/, { en: 'unknown operator "×"', zh: '不认识的运算符“×”' }, { en: 'write "*"', zh: '请写 *' }],
  [/÷/, { en: 'unknown operator "÷"', zh: '不认识的运算符“÷”' }, { en: 'write "/"', zh: '请写 /' }],
  [/===/, { en: 'unknown operator "==="', zh: '不认识的运算符“===”' }, { en: 'write "=="', zh: '请写 ==' }],
  [
    /(?<=(?:[\p{L}_][\p{L}\p{M}\p{N}_]*|\))\s*)%(?=\s*(?:[-+*/<>=!?:),]|(?:and|or)(?![\p{L}\p{N}_])|$))/u,
    { en: '"%" stands behind a number, or between two for a remainder', zh: '“%”写在数字后面，或写在两数之间表示余数' },
    {
      en: 'a share is a number from 0 to 1: write activeShare7 < 20 %, or 100 * activeShare7',
      zh: '占比是 0 到 1 之间的数：请写 activeShare7 < 20 %，或 100 * activeShare7',
    },
  ],
  [
    /(?<![\p{L}_])\d+,\d{3}(?!\d)/u,
    { en: 'a comma inside a number', zh: '数字里有逗号' },
    { en: 'write 1000 for 1,000', zh: '1,000 请写成 1000' },
  ],
];

export function refuseLookalikes(text: string): void {
  const wide = /[，（）＜＞＋－＊／＝％：？]/.exec(text);
  if (wide) {
    // Full-width signs stand 0xfee0 above their ASCII counterparts.
    const narrow = String.fromCharCode(wide[0].charCodeAt(0) - 0xfee0);
    throw new FormulaError(
      { en: `"${wide[0]}" is a full-width sign`, zh: `“${wide[0]}”是全角符号` },
      { en: `write "${narrow}"`, zh: `请写 ${narrow}` },
      wide.index,
    );
  }
  for (const [pattern, message, hint] of LOOKALIKES) {
    // "min(1,200)" is a list of two numbers, not the number 1,200.
    if (message.en.startsWith('a comma') && /[\p{L}_]\s*\(/u.test(text)) continue;
    const match = pattern.exec(text);
    if (match) throw new FormulaError(message, hint, match.index, Math.max(1, match[0].trim().length));
  }
  const thousands = /(?<![\p{L}\p{N}_.])[1-9]\d{0,2}\.\d\d0(?![\p{N}.])/u.exec(text);
  if (thousands)
    throw new FormulaError(
      {
        en: `${thousands[0]} can mean ${thousands[0].replace('.', '')} or ${Number(thousands[0])}`,
        zh: `“${thousands[0]}”可以理解为 ${thousands[0].replace('.', '')} 或 ${Number(thousands[0])}`,
      },
      {
        en: `write ${thousands[0].replace('.', '')} or ${Number(thousands[0])}`,
        zh: `请写 ${thousands[0].replace('.', '')} 或 ${Number(thousands[0])}`,
      },
      thousands.index,
      thousands[0].length,
    );
}
