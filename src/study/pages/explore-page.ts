/** The page in which a plan can be changed (`src/studio/`), put together from this package's files. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { deflateSync } from 'node:zlib';
import { HearsayError } from '../../errors.ts';
import type { Graph } from '../../graph/csr.ts';
import type { Language } from '../../report/language.ts';
import { readScenario } from '../../scenario/read.ts';
import { MOST_PAGE_BYTES, type StudioAssets, studioPage } from '../../studio/page.ts';
import { type ScenarioFile, seedEntry } from '../scenario-file.ts';
import { PACKAGE, VERSION } from '../version.ts';

export interface Explored {
  readonly file: ScenarioFile;
  readonly graph: Graph | undefined;
  /** `runsAsText` of the runs that are there already. */
  readonly runs?: string;
  /** To begin with. */
  readonly replications: number;
  readonly language: Language;
}

/** The page as text. Throws a HearsayError where it would be too large to be mailed or opened. */
export function explorePage({ file, graph, runs, replications, language }: Explored): string {
  const { path, text, scenario } = file;
  const input = {
    title: scenario.name,
    text,
    file: basename(path),
    set: setBeyondTheFile(file),
    graph,
    replications,
    language,
    version: VERSION,
  };
  const assets = loadAssets();
  const page = studioPage({ ...input, runs }, assets);
  if (page.length <= MOST_PAGE_BYTES) return page;
  // Runs can be computed again in the page; the graph has to be there.
  const without = runs === undefined ? page : studioPage({ ...input, runs: undefined }, assets);
  if (without.length <= MOST_PAGE_BYTES) return without;
  throw tooLarge(path, without.length, graph);
}

/** Without the seed that a study keeps beside its scenario, where the file says it: the page is the same whoever writes it. */
function setBeyondTheFile({ path, text, source, scenario }: ScenarioFile): readonly string[] {
  const kept = seedEntry(scenario.seed);
  const others = source.set.filter((entry) => entry !== kept);
  if (others.length === source.set.length) return source.set;
  return readScenario(text, { file: path, set: others }).scenario.seed === scenario.seed ? others : source.set;
}

function tooLarge(path: string, size: number, graph: Graph | undefined): HearsayError {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  const people = graph?.personCount ?? 0;
  return new HearsayError(
    {
      en: `${path}: the page would take ${megabytes(size)} MB, more than ${megabytes(MOST_PAGE_BYTES)} MB, because of its graph of ${people} people`,
      zh: `${path}：页面将有 ${megabytes(size)} MB，超过 ${megabytes(MOST_PAGE_BYTES)} MB，因为关系图有 ${people} 人`,
    },
    {
      en: `change values on the command line instead: hearsay compare ${path} --set PATH=VALUE`,
      zh: `请改用命令行修改数值：hearsay compare ${path} --set PATH=VALUE`,
    },
  );
}

let loaded: StudioAssets | undefined;

function loadAssets(): StudioAssets {
  loaded ??= {
    program: programNamed('studio'),
    drawing: programNamed('studio-drawing'),
    sha256: (text) => createHash('sha256').update(text).digest('base64'),
    deflated: (bytes) => deflateSync(bytes, { level: 9 }).toString('base64'),
  };
  return loaded;
}

const programNamed = (name: string): string =>
  withinScript(readFileSync(new URL(`dist/bundle/${name}.js`, PACKAGE), 'utf8'));

/** A program may hold, in its texts, what would end the element it stands in; in JavaScript a backslash there means nothing. */
const withinScript = (program: string): string =>
  program.replaceAll('\r\n', '\n').replace(/<(?=\/script|!--|script)/gi, '\\x3c');
