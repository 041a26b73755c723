import { expect, test } from 'vitest';
import { formulaInWords } from '#hearsay/description/formula-in-words.js';
import { oddProtocol } from '#hearsay/description/odd.js';
import { readScenario } from '#hearsay/scenario/read.js';

const { scenario } = readScenario(`hearsay: 1
name: Formulas
horizon: 20 days
population: { size: 100, graph: { kind: small-world, meanDegree: 8 } }
community: { founders: 20 }
formulas:
  each: { formula: cost / orders, better: less, whenMissing: 0 }
  both: members + messages
  open: members - messages
strategies: { a: {} }
`);

test.each([
  ['each', 'en', 'f (less is better; a run without a value counts as 0)'],
  ['both', 'en', 'f (more is better, as all that it is made of says)'],
  ['open', 'en', 'f (nothing says which way is better)'],
  ['each', 'zh', 'f（以低为好；没有数值的模拟算作 0）'],
] as const)('%s in %s', (name, language, words) => {
  expect(formulaInWords(name, 'f', scenario, language)).toBe(words);
});

test('the ODD protocol has it beside the formula', () => {
  expect(oddProtocol(scenario, 'en')).toMatch(
    /- each = cost \/ orders \(less is better; a run without a value counts as 0\)/,
  );
});
