import { defineConfig } from 'rolldown';

// The command line and its worker in few files: a start reads 3 files instead of 900. What only some commands need (charts,
// graph files) is imported on demand and lands in chunks of its own.
export default defineConfig({
  input: { cli: 'src/cli/main.ts', worker: 'src/study/compute/worker.ts' },
  platform: 'node',
  // Finds its WebAssembly by its own place on disk.
  external: ['subset-font'],
  output: {
    dir: 'dist/bundle',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
});
