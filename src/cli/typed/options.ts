/** Every option, once: the parser, the help and shell completion read this table. */
import { MOST_REPLICATIONS } from '../../scenario/scenario.ts';

export interface Option {
  readonly name: string;
  /** A flag has no value, a count is a whole number of at least `least`, a list may be given several times. */
  readonly kind: 'flag' | 'text' | 'number' | 'count' | 'list';
  /** How help names the value, such as N; absent for a flag. */
  readonly value?: string;
  readonly meaning: string;
  readonly choices?: readonly string[];
  readonly least?: number;
  readonly most?: number;
  /** The name of a file is what the disk calls it: it is taken byte by byte. */
  readonly isPath?: true;
}

const option = <T extends Option>(entry: T): T => entry;

/** Options by name. One name means one thing in every command. */
export const OPTIONS = {
  replications: option({
    name: 'replications',
    kind: 'count',
    value: 'N',
    least: 2,
    most: MOST_REPLICATIONS,
    meaning: 'runs of each strategy, each with a seed of its own (default: the scenario says, or 30)',
  }),
  workers: option({
    name: 'workers',
    kind: 'count',
    value: 'N',
    least: 1,
    most: 1024,
    meaning: 'threads to use (default: one for each processor); the result is the same with any number',
  }),
  share: option({
    name: 'share',
    kind: 'text',
    value: 'K/N',
    meaning:
      'compute only the K-th of N parts of it, into the folder --out that all machines see, and report nothing; the same command without it puts them together. In a task of an array also slurm, kubernetes or aws',
  }),
  shares: option({
    name: 'shares',
    kind: 'count',
    value: 'N',
    least: 1,
    most: 100_000,
    meaning: 'how many tasks to cut the study into (default: 8)',
  }),
  image: option({
    name: 'image',
    kind: 'text',
    value: 'NAME',
    meaning: 'a container image in which "hearsay" can be called (default: hearsay and its version)',
  }),
  claim: option({
    name: 'claim',
    kind: 'text',
    value: 'NAME',
    meaning:
      'the PersistentVolumeClaim with the scenario and the study, which all tasks can write to (default: hearsay)',
  }),
  series: option({
    name: 'series',
    kind: 'text',
    value: 'none|daily|weekly',
    choices: ['none', 'daily', 'weekly'],
    meaning:
      'which values over days a study keeps, most of what it weighs: every day (default), the end of every week and the last day, or none, which leaves the report without curves over days',
  }),
  queue: option({
    name: 'queue',
    kind: 'text',
    isPath: true,
    value: 'URL',
    meaning:
      'let workers on any machines compute the runs, through redis://, rediss:// or postgres:// (also HEARSAY_QUEUE, which can hold a password; "none" leaves that alone)',
  }),
  threads: option({
    name: 'threads',
    kind: 'count',
    value: 'N',
    least: 1,
    most: 1024,
    meaning: 'runs that this worker computes at once (default: one for each processor)',
  }),
  seed: option({
    name: 'seed',
    kind: 'text',
    value: 'TEXT',
    meaning: 'any text; the same seed gives the same result',
  }),
  set: option({
    name: 'set',
    kind: 'list',
    value: 'PATH=VALUE',
    meaning: 'replace a value of the scenario, such as population.size=2000; may be repeated',
  }),
  vary: option({
    name: 'vary',
    kind: 'list',
    value: 'PATH=VALUES',
    meaning:
      'try several values: a list (a,b,c), a range (20..500:13, with :log by ratio), or a lever (activities=on,off); may be repeated',
  }),
  design: option({
    name: 'design',
    kind: 'text',
    value: 'NAME',
    meaning:
      'which points to try: grid (every combination, the default), list (k-th values together), or a sample: lhs:200, sobol:256',
  }),
  method: option({
    name: 'method',
    kind: 'text',
    value: 'morris|sobol',
    choices: ['morris', 'sobol'],
    meaning: 'morris finds out with few runs what matters (default), sobol shares out the variance',
  }),
  walks: option({
    name: 'walks',
    kind: 'count',
    value: 'N',
    least: 10,
    most: 10_000,
    meaning: 'walks of the method morris, each a point more than there are uncertain values, 10 or more (default: 20)',
  }),
  samples: option({
    name: 'samples',
    kind: 'count',
    value: 'N',
    least: 16,
    most: 1_000_000,
    meaning:
      'rows of the method sobol, each two points more than there are uncertain values, 16 or more (default: 1024)',
  }),
  strategy: option({
    name: 'strategy',
    kind: 'text',
    value: 'NAME',
    meaning: 'the strategy to run (default: the baseline)',
  }),
  of: option({
    name: 'of',
    kind: 'text',
    value: 'STRATEGY',
    meaning: 'the strategy in question (default: the other one, where there are two)',
  }),
  against: option({
    name: 'against',
    kind: 'text',
    value: 'STRATEGY',
    meaning: 'the strategy it is held against (default: the baseline)',
  }),
  outcome: option({
    name: 'outcome',
    kind: 'text',
    value: 'OUTCOME',
    meaning: 'an outcome or formula, or either on a day such as members@30d (default: the first of the scenario)',
  }),
  branch: option({
    name: 'branch',
    kind: 'text',
    value: 'warm|cold|both',
    choices: ['warm', 'cold', 'both'],
    meaning:
      'how groups begin: warm (30 acquaintances, a busy first week), cold, or both (default: as the scenario says)',
  }),
  mechanism: option({
    name: 'mechanism',
    kind: 'flag',
    meaning:
      'look at the cause as well: does the size move with attention, is it gone without limits, or without names',
  }),
  plant: option({
    name: 'plant',
    kind: 'list',
    value: 'SIZE',
    meaning:
      'as a check, plant breaks that change the outcome by so much within a doubling, and tell how often they are found: --plant 20,40, or 5% of a share',
  }),
  indifference: option({
    name: 'indifference',
    kind: 'text',
    value: 'AMOUNT',
    meaning: 'a difference that does not matter, in the unit of the outcome (default: its "smallestEffect")',
  }),
  confidence: option({
    name: 'confidence',
    kind: 'text',
    value: 'SHARE',
    meaning: 'least chance of ending with the best (default: 95 %)',
  }),
  over: option({
    name: 'over',
    kind: 'text',
    value: 'uncertain',
    choices: ['uncertain'],
    meaning:
      'at points of what the scenario calls uncertain: select ranks there instead of at one point, threshold looks there, too',
  }),
  points: option({
    name: 'points',
    kind: 'count',
    value: 'N',
    least: 2,
    most: 100_000,
    meaning: 'how many such points (default: 30, with 10 replications each)',
  }),
  precision: option({
    name: 'precision',
    kind: 'list',
    value: 'WIDTH',
    meaning:
      'add replications until intervals of differences are at most this wide on each side: 2% of the mean, or members=5; then --replications is the most (default: 2000)',
  }),
  orders: option({
    name: 'orders',
    kind: 'count',
    value: 'N',
    least: 1,
    most: 1000,
    meaning: 'beyond six levers: pairs of orders in which they are changed, for each replication (default: 2)',
  }),
  member: option({
    name: 'member',
    kind: 'count',
    value: 'NUMBER',
    least: 0,
    most: 20_000_000,
    meaning: 'number of the person in the population; the same person under every strategy',
  }),
  members: option({
    name: 'members',
    kind: 'count',
    value: 'N',
    least: 4,
    most: 1_000_000_000,
    meaning: 'people whom the experiment could take in; says what they are enough for',
  }),
  replication: option({
    name: 'replication',
    kind: 'count',
    value: 'N',
    least: 0,
    most: 999_999,
    meaning: 'which of the runs of a strategy, counted from 0 (default: 0)',
  }),
  decide: option({
    name: 'decide',
    kind: 'text',
    value: 'OUTCOME',
    meaning: 'exit with 1 if it stays undecided whether a strategy is better or worse in this outcome',
  }),
  run: option({
    name: 'run',
    kind: 'flag',
    meaning: 'also run the scenario and hold it to what it says under "expect"; exit with 1 if that fails',
  }),
  out: option({
    name: 'out',
    kind: 'text',
    isPath: true,
    value: 'PATH',
    meaning: 'where to write: a folder for a study, a file for a graph, a schema or a description',
  }),
  events: option({
    name: 'events',
    kind: 'text',
    isPath: true,
    value: 'FILE.parquet',
    meaning: 'also write everything that happens, a row an event: day, event, person, other, group, what, amount',
  }),
  network: option({
    name: 'network',
    kind: 'text',
    isPath: true,
    value: 'FILE.gexf',
    meaning: 'also write who is there and who recognizes whom, day by day, for the timeline of Gephi',
  }),
  'most-runs': option({
    name: 'most-runs',
    kind: 'count',
    value: 'N',
    least: 1,
    most: 1_000_000,
    meaning: 'runs that an assistant may ask for at once (default: 2000)',
  }),
  'most-seconds': option({
    name: 'most-seconds',
    kind: 'count',
    value: 'N',
    least: 1,
    most: 86_400,
    meaning: 'seconds after which an answer is put together from what is done (default: 45, as many programs wait 60)',
  }),
  'most-memory': option({
    name: 'most-memory',
    kind: 'count',
    value: 'MB',
    least: 200,
    most: 1_000_000,
    meaning: 'megabytes that one answer may take (default: 2000)',
  }),
  template: option({ name: 'template', kind: 'text', value: 'NAME', meaning: 'the template to start from' }),
  list: option({ name: 'list', kind: 'flag', meaning: 'show the templates instead of writing one' }),
  odd: option({
    name: 'odd',
    kind: 'flag',
    meaning: 'print the description of the model instead (ODD protocol, Markdown), with every parameter as it is here',
  }),
  influences: option({
    name: 'influences',
    kind: 'flag',
    meaning:
      'print what bears on what in the model instead, with FILE what does so there; as a picture with --out NAME.svg or NAME.png',
  }),
  reference: option({ name: 'reference', kind: 'flag', meaning: 'print the table of every key instead' }),
  kind: option({
    name: 'kind',
    kind: 'text',
    value: 'KIND',
    choices: ['complete', 'erdos-renyi', 'small-world', 'barabasi-albert'],
    meaning: 'how friendships form (default: small-world)',
  }),
  people: option({
    name: 'people',
    kind: 'count',
    value: 'N',
    least: 1,
    most: 20_000_000,
    meaning: 'number of people (default: 1000)',
  }),
  'mean-degree': option({
    name: 'mean-degree',
    kind: 'number',
    value: 'N',
    least: 0,
    meaning: 'mean number of friends (default: 10)',
  }),
  rewiring: option({
    name: 'rewiring',
    kind: 'number',
    value: 'SHARE',
    least: 0,
    most: 1,
    meaning: 'part of the friendships of a small world that lead anywhere (default: 0.1)',
  }),
  format: option({
    name: 'format',
    kind: 'text',
    value: 'NAME',
    choices: ['edge-list', 'gexf', 'graphml'],
    meaning: 'the format of the graph (default: as the name of the file ends)',
  }),
  'recompute-damaged': option({
    name: 'recompute-damaged',
    kind: 'flag',
    meaning: 'compute the runs of damaged parts of a study again',
  }),
  json: option({ name: 'json', kind: 'flag', meaning: 'print one JSON document instead of text' }),
  quiet: option({ name: 'quiet', kind: 'flag', meaning: 'no progress and no remarks, only the result and errors' }),
  lang: option({
    name: 'lang',
    kind: 'text',
    value: 'en|zh',
    choices: ['en', 'zh'],
    meaning: 'language of everything that is said (default: zh where LC_ALL, LC_MESSAGES or LANG says so, else en)',
  }),
  'no-charts': option({
    name: 'no-charts',
    kind: 'flag',
    meaning: 'draw no charts, which is most of the time of a small study: a report of words and tables alone',
  }),
  'no-open': option({ name: 'no-open', kind: 'flag', meaning: 'do not open it in the browser' }),
  open: option({ name: 'open', kind: 'flag', meaning: 'open the report in the browser when it is ready' }),
  help: option({ name: 'help', kind: 'flag', meaning: 'show this help' }),
  version: option({ name: 'version', kind: 'flag', meaning: 'show the version' }),
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;
