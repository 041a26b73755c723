/**
 * Formulas over named numbers: `cost / max(members, 1)`, `activeShare7 < 0.2 and members > 50`.
 *
 * mathjs reads the text; what it read is checked against a short list of what a formula may contain and turned into
 * closures of our own. Nothing is ever evaluated as JavaScript, so a formula from a stranger can only do arithmetic.
 *
 * This module is the only one that imports mathjs, which takes about a third of a second to load unbundled: commands that
 * read no scenario should not import it.
 */
import {
  type ConditionalNode,
  type ConstantNode,
  create,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  parseDependencies,
  type RelationalNode,
  type SymbolNode,
} from 'mathjs/number';
import { HearsayError, type Words } from '../errors.ts';
import { nearestName } from './nearest.ts';

/** A number for every name; comparisons give 1 or 0. */
export interface CompiledFormula {
  readonly text: string;
  /** The names that occur in the text, each once, in the order of the list given to `compileFormula`. */
  readonly names: readonly string[];
  /** Names that are compared with a number, and where in the text they stand. */
  readonly comparisons: readonly Comparison[];
  /** Value of the formula; `values` in the order of the list given to `compileFormula`. Division by zero gives ±Infinity or NaN. */
  evaluate(values: Float64Array | readonly number[]): number;
}

export interface Comparison {
  readonly name: string;
  readonly value: number;
  readonly position: number;
}

/** A formula that cannot be read. `position` counts characters from 0; `length` is how many the problem covers. */
export class FormulaError extends HearsayError {
  readonly position: number;
  readonly length: number;
  constructor(message: string | Words, hint: string | Words, position: number, length = 1) {
    super(message, hint);
    this.name = 'FormulaError';
    this.position = position;
    this.length = length;
  }
}

export const FORMULA_FUNCTIONS = [
  'min',
  'max',
  'abs',
  'sqrt',
  'exp',
  'log',
  'floor',
  'ceil',
  'round',
  'pow',
  'clamp',
] as const;

/** Words with a meaning of their own in formulas, which nothing can be called. */
const FORMULA_WORDS: readonly string[] = [
  ...FORMULA_FUNCTIONS,
  ...['and', 'or', 'not', 'mod', 'xor', 'to', 'in', 'true', 'false', 'null', 'undefined', 'Infinity', 'NaN', 'end'],
];

/** Whether formulas can refer to something called `name`: letters of any language, digits and `_`, not starting with a digit. */
export function isFormulaName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !FORMULA_WORDS.includes(name);
}

const MOST_CHARACTERS = 2_000;
const MOST_PARTS = 1_000;
const MOST_LEVELS = 400;

/**
 * Checks `text` and compiles it over `names`.
 *
 * Operators + - * / ^ %, comparisons (also a < b < c), and, or, not, `a ? b : c`, percentages (20 %) and the functions of
 * FORMULA_FUNCTIONS. `a % b` has the sign of b; `log` is natural; `round` takes halves up. Throws FormulaError.
 */
export function compileFormula(text: string, names: readonly string[]): CompiledFormula {
  const tree = readTree(text);
  const used = new Set<number>();
  const comparisons: Comparison[] = [];
  const run = compileNode(tree, { text, names, used, comparisons, parts: 0, level: 0 });
  return {
    text,
    names: [...used].sort((a, b) => a - b).map((index) => names[index]!),
    comparisons,
    evaluate: run,
  };
}

type Values = Float64Array | readonly number[];
type Run = (values: Values) => number;

interface Context {
  readonly text: string;
  readonly names: readonly string[];
  readonly used: Set<number>;
  readonly comparisons: Comparison[];
  parts: number;
  level: number;
}

const { parse } = create({ parseDependencies }, {});
// mathjs knows Latin and Greek letters only. "@" is let in so that "joined@7d" gets an answer of its own.
parse.isAlpha = (character: string): boolean => /[\p{L}\p{M}_@]/u.test(character);

/** What mathjs reads; nothing of it is checked yet but that it can be read. */
export function readTree(text: string): MathNode {
  if (text.length > MOST_CHARACTERS)
    throw new FormulaError(
      {
        en: `the formula has ${text.length} characters, at most ${MOST_CHARACTERS} are read`,
        zh: `公式有 ${text.length} 个字符，最多读取 ${MOST_CHARACTERS} 个`,
      },
      { en: 'split it into several formulas', zh: '请拆成几个公式' },
      0,
    );
  refuseLookalikes(text);
  const { marked, original } = markPercentages(text);
  try {
    return parse(marked);
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep();
    if (error instanceof SyntaxError) throw syntaxError(text, error, original);
    throw error;
  }
}

/** A number with "%" behind it and then a sign or a word that joins: `100 % - x`, `20 % and y`. */
const PERCENTAGE_JOINED =
  /(?<![\p{L}\p{M}\p{N}_.])(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*%(?=\s*(?:[-+]|(?:and|or)(?![\p{L}\p{N}_])))/giu;

/**
 * mathjs reads `100 % - x` as the remainder of 100 divided by -x; a number before "%" and a sign behind it are a share, so it is put into
 * parentheses. `original` leads from a place in what mathjs reads back to the text.
 */
function markPercentages(text: string): { marked: string; original: (at: number) => number } {
  const added: number[] = [];
  let marked = '';
  let end = 0;
  for (const { index, 0: found } of text.matchAll(PERCENTAGE_JOINED)) {
    const before = text.slice(0, index);
    const sign = /[\p{L}\p{N}_.)%]\s*([-+])\s*$/u.exec(before)?.[1];
    if (sign !== undefined) throw percentageAdded(before, sign, found, index + found.length - 1);
    marked += `${text.slice(end, index)}(`;
    added.push(marked.length - 1);
    marked += `${found})`;
    added.push(marked.length - 1);
    end = index + found.length;
  }
  return {
    marked: marked + text.slice(end),
    original: (at) => at - added.filter((place) => place < at).length,
  };
}

/** @param before what stands before it, with the sign at its end */
function percentageAdded(before: string, sign: string, percentage: string, position: number): FormulaError {
  const name = /([\p{L}_][\p{L}\p{N}_.@]*)\s*[-+]\s*$/u.exec(before)?.[1] ?? 'members';
  const share = Number.parseFloat(percentage) / 100;
  const written = (value: number) => String(Number(value.toPrecision(12)));
  const times = `${name} * ${written(sign === '-' ? 1 - share : 1 + share)}`;
  const plus = `${name} ${sign} ${written(share)}`;
  return new FormulaError(
    sign === '-'
      ? { en: 'taking a percentage away can mean two things', zh: '减去一个百分比有两种理解' }
      : { en: 'adding a percentage can mean two things', zh: '加上一个百分比有两种理解' },
    { en: `write ${times} or ${plus}`, zh: `请写 ${times} 或 ${plus}` },
    position,
  );
}

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

function refuseLookalikes(text: string): void {
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

function syntaxError(text: string, error: SyntaxError, original: (at: number) => number): FormulaError {
  const char = (error as SyntaxError & { char?: number }).char ?? 1;
  const at = Math.max(0, Math.min(text.length, original(char - 1)));
  const found = text.slice(at).trim();
  if (/^(Unexpected end|Value expected)/.test(error.message) && found === '')
    return new FormulaError(
      { en: 'the formula stops where a number or a name is expected', zh: '公式在应有数字或名称的地方中断了' },
      { en: 'finish it', zh: '请写完整' },
      Math.max(0, text.length - 1),
    );
  if (error.message.startsWith('Parenthesis'))
    return new FormulaError(
      { en: 'an opening parenthesis is never closed', zh: '左括号没有对应的右括号' },
      {
        en: 'add the missing ")"; a formula with commas inside { } needs quotation marks around it',
        zh: '请补上缺少的“)”；{ } 里含逗号的公式需要加引号',
      },
      text.lastIndexOf('('),
    );
  if (error.message.includes('conditional'))
    return new FormulaError(
      { en: '"?" without its ":"', zh: '“?”缺少对应的“:”' },
      { en: 'write condition ? value : other value', zh: '请写 条件 ? 值 : 另一个值' },
      Math.max(0, text.indexOf('?')),
    );
  const part = /^(?:[\p{L}\p{N}_]+|.)/u.exec(found)?.[0] ?? '';
  return new FormulaError(
    {
      en: `a number, a name or an operator is expected here, found "${part}"`,
      zh: `这里应为数字、名称或运算符，却是“${part}”`,
    },
    {
      en: part === ')' ? 'there are more closing parentheses than opening ones' : '',
      zh: part === ')' ? '右括号比左括号多' : '',
    },
    at,
    Math.max(1, part.length),
  );
}

const tooDeep = (): FormulaError =>
  new FormulaError(
    { en: `the formula is nested deeper than ${MOST_LEVELS} levels`, zh: `公式嵌套超过 ${MOST_LEVELS} 层` },
    { en: 'split it into several formulas', zh: '请拆成几个公式' },
    0,
  );

function compileNode(node: MathNode, context: Context): Run {
  if (++context.parts > MOST_PARTS)
    throw new FormulaError(
      { en: `the formula has more than ${MOST_PARTS} parts`, zh: `公式超过 ${MOST_PARTS} 个部分` },
      { en: 'split it into several formulas', zh: '请拆成几个公式' },
      0,
    );
  if (++context.level > MOST_LEVELS) throw tooDeep();
  const run = compileKind(node, context);
  context.level--;
  return run;
}

function compileKind(node: MathNode, context: Context): Run {
  switch (node.type) {
    case 'ConstantNode':
      return compileConstant(node as ConstantNode, context);
    case 'SymbolNode':
      return compileName((node as SymbolNode).name, context);
    case 'ParenthesisNode':
      return compileNode((node as ParenthesisNode).content, context);
    case 'ConditionalNode':
      return compileConditional(node as ConditionalNode, context);
    case 'OperatorNode':
      return compileOperator(node as OperatorNode, context);
    case 'RelationalNode':
      return compileChain(node as RelationalNode, context);
    case 'FunctionNode':
      return compileFunction(node as FunctionNode, context);
    case 'AssignmentNode':
    case 'FunctionAssignmentNode':
      throw errorAt(
        context.text,
        '=',
        { en: 'a formula cannot set anything with "="', zh: '公式不能用“=”赋值' },
        { en: 'write "==" to compare', zh: '比较请写 ==' },
      );
    default:
      throw new FormulaError(
        {
          en: 'a formula is arithmetic over names; brackets, braces, dots, ranges and texts have no meaning in it',
          zh: '公式是对名称做算术；方括号、花括号、点、范围和文字在其中没有意义',
        },
        {
          en: 'write numbers, outcome names, + - * / ^ %, comparisons, and, or, not, ?: and functions',
          zh: '请写数字、指标名称、+ - * / ^ %、比较、and、or、not、?: 和函数',
        },
        Math.max(0, context.text.search(/[[\]{}:.#]/)),
      );
  }
}

function compileConstant(node: ConstantNode, { text }: Context): Run {
  const value: unknown = node.value;
  if (value === true) return () => 1;
  if (value === false) return () => 0;
  if (typeof value === 'number' && Number.isFinite(value)) return () => value;
  const written = typeof value === 'number' ? (/\d[\d.]*e\+?\d+|Infinity|NaN/i.exec(text)?.[0] ?? '') : String(value);
  throw errorAt(
    text,
    written,
    { en: `"${written}" is not a finite number`, zh: `“${written}”不是有限的数` },
    { en: 'write a number such as 0.2 or 1500', zh: '请写数字，例如 0.2 或 1500' },
  );
}

function compileName(name: string, { text, names, used }: Context): Run {
  const index = names.indexOf(name);
  if (index >= 0) {
    used.add(index);
    return (values) => values[index]!;
  }
  const position = positionOfName(text, name);
  if (name.includes('@')) {
    const outcome = name.slice(0, name.indexOf('@'));
    throw /@\d+d$/.test(name)
      ? new FormulaError(
          {
            en: `"${name}" is the value of a certain day, which cannot be asked for here`,
            zh: `“${name}”是某一天的值，这里不能使用`,
          },
          {
            en: `write "${outcome}" for the value of the day on which it is worked out`,
            zh: `请写“${outcome}”，表示计算当天的值`,
          },
          position,
          name.length,
        )
      : new FormulaError(
          { en: `"${name}" names no day`, zh: `“${name}”没有指明哪一天` },
          { en: `write for example "${outcome}@30d"`, zh: `例如“${outcome}@30d”` },
          position,
          name.length,
        );
  }
  const nearest = nearestName(name, [...names, ...FORMULA_FUNCTIONS]);
  throw new FormulaError(
    { en: `unknown name "${name}" in a formula`, zh: `公式中没有名为“${name}”的值` },
    {
      en: nearest === undefined ? `known names: ${shortList(names)}` : `did you mean "${nearest}"?`,
      zh:
        nearest === undefined
          ? `可以使用的名称：${shortList(names, '、', (rest) => `等另外 ${rest} 个`)}`
          : `您是不是想写“${nearest}”？`,
    },
    position,
    name.length,
  );
}

function compileConditional(node: ConditionalNode, context: Context): Run {
  const condition = compileNode(node.condition, context);
  const yes = compileNode(node.trueExpr, context);
  const no = compileNode(node.falseExpr, context);
  return (values) => (condition(values) ? yes(values) : no(values));
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  smaller: (a, b) => a < b,
  smallerEq: (a, b) => a <= b,
  larger: (a, b) => a > b,
  largerEq: (a, b) => a >= b,
  equal: (a, b) => a === b,
  unequal: (a, b) => a !== b,
};

function compileOperator(node: OperatorNode, context: Context): Run {
  if (node.implicit)
    throw new FormulaError(
      { en: 'two values stand side by side', zh: '两个值连在一起' },
      { en: 'put an operator between them, such as 2 * members', zh: '请在中间加上运算符，例如 2 * members' },
      positionOfImplicitProduct(context.text),
    );
  const percent = (node.args[1] as OperatorNode | undefined)?.args?.[1];
  if ((node.op === '+' || node.op === '-') && (percent as { isPercentage?: boolean } | undefined)?.isPercentage)
    if ((node.args[1] as OperatorNode).args[0] === node.args[0]) throw percentageAddedIn(context.text);
  if (node.fn in COMPARISONS) refuseBareNot(node.args, context);
  const [first, second] = node.args.map((argument) => compileNode(argument, context)) as [Run, Run];
  switch (node.fn as string) {
    case 'add':
      return (values) => first(values) + second(values);
    case 'subtract':
      return (values) => first(values) - second(values);
    case 'multiply':
      return (values) => first(values) * second(values);
    case 'divide':
      return (values) => first(values) / second(values);
    case 'pow':
      return (values) => first(values) ** second(values);
    case 'mod':
      return (values) => remainder(first(values), second(values));
    case 'unaryMinus':
      return (values) => -first(values);
    case 'unaryPlus':
      return first;
    case 'not':
      return (values) => (first(values) ? 0 : 1);
    case 'and':
      return (values) => (first(values) && second(values) ? 1 : 0);
    case 'or':
      return (values) => (first(values) || second(values) ? 1 : 0);
  }
  if (Object.hasOwn(COMPARISONS, node.fn)) {
    const compare = COMPARISONS[node.fn]!;
    noteComparison(node.args[0]!, node.args[1]!, second, context);
    noteComparison(node.args[1]!, node.args[0]!, first, context);
    return (values) => (compare(first(values), second(values)) ? 1 : 0);
  }
  throw errorAt(
    context.text,
    node.op,
    { en: `unknown operator "${node.op}"`, zh: `不认识的运算符“${node.op}”` },
    { en: 'write + - * / ^ %, a comparison, and, or, not, or ?:', zh: '请写 + - * / ^ %、比较、and、or、not 或 ?:' },
  );
}

/** `0 < x < 5`: true when every neighboring pair is in order. */
function compileChain(node: RelationalNode, context: Context): Run {
  refuseBareNot(node.params, context);
  const runs = node.params.map((part) => compileNode(part, context));
  const compares = node.conditionals.map((name) => COMPARISONS[name]!);
  for (let i = 1; i < runs.length; i++) {
    noteComparison(node.params[i - 1]!, node.params[i]!, runs[i]!, context);
    noteComparison(node.params[i]!, node.params[i - 1]!, runs[i - 1]!, context);
  }
  return (values) => (compares.every((compare, i) => compare(runs[i]!(values), runs[i + 1]!(values))) ? 1 : 0);
}

/** Keeps a comparison of a name with what no name has a part in. */
function noteComparison(side: MathNode, other: MathNode, value: Run, { text, comparisons }: Context): void {
  const bare = withoutParentheses(side);
  if (bare.type !== 'SymbolNode' || other.filter(({ type }) => type === 'SymbolNode').length > 0) return;
  const { name } = bare as SymbolNode;
  comparisons.push({ name, value: value([]), position: positionOfName(text, name) });
}

const withoutParentheses = (node: MathNode): MathNode =>
  node.type === 'ParenthesisNode' ? withoutParentheses((node as ParenthesisNode).content) : node;

/** mathjs reads `not a < b` as `(not a) < b`, which nobody means. */
function refuseBareNot(args: readonly MathNode[], context: Context): void {
  if (args.some((argument) => argument.type === 'OperatorNode' && (argument as OperatorNode).op === 'not'))
    throw errorAt(
      context.text,
      'not',
      { en: '"not" before a comparison needs parentheses', zh: '比较前面的 not 需要括号' },
      { en: 'write not (a < b)', zh: '请写 not (a < b)' },
    );
}

const remainder = (a: number, b: number): number => a - b * Math.floor(a / b);

/** Least and most arguments, and what the function does. */
const FUNCTIONS: Readonly<
  Record<(typeof FORMULA_FUNCTIONS)[number], readonly [number, number, (values: readonly number[]) => number]>
> = {
  min: [1, 100, (values) => Math.min(...values)],
  max: [1, 100, (values) => Math.max(...values)],
  abs: [1, 1, ([x]) => Math.abs(x!)],
  sqrt: [1, 1, ([x]) => Math.sqrt(x!)],
  exp: [1, 1, ([x]) => Math.exp(x!)],
  log: [1, 1, ([x]) => Math.log(x!)],
  floor: [1, 1, ([x]) => Math.floor(x!)],
  ceil: [1, 1, ([x]) => Math.ceil(x!)],
  round: [1, 1, ([x]) => Math.round(x!)],
  pow: [2, 2, ([x, y]) => x! ** y!],
  clamp: [3, 3, ([x, low, high]) => Math.min(Math.max(x!, low!), high!)],
};

function compileFunction(node: FunctionNode, context: Context): Run {
  const callee = node.fn as unknown as MathNode & { name?: string };
  const name = callee.type === 'SymbolNode' ? callee.name! : '';
  if (!Object.hasOwn(FUNCTIONS, name)) throw unknownFunction(name, context);
  const [least, most, apply] = FUNCTIONS[name as keyof typeof FUNCTIONS];
  const count = node.args.length;
  if (count < least || count > most)
    throw new FormulaError(
      {
        en: `"${name}" takes ${least === most ? least : `at least ${least}`} ${most === 1 ? 'value' : 'values'}, found ${count}`,
        zh: `“${name}”需要 ${least === most ? least : `至少 ${least}`} 个值，这里有 ${count} 个`,
      },
      {
        en: name === 'clamp' ? 'write clamp(value, lowest, highest)' : '',
        zh: name === 'clamp' ? '请写 clamp(值, 最低, 最高)' : '',
      },
      positionOfName(context.text, name),
      name.length,
    );
  const runs = node.args.map((argument) => compileNode(argument, context));
  return (values) => apply(runs.map((run) => run(values)));
}

function unknownFunction(name: string, { text, names }: Context): FormulaError {
  const position = positionOfName(text, name);
  if (names.includes(name))
    return new FormulaError(
      { en: `"${name}" is a number, not a function`, zh: `“${name}”是数，不是函数` },
      { en: `write ${name} * ( … )`, zh: `请写 ${name} * ( … )` },
      position,
      name.length,
    );
  const nearest = nearestName(name, FORMULA_FUNCTIONS);
  return new FormulaError(
    { en: `unknown function "${name}"`, zh: `没有名为“${name}”的函数` },
    {
      en: nearest === undefined ? `known functions: ${FORMULA_FUNCTIONS.join(', ')}` : `did you mean "${nearest}"?`,
      zh: nearest === undefined ? `可以使用的函数：${FORMULA_FUNCTIONS.join('、')}` : `您是不是想写“${nearest}”？`,
    },
    position,
    Math.max(1, name.length),
  );
}

// ---- positions: mathjs keeps none in its tree, so the text is searched for what is wrong ------------------------------

function positionOfName(text: string, name: string): number {
  const pattern = /[\p{L}_@][\p{L}\p{M}\p{N}_@]*/gu;
  for (const match of text.matchAll(pattern)) if (match[0] === name) return match.index;
  return 0;
}

function percentageAddedIn(text: string): FormulaError {
  const match = /([-+])\s*([\d.]+(?:e[+-]?\d+)?)\s*%/i.exec(text);
  if (match === null) return percentageAdded('', '+', '10', Math.max(0, text.indexOf('%')));
  const [whole, sign, percentage] = match;
  return percentageAdded(text.slice(0, match.index + 1), sign!, percentage!, match.index + whole.length - 1);
}

function positionOfImplicitProduct(text: string): number {
  const match = /(?:[\p{N}\p{L}_)]\s*\(|\)\s*[\p{L}\p{N}_]|\d\s*[\p{L}_]|[\p{L}\p{N}_]\s+[\p{L}\p{N}_])/u.exec(
    text
      .replace(/(?<![\p{L}_])(?:and|or|not|mod)(?![\p{L}\p{N}_])/gu, (word) => '+'.repeat(word.length))
      .replace(/[\p{L}_][\p{L}\p{N}_]*\s*\(/gu, (call) => `${'+'.repeat(call.length - 1)}(`),
  );
  return match ? match.index : 0;
}

function errorAt(text: string, part: string, message: Words, hint: Words): FormulaError {
  return new FormulaError(message, hint, Math.max(0, text.indexOf(part)), Math.max(1, part.length));
}

function shortList(
  names: readonly string[],
  comma = ', ',
  more = (rest: number): string => ` and ${rest} more`,
): string {
  return names.length <= 30 ? names.join(comma) : `${names.slice(0, 30).join(comma)}${more(names.length - 30)}`;
}
