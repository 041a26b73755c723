/** The words of the page, in both languages side by side; those of results are the report's own. */
import { both, type In, inEach } from '../language/both.ts';
import type { Language } from '../report/language.ts';

const WORDS = {
  page: {
    starting: both('Starting …', '正在启动……'),
    noScript: both(
      'This page computes in the browser, which needs JavaScript.',
      '本页面在浏览器中计算，需要启用 JavaScript。',
    ),
    kicker: both('Change the plan, see what it does', '改一改方案，看看会怎样'),
    views: both('Views', '视图'),
    plan: both('Plan', '方案'),
    results: both('Results', '结果'),
    keep: both('Keep and share', '保存与分享'),
    language: both('中文', 'English'),
    toResults: both('See the verdict', '查看结论'),
    skip: both('Skip to the results', '跳到结果'),
  },
  refusal: {
    tooOld: both(
      'This browser cannot run the page, which computes in the background (web workers). Use Firefox 113, Safari 16.4, Chrome or Edge 97, or a newer one; or the command line, which computes the same:',
      '此浏览器无法运行本页面，因为页面需要在后台计算（Web Worker）。请使用 Firefox 113、Safari 16.4、Chrome 或 Edge 97 及以上版本；也可以用命令行，计算结果相同：',
    ),
    missing: both('What it lacks or reports:', '缺少的功能或报错：'),
  },
  tooLarge: {
    why: both(
      (w: { people: string; days: string; seconds: string; megabytes: string }) =>
        `This scenario is large for a browser: ${w.people} people over ${w.days} days. One run may take ${w.seconds} s, and ${w.megabytes} MB of memory in each of several workers. The command line computes the same, on all processors:`,
      (w) =>
        `此场景对浏览器来说太大：${w.people} 人、${w.days} 天。一次模拟可能需要 ${w.seconds} 秒，每个后台线程各占 ${w.megabytes} MB 内存。命令行会用全部处理器算出相同的结果：`,
    ),
    insist: both('Compute it here all the same', '仍在这里计算'),
  },
  plan: {
    title: both('Your plan', '你的方案'),
    base: both('Starts from', '起点'),
    against: both('Compared with', '对比对象'),
    unchanged: both(
      'Change a lever: your plan is then played against the others in the same runs.',
      '改动任一措施，就会形成你的方案，并与其他策略在同一批模拟中比较。',
    ),
    changes: both(
      (count: string) => `${count} changed`,
      (count) => `改动 ${count} 处`,
    ),
    reset: both('Undo all changes', '撤销全部改动'),
    undo: both('Undo', '撤销'),
    resetOne: both('Back to what it was', '恢复原值'),
    levers: both('Levers', '措施'),
    differs: both('not as in the baseline', '与基准不同'),
    addLever: both('Find or add a lever', '查找或添加措施'),
    search: both('What should it do? For example: reward, reply, split', '想要做什么？例如：奖励、回复、分群'),
    nothingFound: both(
      'No lever is about that. These are all that the plan does not have:',
      '没有找到相关的措施。方案尚未采用的措施如下：',
    ),
    add: both('Add', '添加'),
    show: both('Show', '查看'),
    /** What a button does, and to what. */
    act: both(
      (what: string, label: string) => `${what}: ${label}`,
      (what, label) => `${what}：${label}`,
    ),
    remove: both('Remove', '移除'),
    without: both('Do without', '不用'),
    none: both('None of it while the stage lasts.', '本阶段不用。'),
    more: both(
      (count: string) => `${count} more settings`,
      (count) => `另有 ${count} 项设置`,
    ),
    entry: both(
      (number: string) => `Entry ${number}`,
      (number) => `第 ${number} 项`,
    ),
    addEntry: both('Add an entry', '添加一项'),
    newName: both('New name', '新名称'),
    left: both('left out', '未填写'),
    default: both(
      (value: string) => `default: ${value}`,
      (value) => `默认：${value}`,
    ),
    slider: both(
      (label: string) => `${label}, slider`,
      (label) => `${label}，滑块`,
    ),
    variant: both('Form', '形式'),
    assumptions: both('Assumptions', '假设'),
    assumptionsHelp: both(
      'What the plan does not decide: people, the place, and numbers of the model with their sources. A change here changes all strategies.',
      '方案不能决定的内容：人群、场所，以及带有出处的模型参数。这里的改动影响所有策略。',
    ),
    population: both('People', '人群'),
    community: both('Community', '社群'),
    setting: both('Setting', '设定'),
    parameters: both('Parameters of the model', '模型参数'),
    parametersSearch: both('Search the parameters', '搜索参数'),
    source: both('Source', '来源'),
    worthWhile: both('Amount that members find worth a small act', '成员觉得值得动一动手的金额'),
    setWorthWhile: both('Set this amount', '设为此金额'),
    problem: both('Not possible:', '有误：'),
  },
  results: {
    progress: both(
      (done: string, all: string) => `${done} of ${all} runs`,
      (done, all) => `已完成 ${done}／${all} 次模拟`,
    ),
    waiting: both('Computing the first runs …', '正在计算前几次模拟……'),
    stale: both('These are the results before your latest change.', '以下是最近一次改动之前的结果。'),
    mistaken: both(
      'Something in the plan is not possible; it is marked there in red. These are the results before that change.',
      '方案中有一处有误，已在该处标红。以下是那次改动之前的结果。',
    ),
    more: both('More runs', '增加模拟次数'),
    failed: both('The page could not compute this:', '页面无法计算：'),
    digest: both(
      (digest: string) => `Digest ${digest}: the same as that of the command line.`,
      (digest) => `摘要 ${digest}：与命令行一致。`,
    ),
    chartTable: both('The numbers of this chart', '本图数据'),
    noTable: both(
      'This chart shows places, not numbers; those of the whole study are in its tables.',
      '本图展示的是位置而非数值；整个研究的数值在研究的表格里。',
    ),
    goesAs: both(
      (plan: string, base: string, runs: string) =>
        `In all ${runs} runs ${plan} goes exactly as ${base}: what was changed comes to nothing here.`,
      (plan, base, runs) => `全部 ${runs} 次模拟中，${plan}与${base}的过程完全一样：所做的改动在这里不起作用。`,
    ),
    tiles: both(
      (strategy: string, baseline: string) => `What ${strategy} comes to, against ${baseline}`,
      (strategy, baseline) => `${strategy}的结果（与${baseline}相比）`,
    ),
  },
  keep: {
    title: both('Keep and share', '保存与分享'),
    nothing: both('Nothing is changed yet: this is the scenario as it is.', '还没有改动：以下是场景原样。'),
    changes: both('What is changed', '改动内容'),
    saveAs: both('Name your plan', '给方案命名'),
    name: both('Name of the plan', '方案名称'),
    save: both('Save under this name', '以此名保存'),
    another: both('Start another plan from it', '以它为起点再做一个方案'),
    refusals: {
      empty: both('A plan needs a name.', '方案需要一个名称。'),
      taken: both('A strategy has this name already.', '已有同名的策略。'),
      sign: both(
        'A name holds no dot and no equals sign, so that the command line can name it.',
        '名称不能含有点号或等号，否则命令行无法引用。',
      ),
    },
    command: both('On the command line', '命令行'),
    commandHelp: both('Computes the same, to the last digit, and writes a report.', '算出的结果逐位相同，并生成报告。'),
    link: both('As a link', '链接'),
    linkHelp: both(
      'The address of this page holds the changes: anybody who has this file opens it with them, and a reload keeps them.',
      '本页地址包含全部改动：持有此文件的人用它打开，即可看到这些改动；刷新页面也不会丢失。',
    ),
    file: both('As a scenario file', '场景文件'),
    fileHelp: both(
      'The file with your changes written into it; its comments stay.',
      '写入改动后的场景文件，原有注释保留。',
    ),
    mistaken: both(
      'Something in the plan is not possible: the command and the file below do not pass as they are.',
      '方案中有一处有误：下面的命令和文件目前无法通过检查。',
    ),
    download: both(
      (file: string) => `Download ${file}`,
      (file) => `下载 ${file}`,
    ),
    copy: both('Copy', '复制'),
    copied: both('Copied', '已复制'),
  },
};

export type StudioTexts = In<typeof WORDS>;

const TEXTS = inEach(WORDS);

export const studioTexts = (language: Language): StudioTexts => TEXTS[language];
