/** `hearsay graph generate`: an artificial graph as a list of friendships, or as GEXF or GraphML where the name of the file says so. */
import { HearsayError } from '../../errors.ts';
import { degreeOf, type Graph } from '../../graph/csr.ts';
import { type GeneratedGraph, generateGraph } from '../../graph/generate.ts';
import { graphFormatOf } from '../../graph/read.ts';
import { writeGraph } from '../../graph/write.ts';
import { refuseExisting } from '../../study/files/new-file.ts';
import { replaceFile } from '../../study/files/replace-file.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

const STANDARD_MEAN_DEGREE = 10;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const people = given.number('people') ?? 1000;
  const out = given.text('out');
  if (out !== undefined) refuseExisting(out);
  refuseIdleOptions(given);
  checkFriends(given, people);
  const graph = generateGraph(describe(given), people, new Uint8Array(people), given.text('seed') ?? 'hearsay');
  const format = out === undefined ? 'edge-list' : graphFormatOf(out);
  const text = writeGraph(graph, format);
  if (out === undefined) terminal.result(text);
  else {
    replaceFile(out, text);
    terminal.note({ en: `Wrote ${out}`, zh: `已写出 ${out}` });
  }
  const alone = countAlone(graph);
  if (alone > 0 && format === 'edge-list')
    terminal.note({
      en:
        alone === 1
          ? '1 person has no friends, so is not in the list'
          : `${alone} people have no friends, so they do not appear in the list`,
      zh: `有 ${alone} 人没有好友，因此不出现在列表中`,
    });
  return 0;
}

/** An option that has no part in the kind of graph asked for was meant to have one. */
function refuseIdleOptions(given: Arguments): void {
  const kind = given.text('kind') ?? 'small-world';
  const idle = [
    ...(kind === 'complete' ? (['mean-degree', 'seed'] as const) : []),
    ...(kind === 'small-world' ? [] : (['rewiring'] as const)),
  ].find((name) => (name === 'seed' ? given.text(name) : given.number(name)) !== undefined);
  if (idle === undefined) return;
  throw new HearsayError(
    {
      en: `"--${idle}" has no effect on a graph of the kind "${kind}"`,
      zh: `--${idle} 对 ${kind} 类型的关系图没有作用`,
    },
    {
      en:
        idle === 'rewiring'
          ? 'leave it out, or write "--kind small-world"'
          : `leave it out, or write another "--kind": in a complete graph everybody knows everybody`,
      zh: idle === 'rewiring' ? '请去掉它，或写 --kind small-world' : '请去掉它，或换一个 --kind：完全图中人人互相认识',
    },
  );
}

/** In the words of the command; what the graph itself says speaks of the keys of a scenario. */
function checkFriends(given: Arguments, people: number): void {
  const meanDegree = given.number('mean-degree') ?? STANDARD_MEAN_DEGREE;
  if (given.text('kind') === 'complete' || meanDegree < people) return;
  throw new HearsayError(
    {
      en: `"--mean-degree" cannot be ${meanDegree}: among ${people} ${people === 1 ? 'person' : 'people'} nobody can have more than ${people - 1} friends`,
      zh: `--mean-degree 不能是 ${meanDegree}：${people} 人当中，任何人最多有 ${people - 1} 位好友`,
    },
    {
      en:
        people === 1
          ? 'give more people with "--people"'
          : 'give less with "--mean-degree", or more people with "--people"',
      zh: people === 1 ? '请用 --people 增加人数' : '请减小 --mean-degree，或用 --people 增加人数',
    },
  );
}

function describe(given: Arguments): GeneratedGraph {
  const kind = (given.text('kind') ?? 'small-world') as 'complete' | 'erdos-renyi' | 'small-world' | 'barabasi-albert';
  const meanDegree = given.number('mean-degree') ?? STANDARD_MEAN_DEGREE;
  if (kind === 'complete') return { kind };
  return kind === 'small-world'
    ? { kind, meanDegree, rewiring: given.number('rewiring') ?? 0.1 }
    : { kind, meanDegree };
}

function countAlone(graph: Graph): number {
  let alone = 0;
  for (let person = 0; person < graph.personCount; person++) if (degreeOf(graph, person) === 0) alone++;
  return alone;
}
