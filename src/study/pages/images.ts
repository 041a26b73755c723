/** The rasterizer of charts: resvg as WebAssembly, started once a process. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Resvg } from '@resvg/resvg-wasm';

let started: Promise<typeof Resvg> | undefined;

/** The rasterizer, ready to use. */
export function loadRasterizer(): Promise<typeof Resvg> {
  // Starting it twice throws, hence the one value kept for the process.
  started ??= start();
  return started;
}

async function start(): Promise<typeof Resvg> {
  const require = createRequire(import.meta.url);
  const { initWasm, Resvg } = await import('@resvg/resvg-wasm');
  await initWasm(await readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return Resvg;
}
