/** The server: tools, resources and prompts of the Model Context Protocol, over whatever carries its messages. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { HearsayError, type Language } from '../../errors.ts';
import { referenceTable } from '../../scenario/reference.ts';
import { troubleWith } from '../../study/files/trouble.ts';
import { VERSION } from '../../study/version.ts';
import { callTool, limitsIn, type Setting, templatesIn } from './call.ts';
import { PROMPTS, promptText } from './prompts.ts';
import { argumentsOf, TOOLS } from './tools.ts';

const INSTRUCTIONS = {
  en: 'hearsay simulates online communities and compares strategies for them. A scenario is a YAML file: begin with "templates", look keys up in "reference", use "check" until nothing is wrong, show "describe" to the person, then "compare". Report verdicts and intervals as they are, "undecided" among them, and say how far to trust them.',
  zh: 'hearsay 模拟线上社群并比较各种策略。场景是 YAML 文件：从 templates 开始，在 reference 中查键，用 check 检查到没有问题，把 describe 给当事人看，再用 compare。请如实转述判断和区间，包括“尚无定论”，并说明可信度。',
} as const;

/** Not more than this often, so that a fast study does not flood the conversation. */
const PROGRESS_EVERY_MS = 300;

/** Serves until whatever carries its messages is closed. */
export async function serve(transport: Transport, setting: Setting): Promise<void> {
  const { language } = setting;
  const server = new Server(
    { name: 'hearsay', version: VERSION },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: INSTRUCTIONS[language] },
  );
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();

  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS.map((tool) => toolIn(tool, language)) }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, extra): Promise<CallToolResult> => {
    const token = params._meta?.progressToken;
    let last = 0;
    const onProgress = (done: number, total: number) => {
      const now = performance.now();
      if (token === undefined || now - last < PROGRESS_EVERY_MS) return;
      last = now;
      const message = language === 'zh' ? `${done}/${total} 次模拟` : `${done}/${total} runs`;
      const notification = {
        method: 'notifications/progress' as const,
        params: { progressToken: token, progress: done, total, message },
      };
      // Whoever is gone hears nothing.
      void extra.sendNotification(notification).catch(() => {});
    };
    const signal = AbortSignal.any([extra.signal, closing.signal]);
    const called = callTool(params.name, params.arguments, setting, { signal, onProgress });
    const settled = called.catch(() => {});
    running.add(settled);
    try {
      const { text, document } = await called;
      return { content: [{ type: 'text', text }], structuredContent: document };
    } catch (error) {
      return { isError: true, content: [{ type: 'text', text: inWords(error, language) }] };
    } finally {
      running.delete(settled);
    }
  });

  server.setRequestHandler(ListResourcesRequestSchema, () => ({
    resources: resourcesIn(language).map(({ read: _, ...one }) => one),
  }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }) => {
    const found = resourcesIn(language).find((one) => one.uri === uri);
    if (found === undefined)
      throw unknown(
        `hearsay has no resource "${uri}"`,
        resourcesIn(language).map((one) => one.uri),
      );
    return { contents: [{ uri, mimeType: found.mimeType, text: found.read() }] };
  });

  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: PROMPTS.map(({ name, title, what, takes }) => ({
      name,
      title: title[language],
      description: what[language],
      arguments: takes.map((one) => ({ name: one.name, description: one.meaning[language], required: one.required })),
    })),
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    const found = PROMPTS.find(({ name }) => name === params.name);
    if (found === undefined)
      throw unknown(
        `hearsay has no prompt "${params.name}"`,
        PROMPTS.map(({ name }) => name),
      );
    const text = promptText(found, params.arguments ?? {}, language);
    return { description: found.what[language], messages: [{ role: 'user', content: { type: 'text', text } }] };
  });

  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  await server.connect(transport);
  await closed;
  closing.abort();
  await Promise.all(running);
}

function toolIn(tool: (typeof TOOLS)[number], language: Language) {
  const { name, title, what, required = [], document } = tool;
  return {
    name,
    title: title[language],
    description: what[language],
    inputSchema: {
      type: 'object' as const,
      properties: { ...argumentsOf(tool, language) },
      required: [...required],
      additionalProperties: false,
    },
    outputSchema: OUTPUT,
    annotations: { readOnlyHint: document !== 'in the study', destructiveHint: false, openWorldHint: false },
  };
}

/** The document of a command is a promise of that command; around it stands what every answer says. */
const OUTPUT = {
  type: 'object' as const,
  properties: {
    answer: { type: 'object' },
    howFarToTrustIt: { type: 'array', items: { type: 'string' } },
    stoppedEarly: { type: 'string' },
    files: { type: 'object' },
    command: { type: 'string' },
  },
  required: ['answer'],
};

interface Resource {
  readonly uri: string;
  readonly name: string;
  readonly mimeType: string;
  readonly read: () => string;
}

function resourcesIn(language: Language): Resource[] {
  const isChinese = language === 'zh';
  return [
    {
      uri: 'hearsay://reference',
      name: isChinese ? '场景格式参考' : 'The scenario file: every key',
      mimeType: 'text/markdown',
      read: () => referenceTable(language),
    },
    {
      uri: 'hearsay://limits',
      name: isChinese ? '可信度' : 'How far to trust results',
      mimeType: 'text/markdown',
      read: () =>
        limitsIn(language)
          .map((text) => `- ${text}`)
          .join('\n'),
    },
    ...templatesIn(language).map(({ name, title, text }) => ({
      uri: `hearsay://templates/${name}`,
      name: title,
      mimeType: 'application/yaml',
      read: () => text,
    })),
  ];
}

/** What is wrong, and what to do; a bug keeps its stack to itself. */
function inWords(error: unknown, language: Language): string {
  if (error instanceof HearsayError) {
    const { message, hint } = error.inWords;
    return hint[language] === '' ? message[language] : `${message[language]}\n${hint[language]}`;
  }
  const trouble = troubleWith(error);
  const { path } = (error ?? {}) as NodeJS.ErrnoException;
  if (trouble !== undefined)
    return language === 'zh'
      ? `无法使用“${path ?? ''}”：${trouble.zh}`
      : `"${path ?? ''}" cannot be used: ${trouble.en}`;
  const what = error instanceof Error ? error.message : String(error);
  return language === 'zh'
    ? `这是 hearsay ${VERSION} 的程序错误，不是您的问题：${what}`
    : `this is a bug in hearsay ${VERSION}, not a mistake of yours: ${what}`;
}

const unknown = (what: string, known: readonly string[]) =>
  new McpError(ErrorCode.InvalidParams, `${what}; there are ${known.join(', ')}`);
