/** Studies as a command makes them, with a report that is quickly drawn, and how many runs that took. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect } from 'vitest';
import { HearsayError } from '#hearsay/errors.js';
import { digestOfResults } from '#hearsay/experiment/collect.js';
import { NOBODY } from '#hearsay/study/listener.js';
import { readScenarioFile } from '#hearsay/study/scenario-file.js';
import { openStudy, type Rectangle, type StudyPlan } from '#hearsay/study/study.js';

/** Counts the runs that are kept from now on, every frame that is written to a journal; the function that comes back says how many, and ends it. */
function countKept(): () => number {
  let kept = 0;
  const { writeSync } = fs;
  fs.writeSync = ((file: number, bytes: Uint8Array | string, ...rest: []) => {
    if (typeof bytes !== 'string' && Buffer.from(bytes).toString('utf8', 12, 19) === '{"key":') kept++;
    return writeSync(file, bytes as Uint8Array, ...rest);
  }) as typeof fs.writeSync;
  syncBuiltinESMExports();
  return () => {
    fs.writeSync = writeSync;
    syncBuiltinESMExports();
    return kept;
  };
}

export interface Options extends Rectangle {
  readonly asked?: StudyPlan['asked'];
  readonly flags?: readonly string[];
  readonly set?: readonly string[];
  readonly kind?: string;
  readonly named?: boolean;
  readonly outcomes?: readonly string[];
}

/** What a command does with its study, with a report that is quickly drawn. */
export async function studyIn(
  cwd: string,
  { flags = [], set = [], kind = 'compare', named = true, outcomes = [], asked = {}, ...wanted }: Options = {},
) {
  const told: string[] = [];
  const say = (text: string | { readonly en: string }) => void told.push(typeof text === 'string' ? text : text.en);
  const file = readScenarioFile(join(cwd, 'a.yaml'), { set });
  const folder = { path: join(cwd, 'study'), named };
  const recomputeDamaged = flags.includes('recompute-damaged');
  const command = 'hearsay compare a.yaml';
  const study = await openStudy(
    { file, kind, folder, outcomes, asked, recomputeDamaged, command },
    { ...NOBODY, note: say, warn: say },
  );
  const counted = countKept();
  let computed = 0;
  try {
    const results = await study.compute(wanted);
    computed = counted();
    study.writeFiles(results, new Map([['report.html', digestOfResults(results)]]), asked);
    return { results, computed, folder: study.folder!, told: told.join('\n') };
  } finally {
    counted();
    study.close();
  }
}

/** The message and hint with which something is refused. */
export async function refusal(action: Promise<unknown>): Promise<string> {
  const error = await action.then(
    () => expect.fail('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HearsayError)) throw error;
  return `${error.message}; ${error.hint}`;
}
