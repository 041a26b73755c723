import type { Words } from './words.ts';

/**
 * Whether a number may have been written with a dot between its thousands, as much of Europe does: 6.000. Read as a decimal it has a
 * zero at its end that says nothing, so that nobody who meant 6 would have written it.
 */
export const isThousands = (written: string): boolean => /^[+-]?[1-9]\d{0,2}\.\d\d0$/.test(written);

/**
 * The first such number in a text such as `at least 6.000` or `1.000..2.000`. Where another number of the text shows that dots stand before
 * decimals, as in `0.500..1.000`, there is none. Of amounts of money see `isThousandsOfMoney`.
 */
export function thousandsIn(text: string, isMoney = false): string | undefined {
  const withDot = text.match(/(?<![\p{L}_\d])\d+\.\d+/gu) ?? [];
  const asks = isMoney ? isThousandsOfMoney : isThousands;
  return withDot.length > 0 && withDot.every(asks) ? withDot[0] : undefined;
}

/**
 * Whether an amount of money may have been written so: 1.234 too, since hardly any amount goes down to thousandths. One with more
 * digits, if only a zero, is a decimal.
 */
export const isThousandsOfMoney = (written: string): boolean => /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(written);

/** How to write both readings of 6.000 or 1.234, so that neither is asked about again. */
export const thousandsHint = (written: string): Words => {
  const decimal = isThousands(written) ? asDecimal(written) : `${written}0`;
  return {
    en: `write ${withoutDot(written)} or ${decimal}`,
    zh: `请写 ${withoutDot(written)} 或 ${decimal}`,
  };
};
export const withoutDot = (written: string): string => written.replace('.', '');
export const asDecimal = (written: string): string => String(Number(written));
