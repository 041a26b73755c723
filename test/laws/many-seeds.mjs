/**
 * Tries every law under many seeds: `npm run test:laws -- --seeds 200`, `-- --first 1000` for others, `-- --record` to have those that fail
 * tried in every run from now on. What else vitest is to know follows, such as the name of a file.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    first: { type: 'string', default: String(Date.now() % 2 ** 31) },
    record: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
for (const name of ['seeds', 'first'])
  if (!/^\d+$/.test(values[name])) {
    console.error(`error: --${name} takes a whole number, not "${values[name]}"`);
    process.exit(2);
  }

const failures = join(mkdtempSync(join(tmpdir(), 'hearsay-laws-')), 'failures');
const files = positionals.length > 0 ? positionals : ['test/laws', 'test/engine/trace/witness.test.ts'];
const { status } = spawnSync('npx', ['vitest', 'run', '--testTimeout=0', ...files], {
  stdio: 'inherit',
  env: { ...process.env, LAW_SEEDS: values.seeds, LAW_FIRST_SEED: values.first, LAW_FAILURES: failures },
});

const found = existsSync(failures)
  ? readFileSync(failures, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
if (found.length === 0) console.log(`no law failed under seeds ${values.first} and the ${values.seeds} from there on`);
else {
  for (const { law, seed } of found) console.log(`failed under seed ${seed}: ${law}`);
  const place = new URL('seeds.json', import.meta.url);
  const recorded = JSON.parse(readFileSync(place, 'utf8'));
  for (const { law, seed } of found) recorded[law] = [...new Set([...(recorded[law] ?? []), seed])];
  if (values.record) writeFileSync(place, `${JSON.stringify(recorded, null, 2)}\n`);
  console.log(values.record ? 'added to test/laws/seeds.json' : 'add -- --record to have them tried in every run');
}
process.exit(status ?? 1);
