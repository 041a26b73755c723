import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  differingParts,
  joinInseparable,
  type LeverPart,
  mixStrategies,
  partName,
} from '#hearsay/scenario/mixtures.js';
import { readScenario } from '#hearsay/scenario/read.js';
import type { Strategy } from '#hearsay/scenario/strategy.js';
import { writtenStrategy } from '#hearsay/scenario/written-strategy.js';

const texts = readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(`scenarios/${name}`, 'utf8')] as const);

describe('writtenStrategy', () => {
  it.each(texts)('reads back as the strategy it was written from: %s', (_, text) => {
    const { scenario } = readScenario(text);
    for (const strategy of scenario.strategies) {
      const set = [`strategies.written=${JSON.stringify(writtenStrategy(strategy))}`];
      const again = readScenario(text, { set }).scenario.strategies.find(({ name }) => name === 'written');
      expect({ ...again, name: strategy.name }).toEqual(strategy);
    }
  });
});

const HEAD = 'hearsay: 1\nname: n\nhorizon: 30 days\npopulation: { size: 500 }\n';

function strategiesOf(levers: string): readonly [Strategy, Strategy] {
  const [one, other] = readScenario(`${HEAD}strategies:\n${levers}`).scenario.strategies;
  return [one!, other!];
}

describe('mixtures of two strategies', () => {
  const [plain, rich] = strategiesOf(`
  plain: { seeds: [{ count: 5 }], groups: { cap: 50, whenFull: queue, queue: { patience: 3 } } }
  rich:
    seeds: [{ count: 5 }]
    content: [{ kind: daily-topic, days: 0-9 }]
    rules: { visible: true, entry: { segments: [everyone] } }
    groups: { cap: 40, whenFull: split, vip: { places: 10 } }
`);
  const parts = differingParts(plain, rich);

  it('differ part by part where a lever has parts', () => {
    expect(parts.map(partName)).toEqual([
      'content',
      'rules.visible',
      'rules.entry',
      'groups.cap',
      'groups.whenFull',
      'groups.vip',
    ]);
  });

  it('are the one with no part and the other with all', () => {
    const strip = ({ name: _, note: __, ...levers }: Strategy) => levers;
    expect(strip(mixStrategies('m', plain, rich, []))).toEqual(strip(plain));
    expect(strip(mixStrategies('m', plain, rich, parts))).toEqual(strip(rich));
    expect(strip(mixStrategies('m', rich, plain, parts))).toEqual(strip(plain));
  });

  it('take what belongs together along, and nothing else', () => {
    const mixed = mixStrategies(
      'm',
      plain,
      rich,
      parts.filter((part) => partName(part) === 'groups.whenFull'),
    );
    expect(mixed.groups).toEqual({ ...plain.groups, whenFull: 'split', split: { by: 'random' }, queue: undefined });
    expect(mixed.rules).toEqual(plain.rules);
  });

  it('do not hang on the order in which keys were written', () => {
    const [one, other] = strategiesOf(`
  one: { groups: { cap: 20, vip: { places: 5, from: 3 } } }
  other: { groups: { vip: { from: 3, places: 5 }, cap: 20 } }
`);
    expect(differingParts(one, other)).toEqual([]);
  });
});

describe('joinInseparable', () => {
  const parts: LeverPart[] = [{ lever: 'content' }, { lever: 'activities' }, { lever: 'ads' }, { lever: 'triggers' }];
  const has = (mixture: readonly LeverPart[], lever: string) => mixture.some((part) => part.lever === lever);
  const names = (groups: readonly (readonly LeverPart[])[]) => groups.map((group) => group.map(partName));

  it('leaves parts apart that can be had in any mixture', () => {
    expect(names(joinInseparable(parts, () => undefined))).toEqual([
      ['content'],
      ['activities'],
      ['ads'],
      ['triggers'],
    ]);
  });

  it('puts a part with the one it needs', () => {
    const refusal = (mixture: readonly LeverPart[]) =>
      has(mixture, 'triggers') && !has(mixture, 'activities') ? 'no such activity' : undefined;
    expect(names(joinInseparable(parts, refusal))).toEqual([['content'], ['activities', 'triggers'], ['ads']]);
  });

  it('puts a chain of needs together', () => {
    const refusal = (mixture: readonly LeverPart[]) =>
      (has(mixture, 'triggers') && !has(mixture, 'activities')) || (has(mixture, 'activities') && !has(mixture, 'ads'))
        ? 'refused'
        : undefined;
    expect(names(joinInseparable(parts, refusal)).map((group) => group.toSorted())).toEqual([
      ['content'],
      ['activities', 'ads', 'triggers'],
    ]);
  });

  it('ends with one group where nothing can be had by itself', () => {
    expect(joinInseparable(parts, (mixture) => (mixture.length < 4 ? 'refused' : undefined))).toHaveLength(1);
  });
});
