/**
 * A study may come from anybody, or may have been put together from parts of several: what its manifest says is held to the scenario that
 * stands in it, and its runs to what it tells of them.
 */
import { HearsayError, ScenarioError } from '../errors.ts';
import { digestOfResults } from '../experiment/collect.ts';
import type { ScenarioSource } from '../experiment/job.ts';
import type { Results } from '../experiment/results.ts';
import { datedOutcome } from '../experiment/results-in-memory.ts';
import { OUTCOMES } from '../scenario/outcomes.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { strategiesOfTrial } from '../scenario/trials.ts';
import { seedEntry } from './scenario-file.ts';
import { identityOf } from './store/identity.ts';
import { damagedManifest, recordedIn, type StudyManifest } from './store/manifest.ts';
import { VERSION } from './version.ts';

/** The scenario that a study was made with, without mixtures. Throws HearsayError where the manifest holds none that can be read. */
export const scenarioOf = (manifest: StudyManifest, folder: string): Scenario => readHeld(manifest, folder).scenario;

/** The same with what was odd about it. */
export function readHeld(manifest: StudyManifest, folder: string): ReturnType<typeof readScenario> {
  const { scenarioText, design } = manifest;
  try {
    return readScenario(scenarioText, {
      ...sourceOf(manifest),
      replications: Math.max(1, design.replications),
    });
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new HearsayError(
      {
        en: `the scenario in the manifest of the study in "${folder}" cannot be read: ${error.issues[0]?.message ?? error.message}`,
        zh: `无法读取“${folder}”中研究的 manifest 里的场景：${error.issues[0]?.inChinese?.message ?? error.inWords.message.zh}`,
      },
      {
        en: 'restore manifest.json from a copy, or make the study again in another folder',
        zh: '请从备份恢复 manifest.json，或在另一个文件夹里重新生成研究',
      },
    );
  }
}

/** What its runs were computed from, at a point or not. */
export function sourceOf({ scenarioFile, scenarioText, set, seed, mixtures }: StudyManifest): ScenarioSource {
  // The seed comes first, as an entry of `set`: a point may have one of its own.
  return { file: scenarioFile, text: scenarioText, set: [seedEntry(seed), ...set], mixtures };
}

/** What a manifest says of outcomes and strategies must be what its scenario says. */
export function checkNames(
  { outcomes, dated, design, batches }: StudyManifest,
  scenario: Scenario,
  folder: string,
): void {
  const isOutcome = (name: string) => Object.hasOwn(OUTCOMES, name) || Object.hasOwn(scenario.formulas, name);
  const names = new Set(scenario.strategies.map(({ name }) => name));
  const isStrategy = (name: string) => names.has(name) || strategiesOfTrial(name, scenario.strategies) !== undefined;
  const undated = dated.map((each) => datedOutcome(each)?.outcome ?? each);
  const outcome = [...outcomes, ...undated].find((each) => !isOutcome(each));
  if (outcome !== undefined) throw damagedManifest(folder, `its scenario has no outcome "${outcome}"`);
  const strategies = [...design.strategies, ...batches.flatMap((batch) => batch.strategies)];
  const strategy = [...new Set(strategies)].find((each) => !isStrategy(each));
  if (strategy !== undefined) throw damagedManifest(folder, `its scenario has no strategy "${strategy}"`);
}

/** Throws HearsayError where the runs of a study were computed from another scenario than its manifest holds. */
export function checkOrigin(manifest: StudyManifest, scenario: Scenario, folder: string): void {
  const { batches, points, graph, hearsay } = manifest;
  // Another version may read the same scenario as something else.
  if (hearsay !== VERSION) return;
  const identify = identityOf({
    scenario,
    graph: graph?.hash ?? '',
    recorded: recordedIn(manifest),
    version: hearsay,
  });
  if (batches.some((batch) => batch.id !== undefined && batch.id !== identify(batch, points)))
    throw damagedManifest(folder, 'its scenario is not the one that its runs were computed from');
}

/** Commands that ask for several rectangles, one after the other. */
export const ASKS_OFTEN: ReadonlySet<string> = new Set(['plan', 'select']);

/** Throws HearsayError where the runs in a folder are not those of which its manifest tells. */
export function refuseOthers(
  { folder, manifest }: { readonly folder: string; readonly manifest: StudyManifest },
  results: Results,
): void {
  const { complete, digest } = manifest;
  if (!complete || digest === '' || digest === digestOfResults(results)) return;
  throw new HearsayError(
    {
      en: `the runs in "${folder}" are not those that its manifest tells of`,
      zh: `“${folder}”里的模拟与 manifest 所记的不符`,
    },
    {
      en: 'a part may have come from another study: get the study again from where it came from, or repeat the command in another folder',
      zh: '可能混入了另一个研究的部分：请从来源处重新获取该研究，或在另一个文件夹里重新执行命令',
    },
  );
}
