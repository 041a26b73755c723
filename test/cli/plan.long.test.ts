/** `hearsay plan` as a user meets it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readScenario } from '#hearsay/scenario/read.js';
import { command, folderWith, hearsay, type Outcome, plannedScenario, smallScenario } from './program.ts';

const SCENARIO = plannedScenario(4);
const cwd = folderWith({ 'small.yaml': SCENARIO, 'none.yaml': smallScenario() });

interface Document {
  readonly plans: readonly {
    readonly plan: number;
    readonly levers: Readonly<Record<string, string>>;
    readonly onFront: boolean;
    readonly keepsLimits: boolean;
    readonly lost: { readonly runs: number; readonly of: number };
    readonly objectives: readonly {
      outcome: string;
      mean: number;
      search: number;
      difference: number;
      ci95: number[];
    }[];
    readonly limits: readonly { mean: number }[];
  }[];
  readonly balanced: number | null;
  readonly best: Readonly<Record<string, number | null>>;
  readonly progress: readonly { volume: number }[];
  readonly commands: readonly { command: string }[];
  readonly baseline: { readonly objectives: readonly { mean: number }[] };
}

describe('hearsay plan', () => {
  const summary = (): Document => JSON.parse(readFileSync(join(cwd, 'planned/summary.json'), 'utf8'));
  let written: Outcome;
  let found: Document;
  beforeAll(async () => {
    written = await hearsay(['plan', 'small.yaml', '--replications', '4', '--out', 'planned'], { cwd, charts: true });
    found = summary();
  });

  test('finds plans that keep the limits, and says what they are worth', () => {
    expect(written.code).toBe(0);
    const front = found.plans.filter(({ onFront }) => onFront);
    expect(front.length).toBeGreaterThan(1);
    for (const one of front) {
      expect(one.keepsLimits && one.limits[0]!.mean <= 300).toBe(true);
      const messages = one.objectives[0]!.mean;
      expect(one.objectives[0]!.difference).toBeCloseTo(messages - found.baseline.objectives[0]!.mean, 9);
      expect(one.objectives[0]!.ci95[0]).toBeLessThanOrEqual(messages);
    }
    expect(found.progress).toHaveLength(4);
    // The first look chooses, the second is what is written: the best of the one need not be the best of the other.
    for (const chosen of [found.best.cost, found.best.messages, found.balanced])
      expect(found.plans[chosen! - 1]!.onFront).toBe(true);
    expect(found.plans.every(({ lost }) => lost.runs === 0 && lost.of === 8)).toBe(true);
  });

  test('says it in words, with the difference from the baseline and a warning about the search itself', () => {
    const { stdout, stderr } = written;
    expect(stdout).toContain('The balanced one is plan');
    expect(stdout).toMatch(/Messages.* against "nothing"/s);
    expect(stdout).toMatch(/The search flattered its winners|On fresh seeds the plans are worth/);
    expect(stderr).toContain('generation 4 of 4');
  });

  test('writes a report, and strategies that the scenario takes and that do what the plan did', () => {
    const folder = join(cwd, 'planned');
    const html = readFileSync(join(folder, 'report.html'), 'utf8');
    for (const part of ['What can be had', 'How the search went', 'To try a plan']) expect(html).toContain(part);
    expect(existsSync(join(folder, 'charts/front-1-front.png'))).toBe(true);
    const pasted = readFileSync(join(folder, 'plans.yaml'), 'utf8').replace(/^strategies:\n/, '');
    const { scenario } = readScenario(SCENARIO.replace('strategies:\n', `strategies:\n${pasted}`));
    const chosen = found.plans[found.balanced! - 1]!;
    const strategy = scenario.strategies.find(({ name }) => name === `plan-${found.balanced}`)!;
    expect(`${strategy.content[0]!.every}`).toBe(/^\d+/.exec(chosen.levers['content.0.every']!)![0]);
    expect(strategy.operators.hours).toBeCloseTo(Number.parseFloat(chosen.levers['operators.hours']!), 9);
  });

  test('is told again from the runs in the folder alone, in Chinese: the search goes the same way', async () => {
    const { code, stdout, stderr } = await command(['report', 'planned', '--lang', 'zh'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('较均衡的是方案');
    expect(stderr).not.toContain('runs, about');
    expect({ ...summary(), strategies: null }).toEqual({ ...found, strategies: null });
  });

  test('the command it gives makes the comparison', async () => {
    const given = [...found.commands[0]!.command.matchAll(/'([^']*)'|(\S+)/g)].map(
      ([, quoted, bare]) => quoted ?? bare!,
    );
    const { code, stdout } = await command([...given.slice(1), '--replications', '3', '--out', 'compared', '--quiet'], {
      cwd,
    });
    expect(code).toBe(0);
    expect(stdout).toContain('attended');
  });

  test('a run on the seeds of a generation is computed again', async () => {
    const { code, stdout } = await command(['rerun', 'planned', '9/attended/1'], { cwd });
    expect([code, stdout]).toEqual([0, expect.stringContaining('identical')]);
  });

  test('a scenario without a plan is told how to write one', async () => {
    const { code, stderr } = await command(['plan', 'none.yaml'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('does not say what may be planned');
    expect(stderr).toContain('objectives');
  });
});
