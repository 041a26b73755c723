/** Studies as a command makes them, with a report that is quickly drawn, and how many runs that took. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import pc from 'picocolors';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Arguments } from '#hearsay/cli/command.js';
import { readScenarioFile } from '#hearsay/cli/scenario-file.js';
import { openStudy, type Rectangle, type StudyPlan } from '#hearsay/cli/study.js';
import { HearsayError } from '#hearsay/errors.js';
import { digestOfResults } from '#hearsay/experiment/collect.js';

/** Runs that were kept since the test began: every frame that is written to a journal. */
let kept = 0;
const { writeSync } = fs;
beforeAll(() => {
  fs.writeSync = ((file: number, bytes: Uint8Array | string, ...rest: []) => {
    if (typeof bytes !== 'string' && Buffer.from(bytes).toString('utf8', 12, 19) === '{"key":') kept++;
    return writeSync(file, bytes as Uint8Array, ...rest);
  }) as typeof fs.writeSync;
  syncBuiltinESMExports();
});
afterAll(() => {
  fs.writeSync = writeSync;
  syncBuiltinESMExports();
});

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
  const given = {
    words: ['compare', 'a.yaml'],
    operands: [],
    flag: (name: string) => flags.includes(name),
    text: () => undefined,
    number: () => undefined,
    list: (name: string) => (name === 'set' ? set : []),
  } as Arguments;
  const say = (text: string) => void told.push(text);
  const terminal = {
    colors: pc.createColors(false),
    result: say,
    note: say,
    warn: say,
    fail: () => {},
    width: 100,
    quiet: true,
  };
  const file = readScenarioFile(join(cwd, 'a.yaml'), given);
  const folder = { path: join(cwd, 'study'), named };
  const study = await openStudy({ file, kind, folder, outcomes, asked }, given, terminal);
  kept = 0;
  try {
    const results = await study.compute(wanted);
    study.writeFiles(results, new Map([['report.html', digestOfResults(results)]]), {});
    return { results, computed: kept, folder: study.folder!, told: told.join('\n') };
  } finally {
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
