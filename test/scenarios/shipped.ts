/** Shipped scenarios as models, and whether each keeps what it expects of itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkExpectations } from '#hearsay/analysis/expectations.js';
import { collectResults } from '#hearsay/experiment/collect.js';
import { designRuns } from '#hearsay/experiment/design.js';
import { createRunner } from '#hearsay/experiment/execute.js';
import type { RunResult } from '#hearsay/experiment/results.js';
import type { Graph } from '#hearsay/graph/csr.js';
import { graphFormatOf, parseGraph } from '#hearsay/graph/read.js';
import { compileModel, type Model } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';

const FOLDER = 'scenarios';
export const FILES: readonly string[] = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

export function modelOfFile(file: string, options: { horizon?: number } = {}): Model {
  const { scenario: whole, warnings } = readScenario(readFileSync(join(FOLDER, file), 'utf8'), { file });
  expect(warnings.map(({ message }) => message)).toEqual([]);
  // Shortened after it was read: that a lever starts later is this test's doing.
  const scenario = { ...whole, ...options };
  const { graph } = scenario.population;
  return 'file' in graph ? compileModel(scenario, { graph: graphOfFile(graph.file) }) : compileModel(scenario);
}

function graphOfFile(name: string): Graph {
  const bytes = readFileSync(join(FOLDER, name));
  return parseGraph((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'), graphFormatOf(name), name)
    .graph;
}

/** Files of tests that share the scenarios among them, so that every processor has some. */
const PARTS = 4;

/** Holds every fourth scenario, from number `part` on, to what it expects of itself. */
export function testExpectations(part: number): void {
  const files = FILES.filter((_, k) => k % PARTS === part);
  test.each(files)('%s expects something of itself, and keeps it', (file) => {
    const model = modelOfFile(file);
    const { expectations } = model.scenario;
    // The replications it names, or on a real graph of thousands of people as many as take seconds: its bounds are wide.
    const replications = Math.min(
      model.scenario.replications,
      model.graph === undefined ? Number.POSITIVE_INFINITY : 4,
    );
    const strategies = [...new Set(expectations.map(({ strategy }) => strategy))];
    expect(strategies.length).toBeGreaterThan(0);
    const design = designRuns(strategies, replications);
    const run = createRunner(model);
    const runs = design.map((key): RunResult => {
      const outcome = run(key);
      if ('failure' in outcome) throw new Error(outcome.failure.stack);
      return outcome.result;
    });
    for (const checked of checkExpectations(expectations, collectResults(design, runs)))
      expect(checked.met, `${checked.strategy}: ${checked.outcome} is ${checked.found}`).toBe(true);
  });
}
