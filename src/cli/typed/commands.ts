/**
 * Every command, once: the parser, the help and shell completion read this table.
 *
 * A command's own code is loaded only when it runs, so that `--help` costs nothing.
 */
import type { Command } from './command.ts';

/** What every command that makes a study can be told, behind what is its own. */
const STUDY_OPTIONS = [
  'replications',
  'workers',
  'share',
  'queue',
  'seed',
  'set',
  'out',
  'recompute-damaged',
  'no-charts',
  'lang',
  'open',
  'json',
  'quiet',
] as const;

/** A command that makes a study of a scenario (`study-command.ts`); `options` are its own. */
const makesStudy = (command: Omit<Command, 'operand'>): Command => ({
  ...command,
  operand: 'FILE',
  // An experiment looks at its values on days of its own.
  options: [...command.options, ...STUDY_OPTIONS, ...(command.name === 'ab' ? [] : (['series'] as const))],
});

/** Purposes in the order of the main help, each with its commands in the order below. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'init',
    operand: '[NAME]',
    purpose: 'Write a scenario',
    summary: 'write a commented scenario to start from',
    details: 'Writes NAME.yaml (default: scenario.yaml) and the schema that lets editors complete and check it.',
    options: ['template', 'list', 'lang', 'json', 'quiet'],
    examples: [
      ['hearsay init', 'writes scenario.yaml'],
      ['hearsay init --list', 'shows the templates'],
    ],
    load: () => import('../commands/init.ts'),
  },
  {
    name: 'check',
    operand: 'FILE…',
    missing: 'say which scenario to check, such as "hearsay check scenario.yaml"',
    purpose: 'Write a scenario',
    summary: 'say everything that is wrong with a scenario; with --run, hold it to its "expect"',
    options: ['run', 'set', 'seed', 'replications', 'workers', 'queue', 'lang', 'json', 'quiet'],
    examples: [
      ['hearsay check scenario.yaml', 'reads it and reports every mistake at once'],
      ['hearsay check --run scenarios/*.yaml', 'runs each and compares with what it expects'],
    ],
    load: () => import('../commands/check.ts'),
  },
  {
    name: 'describe',
    // With --influences it may be left out; the command says so otherwise.
    operand: '[FILE]',
    purpose: 'Write a scenario',
    summary:
      'say in plain words what a scenario says; with --odd, describe the model itself (ODD protocol); with --influences, what bears on what',
    options: ['odd', 'influences', 'set', 'out', 'lang', 'json', 'quiet'],
    examples: [
      ['hearsay describe scenario.yaml', 'people, strategies and where they differ, outcomes'],
      ['hearsay describe scenario.yaml --odd --out model.md', 'the model with every parameter and its source'],
      ['hearsay describe --influences --out map.svg', 'the whole map of influences as a picture'],
    ],
    load: () => import('../commands/describe.ts'),
  },
  {
    name: 'schema',
    operand: '',
    purpose: 'Write a scenario',
    summary: 'print the format of scenario files: JSON Schema for editors, or a table of every key',
    options: ['reference', 'out', 'lang', 'quiet'],
    examples: [
      ['hearsay schema --out scenario.schema.json', 'writes the JSON Schema to a file'],
      ['hearsay schema --reference', 'every key with its meaning, unit and default, as Markdown'],
    ],
    load: () => import('../commands/schema.ts'),
  },
  makesStudy({
    name: 'compare',
    missing: 'say which scenario to compare the strategies of, such as "hearsay compare scenario.yaml"',
    purpose: 'Get an answer',
    summary: 'which strategy is better, by how much and how sure; writes a report to mail',
    details:
      'Runs every strategy with the same seeds, so that differences come from the strategies and not from luck. ' +
      'Writes report.html, charts, summary.json and manifest.json (default folder: hearsay-study/NAME-OF-FILE).',
    options: ['precision', 'decide'],
    examples: [
      ['hearsay compare scenario.yaml --open', 'compares and opens the report'],
      ['hearsay compare scenario.yaml --set population.size=2000', 'the same with another number'],
      ['hearsay compare scenario.yaml --json > result.json', 'for other programs'],
    ],
    load: () => import('../commands/compare.ts'),
  }),
  {
    name: 'explore',
    operand: 'FILE',
    missing: 'say which scenario to explore, such as "hearsay explore scenario.yaml"',
    purpose: 'Get an answer',
    summary: 'a page in the browser: change the plan and see at once what that does',
    details:
      'Writes one HTML file that works without network and computes what the command line computes, to the last digit ' +
      '(default: NAME-OF-FILE-explore.html), and opens it. Every comparison has one beside its report.',
    options: ['seed', 'replications', 'set', 'out', 'no-open', 'lang', 'quiet'],
    examples: [
      ['hearsay explore scenario.yaml', 'writes scenario-explore.html and opens it'],
      ['hearsay explore scenario.yaml --out plan.html --no-open', 'to mail it'],
    ],
    load: () => import('../commands/explore.ts'),
  },
  makesStudy({
    name: 'select',
    missing: 'say which scenario to select from, such as "hearsay select scenario.yaml --indifference 5"',
    purpose: 'Get an answer',
    summary: 'which of many strategies is best, with a guarantee; or how often each is, over what is uncertain',
    details:
      'Runs all strategies with the same seeds and drops, replication by replication, those that are behind (Kim & Nelson 2006). ' +
      'With --over uncertain it ranks them over the ranges under "uncertain" instead. Stopped, it goes on when the command ' +
      'is repeated (default folder: hearsay-study/NAME-OF-FILE-select).',
    options: ['outcome', 'indifference', 'confidence', 'over', 'points'],
    examples: [
      ['hearsay select scenario.yaml --outcome members --indifference 5', 'the best one'],
      ['hearsay select scenario.yaml --over uncertain', 'how often each is best'],
    ],
    load: () => import('../commands/select.ts'),
  }),
  makesStudy({
    name: 'threshold',
    missing: 'say which scenario, such as "hearsay threshold scenario.yaml --vary community.groups.cap=20..500:13:log"',
    purpose: 'Get an answer',
    summary: 'is there a value at which an outcome breaks, where, and how sure is that',
    details:
      'Runs the scenario at each value with the same seeds, fits curves with and without a break, and says "threshold at 146 (128–171)", ' +
      '"smooth decline, no threshold" or "undecided", and why. With --over uncertain also at points of the ranges under "uncertain": in how ' +
      'many of them there is a threshold, and from where to where. Writes report.html, charts and summary.json (default folder: hearsay-study/NAME-OF-FILE-threshold).',
    options: ['vary', 'outcome', 'strategy', 'branch', 'mechanism', 'plant', 'over', 'points'],
    examples: [
      [
        'hearsay threshold scenario.yaml --vary community.groups.cap=20..500:13:log',
        'does a group break above some size',
      ],
      [
        'hearsay threshold a.yaml --vary community.groups.cap=20..500:9 --branch both',
        'from both starts; with --mechanism also what causes it',
      ],
      [
        'hearsay threshold a.yaml --vary community.groups.cap=20..90:8 --over uncertain',
        'whether it depends on what nobody knows exactly',
      ],
    ],
    load: () => import('../commands/threshold.ts'),
  }),
  makesStudy({
    name: 'explain',
    missing: 'say which scenario to explain, such as "hearsay explain scenario.yaml --of month-plan"',
    purpose: 'Get an answer',
    summary: 'how much of the difference between two strategies each lever is worth, and how sure that is',
    details:
      'Runs mixtures of the two strategies, all with the same seeds, and shares the difference out over the levers (Shapley values): ' +
      'the values add up to the whole, each with an interval. Stopped, it goes on when the command is repeated ' +
      '(default folder: hearsay-study/NAME-OF-FILE-explain).',
    options: ['of', 'against', 'outcome', 'orders'],
    examples: [
      ['hearsay explain scenario.yaml --of month-plan', 'against the baseline'],
      ['hearsay explain scenario.yaml --of B --against A --out reasons', 'keeps runs and report in the folder reasons'],
    ],
    load: () => import('../commands/explain.ts'),
  }),
  makesStudy({
    name: 'ab',
    missing: 'say which scenario to experiment on, such as "hearsay ab scenario.yaml --of month-plan"',
    purpose: 'Get an answer',
    summary: 'what a real A/B test on this community would show, by groups or by members, and how large it must be',
    details:
      'Compares what experiments would show with what the whole community does: power and needed size where groups are randomized; where members ' +
      'of one community are randomized, also how far the estimate is off because they meet. The same command continues a study that was stopped.',
    options: ['of', 'against', 'outcome', 'members'],
    examples: [
      ['hearsay ab scenario.yaml --of month-plan --outcome orders', 'against the baseline'],
      ['hearsay ab scenario.yaml --of B --against A --members 5000', 'what so many people are enough for'],
    ],
    load: () => import('../commands/ab.ts'),
  }),
  {
    name: 'run',
    operand: 'FILE',
    missing: 'say which scenario to run, such as "hearsay run scenario.yaml"',
    purpose: 'Get an answer',
    summary: 'one strategy, one seed: what happens day by day',
    options: ['strategy', 'seed', 'set', 'out', 'events', 'network', 'lang', 'json', 'quiet'],
    examples: [
      ['hearsay run scenario.yaml --strategy month-plan', 'one possible course of that strategy'],
      [
        'hearsay run scenario.yaml --events events.parquet --network days.gexf',
        'for R, pandas or DuckDB, and for Gephi',
      ],
    ],
    load: () => import('../commands/run.ts'),
  },
  makesStudy({
    name: 'plan',
    missing: 'say which scenario to plan, such as "hearsay plan scenario.yaml"',
    purpose: 'Get an answer',
    summary: 'search the levers that the scenario names under "plan" for the best that a budget allows',
    details:
      'Varies levers over generations (NSGA-II) and re-tests the best plans on fresh seeds. Says what ' +
      'each plan is worth beside the baseline, and gives the best as strategies to paste. Stopped, it goes on when the command is ' +
      'repeated (default folder: hearsay-study/NAME-OF-FILE-plan).',
    options: [],
    examples: [
      ['hearsay plan scenario.yaml --out planned', 'searches, and keeps runs and report in the folder planned'],
      ['hearsay plan scenario.yaml --set plan.generations=40', 'searches longer'],
    ],
    load: () => import('../commands/plan.ts'),
  }),
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
    load: () => import('../commands/trace.ts'),
  },
  makesStudy({
    name: 'sweep',
    missing:
      'say which scenario to sweep, such as "hearsay sweep scenario.yaml --vary community.groups.cap=50,150,500"',
    purpose: 'Ask what it depends on',
    summary: 'try many values of anything in a scenario; maps and curves of what comes out',
    details:
      'Runs every strategy at every point with the same seeds. Writes report.html, charts, summary.json and points.csv ' +
      '(default folder: hearsay-study/NAME-OF-FILE-sweep).',
    options: ['vary', 'design'],
    examples: [
      ['hearsay sweep scenario.yaml --vary community.groups.cap=20..500:13:log', '13 sizes of a group, by ratio'],
      ['hearsay sweep scenario.yaml --vary content=on,off --vary activities=on,off', 'every combination'],
      ['hearsay sweep scenario.yaml --vary parameters.attention=20..60 --design lhs:50', 'a sample of 50 points'],
    ],
    load: () => import('../commands/sweep.ts'),
  }),
  makesStudy({
    name: 'sensitivity',
    missing: 'say which scenario to examine, such as "hearsay sensitivity scenario.yaml"',
    purpose: 'Ask what it depends on',
    summary: 'which of the values listed under "uncertain" the outcomes depend on, and how much is chance',
    details:
      'Runs one strategy at many points of the ranges under "uncertain", all with the same seeds (default: 10 at each point). ' +
      'Writes report.html, charts and summary.json (default folder: hearsay-study/NAME-OF-FILE-sensitivity).',
    options: ['method', 'walks', 'samples', 'strategy'],
    examples: [
      ['hearsay sensitivity scenario.yaml', 'screens the uncertain values of the baseline'],
      ['hearsay sensitivity scenario.yaml --method sobol --samples 256', 'shares of the variance'],
    ],
    load: () => import('../commands/sensitivity.ts'),
  }),
  {
    name: 'report',
    operand: 'STUDY',
    missing: 'say which study to report, such as "hearsay report hearsay-study/scenario"',
    purpose: 'Come back to a study',
    summary: 'draw the report of a study again from its files, without running anything',
    options: ['no-charts', 'lang', 'open', 'json', 'quiet'],
    examples: [['hearsay report hearsay-study/scenario --lang zh', 'the same report in Chinese']],
    load: () => import('../commands/report.ts'),
  },
  {
    name: 'rerun',
    operand: 'STUDY RUN',
    missing: 'say which run of which study, such as "hearsay rerun hearsay-study/scenario 0/month-plan/3"',
    purpose: 'Come back to a study',
    summary: 'compute a run again and say whether it is what is stored, to the last bit; exit with 1 if not',
    details:
      'RUN is POINT/STRATEGY/REPLICATION, all three columns of the tables in the study; the point may be left out where nothing is varied.',
    options: ['lang', 'json', 'quiet'],
    examples: [['hearsay rerun hearsay-study/scenario 0/month-plan/3', 'the fourth replication of "month-plan"']],
    load: () => import('../commands/rerun.ts'),
  },
  {
    name: 'export',
    operand: 'STUDY',
    missing: 'say which study, such as "hearsay export hearsay-study/scenario"',
    purpose: 'Come back to a study',
    summary: 'write the tables of a study as CSV, for programs that read no Parquet',
    details:
      'Writes runs.csv, a row a run, and for each outcome series-NAME.csv, a row a run and a column a day (default folder: STUDY-csv).',
    options: ['out', 'lang', 'json', 'quiet'],
    examples: [['hearsay export hearsay-study/scenario --out tables', 'for a spreadsheet, R or pandas']],
    load: () => import('../commands/export.ts'),
  },
  {
    name: 'cluster slurm',
    operand: '-- COMMAND…',
    purpose: 'Use more machines',
    summary: 'print a script that computes a study as an array of Slurm tasks and puts it together; submits nothing',
    details:
      'COMMAND is what you would type on one machine, with --out naming a folder that all nodes see. Each task computes a share of it and can be ' +
      'killed and repeated; what comes out is the study that one machine makes, byte for byte.',
    options: ['shares', 'lang', 'quiet'],
    examples: [
      ['hearsay cluster slurm -- compare a.yaml --out study > study.sh', 'then "bash study.sh" submits it'],
      ['hearsay cluster slurm --shares 40 -- ab a.yaml --workers 4 --out tests', '40 tasks, each with four processors'],
    ],
    load: () => import('../commands/cluster-slurm.ts'),
  },
  {
    name: 'cluster kubernetes',
    operand: '-- COMMAND…',
    purpose: 'Use more machines',
    summary: 'print a manifest of two Kubernetes jobs: one computes a study in shares, one puts it together',
    details:
      'COMMAND is what you would type on one machine; paths in it are relative to the volume of the claim. The second job waits until you let it ' +
      'begin: the manifest says how. Nothing is submitted.',
    options: ['shares', 'image', 'claim', 'lang', 'quiet'],
    examples: [
      [
        'hearsay cluster kubernetes -- compare a.yaml --out b > jobs.yaml',
        'then "kubectl apply -f jobs.yaml" submits it',
      ],
    ],
    load: () => import('../commands/cluster-kubernetes.ts'),
  },
  {
    name: 'worker',
    operand: '',
    purpose: 'Use more machines',
    summary: 'compute runs for commands with --queue, on this machine, until it is stopped',
    details:
      'Any number of workers on any machines, of the same version as the commands. Ctrl-C or SIGTERM: the runs at hand are finished and the rest ' +
      'is given back; again: it leaves at once, and others compute what it had. Needs "npm install bullmq ioredis", or pg for PostgreSQL.',
    options: ['queue', 'threads', 'lang', 'quiet'],
    examples: [
      ['hearsay worker --queue redis://queue.example.org', 'all processors of this machine'],
      [
        'HEARSAY_QUEUE=rediss://user:secret@host hearsay worker --threads 4',
        'a password never stands in what is typed',
      ],
    ],
    load: () => import('../commands/worker.ts'),
  },
  {
    name: 'graph describe',
    operand: 'FILE',
    missing: 'say which graph to describe, such as "hearsay graph describe friends.csv"',
    purpose: 'Look at who knows whom',
    summary: 'size, degrees, clustering, components and communities of a graph',
    options: ['format', 'lang', 'json', 'quiet'],
    examples: [['hearsay graph describe friends.csv.gz', 'CSV, GEXF or GraphML, plain or gzip']],
    load: () => import('../commands/graph-describe.ts'),
  },
  {
    name: 'graph generate',
    operand: '',
    purpose: 'Look at who knows whom',
    summary: 'write an artificial graph as a list of friendships, GEXF or GraphML, as the name of the file ends',
    options: ['kind', 'people', 'mean-degree', 'rewiring', 'seed', 'out', 'lang', 'quiet'],
    examples: [['hearsay graph generate --people 500 --out friends.csv', 'a small world of 500 people']],
    load: () => import('../commands/graph-generate.ts'),
  },
  {
    name: 'mcp',
    operand: '[FOLDER]',
    purpose: 'Let an assistant use it',
    summary: 'tools for assistants with a language model (Model Context Protocol over standard input and output)',
    details:
      'Assistants start it; it is nothing to type. It reads scenarios below FOLDER (default: the current one), writes only into its folder ' +
      'hearsay-study or --out, and uses no network.',
    options: ['out', 'most-runs', 'most-seconds', 'most-memory', 'lang'],
    examples: [['hearsay mcp /home/you/communities', 'what to write in the settings of an assistant']],
    load: () => import('../commands/mcp.ts'),
  },
];

export function commandNames(): string[] {
  return [...COMMANDS.map(({ name }) => name), 'completion'];
}
