/** What a study says of itself to whoever opens its folder: `README.txt`. */
import type { Language } from '../../errors.ts';
import { outcomeColumns } from './part.ts';
import type { Recorded } from './stored-run.ts';

/** The tables, column by column, made from what is written into them. */
export function describeTables(recorded: Recorded, language: Language): string {
  const columns = outcomeColumns(recorded);
  // Quotation marks in a name would end it.
  const first = [...columns.values()][0]?.replaceAll('"', '""') ?? 'days';
  const renamed = [...columns].filter(([outcome, column]) => outcome !== column);
  const names = {
    first,
    outcomes: wrap([...columns.values()].join(', '), 2),
    series: wrap(recorded.series.map((outcome) => columns.get(outcome)!).join(', '), 2),
    renamed,
  };
  return language === 'zh' ? inChinese(names) : inEnglish(names);
}

/** Columns, written out. */
interface Names {
  /** Of the first outcome. */
  readonly first: string;
  readonly outcomes: string;
  readonly series: string;
  /** Outcomes whose column has another name. */
  readonly renamed: readonly (readonly [outcome: string, column: string])[];
}

function inEnglish({ first, outcomes, series, renamed }: Names): string {
  return `A study of hearsay: the runs of one command, and what came out of them.

manifest.json     what was run: scenario, seed, design, versions
report.html       the report, where the command makes one; charts/ holds its pictures
explore.html      the page in which the plan can be changed, beside a comparison
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
  ${outcomes}
               final values; NaN where a run has none
  digest       hash over the whole course of the run
  error        why the run failed, else null
  details      JSON: funnel, retention by week of joining, participation, budgets that ran out, warnings;
               counts by segment where there are two or more; in replication 0 also who talks to whom at the end

series
  point, strategy, replication as above; day is counted from 0, day 6 being the end of the first week
  ${series}
${renamed.map(([outcome, column]) => `\nThe column "${column}" holds the outcome "${outcome}", whose own name is that of another column.`).join('')}
The same command goes on with a study that is not complete. "hearsay report FOLDER" draws the report again,
"hearsay rerun FOLDER POINT/STRATEGY/REPLICATION" computes a run again and compares.
`;
}

function inChinese({ first, outcomes, series, renamed }: Names): string {
  return `hearsay 的一项研究：一个命令的各次模拟及其结果。

manifest.json     模拟了什么：场景、种子、设计、版本
report.html       报告（若该命令生成报告）；charts/ 里是其中的图
explore.html      可以改动方案的页面（比较研究才有）
runs/*.parquet    每次模拟一行
series/*.parquet  每次模拟每天一行
journal/          尚未完成的部分中的模拟；研究完成后为空

Parquet 文件可用 R、Python（pandas、Polars）、DuckDB 等打开。一个文件夹的各部分合起来是一张表；只在其他部分变动的量，在某一部分中没有列，
因此请按列名合并。在此文件夹中，依次为 Python、R 与 DuckDB：

  import glob, pandas; runs = pandas.concat(map(pandas.read_parquet, sorted(glob.glob('runs/*.parquet'))), ignore_index=True)
  runs <- as.data.frame(arrow::open_dataset('runs', unify_schemas = TRUE))
  SELECT point, strategy, avg("${first}") FROM read_parquet('runs/*.parquet', union_by_name = true) GROUP BY ALL;

runs
  point        取值点的编号，从 0 数起：场景的哪些值被变动；CSV 与 "rerun" 中的编号与此相同
  （路径）     每个被变动的值一列，列名为其在场景中的路径
  strategy     策略在场景中的名称
  replication  从 0 数起；不同策略与取值点的同号重复共有同样的运气，因此请成对比较
  days         模拟的天数；模拟失败时为 0
  ${outcomes}
               最终值；没有值的模拟为 NaN
  digest       整次模拟过程的散列值
  error        模拟失败的原因，否则为 null
  details      JSON：转化漏斗、按加入周的留存、参与情况、用尽的预算、注意事项；
               有两个及以上人群类别时还有各类别的计数；第 0 次重复还有模拟结束时谁与谁交谈

series
  point、strategy、replication 同上；day 从 0 数起，day 6 是第一周结束
  ${series}
${renamed.map(([outcome, column]) => `\n列“${column}”是结果“${outcome}”，其本名与另一列相同。`).join('')}
未完成的研究可用同一命令继续。"hearsay report FOLDER" 重新绘制报告，
"hearsay rerun FOLDER POINT/STRATEGY/REPLICATION" 重新计算一次模拟并核对。
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
