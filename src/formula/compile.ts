/**
 * Formulas over named numbers: `cost / max(members, 1)`, `activeShare7 < 0.2 and members > 50`.
 *
 * What mathjs read is checked against a short list of what a formula may contain and turned into closures of our own. Nothing is ever
 * evaluated as JavaScript, so a formula from a stranger can only do arithmetic.
 */

import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs/number';
import { errorAt, FormulaError } from './error.ts';
import { FORMULA_FUNCTIONS } from './names.ts';
import { nearestName } from './nearest.ts';
import { percentageAddedIn } from './percentages.ts';
import { positionOfImplicitProduct, positionOfName } from './positions.ts';
import { MOST_LEVELS, readTree, tooDeep } from './read.ts';

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

const MOST_PARTS = 1_000;

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

function shortList(
  names: readonly string[],
  comma = ', ',
  more = (rest: number): string => ` and ${rest} more`,
): string {
  return names.length <= 30 ? names.join(comma) : `${names.slice(0, 30).join(comma)}${more(names.length - 30)}`;
}
