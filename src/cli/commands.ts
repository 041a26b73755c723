/**
 * Every command, once: the parser, the help and shell completion read this table.
 *
 * A command's own code is loaded only when it runs, so that `--help` costs nothing.
 */
import type { Command } from './command.ts';

/** Purposes in the order of the main help, each with its commands in the order below. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'init',
    operand: '[NAME]',
    purpose: 'Write a scenario',
    summary: 'write a commented scenario to start from',
    details: 'Writes NAME.yaml (default: scenario.yaml) and the schema that lets editors complete and check it.',
    options: ['template', 'list', 'json', 'quiet'],
    examples: [
      ['hearsay init', 'writes scenario.yaml'],
      ['hearsay init --list', 'shows the templates'],
    ],
    load: () => import('./init.ts'),
  },
  {
    name: 'check',
    operand: 'FILE…',
    missing: 'say which scenario to check, such as "hearsay check scenario.yaml"',
    purpose: 'Write a scenario',
    summary: 'say everything that is wrong with a scenario; with --run, hold it to its "expect"',
    options: ['run', 'set', 'seed', 'replications', 'workers', 'json', 'quiet'],
    examples: [
      ['hearsay check scenario.yaml', 'reads it and reports every mistake at once'],
      ['hearsay check --run scenarios/*.yaml', 'runs each and compares with what it expects'],
    ],
    load: () => import('./check.ts'),
  },
  {
    name: 'describe',
    operand: 'FILE',
    missing: 'say which scenario to describe, such as "hearsay describe scenario.yaml"',
    purpose: 'Write a scenario',
    summary: 'say in plain words what a scenario says; with --odd, describe the model itself (ODD protocol)',
    options: ['odd', 'set', 'out', 'json', 'quiet'],
    examples: [
      ['hearsay describe scenario.yaml', 'people, strategies and where they differ, outcomes'],
      ['hearsay describe scenario.yaml --odd --out model.md', 'the model with every parameter and its source'],
    ],
    load: () => import('./describe.ts'),
  },
  {
    name: 'schema',
    operand: '',
    purpose: 'Write a scenario',
    summary: 'print the format of scenario files: JSON Schema for editors, or a table of every key',
    options: ['reference', 'out', 'quiet'],
    examples: [
      ['hearsay schema --out scenario.schema.json', 'writes the JSON Schema to a file'],
      ['hearsay schema --reference', 'every key with its meaning, unit and default, as Markdown'],
    ],
    load: () => import('./schema.ts'),
  },
  {
    name: 'compare',
    operand: 'FILE',
    missing: 'say which scenario to compare the strategies of, such as "hearsay compare scenario.yaml"',
    purpose: 'Get an answer',
    summary: 'which strategy is better, by how much and how sure; writes a report to mail',
    details:
      'Runs every strategy with the same seeds, so that differences come from the strategies and not from luck. ' +
      'Writes report.html, charts, summary.json and manifest.json (default folder: hearsay-study/NAME-OF-FILE).',
    options: [
      'replications',
      'workers',
      'seed',
      'set',
      'decide',
      'out',
      'recompute-damaged',
      'lang',
      'open',
      'json',
      'quiet',
    ],
    examples: [
      ['hearsay compare scenario.yaml --open', 'compares and opens the report'],
      ['hearsay compare scenario.yaml --set population.size=2000', 'the same with another number'],
      ['hearsay compare scenario.yaml --json > result.json', 'for other programs'],
    ],
    load: () => import('./compare.ts'),
  },
  {
    name: 'explain',
    operand: 'FILE',
    missing: 'say which scenario to explain, such as "hearsay explain scenario.yaml --of month-plan"',
    purpose: 'Get an answer',
    summary: 'how much of the difference between two strategies each lever is worth, and how sure that is',
    details:
      'Runs mixtures of the two strategies, all with the same seeds, and shares the difference out over the levers (Shapley values): ' +
      'the values add up to the whole, each with an interval. Writes a report with --out.',
    options: [
      'of',
      'against',
      'outcome',
      'orders',
      'replications',
      'workers',
      'seed',
      'set',
      'out',
      'lang',
      'json',
      'quiet',
    ],
    examples: [
      ['hearsay explain scenario.yaml --of month-plan', 'against the baseline'],
      ['hearsay explain scenario.yaml --of B --against A --out reasons', 'with a report'],
    ],
    load: () => import('./explain.ts'),
  },
  {
    name: 'run',
    operand: 'FILE',
    missing: 'say which scenario to run, such as "hearsay run scenario.yaml"',
    purpose: 'Get an answer',
    summary: 'one strategy, one seed: what happens day by day',
    options: ['strategy', 'seed', 'set', 'out', 'lang', 'json', 'quiet'],
    examples: [['hearsay run scenario.yaml --strategy month-plan', 'one possible course of that strategy']],
    load: () => import('./run.ts'),
  },
  {
    name: 'trace',
    operand: 'FILE',
    missing: 'say which scenario to trace a member in, such as "hearsay trace scenario.yaml"',
    purpose: 'Find out why',
    summary: "one member's story: who told them, what they read, who answered, why they left",
    details:
      'The run is the very one that "compare" makes: watching changes nothing. Without "--member" it tells the story of the member ' +
      'who was answered most, and names others worth reading.',
    options: ['member', 'strategy', 'replication', 'seed', 'set', 'lang', 'json', 'quiet'],
    examples: [
      ['hearsay trace scenario.yaml --strategy month-plan', 'a story, and the numbers of others'],
      ['hearsay trace scenario.yaml --member 1205 --json', 'every event of one member, for other programs'],
    ],
    load: () => import('./trace.ts'),
  },
  {
    name: 'report',
    operand: 'STUDY',
    missing: 'say which study to report, such as "hearsay report hearsay-study/scenario"',
    purpose: 'Come back to a study',
    summary: 'draw the report of a study again from its files, without running anything',
    options: ['lang', 'open', 'json', 'quiet'],
    examples: [['hearsay report hearsay-study/scenario --lang zh', 'the same report in Chinese']],
    load: () => import('./report.ts'),
  },
  {
    name: 'rerun',
    operand: 'STUDY RUN',
    missing: 'say which run of which study, such as "hearsay rerun hearsay-study/scenario 0/month-plan/3"',
    purpose: 'Come back to a study',
    summary: 'compute a run again and say whether it is what is stored, to the last bit; exit with 1 if not',
    details:
      'RUN is POINT/STRATEGY/REPLICATION, all three columns of the tables in the study; the point may be left out where nothing is varied.',
    options: ['json', 'quiet'],
    examples: [['hearsay rerun hearsay-study/scenario 0/month-plan/3', 'the fourth replication of "month-plan"']],
    load: () => import('./rerun.ts'),
  },
  {
    name: 'graph describe',
    operand: 'FILE',
    missing: 'say which graph to describe, such as "hearsay graph describe friends.csv"',
    purpose: 'Look at who knows whom',
    summary: 'size, degrees, clustering, components and communities of a graph',
    options: ['format', 'json', 'quiet'],
    examples: [['hearsay graph describe friends.csv.gz', 'CSV, GEXF or GraphML, plain or gzip']],
    load: () => import('./graph-describe.ts'),
  },
  {
    name: 'graph generate',
    operand: '',
    purpose: 'Look at who knows whom',
    summary: 'write an artificial graph as a list of friendships',
    options: ['kind', 'people', 'mean-degree', 'rewiring', 'seed', 'out', 'quiet'],
    examples: [['hearsay graph generate --people 500 --out friends.csv', 'a small world of 500 people']],
    load: () => import('./graph-generate.ts'),
  },
];

export function commandNames(): string[] {
  return [...COMMANDS.map(({ name }) => name), 'completion'];
}
