/** The sentences of the reference (`hearsay schema --reference`) around its tables. */
import { both, type In, inEach } from '../language/both.ts';

const WORDS = {
  introduction: both(
    [
      '# The scenario file',
      '',
      'Made from the tables under `src/scenario/`. Editors that know YAML schemas complete and check a file that begins with',
      '`# yaml-language-server: $schema=./scenario.schema.json`.',
      '',
      'Any name (of a segment, a strategy, a topic …) may be in any language. Unknown keys are errors. Days count from 0.',
      'The model moves in whole days; lengths of time are rounded up to them. In the tables, `<name>` is a name of',
      'your choice and `[]` for each entry of a list.',
    ],
    [
      '# 场景文件',
      '',
      '由 `src/scenario/` 下的各表生成。文件以 `# yaml-language-server: $schema=./scenario.schema.json` 开头时，支持 YAML schema 的编辑器会补全并检查。',
      '',
      '名称（人群、策略、话题……）可用任何语言。未知的键是错误。日期从 0 数起。模型以整天为步，时长向上取整到天。表中 `<name>` 代表自取的名称，`[]` 代表列表的每一项。',
    ],
  ),
  keys: both('## Keys', '## 键'),
  keyHead: both(['key', 'what it says', 'value', 'when left out'], ['键', '含义', '取值', '省略时']),
  extending: both('### Strategies that extend others', '### 以其他策略为基础的策略'),
  extends: both(
    (whole: string, byKey: string) => [
      `A strategy with \`extends: other\` has all levers of the other one. A lever that is a list (${whole}) replaces that of`,
      `the other strategy; the others (${byKey}) are merged with it key by key.`,
      '`lever: none` takes a lever away, whichever it is, as in `incentives: none`; `key: none` inside a lever that is merged takes one key away,',
      'as in `incentives: { points: none }`. A strategy that takes `groups` away has those of the community.',
    ],
    (whole: string, byKey: string) => [
      `写有 \`extends: 其他策略\` 的策略拥有后者的全部手段。列表形式的手段（${whole}）取代后者的同名手段；其余（${byKey}）与之逐键合并。\`手段: none\` 去掉该手段，例如 \`incentives: none\`；在逐键合并的手段内写 \`键: none\` 去掉一个键，例如 \`incentives: { points: none }\`。去掉 \`groups\` 的策略采用社群的分群设定。`,
    ],
  ),
  levers: both(
    (levers: string) => [
      '### Levers by days',
      '',
      `Lists say in each entry when it holds. These levers hold on all days, or on the days that they say: ${levers}.`,
      'Write `days` among their keys, or a list of entries with `days` each, as in',
      '`operators: [{ count: 2, hours: 2/day, days: 0-59 }, { count: 1, days: from day 60 }]`. On days that no entry names there is none of the lever.',
      'What members have earned, paid or learned stays; a second entry of `incentives` or `invitations` has points and a budget of its own.',
      'A list replaces the whole lever of a strategy that is extended.',
    ],
    (levers: string) => [
      '### 按日期的手段',
      '',
      `列表形式的手段在每一项中写明何时有效。以下手段在所有日子有效，或在其写明的日子有效：${levers}。请在其中写 \`days\`，或写成各带 \`days\` 的列表，例如 \`operators: [{ count: 2, hours: 2/day, days: 0-59 }, { count: 1, days: from day 60 }]\`。没有任何一项涵盖的日子没有这项手段。成员已得到、已支付、已学会的保留；\`incentives\` 或 \`invitations\` 的第二项有自己的积分与预算。列表整个取代被继承策略的这项手段。`,
    ],
  ),
  stages: both(
    (levers: string, notInTriggers: string, lists: string) => [
      '### Stages of a procedure',
      '',
      '`stages` is a list of stages through which the whole community goes in order, as in',
      '`stages: [{ name: gather, until: members >= 80, lasts: 60 days, recruit: … }, { name: meet, activities: … }]`. A stage is over on the morning',
      'on which `until` holds of the numbers of yesterday, or when it has lasted for `lasts`; the last one may go on to the end. Between the two a stage',
      `has levers of its own, written as in a strategy: ${levers} (of \`groups\` the \`vip\` group alone).`,
      `Lists (${lists}) are there besides the entries of the strategy, and their days count from the first day of the stage. The others are`,
      'merged with what the strategy has, key by key, as `extends` does. `lever: none` is none of it while the stage lasts. What stands in `goOn` holds',
      'after the stage, too. Nothing that has happened is undone: announced activities are held, members of a VIP group stay in it.',
      '',
      `A trigger changes the same levers by \`change\` but for ${notInTriggers}; entries of lists are added there, too, with days counted from that day.`,
    ],
    (levers: string, notInTriggers: string, lists: string) => [
      '### 流程的各阶段',
      '',
      `\`stages\` 列出整个社群依次经历的阶段，例如 \`stages: [{ name: 聚集, until: members >= 80, lasts: 60 days, recruit: … }, { name: 见面, activities: … }]\`。当昨天的数字满足 \`until\`，或已持续 \`lasts\` 那么久，阶段即在当天早晨结束；最后一个阶段可以持续到底。其间阶段有自己的手段，写法同策略：${levers}（\`groups\` 中只有 \`vip\` 群）。列表（${lists}）中的各项加在策略原有的之外，日期从阶段的第一天数起；其余手段与策略原有的逐键合并，同 \`extends\`。\`手段: none\` 表示阶段期间没有该手段。写在 \`goOn\` 中的手段在阶段之后仍然有效。已经发生的不会撤销：已预告的活动照办，VIP 群的成员留在其中。`,
      '',
      `应对预案的 \`change\` 可改变同样的手段，但不包括 ${notInTriggers}；列表中的各项同样是添加，日期从当天数起。`,
    ],
  ),
  quantities: both('### Quantities', '### 量的写法'),
  quantityHead: both(['value', 'how it is written'], ['取值', '写法']),
  formulas: both('### Formulas', '### 公式'),
  formulaText: both(
    (whole: string) => [
      'Numbers, names, `+ - * / ^ %`, `< <= > >= == !=`, `and`, `or`, `not (…)`, `condition ? value : other value`, and the',
      'functions `min max abs sqrt exp log floor ceil round pow clamp(value, lowest, highest)`. `formulas` use outcomes and',
      `each other, and both on a day: \`members@30d - members@7d\`. The condition of a trigger uses the outcomes of yesterday (but for ${whole}), \`day\` (the first is 0),`,
      '`size` (the members) and `horizon`. Inside `{ }` a formula with a comma needs quotation marks.',
      '',
      'Which way a formula is good is never guessed from its name. `perHead: { formula: cost / members, better: less }` says it (`more`,',
      '`less` or `neither`); when left out, arithmetic does where all outcomes in the formula pull the same way (cost / members falls when',
      'cost falls and when members rise). Of others, such as messages / members, results are called higher and lower, never better.',
      '',
      'A formula may have no value in a run: cost / orders without orders. Such runs are counted and named, and nothing is concluded from the',
      'others alone. `{ formula: cost / orders, whenMissing: 0 }` makes them count as a number instead.',
    ],
    (whole: string) => [
      `数、名称、\`+ - * / ^ %\`、\`< <= > >= == !=\`、\`and\`、\`or\`、\`not (…)\`、\`条件 ? 值 : 另一个值\`，以及函数 \`min max abs sqrt exp log floor ceil round pow clamp(值, 最小, 最大)\`。\`formulas\` 可用各结果与其他公式，也可取某天的值：\`members@30d - members@7d\`。应对预案的条件可用昨天的各结果（${whole} 除外）、\`day\`（第一天为 0）、\`size\`（成员数）与 \`horizon\`。在 \`{ }\` 内，含逗号的公式须加引号。`,
      '',
      '公式越多越好还是越少越好，从不按名称猜测。写 `perHead: { formula: cost / members, better: less }` 即可说明（`more`、`less` 或 `neither`）；省略时，若公式中的各结果方向一致则由算术决定（成本下降、成员增加都使 cost / members 下降）。其他公式（例如 messages / members）只说更高、更低，不说更好。',
      '',
      '公式在某次模拟中可能没有值：没有订单时的 cost / orders。这些模拟会计数并列出，不单凭其余模拟下结论。写 `{ formula: cost / orders, whenMissing: 0 }` 可使其按一个数计。',
    ],
  ),
  outcomes: both('## Outcomes', '## 结果'),
  outcomeText: both(
    '`name@30d` is the value when 30 days have passed. It can stand wherever an outcome is named, and in formulas.',
    '`结果名@30d` 是满 30 天时的值，可用于任何写结果名的地方和公式中。',
  ),
  outcomeHead: both(
    ['outcome', 'meaning', 'unit', 'better', 'in triggers'],
    ['结果', '含义', '单位', '好坏方向', '可用于应对预案'],
  ),
  yes: both('yes', '是'),
  no: both('no', '否'),
  presets: both('## Presets', '## 预设'),
  presetHead: both(['preset', 'meaning', 'changes'], ['预设', '含义', '改动']),
  none: both('none', '无'),
  parameters: both('## Parameters', '## 参数'),
  parameterText: both(
    'Any of these can be set under `parameters`. Submodels and symbols are those of the model description.',
    '以下各项都可在 `parameters` 下设定。子模型与符号即模型说明中的。',
  ),
  parameterHead: both(
    ['parameter', 'symbol', 'default', 'unit', 'meaning', 'submodel', 'source'],
    ['参数', '符号', '默认值', '单位', '含义', '子模型', '来源'],
  ),
  comma: both(', ', '、'),
  or: both(' or ', ' 或 '),
  keysBelow: both('keys, see below', '键，见下'),
  wholeNumber: both('whole number', '整数'),
  number: both('number', '数'),
  text: both('text', '文本'),
  truth: both('`true` or `false`', '`true` 或 `false`'),
  list: both(
    (of: string) => `list of ${of}`,
    (of) => `列表：${of}`,
  ),
  entriesBelow: both('entries, see below', '各项见下'),
  names: both(
    (of: string) => `names with ${of}`,
    (of) => `名称及其${of}`,
  ),
  keysOfName: both('keys', '键'),
  required: both('**required**', '**必填**'),
  nothing: both('nothing', '无'),
};

export type ReferenceTexts = In<typeof WORDS>;

/** By language. */
export const REFERENCE_TEXTS = inEach(WORDS);
