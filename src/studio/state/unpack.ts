/** What the page carries made smaller, as it was. */
import type { Graph } from '../../graph/csr.ts';
import type { PageData } from '../page.ts';

/** Bytes that `StudioAssets.deflated` made smaller. */
export async function inflated(text: string): Promise<Uint8Array> {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export async function graphOf({ graph }: PageData): Promise<Graph | undefined> {
  if (graph === undefined) return undefined;
  const { buffer } = await inflated(graph.rows);
  const rows = new Int32Array(buffer);
  return {
    personCount: graph.people,
    offsets: rows.slice(0, graph.people + 1),
    neighbors: rows.slice(graph.people + 1),
  };
}
