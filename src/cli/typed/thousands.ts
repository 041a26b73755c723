/** Numbers behind an option that may have been written with a dot between their thousands. */
import { HearsayError } from '../../errors.ts';
import { thousandsHint, thousandsIn } from '../../scenario/thousands.ts';

/** Asks what is meant by `--members 6.000` or `--precision members=1.000`, as is asked of a scenario. */
export function refuseThousands(option: string, text: string): void {
  const number = thousandsIn(text);
  if (number !== undefined) throw askOfThousands(option, text, number);
}

export const askOfThousands = (option: string, text: string, number: string): HearsayError =>
  new HearsayError(
    {
      en: `"--${option}" is "${text.trim()}": in ${number} the dot may separate thousands or decimals`,
      zh: `--${option} 写的是“${text.trim()}”：${number} 中的点可能是千位分隔符，也可能是小数点`,
    },
    thousandsHint(number),
  );
