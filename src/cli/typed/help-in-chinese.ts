/** Help in Chinese; loaded only where it is asked for. What is typed is the same as in English and stands in the tables of commands and options. */
import type { OptionName } from './options.ts';

/** A command; `examples` say what each of its examples does, in the order of the table. */
interface CommandInChinese {
  readonly summary: string;
  readonly details?: string;
  readonly examples: readonly string[];
}

export const PURPOSES: Readonly<Record<string, string>> = {
  'Write a scenario': '编写场景',
  'Get an answer': '得出答案',
  'Find out why': '弄清原因',
  'Ask what it depends on': '看取决于什么',
  'Come back to a study': '回到已有的研究',
  'Use more machines': '使用更多机器',
  'Look at who knows whom': '查看谁认识谁',
  'Let an assistant use it': '让助手使用',
};

export const PROGRAM = {
  summary: 'hearsay 先在纸上试一试线上社群的各种策略，再用到真人身上。',
  shell: '命令行补全',
  completion: '打印命令补全脚本；把它的输出加入命令行的启动文件即可',
  first: '开始使用',
  steps: ['写出 my-group.yaml，可用任何编辑器修改', '指出其中的所有问题', '说明哪个策略更好，并展示原因'],
  more: [
    '“hearsay 命令 --help”说明某个命令；“hearsay --version”显示版本。',
    '退出码：0 完成；1 预期未达成、要求的判断未有定论，或部分模拟失败；',
    '2 输入有误或磁盘已满；3 程序错误；130 被 Ctrl-C 中止。',
  ],
  options: '选项',
  examples: '示例',
  anyOptions: '[选项]',
  oneOf: (choices: readonly string[]): string => `；可选 ${choices.join('、')}`,
} as const;

export const COMMANDS_IN_CHINESE: Readonly<Record<string, CommandInChinese>> = {
  init: {
    summary: '写出一个带注释的场景，作为起点',
    details: '写出 NAME.yaml（默认 scenario.yaml）以及格式文件，编辑器可据此补全和检查。',
    examples: ['写出 scenario.yaml', '列出模板'],
  },
  check: {
    summary: '指出场景中的所有问题；加上 --run 则检验其“expect”是否成立',
    examples: ['读取场景，一次报告所有错误', '逐个模拟，并与各自的预期比较'],
  },
  describe: {
    summary: '用平实的话说明场景的内容；加上 --odd 则说明模型本身（ODD 规范），加上 --influences 则列出什么影响什么',
    examples: ['人群、各策略及其不同之处、指标', '模型全文，包括每个参数及其来源', '整张影响关系图'],
  },
  schema: {
    summary: '打印场景文件的格式：供编辑器使用的 JSON Schema，或全部键的表格',
    examples: ['把 JSON Schema 写入文件', '每个键的含义、单位和默认值（Markdown）'],
  },
  compare: {
    summary: '哪个策略更好、好多少、有多大把握；并写出可以转发的报告',
    details:
      '所有策略使用相同的种子，因此差异来自策略本身，而不是运气。写出 report.html、图表、summary.json 和 manifest.json' +
      '（默认文件夹：hearsay-study/文件名）。',
    examples: ['比较并打开报告', '换一个数，其余不变', '供其他程序使用'],
  },
  explore: {
    summary: '在浏览器中打开的页面：改动方案，马上看到结果',
    details:
      '写出一个不需要网络的 HTML 文件，其中的计算与命令行逐位相同（默认：文件名-explore.html），并打开它。每次比较的报告旁边也有这样一个页面。',
    examples: ['写出 scenario-explore.html 并打开', '用来转发'],
  },
  select: {
    summary: '众多策略中哪个最优，并给出保证；或在不确定的范围内，各策略有多常居首',
    details:
      '所有策略使用相同的种子，逐次重复淘汰落后者（Kim 与 Nelson 2006）。加上 --over uncertain 则改为在 uncertain 给出的范围内排序。' +
      '中途停止后，重新执行同一命令即可继续（默认文件夹：hearsay-study/文件名-select）。',
    examples: ['选出最优的一个', '各策略有多常最优'],
  },
  threshold: {
    summary: '某个指标是否在某个取值处断开、断在哪里、有多大把握',
    details:
      '在每个取值上用相同的种子模拟，分别拟合有断点和无断点的曲线，给出“阈值在 146（128–171）”、“平滑下降，没有阈值”或“尚无定论”，' +
      '并说明理由。加上 --over uncertain 还会在 uncertain 给出的范围内取点：其中有多少点出现阈值、从哪里到哪里。写出 report.html、图表和 summary.json（默认文件夹：hearsay-study/文件名-threshold）。',
    examples: [
      '群超过某个人数是否会散',
      '从冷、热两种起点出发；加上 --mechanism 还会查找原因',
      '阈值是否取决于无人确知的数值',
    ],
  },
  explain: {
    summary: '两个策略的差异中，每项措施各占多少、有多大把握',
    details:
      '用相同的种子模拟两个策略的各种混合，把差异分摊到各项措施（Shapley 值）：各项之和等于总差异，每项都有区间。' +
      '中途停止后，重新执行同一命令即可继续（默认文件夹：hearsay-study/文件名-explain）。',
    examples: ['与基准比较', '模拟和报告保存在文件夹 reasons 里'],
  },
  ab: {
    summary: '如果在这个社群上做真实的 A/B 测试会看到什么，按群还是按成员随机，需要多大规模',
    details:
      '把实验会显示的结果与整个社群的真实效果对照：按群随机时的功效和所需规模；在同一社群内按成员随机时，' +
      '还会说明因成员彼此接触，估计会偏离多少。中途停止后，重新执行同一命令即可继续。',
    examples: ['与基准比较', '这么多人足够得出什么结论'],
  },
  run: {
    summary: '一个策略、一个种子：逐日看发生了什么',
    examples: ['该策略的一种可能走向', '供 R、pandas 或 DuckDB，以及 Gephi 使用'],
  },
  plan: {
    summary: '在场景的“plan”所列的措施中搜索，看一笔预算能换来什么',
    details:
      '逐代改变措施（NSGA-II），再用搜索时没有用过的种子复查找到的方案。说明每个方案与基准相比如何，并把最好的写成可以粘贴的策略。' +
      '中途停止后，重新执行同一命令即可继续（默认文件夹：hearsay-study/文件名-plan）。',
    examples: ['搜索，模拟和报告保存在文件夹 planned 里', '搜索得更久'],
  },
  trace: {
    summary: '一位成员的经历：谁告诉他的、读了什么、谁回复了他、为何离开',
    details:
      '所看的正是 compare 做的那一次模拟：旁观不会改变任何结果。不写 --member 时，讲述得到回复最多的成员，并列出其他值得一看的成员。',
    examples: ['一段经历，以及其他成员的编号', '一位成员的全部事件，供其他程序使用'],
  },
  sweep: {
    summary: '对场景中的任何值尝试多个取值，画出结果的曲线和热图',
    details:
      '在每个取值点上用相同的种子模拟所有策略。写出 report.html、图表、summary.json 和 points.csv（默认文件夹：hearsay-study/文件名-sweep）。',
    examples: ['群的 13 种规模，按比例递增', '全部组合', '抽取 50 个取值点'],
  },
  sensitivity: {
    summary: '结果取决于“uncertain”中的哪些值，又有多少是偶然',
    details:
      '在 uncertain 给出的范围内取许多点，用相同的种子模拟一个策略（默认每点 10 次）。写出 report.html、图表和 summary.json' +
      '（默认文件夹：hearsay-study/文件名-sensitivity）。',
    examples: ['筛查基准策略的不确定值', '各占方差的多少'],
  },
  report: {
    summary: '根据已有文件重新生成研究的报告，不再模拟',
    examples: ['同一份报告的中文版'],
  },
  rerun: {
    summary: '重新计算一次模拟，看它与所存的是否完全一致；不一致时退出码为 1',
    details: 'RUN 写作 取值点/策略/重复，即研究中各表的三列；没有改变任何值时，取值点可以省略。',
    examples: ['策略“month-plan”的第四次重复'],
  },
  export: {
    summary: '把研究的各表写成 CSV，供不能读取 Parquet 的程序使用',
    details:
      '写出 runs.csv（每次模拟一行），以及每个指标的 series-NAME.csv（每次模拟一行，每天一列）（默认文件夹：STUDY-csv）。',
    examples: ['供电子表格、R 或 pandas 使用'],
  },
  'cluster slurm': {
    summary: '打印脚本，以 Slurm 任务数组计算一项研究并合在一起；不会提交任何作业',
    details:
      'COMMAND 就是在一台机器上会输入的命令，其中 --out 指定所有节点都能访问的文件夹。每个任务计算其中一份，可以中途被终止后重来；' +
      '得到的研究与一台机器生成的逐字节相同。',
    examples: ['之后用 bash study.sh 提交', '40 个任务，每个四个处理器'],
  },
  'cluster kubernetes': {
    summary: '打印两个 Kubernetes 作业的清单：一个分份计算研究，一个把它们合在一起',
    details:
      'COMMAND 就是在一台机器上会输入的命令；其中的路径相对于存储卷。第二个作业等您放行后才开始，清单里写有做法。不会提交任何作业。',
    examples: ['之后用 kubectl apply -f jobs.yaml 提交'],
  },
  worker: {
    summary: '在这台机器上为带 --queue 的命令计算模拟，直到被停止',
    details:
      '可以在任意多台机器上启动任意多个，版本须与命令相同。Ctrl-C 或 SIGTERM：完成手头的模拟，其余交还队列；' +
      '再来一次则立即退出，由其他工作进程计算它手上的部分。需要先执行 npm install bullmq ioredis（PostgreSQL 则为 pg）。',
    examples: ['使用这台机器的全部处理器', '密码不出现在键入的内容里'],
  },
  'graph describe': {
    summary: '关系图的规模、好友数、聚集程度、连通情况和社区',
    examples: ['CSV、GEXF 或 GraphML，可用 gzip 压缩'],
  },
  'graph generate': {
    summary: '写出人工生成的关系图：好友列表、GEXF 或 GraphML，由文件扩展名决定',
    examples: ['500 人的小世界'],
  },
  mcp: {
    summary: '供语言模型助手使用的工具（Model Context Protocol，经标准输入输出）',
    details:
      '由助手启动，不需要手工执行。只读取 FOLDER（默认：当前文件夹）及其子文件夹中的场景，只在其中的 hearsay-study 或 --out 里写文件，不使用网络。',
    examples: ['在助手的配置里填写的命令'],
  },
};

export const OPTIONS_IN_CHINESE: Readonly<Record<OptionName, string>> = {
  replications: '每个策略的模拟次数，每次各有一个种子（默认：按场景，否则 30）',
  workers: '使用的线程数（默认：每个处理器一个）；线程数不影响结果',
  share:
    '只计算其中第 K 份（共 N 份），写入所有机器都能访问的 --out 文件夹，不出报告；不带它的同一命令会把各份合在一起。在任务数组的任务中也可写 slurm、kubernetes 或 aws',
  shares: '把研究分成多少个任务（默认 8）',
  image: '可以在其中调用 hearsay 的容器镜像（默认：hearsay 及其版本）',
  claim: '存放场景和研究、所有任务都能写入的 PersistentVolumeClaim（默认：hearsay）',
  series:
    '研究保存哪些逐日的值，它们占去研究的大部分大小：每一天（默认）、每周末和最后一天，或都不保存（报告中便没有随时间变化的曲线）',
  queue:
    '由任意机器上的工作进程计算模拟，通过 redis://、rediss:// 或 postgres://（也可用 HEARSAY_QUEUE，其中可以有密码；none 表示不使用它）',
  threads: '这个工作进程同时计算的模拟数（默认：每个处理器一个）',
  seed: '任意文字；种子相同，结果就相同',
  set: '替换场景中的一个值，例如 population.size=2000；可以多次使用',
  vary: '尝试多个取值：列表（a,b,c）、范围（20..500:13，加 :log 则按比例）或措施（activities=on,off）；可以多次使用',
  design: '取哪些点：grid（全部组合，默认）、list（各取第 k 个值），或抽样：lhs:200、sobol:256',
  method: 'morris 用较少的模拟找出重要的值（默认），sobol 分摊方差',
  walks: 'morris 方法的路径数，每条路径的点数比不确定的值多一个，至少 10（默认 20）',
  samples: 'sobol 方法的行数，每行的点数比不确定的值多两个，至少 16（默认 1024）',
  strategy: '要模拟的策略（默认：基准）',
  of: '要考察的策略（只有两个策略时，默认为另一个）',
  against: '与之比较的策略（默认：基准）',
  outcome: '指标或公式，也可以指定某一天，例如 members@30d（默认：场景列出的第一个）',
  branch: '群如何开始：warm（30 位熟人，头一周热闹）、cold（冷启动）或 both（默认：按场景）',
  mechanism: '同时查找原因：阈值是否随注意力移动，去掉限制或不认得人时是否消失',
  plant: '作为检验，植入在翻倍范围内使结果改变这么多的断点，看能找到多少：--plant 20,40，占比类指标可写 5%',
  indifference: '相差多少算无所谓，单位与指标相同（默认：场景的“smallestEffect”）',
  confidence: '最终选中最优者的最低概率（默认：95 %）',
  over: '在场景所说的不确定范围内取多个点：select 改为在这些点上排序，threshold 另外在这些点上寻找',
  points: '取多少个点（默认 30 个，每点 10 次重复）',
  precision:
    '不断增加重复，直到差异的区间每侧不超过这个宽度：均值的 2%，或 members=5；此时 --replications 是上限（默认 2000）',
  orders: '超过六项措施时：每次重复取多少对改变措施的次序（默认 2）',
  member: '该成员在人群中的编号；在每个策略下都是同一个人',
  members: '实验能够纳入的人数；说明这么多人足够得出什么结论',
  replication: '某策略的第几次模拟，从 0 数起（默认 0）',
  decide: '如果某策略在该指标上是好是坏仍无定论，则以退出码 1 结束',
  run: '同时模拟场景，检验“expect”中的预期；不成立时退出码为 1',
  out: '写到哪里：研究写入文件夹，关系图、格式或说明写入文件',
  events: '另外写出发生的一切，每个事件一行：日期、事件、人、对方、群、内容、数额',
  network: '另外逐日写出谁在场、谁认得谁，供 Gephi 的时间轴使用',
  'most-runs': '助手一次最多可以要求多少次模拟（默认 2000）',
  'most-seconds': '多少秒后就用已完成的部分作答（默认 45，因为许多程序只等 60 秒）',
  'most-memory': '一次作答最多占用的内存，单位 MB（默认 2000）',
  template: '作为起点的模板',
  list: '只列出模板，不写文件',
  odd: '改为打印模型说明（ODD 规范，Markdown），包括每个参数在此处的值',
  influences: '改为打印模型中什么影响什么；指定 FILE 时只列该场景中起作用的；用 --out NAME.svg 或 NAME.png 画成图',
  reference: '改为打印全部键的表格',
  kind: '好友关系如何形成（默认 small-world）',
  people: '人数（默认 1000）',
  'mean-degree': '平均好友数（默认 10）',
  rewiring: '小世界中通向任意人的好友关系占比（默认 0.1）',
  format: '关系图的格式（默认：由文件扩展名决定）',
  'recompute-damaged': '重新计算研究中损坏部分的模拟',
  json: '打印一个 JSON 文档，而不是文字',
  quiet: '不显示进度和附注，只显示结果和错误',
  lang: '语言（默认：系统语言为中文时用 zh，否则 en）',
  'no-charts': '不绘制图表（小规模研究的大部分时间都花在绘图上），报告只有文字和表格',
  'no-open': '不在浏览器中打开',
  open: '报告完成后在浏览器中打开',
  help: '显示本帮助',
  version: '显示版本',
};
