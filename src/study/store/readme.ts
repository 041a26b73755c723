/** What a study says of itself to whoever opens its folder: `README.txt`. */
import { outcomeColumns } from './part.ts';
import type { Recorded } from './stored-run.ts';

/** The tables, column by column, made from what is written into them. */
export function describeTables(recorded: Recorded): string {
  const columns = outcomeColumns(recorded);
  // Quotation marks in a name would end it.
  const first = [...columns.values()][0]?.replaceAll('"', '""') ?? 'days';
  const renamed = [...columns].filter(([outcome, column]) => outcome !== column);
  return `A study of hearsay: the runs of one command, and what came out of them.

manifest.json     what was run: scenario, seed, design, versions
report.html       the report, where the command makes one; charts/ holds its pictures
runs/*.parquet    a row a run
series/*.parquet  a row a run and day
journal/          runs of parts that are not complete; empty when the study is

Parquet files open in R, Python (pandas, Polars), DuckDB and others. All parts of a folder are one table; a part has no column for what is
varied in other parts alone, so put them together by the names of their columns. From here, in Python, in R and in DuckDB:

  import glob, pandas; runs = pandas.concat(map(pandas.read_parquet, sorted(glob.glob('runs/*.parquet'))), ignore_index=True)
  runs <- as.data.frame(arrow::open_dataset('runs', unify_schemas = TRUE))
  SELECT point, strategy, avg("${first}") FROM read_parquet('runs/*.parquet', union_by_name = true) GROUP BY ALL;

runs
  point        number of the point, counted from 0: which values of the scenario were varied; the same number in CSV and in "rerun"
  (a path)     a column for each value that was varied, named by its path in the scenario
  strategy     its name in the scenario
  replication  counted from 0; equal replications of different strategies and points share their luck, so compare them in pairs
  days         days simulated; 0 when the run failed
  ${wrap([...columns.values()].join(', '), 2)}
               final values; NaN where a run has none
  digest       hash over the whole course of the run
  error        why the run failed, else null
  details      JSON: funnel, retention by week of joining, participation, budgets that ran out, warnings;
               in replication 0 also who talks to whom at the end

series
  point, strategy, replication as above; day is counted from 0, day 6 being the end of the first week
  ${wrap(recorded.series.map((outcome) => columns.get(outcome)!).join(', '), 2)}
${renamed.map(([outcome, column]) => `\nThe column "${column}" holds the outcome "${outcome}", whose own name is that of another column.`).join('')}
The same command goes on with a study that is not complete. "hearsay report FOLDER" draws the report again,
"hearsay rerun FOLDER POINT/STRATEGY/REPLICATION" computes a run again and compares.
`;
}

function wrap(text: string, indent: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > 100) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].join(`\n${' '.repeat(indent)}`);
}
