/** A plan stage by stage: stages follow each other without a gap, and what they cost and brought adds up to the whole run. */
import { describe, expect, test } from 'vitest';
import { compareStrategies } from '#hearsay/analysis/compare.js';
import { poolDetails } from '#hearsay/analysis/run-details.js';
import { collectResults } from '#hearsay/experiment/collect.js';
import { designRuns } from '#hearsay/experiment/design.js';
import { createRunner } from '#hearsay/experiment/execute.js';
import { compileModel } from '#hearsay/model/compile.js';
import { compareSheet } from '#hearsay/report/compare/sheet.js';
import type { Language } from '#hearsay/report/language.js';
import type { SheetCell } from '#hearsay/report/sheet.js';
import { equalStrategies } from '#hearsay/scenario/equal-strategies.js';
import { readScenario } from '#hearsay/scenario/read.js';

async function stagesOf(strategies: string, language: Language = 'en') {
  const text = `hearsay: 1\nname: A plan\nhorizon: 40 days\npopulation: { size: 60 }\ncommunity: { founders: 10 }\nstrategies:\n${strategies}outcomes: [members, cost]\n`;
  const { scenario } = readScenario(text);
  const run = createRunner(compileModel(scenario));
  const names = scenario.strategies.map(({ name }) => name);
  const keys = designRuns(names, 2);
  const results = collectResults(
    keys,
    keys.map((key) => {
      const outcome = run(key);
      return 'result' in outcome ? outcome.result : expect.fail(outcome.failure.message);
    }),
  );
  const sheet = await compareSheet({
    scenario,
    results,
    comparison: compareStrategies(
      { ...scenario, outcomes: ['members', 'cost'], strategies: names, equals: equalStrategies(scenario) },
      results,
    ),
    pools: await poolDetails(results, names),
    language,
    provenance: { version: '1', command: 'x', scenarioHash: '', digest: '' } as never,
  });
  return sheet.sections.find(({ id }) => id === 'stages');
}

const textOf = (cell: SheetCell): string =>
  typeof cell === 'string' ? cell : [cell.text, ...(cell.lines ?? []).map((line) => line.text)].join(' ').trim();

/** Posts of 10 a day on days 10 to 19, an ad for 3 on each of days 30 to 34. */
const PLAN =
  '  plan: { content: [{ kind: post, days: 10-19, cost: 10 }], operators: [{ count: 1, hours: 1, wage: 2, days: 30-34 }] }\n';

describe('a plan stage by stage', () => {
  test('what each stage cost stands beside what began and ended in it', async () => {
    const section = (await stagesOf(PLAN))!;
    expect(section.charts.map(({ name }) => name)).toEqual(['plan']);
    const [table] = section.tables;
    const cost = table!.header.findIndex((cell) => textOf(cell).startsWith('Cost'));
    expect(table!.rows.map((row) => textOf(row[0]!))).toEqual(['0–9', '10–19', '20–29', '30–34', '35–39']);
    expect(table!.rows.map((row) => textOf(row[cost]!))).toEqual(['0', '100', '0', '10', '0']);
    expect(table!.rows.map((row) => textOf(row[1]!))).toEqual([
      'goes on as before',
      'begins: Content: post',
      'ends: Content: post',
      'begins: Operators',
      'ends: Operators',
    ]);
  });

  test('a plan of many pieces is told in eight stages that cover all days', async () => {
    const pieces = Array.from({ length: 12 }, (_, k) => `{ kind: post, days: ${3 * k}-${3 * k + 1}, cost: 1 }`);
    const { tables } = (await stagesOf(`  plan: { content: [${pieces.join(', ')}] }\n`))!;
    const ends = tables[0]!.rows.map((row) => textOf(row[0]!).split('–').map(Number));
    expect(ends).toHaveLength(8);
    expect(ends[0]![0]).toBe(0);
    expect(ends.at(-1)!.at(-1)).toBe(39);
    ends.slice(1).forEach(([from], k) => {
      expect(from).toBe(ends[k]!.at(-1)! + 1);
    });
    expect(tables[0]!.foot![0]).toContain('8');
  });

  test('strategies of one calendar share a picture; a plan that holds on all days alike has none', async () => {
    const section = (await stagesOf(`${PLAN}  twin: { extends: plan, moderators: { count: 1 } }\n  plain: {}\n`))!;
    expect(section.charts).toHaveLength(1);
    expect(section.remarks.join(' ')).toContain('"twin"');
    expect(await stagesOf('  plain: { moderators: { count: 1 } }\n')).toBeUndefined();
  });

  test('stands in Chinese, too', async () => {
    const { title, tables } = (await stagesOf(PLAN, 'zh'))!;
    expect(title).toBe('你的计划，逐阶段来看');
    expect(textOf(tables[0]!.rows[1]![1]!)).toMatch(/^开始：\p{Script=Han}+：\p{Script=Han}+/u);
  });

  test('what a plan has on all days stands beside its calendar, unless all plans have it', async () => {
    const plans =
      '  dated: { content: [{ kind: post, days: 10-19, cost: 10 }], operators: { count: 1, hours: 1 } }\n' +
      '  steady: { content: [{ kind: post, days: 5-19, cost: 10 }], operators: { count: 1, hours: 1 }, care: [{ for: newcomers }] }\n';
    const { remarks } = (await stagesOf(plans))!;
    expect(remarks).toEqual(['On all days with "steady", beside what the calendar shows: Care.']);
    expect((await stagesOf(plans, 'zh'))!.remarks).toEqual([expect.stringContaining('steady')]);
  });
});
