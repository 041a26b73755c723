import { describe, expect, it } from 'vitest';
import { directionOf } from '#hearsay/scenario/direction.js';
import { outcomeRange } from '#hearsay/scenario/outcome-range.js';
import { readScenario } from '#hearsay/scenario/read.js';

const scenarioWith = (formulas: string) =>
  readScenario(
    `hearsay: 1
name: Directions
horizon: 30 days
population: { size: 50 }
strategies: { plain: {} }
formulas:
${formulas}
`,
    { file: 'directions.yaml' },
  ).scenario;

const betterOf = (formula: string) => directionOf('f', scenarioWith(`  f: "${formula}"`));

describe('which way a formula is good', () => {
  it.each([
    ['cost / members', 'less'],
    ['left / joined', 'less'],
    ['1 - activeShare7', 'less'],
    ['1 - noiseShare', 'more'],
    ['activeShare7 * members', 'more'],
    ['-cost', 'more'],
    ['revenue - cost', 'more'],
    ['silentDay > 45', 'more'],
    ['paybackDay < 20 and silentDay >= 30', 'more'],
    ['not (silentDay > 45)', 'less'],
    ['cost / max(members, 1)', 'less'],
    ['sqrt(members) + log(1 + orders)', 'more'],
    ['cost ^ 2', 'less'],
    ['-2 * members', 'less'],
    // Parts that pull in different ways, or in none that is known.
    ['messages / members', 'neither'],
    ['revenue / orders', 'neither'],
    ['(cost - revenue) / members', 'neither'],
    ['profit * members', 'neither'],
    ['gini', 'neither'],
    ['members == 100', 'neither'],
    ['abs(profit)', 'neither'],
    ['orders > 0 ? cost / orders : 0', 'neither'],
    ['3 + 4', 'neither'],
  ])('%s: %s', (formula, better) => {
    expect(betterOf(formula).better).toBe(better);
  });

  it('hangs on no name: the same arithmetic has one direction under every name', () => {
    const scenario = scenarioWith(
      ['costPerMember', 'spendPerMember', '人均成本', 'lifetimeValue']
        .map((name) => `  ${name}: cost / members`)
        .join('\n'),
    );
    for (const name of Object.keys(scenario.formulas))
      expect(directionOf(name, scenario)).toEqual({
        better: 'less',
        because: 'arithmetic',
        parts: [
          { outcome: 'cost', better: 'less' },
          { outcome: 'members', better: 'more' },
        ],
      });
  });

  it('is what the scenario says where it says so, for formulas made of it too', () => {
    const scenario = scenarioWith(`  load: { formula: messages / members, better: less }
  ease: 1 / load
  price: { formula: cost / members, better: neither }`);
    expect(directionOf('load@7d', scenario)).toMatchObject({ better: 'less', because: 'written' });
    expect(directionOf('ease', scenario).better).toBe('more');
    expect(directionOf('price', scenario).better).toBe('neither');
  });
});

it('bounds formulas by arithmetic', () => {
  const scenario = scenarioWith(`  share: 1 - noiseShare
  late: silentDay / 2
  ratio: messages / members
  net: revenue - cost
  flag: silentDay > 45
  capped: clamp(orders / joined, 0, 3)`);
  const range = (name: string) => outcomeRange(name, scenario);
  expect(range('share')).toEqual({ low: 0, high: 1 });
  expect(range('late')).toEqual({ low: 0, high: 15 });
  expect(range('ratio')).toEqual({ low: 0, high: Number.POSITIVE_INFINITY });
  expect(range('net')).toEqual({ low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY });
  expect(range('flag')).toEqual({ low: 0, high: 1 });
  expect(range('capped')).toEqual({ low: 0, high: 3 });
});
