/** Beginnings of conversations that a person can choose in an assistant. */
import type { Language, Words } from '../../errors.ts';

interface Prompt {
  readonly name: string;
  readonly title: Words;
  readonly what: Words;
  readonly takes: readonly { readonly name: string; readonly meaning: Words; readonly required: boolean }[];
  readonly text: Words;
}

export const PROMPTS: readonly Prompt[] = [
  {
    name: 'put-my-community-into-a-scenario',
    title: { en: 'Put my community into a scenario', zh: '把我的社群写成场景' },
    what: {
      en: 'From a description in your own words to a scenario that is checked and that you recognize.',
      zh: '从您自己的描述，到一个检查无误、您也认得出的场景。',
    },
    takes: [
      {
        name: 'community',
        meaning: {
          en: 'your community and what you could do, in your own words',
          zh: '用自己的话描述社群和可以采取的做法',
        },
        required: true,
      },
    ],
    text: {
      en: `Put my community into a hearsay scenario.

1. Read the template that is nearest ("templates"), and look up in "reference" what you want to write beyond it. Invent no keys.
2. Ask me what you need and cannot know: how many people could join, what they talk about, how they learn of it, what I could do and on which days, what it costs, and which outcome matters most to me. Where I do not know either, leave the default and say so.
3. Write the strategies that I really could choose between; the first is what happens if nothing changes. List first under "outcomes" what matters most to me, and give "smallestEffect" for it: the smallest difference that would matter.
4. Use "check" and correct what it says until nothing is left. Then "describe", and ask me whether that is my community.
5. Tell me which numbers are mine, which are defaults, and which you guessed.`,
      zh: `请把我的社群写成 hearsay 场景。

1. 先读最接近的模板（templates），需要写模板以外的内容时查 reference。不要编造键。
2. 您需要而无从知道的，请问我：可能加入的有多少人、他们聊什么、怎样得知这个群、我能在哪些天做什么、花多少钱、我最看重哪个指标。我也不知道的就保留默认值，并告诉我。
3. 写出我真正可以选择的策略，第一个是“什么都不改变”。outcomes 里第一个写我最看重的指标，并为它给出 smallestEffect：多大的差异才要紧。
4. 用 check 检查，改到没有问题为止。然后用 describe，问我这是不是我的社群。
5. 告诉我哪些数是我给的、哪些是默认值、哪些是您猜的。`,
    },
  },
  {
    name: 'which-plan',
    title: { en: 'Which plan?', zh: '选哪个方案？' },
    what: {
      en: 'From a checked scenario to an answer that says how sure it is.',
      zh: '从检查无误的场景，到一个说明有多大把握的回答。',
    },
    takes: [{ name: 'file', meaning: { en: 'the path of the scenario', zh: '场景文件的路径' }, required: true }],
    text: {
      en: `Find out with hearsay which plan to choose.

1. "check" the scenario, then "compare" it. If it stopped early, ask the same again: it goes on.
2. Give me the verdict in its own words (better, worse, no meaningful difference, undecided), the difference with its 95 % interval, and how often it is better in a single run. Never turn "undecided" into a choice; say what would decide it.
3. "explain" the difference between the best plan and the baseline: which levers carry it, and which could be left out.
4. Say what the answer depends on: compare again with one uncertain value changed ("set"), and tell me whether the verdict stays.
5. If a story helps, "trace" one member; call it an illustration.
6. End with how far to trust it, in the words of the answer. Promise no numbers on dates.`,
      zh: `请用 hearsay 找出该选哪个方案。

1. 先用 check 检查场景，再用 compare 比较。如果提前停止了，再问一次相同的问题，就会继续。
2. 用它自己的话告诉我判断（更好、更差、没有实质差异、尚无定论）、差异及其 95 % 区间，以及单次模拟中有多常更好。绝不要把“尚无定论”当成选择；请说明怎样才能得出结论。
3. 用 explain 解释最优方案与基准的差异：哪些措施起作用，哪些可以省去。
4. 说明回答取决于什么：用 set 改动一个不确定的值再比较，告诉我判断是否不变。
5. 如果讲个例子有帮助，用 trace 讲一位成员，并说明这只是例子。
6. 最后用回答中的话说明可信度。不要承诺某日的数字。`,
    },
  },
];

/** The first message of such a conversation. */
export const promptText = (
  { text, takes }: Prompt,
  given: Readonly<Record<string, string>>,
  language: Language,
): string =>
  [text[language], ...takes.flatMap(({ name }) => (given[name] ? [`${name}: ${given[name]}`] : []))].join('\n\n');
