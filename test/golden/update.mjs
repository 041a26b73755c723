/** Records the digests of the golden runs as the built code gives them now: `npx tsc -b && node test/golden/update.mjs`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';

const folder = new URL('.', import.meta.url);
const digests = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  const model = compileModel(readScenario(readFileSync(new URL(file, folder), 'utf8')).scenario);
  digests[file] = simulate(model, 'only', 2).digest;
}
writeFileSync(new URL('digests.json', folder), `${JSON.stringify(digests, null, 2)}\n`);
