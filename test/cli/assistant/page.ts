/** A conversation as a page. */
import type { Language, Taken } from './conversation.ts';

export const FOLDER = 'scenarios/assistants';

export const fileOf = (language: Language): string => `${FOLDER}/README${language === 'en' ? '' : `.${language}`}.md`;

const WORDS = {
  en: {
    title: 'A conversation with `hearsay mcp`',
    other: '[中文](README.zh.md)',
    head: [
      'Somebody says: *We are a choir of forty in a town where some three hundred like to sing. We have a chat group. Should we post a recording of each',
      'rehearsal, or meet once a month?* What an assistant then asks of hearsay, and what it is told, word for word. No language model takes part: the calls',
      'are written down in `test/cli/assistant/conversation.ts`, and `npm run conversation` makes this page anew.',
    ],
    error: 'An error:',
    more: (lines: number) => `… ${lines} more lines`,
    asBefore: 'the same scenario',
    document: 'Beside the text, the structured result holds for each comparison:',
  },
  zh: {
    title: '与 `hearsay mcp` 的一次对话',
    other: '[English](README.md)',
    head: [
      '有人说：*我们是一个四十人的合唱团，镇上喜欢唱歌的大约三百人。我们有一个聊天群。应该每次排练后发录音，还是每月聚会一次？*',
      '下面是助手随后向 hearsay 提出的请求和得到的回答，一字不改。其中没有语言模型参与：请求写在 `test/cli/assistant/conversation.ts` 里，',
      '`npm run conversation` 会重新生成本页。',
    ],
    error: '出错：',
    more: (lines: number) => `…… 还有 ${lines} 行`,
    asBefore: '同一个场景',
    document: '除文字外，结构化结果中每项比较都有：',
  },
} as const;

/** What nobody would read to the end here. */
const MOST_LINES = 70;

export function pageOf(taken: readonly Taken[], language: Language): string {
  const words = WORDS[language];
  let before: unknown;
  const steps = taken.map(({ why, tool, given, told }, k) => {
    const shown = Object.entries(given).map(([name, value]) => {
      if (name !== 'scenario') return `${name}: ${value}`;
      const isSame = value === before;
      before = value;
      return isSame ? `scenario: (${words.asBefore})` : `scenario: |\n${indented(String(value).trim())}`;
    });
    return [
      `## ${k + 1}. ${why}`,
      '',
      `**${tool}**`,
      '',
      ...(shown.length === 0 ? [] : ['```', ...shown, '```', '']),
      ...(told.isError ? [words.error, ''] : []),
      '```',
      ...shortened(told.text.trim().split('\n'), words.more),
      '```',
      ...(tool === 'compare' ? ['', words.document, '', '```json', ...comparisonsOf(told), '```'] : []),
    ].join('\n');
  });
  return `${[`# ${words.title}`, words.other, words.head.join('\n'), ...steps].join('\n\n')}\n`;
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

const shortened = (lines: readonly string[], more: (lines: number) => string): readonly string[] =>
  lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES), more(lines.length - MOST_LINES)];

interface Comparison {
  readonly outcome: string;
  readonly strategy: string;
  readonly difference: number;
  readonly ci95: readonly number[];
  readonly verdict: string;
}

const comparisonsOf = ({ document }: Told): string[] =>
  document.answer.comparisons.map(({ outcome, strategy, difference, ci95, verdict }: Comparison) =>
    JSON.stringify({ outcome, strategy, difference, ci95, verdict }),
  );

type Told = Taken['told'];
