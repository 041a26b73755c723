/**
 * A formula as a tree of plain data, for those who ask about it rather than work it out: which way it moves, within which bounds it
 * stays, what it divides by.
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
import { readTree } from './read.ts';

/** `text` is the part of the formula, in the formula's own language. */
export type FormulaTree =
  | { readonly kind: 'number'; readonly text: string; readonly value: number }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'call'; readonly text: string; readonly does: string; readonly parts: readonly FormulaTree[] };

/**
 * The tree of a formula that `compileFormula` accepts. `does` is `add`, `subtract`, `multiply`, `divide`, `pow`, `mod`, `unaryMinus`,
 * `unaryPlus`, `not`, `and`, `or`, a comparison (`smaller` …), `if`, or one of FORMULA_FUNCTIONS.
 */
export function formulaTree(text: string): FormulaTree {
  return plainTree(readTree(text));
}

function plainTree(node: MathNode): FormulaTree {
  const text = node.toString();
  const call = (does: string, parts: readonly MathNode[]): FormulaTree => ({
    kind: 'call',
    text,
    does,
    parts: parts.map(plainTree),
  });
  switch (node.type) {
    case 'ConstantNode':
      return { kind: 'number', text, value: Number((node as ConstantNode).value) };
    case 'SymbolNode':
      return { kind: 'name', text: (node as SymbolNode).name };
    case 'ParenthesisNode':
      return plainTree((node as ParenthesisNode).content);
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return call('if', [condition, trueExpr, falseExpr]);
    }
    case 'OperatorNode':
      return call((node as OperatorNode).fn, (node as OperatorNode).args);
    case 'RelationalNode': {
      const { conditionals, params } = node as RelationalNode;
      const pairs = conditionals.map(
        (does, i): FormulaTree => ({
          kind: 'call',
          text,
          does,
          parts: [plainTree(params[i]!), plainTree(params[i + 1]!)],
        }),
      );
      return pairs.reduce((both, pair) => ({ kind: 'call', text, does: 'and', parts: [both, pair] }));
    }
    case 'FunctionNode':
      return call((node as FunctionNode).fn.toString(), (node as FunctionNode).args);
    default:
      throw new Error(`no formula has a ${node.type}`);
  }
}
