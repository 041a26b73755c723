/** How a row is shown to work, as text; and the page of claims. */
import type { Language } from '#hearsay/errors.js';
import type { Judgment } from './judge.ts';
import type { Found } from './play.ts';
import type { Evidence, Row, Subject } from './row.ts';
import { HANDBOOK_WORDS, SURE_WORDS } from './words.ts';

export interface Judged extends Judgment {
  readonly row: Row;
}

/** What shows it, or why it does not work. */
export function howText({ row, found, because }: Judged, language: Language): string {
  const words = HANDBOOK_WORDS[language];
  if (row.not !== undefined) return row.not[language];
  const shown = [
    ...(found.length > 0 ? [foundText(found, language)] : []),
    ...(row.outcomes === undefined ? [] : [words.outcomes(row.outcomes.join(words.comma))]),
    ...(row.formula === undefined ? [] : [`\`${row.formula}\``]),
    ...(row.result === undefined ? [] : [words.ofRuns(row.result)]),
    ...(row.command === undefined ? [] : [words.command(row.command)]),
    ...(row.scenario === undefined ? [] : [words.scenario(row.scenario.file)]),
  ];
  return [...shown, ...because].join('; ');
}

const foundText = (found: readonly Found[], language: Language): string =>
  found
    .map(({ outcome, without, withIt }) =>
      HANDBOOK_WORDS[language].moved({
        outcome: `\`${outcome}\``,
        without: shortNumber(without),
        withIt: shortNumber(withIt),
      }),
    )
    .join(HANDBOOK_WORDS[language].comma);

/** Three digits of a number that has them. */
function shortNumber(value: number): string {
  const size = Math.abs(value);
  return Number.isNaN(value)
    ? '–'
    : size >= 100
      ? value.toFixed(0)
      : size >= 10
        ? value.toFixed(1)
        : size >= 1
          ? value.toFixed(2)
          : value.toFixed(3);
}

export function pageOf(
  judged: readonly Judged[],
  subjects: readonly Subject[],
  evidence: Evidence,
  replications: number,
  language: Language,
): string {
  const words = HANDBOOK_WORDS[language];
  const lines = [`# ${words.title}`, '', ...words.intro(replications), ''];
  for (const { name, words: subject } of subjects) {
    const claims = judged.filter(({ row }) => row.subject === name && row.kind === 'claim');
    if (claims.length === 0) continue;
    lines.push(`## ${subject[language]}`, '', `| ${words.head.join(' | ')} |`, '| --- | --- | --- | --- |');
    for (const claim of claims) {
      const known = evidence[claim.row.known!]!;
      const answer = `**${answerOf(claim, language)}**${words.colon}${howText(claim, language)}`;
      lines.push(
        `| ${claim.row.id} ${claim.row[language]} | ${answer} | ${known[language]} | ${SURE_WORDS[known.sure][language]} |`,
      );
    }
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** The verdict of the first outcome that is clear; a figure alone where nothing is compared. */
function answerOf({ row, found }: Judged, language: Language): string {
  const { verdicts } = HANDBOOK_WORDS[language];
  if (row.not !== undefined) return verdicts.none;
  if (found.length === 0) return verdicts.answered;
  const clear = found.filter(({ verdict }) => verdict !== 'open').map(({ verdict }) => verdict);
  return verdicts[clear.includes('reverse') ? 'reverse' : (clear[0] ?? 'open')];
}
