/** Options that another one leaves without effect: who typed them meant something by them. */
import { HearsayError } from '../../errors.ts';
import type { Arguments } from './command.ts';
import type { OptionName } from './options.ts';

interface Idle {
  readonly command: string;
  readonly options: readonly OptionName[];
  /** What decides, and the value with which the options are for something, or for nothing; a flag has none. */
  readonly by: OptionName;
  readonly value?: string;
  readonly effect: 'only-with' | 'not-with';
}

const TABLE: readonly Idle[] = [
  { command: 'check', options: ['replications', 'seed', 'workers', 'queue'], by: 'run', effect: 'only-with' },
  { command: 'describe', options: ['odd'], by: 'influences', effect: 'not-with' },
  { command: 'init', options: ['template'], by: 'list', effect: 'not-with' },
  { command: 'select', options: ['points'], by: 'over', value: 'uncertain', effect: 'only-with' },
  { command: 'select', options: ['indifference', 'confidence'], by: 'over', value: 'uncertain', effect: 'not-with' },
  { command: 'threshold', options: ['points'], by: 'over', value: 'uncertain', effect: 'only-with' },
];

export function refuseIdleOptions(command: string, given: Arguments): void {
  const isGiven = (name: OptionName) => given.flag(name) || (given.number(name) ?? given.text(name)) !== undefined;
  for (const { command: of, options, by, value, effect } of TABLE) {
    if (of !== command) continue;
    const holds = value === undefined ? given.flag(by) : given.text(by) === value;
    const idle = holds === (effect === 'not-with') ? options.find(isGiven) : undefined;
    if (idle === undefined) continue;
    const other = value === undefined ? `--${by}` : `--${by} ${value}`;
    const needs = effect === 'only-with';
    throw new HearsayError(
      {
        en: `"--${idle}" has no effect ${needs ? 'without' : 'with'} "${other}"`,
        zh: `${needs ? '没有' : '有'} ${other} 时，--${idle} 不起作用`,
      },
      {
        en: needs ? `leave it out, or add "${other}"` : `leave out "--${idle}" or "--${by}"`,
        zh: needs ? `请去掉它，或加上 ${other}` : `请去掉 --${idle} 或 --${by}`,
      },
    );
  }
}
