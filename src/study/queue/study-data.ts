/** The description of a study on the server: kept once by its content, however many parts are made of it, and checked where it is taken from there. */
import { createHash } from 'node:crypto';
import { HearsayError } from '../../errors.ts';
import type { Job } from '../../experiment/job.ts';
import type { Graph } from '../../graph/csr.ts';
import { withMixtures } from '../../scenario/mixtures.ts';
import { readScenario } from '../../scenario/read.ts';
import type { QueueServer } from './connection.ts';
import { blockId, pack, type StudyMessage, studyId, studyShape, unpack } from './messages.ts';
import type { Rooms } from './rooms.ts';

/** Of a graph, so that no message becomes larger than servers take. */
const BLOCK_BYTES = 4_000_000;

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A study as it is put on the server. */
export interface StudyData {
  readonly hash: string;
  /** By id. A function that asks: packed content of a large graph need not stay in memory. */
  readonly contents: ReadonlyMap<string, () => string | Uint8Array>;
}

export function describeStudy({ source, graph }: Job): StudyData {
  const { file, text, set, mixtures = [] } = source;
  const contents = new Map<string, () => string | Uint8Array>();
  const inBlocks = (values: Int32Array): string[] => {
    const bytes = new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
    const hashes: string[] = [];
    for (let at = 0; at < bytes.length; at += BLOCK_BYTES) {
      const block = bytes.subarray(at, at + BLOCK_BYTES);
      const hash = hashOf(block);
      contents.set(blockId(hash), () => block);
      hashes.push(hash);
    }
    return hashes;
  };
  const message: StudyMessage = {
    file,
    text,
    set: [...set],
    mixtures: mixtures.map(({ parts, ...mixture }) => ({ ...mixture, parts: [...parts] })),
    ...(graph && {
      graph: {
        personCount: graph.personCount,
        offsets: inBlocks(graph.offsets),
        neighbors: inBlocks(graph.neighbors),
      },
    }),
  };
  const written = JSON.stringify(message);
  const hash = hashOf(written);
  // Last, so that whoever finds the study finds its graph.
  contents.set(studyId(hash), () => written);
  return { hash, contents };
}

/** Puts what is not there yet. */
export async function putStudy(server: QueueServer, { data }: Rooms, { contents }: StudyData): Promise<void> {
  for (const [id, content] of contents) {
    const isThere = await server.ask(data, async (queue) => (await queue.getJob(id)) !== undefined);
    if (isThere) continue;
    const packed = await pack(content());
    await server.ask(data, (queue) => queue.add('content', { packed }, { jobId: id }));
  }
}

/**
 * Takes a study from the server; undefined where it is not there, or not as its name says. Its graph is in memory that threads share. Throws
 * HearsayError where the scenario is refused.
 */
export async function takeStudy(server: QueueServer, { data }: Rooms, hash: string): Promise<Job | undefined> {
  const content = async (id: string, expected: string): Promise<Buffer | undefined> => {
    const job = await server.ask(data, (queue) => queue.getJob(id));
    const { packed } = (job?.data ?? {}) as { readonly packed?: unknown };
    if (typeof packed !== 'string') return undefined;
    try {
      const bytes = await unpack(packed);
      return hashOf(bytes) === expected ? bytes : undefined;
    } catch {
      return undefined;
    }
  };
  const written = await content(studyId(hash), hash);
  if (written === undefined) return undefined;
  const parsed = studyShape.safeParse(JSON.parse(written.toString('utf8')));
  if (!parsed.success) throw notOurs();
  const { graph: described, ...source } = parsed.data;
  const { scenario: read } = readScenario(source.text, { file: source.file, set: source.set });
  const scenario = withMixtures(read, source.mixtures);
  if (described === undefined) return { scenario, source };
  const join = async (hashes: readonly string[]): Promise<Int32Array | undefined> => {
    const blocks: Buffer[] = [];
    for (const each of hashes) {
      const block = await content(blockId(each), each);
      if (block === undefined) return undefined;
      blocks.push(block);
    }
    const values = new Int32Array(new SharedArrayBuffer(blocks.reduce((sum, { byteLength }) => sum + byteLength, 0)));
    let at = 0;
    for (const block of blocks) {
      new Uint8Array(values.buffer).set(block, at);
      at += block.byteLength;
    }
    return values;
  };
  const [offsets, neighbors] = [await join(described.offsets), await join(described.neighbors)];
  if (offsets === undefined || neighbors === undefined) return undefined;
  const graph = { personCount: described.personCount, offsets, neighbors };
  if (!isGraph(graph)) throw notOurs();
  return { scenario, source, graph };
}

/** The engine trusts a graph, so rows must lie within it and name people of it. */
function isGraph({ personCount, offsets, neighbors }: Graph): boolean {
  if (offsets.length !== personCount + 1 || offsets[0] !== 0 || offsets[personCount] !== neighbors.length) return false;
  for (let person = 0; person < personCount; person++) if (offsets[person]! > offsets[person + 1]!) return false;
  return neighbors.every((friend) => friend >= 0 && friend < personCount);
}

const notOurs = (): HearsayError =>
  new HearsayError(
    { en: 'what the queue holds is not the description of a study', zh: '队列中的内容不是研究的描述' },
    {
      en: 'give hearsay a queue of its own: "?name=NAME" after the address',
      zh: '请给 hearsay 单独的队列：在地址后加 ?name=名称',
    },
  );
