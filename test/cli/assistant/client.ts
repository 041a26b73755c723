/** An assistant without a model: the SDK's own client on the real program. */
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import type { RequestOptions } from '@modelcontextprotocol/sdk/shared/protocol.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { PROGRAM } from '../program.ts';

export interface Told {
  readonly isError: boolean;
  readonly text: string;
  /** What stands in the structured result; empty of an error. */
  // biome-ignore lint/suspicious/noExplicitAny: documents of many commands
  readonly document: any;
}

export interface Assistant {
  readonly client: Client;
  readonly pid: number;
  call(name: string, given?: Record<string, unknown>, options?: RequestOptions): Promise<Told>;
  close(): Promise<void>;
}

export async function startAssistant(cwd: string, ...words: readonly string[]): Promise<Assistant> {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, 'mcp', ...words],
    cwd,
    stderr: 'ignore',
  });
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport, { timeout: 120_000 });
  return {
    client,
    pid: transport.pid!,
    async call(name, given = {}, options = {}) {
      const { isError, content, structuredContent } = await client.callTool(
        { name, arguments: given },
        CallToolResultSchema,
        { timeout: 300_000, ...options },
      );
      const [first] = content as { text: string }[];
      return { isError: isError === true, text: first!.text, document: structuredContent ?? {} };
    },
    close: () => client.close(),
  };
}
