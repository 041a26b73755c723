/** Messages about the stages of a procedure. */
import { error, grouped, type Problem, plural, q, quote, warning } from './wording.ts';

export const stageTwice = (name: string): Problem =>
  error(
    'stage',
    { en: `two stages are called ${quote(name)}`, zh: `有两个阶段都叫${q(name)}` },
    { en: 'give each its own name, so that reports can tell them apart', zh: '请各取不同的名称，以便报告区分' },
  );
export const stageNeverOver = (name: string, next: string): Problem =>
  error(
    'stage',
    {
      en: `the stage ${quote(name)} is never over, so ${quote(next)} never begins`,
      zh: `阶段${q(name)}永不结束，${q(next)}也就永不开始`,
    },
    {
      en: 'write when it is over: "until: members >= 80", "lasts: 30 days", or both',
      zh: '请写明何时结束：“until: members >= 80”、“lasts: 30 days”，或两者都写',
    },
  );
export const stageAfterEnd = (name: string, day: number, horizon: number): Problem =>
  error(
    'after-horizon',
    {
      en: `the stage ${quote(name)} begins on day ${day}, after the last day (day ${horizon - 1})`,
      zh: `阶段${q(name)}从第 ${day} 天开始，已经过了最后一天（第 ${horizon - 1} 天）`,
    },
    {
      en: `make the stages before it shorter, or the horizon longer than ${plural(day, 'day')}`,
      zh: `请缩短之前的阶段，或让历时超过 ${grouped(day)} 天`,
    },
  );
export const untilNever = (text: string, isOverAnyway: boolean): Problem =>
  (isOverAnyway ? warning : error)(
    'stage',
    { en: `no run can reach ${quote(text)}`, zh: `任何模拟都达不到${q(text)}` },
    {
      en: 'shares lie between 0 and 1, and there are no more members than people: write a value that can be reached',
      zh: '占比在 0 到 1 之间，成员不会多于总人数：请写能达到的值',
    },
  );
/** What a condition counts, and nothing that the strategy has by then brings about. */
export const nothingBrings = (text: string, lever: string, isOverAnyway: boolean): Problem =>
  (isOverAnyway ? warning : error)(
    'stage',
    { en: `${quote(text)} never holds: nothing brings it about`, zh: `${q(text)}永远不会成立：没有任何手段带来它` },
    { en: `add ${quote(lever)} by then, or write another condition`, zh: `请在此之前加上${q(lever)}，或改写条件` },
  );
/** What a trigger changes stands in place of the strategy's lever as a whole. */
export const changedToNoWage = (lever: string, wage: string): Problem =>
  warning(
    'trigger',
    {
      en: `${quote(lever)} here are paid nothing: what is written here stands in place of all that the strategy has of them`,
      zh: `这里的${q(lever)}没有报酬：此处所写取代策略原有的全部`,
    },
    { en: `write "wage" here, too, as in wage: ${wage}`, zh: `请在此也写“wage”，例如 wage: ${wage}` },
  );
export const stagesInOrder = (key: string): Problem =>
  error(
    'unknown-key',
    { en: `a stage has no ${quote(key)}`, zh: `阶段没有${q(key)}` },
    {
      en: 'stages follow each other as they are written, each once: put them in order; what is to come again belongs under "triggers"',
      zh: '各阶段按所写的顺序进行，每个一次：请按顺序排列；需要重复的请写在“triggers”下',
    },
  );
export const atLeastOfNothing = (): Problem =>
  warning(
    'stage',
    { en: '"atLeast" does nothing without "until"', zh: '没有“until”时“atLeast”不起作用' },
    { en: 'write "lasts" for a stage of a fixed length', zh: '固定长度的阶段请写“lasts”' },
  );
export const atLeastTooLong = (name: string): Problem =>
  warning(
    'stage',
    {
      en: `"until" of ${quote(name)} is never asked: "lasts" ends the stage no later than "atLeast" allows`,
      zh: `${q(name)}的“until”永远不会被看：“lasts”在“atLeast”之前就结束了阶段`,
    },
    { en: 'make "lasts" longer than "atLeast"', zh: '请让“lasts”长于“atLeast”' },
  );
export const goesOnUnwritten = (lever: string, name: string): Problem =>
  warning(
    'stage',
    { en: `${quote(name)} has no ${quote(lever)} that could go on`, zh: `${q(name)}没有可以继续的${q(lever)}` },
    { en: 'write the lever into the stage, or leave it out of "goOn"', zh: '请在阶段中写出该手段，或从“goOn”中删去' },
  );
export const noneOfNothing = (lever: string): Problem =>
  warning(
    'stage',
    { en: `there is no ${quote(lever)} to do without`, zh: `本来就没有${q(lever)}可去掉` },
    { en: 'delete it', zh: '请删去' },
  );
export const daysInStage = (key: string): Problem =>
  error(
    'stage',
    {
      en: `${quote(key)} cannot be written here: the lever holds from the first day of the stage`,
      zh: `这里不能写${q(key)}：该手段从阶段的第一天起有效`,
    },
    { en: 'delete it, or divide the stage in two', zh: '请删去，或把阶段分成两个' },
  );
export const goalEndsWithStage = (): Problem =>
  error(
    'stage',
    {
      en: 'promises are settled on the last day of the offer, and the offer may end with the stage before that',
      zh: '众筹在报价的最后一天结算，而报价可能先随阶段结束',
    },
    { en: 'write goOn: [offers] in the stage', zh: '请在阶段中写 goOn: [offers]' },
  );
