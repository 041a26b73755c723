import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rolldown';

/**
 * The license texts of all packages that go into a bundle, beside it: what is bundled need not be installed, and its license asks to go
 * with it. A package without one stops the build.
 */
const licenses = (fileName) => ({
  name: 'licenses',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
    const folders = new Set(
      modules.flatMap(
        (id) => /^((?:[\\/]|[A-Z]:).*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? [],
      ),
    );
    const source = [...folders].sort().map(licenseOf).join('\n\n');
    this.emitFile({ type: 'asset', fileName, source: `${source}\n` });
  },
});

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = existsSync(folder) && readdirSync(folder).find((one) => /^(licen[cs]e|copying)/i.test(one));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `License: ${license}`;
  if (!file && license === undefined) throw new Error(`${name} says nothing of its license`);
  return `---- ${name} ${version} ----\n\n${text}`;
}

// The command line and its worker in few files: a start reads 3 files instead of 900. What only some commands need (charts,
// graph files) is imported on demand and lands in chunks of its own.
//
// All that a run passes through every day is one module (`engine.js`): V8 knows a constant or a function of the same module for what it
// is, and has to look up and check one that is imported. The bench and the library run the same file.
const commandLine = defineConfig({
  input: {
    cli: 'src/cli/main.ts',
    worker: 'src/study/compute/worker.ts',
    'queue-thread': 'src/study/queue/queue-thread.ts',
    index: 'src/index.ts',
  },
  platform: 'node',
  // The first finds its WebAssembly by its own place on disk; the others are installed by those who want a queue.
  external: ['subset-font', 'bullmq', 'ioredis', 'pg'],
  plugins: [licenses('LICENSES.txt')],
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

// The page of `hearsay explore` and its workers: programs that are put into the page as texts. What draws charts is one of its own, which
// nothing waits for that is not drawn.
const studioProgram = (name, file) =>
  defineConfig({
    input: { [name]: file },
    platform: 'browser',
    plugins: [licenses(`${name}-LICENSES.txt`)],
    transform: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    output: {
      dir: 'dist/bundle',
      format: 'iife',
      entryFileNames: '[name].js',
      codeSplitting: false,
      minify: true,
    },
  });

export default [
  commandLine,
  studioProgram('studio', 'src/studio/program.ts'),
  studioProgram('studio-drawing', 'src/studio/drawing-program.ts'),
];
