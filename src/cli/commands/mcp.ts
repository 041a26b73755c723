/** `hearsay mcp [FOLDER]`: tools for assistants, over standard input and output. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Language } from '../../errors.ts';
import { openPlace } from '../assistant/place.ts';
import { serve } from '../assistant/server.ts';
import { openTurns } from '../assistant/turns.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

const STANDARD = { runs: 2000, seconds: 45, megabytes: 2000 };

/** Each takes a process with as many threads as there are processors. */
const MOST_AT_ONCE = 2;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const place = openPlace(given.operands[0] ?? '.', given.text('out'));
  const limits = {
    runs: given.number('most-runs') ?? STANDARD.runs,
    seconds: given.number('most-seconds') ?? STANDARD.seconds,
    megabytes: given.number('most-memory') ?? STANDARD.megabytes,
  };
  if (process.stdin.isTTY) terminal.note(typedByHand);
  const transport = new StdioServerTransport();
  // The transport does not say when the other side has gone.
  process.stdin.once('end', () => void transport.close());
  process.stdin.once('close', () => void transport.close());
  await serve(transport, { place, limits, language: given.text('lang') as Language, turns: openTurns(MOST_AT_ONCE) });
  return 0;
}

const typedByHand = {
  en: 'This speaks to an assistant, not to a person: write the command into its settings. Ctrl-C ends it.',
  zh: '这是与助手对话用的，不是与人：请把这条命令写进助手的设置。按 Ctrl-C 结束。',
};
