/**
 * A scenario from disk, with the graph that it names.
 *
 * A scenario may come from a stranger, so the graph must lie in the scenario's own folder or below: otherwise a report could
 * be made to show what its reader may see and its sender may not.
 */
import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep, win32 } from 'node:path';
import { HearsayError, type Issue, type Words } from '../errors.ts';
import type { Job, ScenarioSource } from '../experiment/job.ts';
import { graphFormatOf, parseGraph } from '../graph/read.ts';
import type { Language } from '../report/language.ts';
import { withMixtures } from '../scenario/mixtures.ts';
import { readScenario } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { readText } from './files/read-text.ts';

/** Far more than anyone writes by hand. */
const MOST_SCENARIO_BYTES = 5_000_000;

export interface ScenarioFile {
  readonly path: string;
  /** As it stands in the file, before `--set`. */
  readonly text: string;
  /** What the scenario was read from. */
  readonly source: ScenarioSource;
  /** Without mixtures. */
  readonly scenario: Scenario;
  readonly warnings: readonly Issue[];
  /** Of remarks; English when left out. */
  readonly language?: Language;
}

/** What may be replaced in a scenario while it is read, as the options of the same names do on the command line. */
export interface Replacements {
  /** Entries `path=value`. */
  readonly set?: readonly string[];
  readonly seed?: string | undefined;
  readonly replications?: number | undefined;
  /** Of remarks on a graph; English when left out. */
  readonly language?: Language | undefined;
}

/** Reads and checks a scenario. Throws a ScenarioError that says everything that is wrong with it. */
export function readScenarioFile(
  path: string,
  { set = [], seed, replications, language = 'en' }: Replacements = {},
): ScenarioFile {
  const text = readText(path, MOST_SCENARIO_BYTES);
  const { scenario, warnings } = readScenario(text, { file: path, set, seed, replications });
  const source = { file: path, text, set: seed === undefined ? set : [...set, seedEntry(seed)] };
  return { path, text, source, scenario, warnings, language };
}

/** `--seed` as an entry of `--set`. */
export const seedEntry = (seed: string): string => `seed=${JSON.stringify(seed)}`;

/** The scenario, with mixtures, together with the graph file it names, if it names one. @param note told what was taken for what in it */
export function loadJob(
  { path, source, scenario: written, language = 'en' }: ScenarioFile,
  note: (text: string) => void = () => {},
): Job {
  const scenario = withMixtures(written, source.mixtures ?? []);
  const { graph, size } = scenario.population;
  if (!('file' in graph)) return { scenario, source };
  const file = insideFolder(dirname(path), graph.file, path);
  const read = parseGraph(readText(file), graphFormatOf(file), file);
  for (const remark of read.notes) note(`${file}${language === 'zh' ? '：' : ': '}${remark[language]}`);
  const { personCount } = read.graph;
  if (personCount !== size) {
    throw new HearsayError(
      {
        en: `${path}: the graph "${graph.file}" holds ${personCount} people, but population.size is ${size}`,
        zh: `${path}：关系图“${graph.file}”中有 ${personCount} 人，而 population.size 是 ${size}`,
      },
      { en: `write "size: ${personCount}" under "population"`, zh: `请在 population 下写 size: ${personCount}` },
    );
  }
  return { scenario, source, graph: read.graph, graphFile: file };
}

/** The path of a file that a scenario names, if it is in the scenario's folder or below, wherever links lead. */
function insideFolder(folder: string, name: string, scenarioPath: string): string {
  const refuse = (reason: Words) =>
    new HearsayError(
      { en: `${scenarioPath}: the graph "${name}" ${reason.en}`, zh: `${scenarioPath}：关系图“${name}”${reason.zh}` },
      {
        en: 'a scenario can only use files in its own folder or below: copy the graph there and write its name alone',
        zh: '场景只能使用自己所在文件夹及其子文件夹里的文件：请把关系图复制过去，只写文件名',
      },
    );
  if (isAbsolute(name) || win32.isAbsolute(name))
    throw refuse({ en: 'is given by a path from the top of the disk', zh: '使用了绝对路径' });
  const path = join(folder, name);
  if (leadsOut(relative(folder, path)))
    throw refuse({ en: 'lies outside the folder of the scenario', zh: '不在场景所在的文件夹里' });
  const [realFolder, real] = [realPath(folder), realPath(path)];
  if (realFolder === undefined || real === undefined) return path;
  if (leadsOut(relative(realFolder, real)))
    throw refuse({
      en: 'is a link that leads out of the folder of the scenario',
      zh: '是一个指向场景文件夹之外的链接',
    });
  return path;
}

const leadsOut = (path: string) => path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path);

/** Undefined when there is no such file: reading it will say so. */
function realPath(path: string): string | undefined {
  try {
    return realpathSync(path === '' ? '.' : path);
  } catch {
    return undefined;
  }
}
