import { defineConfig } from 'rolldown';

// The command line and its worker in few files: a start reads 3 files instead of 900. What only some commands need (charts,
// graph files) is imported on demand and lands in chunks of its own.
//
// All that a run passes through every day is one module (`engine.js`): V8 knows a constant or a function of the same module for what it
// is, and has to look up and check one that is imported. The bench and the library run the same file.
export default defineConfig({
  input: { cli: 'src/cli/main.ts', worker: 'src/study/compute/worker.ts', index: 'src/index.ts' },
  platform: 'node',
  // Finds its WebAssembly by its own place on disk.
  external: ['subset-font'],
  output: {
    dir: 'dist/bundle',
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        // What a start needs that reads no scenario: with the engine it would bring in all that the engine needs.
        { name: 'ground', test: /[\\/]src[\\/](errors|language[\\/]\w+|formula[\\/]nearest)\.ts$/, priority: 1 },
        { name: 'engine', test: /[\\/]src[\\/](engine|random|numeric)[\\/]/ },
      ],
    },
  },
});
