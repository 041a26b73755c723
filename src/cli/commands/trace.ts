/** `hearsay trace FILE`: the story of one member. */
import { findNotable, type Notable, type NotableMember } from '../../engine/trace/notable.ts';
import { type MemberTrace, traceMember } from '../../engine/trace/trace-member.ts';
import { HearsayError } from '../../errors.ts';
import { compileModel } from '../../model/compile.ts';
import type { Language } from '../../report/language.ts';
import { tellStory } from '../../report/story/story.ts';
import { type StoryWords, storyWords } from '../../report/story/words.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { toJson } from '../../study/files/json.ts';
import { loadJob, readScenarioFile, warnAbout } from '../frame/scenario-file.ts';
import { STAMP } from '../frame/stamp.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wrapText } from '../terminal/wrap-text.ts';
import { chooseStrategy } from '../typed/choose-strategy.ts';
import type { Arguments } from '../typed/command.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  const { scenario } = file;
  const strategy = chooseStrategy(scenario, given.text('strategy'));
  const replication = given.number('replication') ?? 0;
  const wanted = given.number('member');
  const { size } = scenario.population;
  if (wanted !== undefined && wanted >= size) {
    throw new HearsayError(
      {
        en: `there is no member ${wanted}: the population has ${size} people, numbered from 0 to ${size - 1}`,
        zh: `没有成员 ${wanted}：潜在人群共 ${size} 人，编号为 0 到 ${size - 1}`,
      },
      {
        en: 'leave out "--member" to be shown some whose story is worth reading',
        zh: '省略 --member，程序会推荐几位值得一看的成员',
      },
    );
  }
  warnAbout(file, terminal);
  const { graph } = loadJob(file, terminal);
  const model = compileModel(scenario, graph === undefined ? {} : { graph });
  const notable = wanted === undefined ? findNotable(model, strategy, replication) : undefined;
  const trace = traceMember(model, strategy, replication, wanted ?? chooseFrom(notable!, strategy));
  const language = given.text('lang') as Language;
  terminal.result(
    given.flag('json')
      ? toJson(summarize(scenario, trace, notable))
      : draw(scenario, trace, notable, language, terminal),
  );
  return 0;
}

/** The member whose story is told when none is asked for. */
function chooseFrom({ answered, stayed, left }: Notable, strategy: string): number {
  const chosen = answered[0] ?? stayed[0] ?? left[0];
  if (chosen !== undefined) return chosen.person;
  throw new HearsayError(
    {
      en: `nobody worth telling of joined under strategy "${strategy}"`,
      zh: `在策略“${strategy}”下，没有值得讲述的成员加入`,
    },
    {
      en: 'name a person with "--member NUMBER", another strategy, or let people in with "recruit", "seeds" or "founders"',
      zh: '请用 --member 指定成员编号，或换一个策略，或用 recruit、seeds、founders 引入成员',
    },
  );
}

/** The JSON document that other programs read; its shape is a promise. */
function summarize({ name, seed, horizon }: Scenario, trace: MemberTrace, notable: Notable | undefined): unknown {
  const { person, segment, member, events, result } = trace;
  return {
    scenario: name,
    strategy: result.strategy,
    replication: result.replication,
    seed,
    days: horizon,
    member: person,
    segment,
    joined: member?.joinDay ?? null,
    left: member?.leaveDay ?? null,
    traits: member && { activity: member.activity, lurks: member.lurks, expertise: member.expertise },
    messages: member?.messages ?? 0,
    broughtIn: member?.broughtIn ?? 0,
    mood: member?.mood,
    closest: member?.closest,
    events,
    notable,
    digest: result.digest,
  };
}

// ---- in words ------------------------------------------------------------------------------------------------------

const WIDEST_TEXT = 100;

function draw(
  { currency, cohesion }: Scenario,
  trace: MemberTrace,
  notable: Notable | undefined,
  language: Language,
  { colors, width }: Terminal,
): string {
  const { title, opening, entries, closing } = tellStory(trace, { currency, language });
  const columns = Math.min(width, WIDEST_TEXT);
  const lines = (text: string, indent = '') => wrapText(text, columns, indent);
  const days = entries.flatMap(({ when, text }) =>
    lines(`${when}  ${text}`, '    ').map((line, index) =>
      index === 0 ? `${colors.cyan(when)}${line.slice(when.length)}` : line,
    ),
  );
  return [
    colors.bold(title),
    ...(cohesion === undefined ? [] : lines(STAMP[language]).map(colors.bold)),
    ...(opening === '' ? [] : lines(opening)),
    '',
    ...days,
    ...(days.length === 0 ? [] : ['']),
    ...closing.flatMap((sentence) => lines(sentence)),
    ...(notable === undefined
      ? []
      : ['', ...choices(notable, storyWords(language)).flatMap((line) => lines(line, '    '))]),
    '',
  ].join('\n');
}

function choices({ answered, stayed, left, inviters }: Notable, words: StoryWords): string[] {
  const list = (reason: string, members: readonly NotableMember[]) =>
    members.length === 0 ? [] : [`  ${reason}`, ...members.map((each) => `    ${describe(each, words)}`)];
  return [
    words.choose,
    ...list(words.mostAnswered, answered),
    ...list(words.stayedLongest, stayed),
    ...list(words.leftSoonest, left),
    ...list(words.broughtMost, inviters),
  ];
}

const describe = ({ person, joinDay, leaveDay, messages, answers }: NotableMember, words: StoryWords): string =>
  words.choice({
    member: words.member(String(person)),
    from: joinDay,
    to: leaveDay,
    messages,
    answers,
  });
