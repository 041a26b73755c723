/** Whether what a row names is there: its scenario reads, its outcomes, command and expectations exist. */
import { COMMANDS } from '#hearsay/cli/typed/commands.js';
import { readScenarioFile } from '#hearsay/node.js';
import { OUTCOME_NAMES } from '#hearsay/scenario/outcomes.js';
import { modelOf } from './play.ts';
import type { Evidence, Row } from './row.ts';

/** What is named and not there, one sentence each; empty when all is. */
export function unresolved(row: Row, evidence: Evidence): readonly string[] {
  const missing: string[] = [];
  if (row.kind === 'claim' && row.known === undefined) missing.push('a claim says what is known of it');
  if (row.known !== undefined && !(row.known in evidence)) missing.push(`no evidence "${row.known}"`);
  const outcomes = [
    ...(row.outcomes ?? []),
    ...(row.play === undefined ? [] : Array.isArray(row.play.moves) ? row.play.moves : Object.keys(row.play.moves)),
  ];
  for (const outcome of outcomes)
    if (!(OUTCOME_NAMES as readonly string[]).includes(outcome)) missing.push(`no outcome "${outcome}"`);
  if (row.command !== undefined && !COMMANDS.some(({ name }) => name === row.command))
    missing.push(`no command "${row.command}"`);
  if (row.scenario !== undefined) {
    const { scenario } = readScenarioFile(`scenarios/${row.scenario.file}.yaml`);
    for (const strategy of row.scenario.expects)
      if (!scenario.expectations.some((one) => one.strategy === strategy))
        missing.push(`${row.scenario.file} expects nothing of "${strategy}"`);
  }
  if (row.play !== undefined)
    for (const side of ['tried', 'against'] as const) {
      try {
        modelOf(row.play, side);
      } catch (error) {
        missing.push(`${side}: ${(error as Error).message}`);
      }
    }
  return missing;
}
