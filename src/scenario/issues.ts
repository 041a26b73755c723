/**
 * Every message about a scenario, in one place: what was found, what would be accepted, what to do.
 *
 * Each function returns a problem without its place; `read.ts` adds file, line and column. Codes are stable.
 */
import { nearestName } from '../formula/nearest.ts';
import { written } from '../numeric/written.ts';
import type { Found } from './lookalikes.ts';
import { asDecimal, thousandsHint, thousandsIn, withoutDot } from './thousands.ts';
import type { RangeFault } from './value-range.ts';

export interface Problem {
  readonly code: string;
  readonly message: string;
  /** A function where finding the nearest name takes a while: a file with thousands of wrong names asks for a hundred only. */
  readonly hint: string | (() => string);
  readonly severity: 'error' | 'warning';
}

type Hint = Problem['hint'];
const error = (code: string, message: string, hint: Hint = ''): Problem => ({ code, message, hint, severity: 'error' });
const warning = (code: string, message: string, hint: Hint = ''): Problem => ({
  code,
  message,
  hint,
  severity: 'warning',
});

// ---- words -----------------------------------------------------------------------------------------------------------

/** A name in double quotes, shortened, with nothing in it that could move a terminal's cursor. */
export function quote(name: unknown): string {
  const text = String(name).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
    /[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g,
    ' ',
  );
  return `"${text.length > 60 ? `${text.slice(0, 57)}…` : text}"`;
}

/** `"a", "b" or "c"`. */
export function listOf(names: readonly string[], last = 'or'): string {
  const shown = names.length > 24 ? names.slice(0, 24) : names;
  const rest = names.length - shown.length;
  const quoted = shown.map(quote);
  if (rest > 0) return `${quoted.join(', ')} and ${rest} more`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}

/** `did you mean "x"?`, or what there is to choose from. */
function suggestion(wrong: string, known: readonly string[], kind: string): string {
  const nearest = nearestName(wrong, known);
  if (nearest !== undefined) return `did you mean ${quote(nearest)}?`;
  return known.length === 0 ? `there are no ${kind} yet: describe it first` : `known ${kind}: ${listOf(known, 'and')}`;
}

/** What a value is, in the words of somebody who has never programmed. */
function describeValue(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'keys and values';
  if (typeof value === 'string') return value.trim() === '' ? 'an empty text' : `text ${quote(value)}`;
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? 'not a number (.nan)' : value > 0 ? 'infinity' : 'minus infinity';
  return String(value);
}

/** As in `--set`: `strategies.a.recruit.0.days`, lists counted from 0. */
export const describePath = (path: readonly (string | number)[]): string => path.join('.');

const inside = (path: readonly (string | number)[]): string => (path.length > 0 ? ` in ${describePath(path)}` : '');
/** 12345 → "12,345", without the locale data that differ between machines. */
export const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${grouped(count)} ${count === 1 ? one : many}`;
/** Enough digits to tell 0.9 from 0.901, none of the noise of binary fractions. */
const round = written;
const percent = (value: number): string => `${round(value * 100)} %`;

// ---- the text as such ------------------------------------------------------------------------------------------------

export const tooLarge = (characters: number, most: number): Problem =>
  error(
    'too-large',
    `the file has ${grouped(characters)} characters, at most ${grouped(most)} are read`,
    'a scenario describes a community; lists of people belong in a graph file',
  );
export const notText = (): Problem =>
  error('not-text', 'this is not a text file', 'give a scenario in YAML, saved as UTF-8');
export const emptyFile = (): Problem => error('empty', 'the file is empty', 'write a first scenario with hearsay init');
export const notAMap = (value: unknown): Problem =>
  error('not-a-scenario', `a scenario consists of lines such as "name: My group", found ${describeValue(value)}`);
export const oldYaml = (version: string): Problem =>
  error('yaml-version', `YAML ${version} is not read`, 'take the %YAML line away');

function neverClosed(message: string): Problem {
  const [open, close] = message.includes('sequence') ? ['[', ']'] : ['{', '}'];
  return error('syntax', `a "${open}" is never closed`, `add the missing "${close}"`);
}

/** A message for an error of the YAML parser at some characters of the text. */
export function syntax(code: string, message: string, text: string, range: { start: number; end: number }): Problem {
  const begin = range.start === 0 ? 0 : text.lastIndexOf('\n', range.start - 1) + 1;
  const end = text.indexOf('\n', range.start);
  const line = text.slice(begin, end < 0 ? text.length : end);
  const found = text.slice(range.start, range.end).split('\n')[0]!.trim();
  const said = (what: string, hint: string) => error('syntax', what, hint);

  // What the line looks like says more than what the parser stumbled over.
  if (code === 'RESOURCE_EXHAUSTION') return said('brackets or lists are nested too deeply to read', 'flatten them');
  if (code === 'MULTIPLE_DOCS')
    return said('a second document begins here ("---")', 'put each scenario in its own file');
  if (code === 'TAB_AS_INDENT' || /^ *\t/.test(line))
    return said('a tab at the beginning of the line', 'indent with spaces');
  if (/[:,[{-]\s*>=?\s*[\d.]/.test(line))
    return said(
      '">" has a meaning of its own in YAML',
      'put quotation marks around it, as in ">= 0.8", or write at least 0.8',
    );
  if (/[:,[{-]\s+[*&!][^\s,]/.test(line) && /UNEXPECTED|ALIAS|PROP|MULTIPLE|BAD_SCALAR/.test(code))
    return said('"*", "&" and "!" have a meaning of their own in YAML', 'put the whole text in quotation marks');
  if (/^\s*(?:- )?[\p{L}\p{N}_-]+:[^\s/]/u.test(line))
    return said('a space is missing after ":"', 'write "key: value"');

  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return line.slice(range.start - begin).includes(': ')
        ? said('a second ": " on this line', 'put a text that contains ": " in quotation marks')
        : said(
            'the next line is indented further, as if it belonged to this value',
            'line up keys that belong together',
          );
    case 'MULTILINE_IMPLICIT_KEY':
      return said('a ":" is missing on this line', 'write "key: value"');
    case 'BAD_INDENT':
      if (message.startsWith('Flow')) return neverClosed(message);
      return said(
        'this line is indented differently from its neighbors',
        'line up keys that belong together, with spaces',
      );
    case 'BLOCK_IN_FLOW':
      return said('a comma is missing', 'separate entries inside { } and [ ] with commas');
    case 'BAD_SCALAR_START':
      return found.startsWith('%')
        ? said('a value cannot begin with "%"', 'write the number first, as in 30 %')
        : said(`a value cannot begin with ${quote(found.charAt(0))}`, 'put it in quotation marks');
    case 'BAD_DQ_ESCAPE':
      return said(
        `inside "…" a backslash has a meaning of its own, and ${quote(text.slice(range.start, range.start + 2))} has none`,
        'write \'…\' instead of "…", or two backslashes for one',
      );
    case 'MISSING_CHAR':
      if (/^(Flow|Expected flow)/i.test(message)) return neverClosed(message);
      if (/quote/i.test(message))
        return said(
          'a quotation mark is never closed',
          `add the missing ${message.includes("'") || message.includes('single') ? "'" : '"'}`,
        );
      return line.includes(': ')
        ? said('this line is indented differently from its neighbors', 'line up keys that belong together, with spaces')
        : said('a ":" is missing on this line', 'write "key: value"');
    case 'TAG_RESOLVE_FAILED':
      return tag(found);
    case 'KEY_OVER_1024_CHARS':
      return said('this key is longer than 1,024 characters', 'shorten it');
    case 'BAD_DIRECTIVE':
      return said('a line that begins with "%" is an instruction to YAML', 'take it away');
    case 'BAD_ALIAS':
    case 'BAD_PROP_ORDER':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
      return said('"*", "&" and "!" have a meaning of their own in YAML', 'put the whole text in quotation marks');
    default:
      if (found === '}' || found === ']') return said(`this "${found}" closes nothing`, 'take it away');
      return said(
        found === '' ? 'the text breaks off here' : `${quote(found)} is not expected here`,
        'check colons, commas, brackets and quotation marks on this line and the one before',
      );
  }
}

export const alias = (name: string): Problem =>
  error(
    'alias',
    `aliases such as ${quote(`*${name}`)} are not read`,
    'repeat the lines, or let one strategy extend another; quote a text that begins with "*"',
  );
export const anchor = (name: string): Problem =>
  error(
    'anchor',
    `anchors such as ${quote(`&${name}`)} are not read`,
    'take it away; quote a text that begins with "&"',
  );
export const tag = (name: string): Problem =>
  error(
    'tag',
    `tags such as ${quote(name.replace('tag:yaml.org,2002:', '!!'))} are not read`,
    'take it away; quote a text that begins with "!"',
  );
export const mergeKey = (): Problem =>
  error('merge-key', '"<<" is not read', 'let one strategy extend another: extends: name');
export const tooDeep = (most: number): Problem =>
  error('too-deep', `values are nested deeper than ${most} levels`, 'no key of a scenario needs that');
export const keyIsNoText = (): Problem => error('key', 'a key must be a name', 'write "name: value"');
export const reservedKey = (name: string): Problem =>
  error('reserved-name', `${quote(name)} cannot be used as a name`, 'choose another one');
export const duplicateKey = (name: string, line: number): Problem =>
  error('duplicate-key', `${quote(name)} is written twice`, `it stands on line ${line} already: keep one of them`);
export const hiddenCharacter = (text: string, what: string): Problem =>
  error('hidden-character', `${quote(text)} contains a character that cannot be seen: ${what}`, 'type the text again');
export const thousandsOrDecimal = (written: string): Problem =>
  error(
    'thousands',
    `${quote(written)} can mean ${withoutDot(written)} or ${asDecimal(written)}`,
    thousandsHint(written),
  );

// ---- shape -----------------------------------------------------------------------------------------------------------

/** `belongs` is the path at which the key would be right. */
export function unknownKey(
  key: string,
  path: readonly (string | number)[],
  meant: string | undefined,
  known: readonly string[],
  belongs: string | undefined,
): Problem {
  const hint =
    meant !== undefined
      ? `did you mean ${quote(meant)}?`
      : belongs !== undefined
        ? `it belongs under ${belongs}`
        : `known keys: ${listOf(known, 'and')}`;
  return error('unknown-key', `unknown key ${quote(key)}${inside(path)}`, hint);
}
/** A comma inside { } has cut a value in two; `whole` is what was meant. */
export const cutFormula = (key: string, whole: string): Problem =>
  error(
    'cut-formula',
    `inside { } a comma ends the entry: ${quote(key)} is ${quote(whole.split(',')[0]!)} only`,
    `put the formula in quotation marks, ${key}: "${whole}", or on a line of its own`,
  );
export const cutNumber = (key: string, whole: string): Problem =>
  error(
    'cut-number',
    `inside { } a comma ends the entry: ${quote(key)} is ${quote(whole.split(',')[0]!)} only`,
    `write ${/^[1-9]\d{0,2}(,\d{3})+(?!\d)/.test(whole) ? `${key}: ${whole.replaceAll(',', '')}` : `${key}: ${whole.replace(',', '.')}`}`,
  );
/** A key without a colon inside { }, probably the rest of a text with a comma in it. */
export const bareKey = (key: string, path: readonly (string | number)[]): Problem =>
  error(
    'unknown-key',
    `${quote(key)}${inside(path)} has no value`,
    'write "key: value"; inside { } a comma ends the entry, and a text that contains one needs quotation marks',
  );
/** A known key with something other than a colon behind it. */
export const keyWithoutColon = (
  text: string,
  path: readonly (string | number)[],
  key: string,
  value: string,
  sign: Found | undefined,
): Problem =>
  error(
    'unknown-key',
    sign?.meant === ': '
      ? `${quote(sign.found)} is a ${sign.what} and does not separate key and value in ${quote(text)}`
      : `a ":" is missing in ${quote(text)}${inside(path)}`,
    `write ${shortened(`${key}: ${value === '' ? '…' : value}`)}`,
  );
/** A sign that looks like one of the format; `written` is what was meant. */
export const lookalike = (sign: Found, written: string): Problem =>
  error('lookalike', `${quoteSign(sign)}, which means nothing here`, `write ${shortened(written)}`);
export const wideComma = (sign: Found, written: string): Problem =>
  error(
    'lookalike',
    `${quoteSign(sign)}, which does not separate entries`,
    `write [${written}], or put a name that contains it in quotation marks`,
  );
/** `this is a full-width colon "："` */
const quoteSign = ({ what, found }: Found): string =>
  `this is ${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}${/^\s$/.test(found) ? '' : ` ${quote(found)}`}`;
/** What a sign in a value is, to stand behind what to write. */
export const because = (sign: Found | undefined): string =>
  sign === undefined
    ? ''
    : `; ${/^\s$/.test(sign.found) ? 'there is' : `${quote(sign.found)} is`} ${/^[aeiou]/.test(sign.what) ? 'an' : 'a'} ${sign.what}${/^\s$/.test(sign.found) ? ' in it' : ''}`;
const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
export const spaceMissing = (written: string): Problem =>
  error('syntax', 'a space is missing after ":"', `write ${shortened(written)}`);
export const colonMissing = (written: string): Problem =>
  error('syntax', 'a ":" is missing on this line', `write ${shortened(written)}`);
export const missingKey = (key: string, path: readonly (string | number)[], expected: string): Problem =>
  error('missing-key', `missing key ${quote(key)}${inside(path)}`, `add ${key}: ${expected}`);
/** `written` is a number as it stands in the text. */
export const wrongValue = (key: string, expected: string, value: unknown, hint: Hint, written?: string): Problem =>
  error(
    'wrong-value',
    `${key}: expected ${expected}, found ${Number.isFinite(value) ? (written ?? String(value)) : describeValue(value)}`,
    hint,
  );
export const wrongName = (value: string, expected: string): Problem =>
  error('wrong-name', `expected ${expected} as a key, found ${quote(value)}`);
export const rangeBackwards = (key: string, value: unknown): Problem =>
  error('wrong-value', `${key}: the range ${quote(value)} ends before it begins`, 'write the earlier day first');
export const graphNeedsKind = (): Problem =>
  error(
    'missing-key',
    'missing key "kind" in population.graph',
    'write kind: small-world or another kind, or file: friends.csv',
  );
export const graphKindAndFile = (): Problem =>
  error(
    'contradiction',
    'population.graph has both "kind" and "file"',
    'keep "file" to read friendships, or "kind" to generate them',
  );

// ---- overrides -------------------------------------------------------------------------------------------------------

export const overrideForm = (): Problem =>
  error('override', 'expected path=value', 'write for example --set population.size=500');
export const overrideNoSuchEntry = (key: string, parent: string, known: readonly string[]): Problem =>
  error('override', `there is no ${quote(key)} in ${parent}`, suggestion(key, known, 'names'));
export const overrideIndex = (key: string, parent: string, count: number): Problem =>
  error(
    'override',
    `${parent} is a list of ${plural(count, 'entry', 'entries')}, found ${quote(key)}`,
    count === 0
      ? 'an override can change entries, not add them'
      : `entries count from 0: write ${count === 1 ? 0 : `0 to ${count - 1}`}`,
  );
export const overrideInsideValue = (parent: string, value: unknown): Problem =>
  error('override', `${parent} has no keys: it is ${describeValue(value)}`, 'shorten the path');

// ---- ranges ----------------------------------------------------------------------------------------------------------

/** What is wrong with the text of a range; `points` stands behind it where a number of values is asked for. */
export function rangeFault(fault: RangeFault, text: string, points = ''): Problem {
  const [low = '', high = ''] = text
    .split(':')[0]!
    .split(/\.\.\.?/)
    .map((end) => end.trim());
  switch (fault) {
    case 'thousands':
      return thousandsOrDecimal(thousandsIn(text.split(':')[0]!)!);
    case 'units':
      return error('range', `the two ends of ${quote(text)} have different units`, 'write both in the same unit');
    case 'backwards':
      return low === high
        ? error('range', `the range ${quote(text)} ends where it begins`, 'make the upper end larger, or set the value')
        : error(
            'range',
            `the range ${quote(text)} is upside down: ${quote(low)} is larger than ${quote(high)}`,
            `write the lower end first: ${high}..${low}${points}`,
          );
    case 'log':
      return error(
        'range',
        `on a logarithmic scale ${quote(text)} cannot begin at or below 0`,
        'begin above 0, or take ":log" away',
      );
    case 'step':
      return error(
        'range',
        `${quote(text)} has no step that fits`,
        'write a step above 0 and no longer than the range, as in 8..16 by 1; ":log" takes none',
      );
    case 'form':
      return error(
        'range',
        `expected a range such as 20..60${points}, found ${quote(text)}`,
        'write 5 %..20 %, 1 week..4 weeks, 8..16 by 1, or 0.01..10:log',
      );
  }
}
/** Something about `--vary` that has a message of its own. */
export const wrongVary = (message: string, hint: string): Problem => error('vary', message, hint);
export const notVaried = (key: string): Problem =>
  error(
    'range',
    `${quote(key)} says nothing about the community`,
    'name a value that does, such as population.size or parameters.attention',
  );

export const noLevers = (): Problem =>
  error('plan', 'the plan has no levers to change', 'write one, such as "operators.hours: 1..8"');
export const objectiveForm = (text: string): Problem =>
  error(
    'plan',
    `expected "maximise" or "minimise" and an outcome, found ${quote(text)}`,
    'write "maximise members" or "minimise cost"',
  );
export const objectiveTwice = (outcome: string): Problem =>
  error('plan', `there are two objectives for ${quote(outcome)}`, 'take one away');
export const planTooLarge = (population: number, generations: number, replications: number, most: number): Problem =>
  error(
    'plan',
    `the search needs ${grouped(population)} + ${grouped(generations - 1)} × 2 × ${grouped(population)} plans × ${grouped(replications)} runs: more than ${grouped(most)}`,
    'make population, generations or replications smaller',
  );

// ---- what must fit together ------------------------------------------------------------------------------------------

export const sharesDoNotAddUp = (what: string, sum: number): Problem =>
  error('shares', `${what} add up to ${percent(sum)} instead of 100 %`, 'change them so that they add up to 100 %');
export const unknownName = (kind: string, name: string, known: readonly string[], where = ''): Problem =>
  error(`unknown-${kind}`, `there is no ${kind} ${quote(name)}${where}`, () =>
    suggestion(name, known, KIND_PLURALS[kind] ?? `${kind}s`),
  );
const KIND_PLURALS: Readonly<Record<string, string>> = { strategy: 'strategies', activity: 'activities' };

export const horizonTooShort = (): Problem =>
  error('horizon', 'the horizon must be longer than nothing', 'write for example 60 days');
export const horizonTooLong = (days: number, most: number): Problem =>
  error('horizon', `the horizon is ${plural(days, 'day')}, at most ${plural(most, 'day')} are simulated`, 'shorten it');
export const horizonRounded = (days: number): Problem =>
  warning('horizon', `the model moves in whole days: the horizon counts as ${plural(days, 'day')}`);
export const durationRounded = (key: string, days: number): Problem =>
  warning('whole-days', `the model moves in whole days: ${quote(key)} counts as ${plural(days, 'day')}`);
export const durationZero = (key: string): Problem =>
  error('duration', `${quote(key)} must be longer than nothing`, 'write for example 1 day');
export const afterHorizon = (key: string, day: number, horizon: number): Problem =>
  error(
    'after-horizon',
    `${quote(key)} begins on day ${day}, after the last day (day ${horizon - 1})`,
    `days count from 0; begin earlier or make the horizon longer than ${plural(day, 'day')}`,
  );
export const untilBeforeFrom = (from: number, until: number): Problem =>
  error(
    'contradiction',
    `the offer ends on day ${until}, before it begins on day ${from}`,
    'make "until" later than "from"',
  );
export const expectDay = (name: string, day: number, horizon: number): Problem =>
  error(
    'after-horizon',
    `${quote(name)} asks for day ${day}, the horizon is ${plural(horizon, 'day')}`,
    `the last value is that of day ${horizon}`,
  );

export const tooMany = (what: string, count: number, most: number): Problem =>
  error('too-many', `there are ${grouped(count)} ${what}, at most ${grouped(most)} are read`, 'split the scenario');
export const noStrategies = (): Problem =>
  error('no-strategies', 'there is no strategy to simulate', 'write at least one under "strategies"');
export const emptyLever = (lever: string, parent: string): Problem =>
  warning(
    'contradiction',
    `an empty ${quote(lever)} changes nothing: what ${quote(parent)} has of it stays`,
    `write ${lever}: none to take it away, or leave it out`,
  );
export const sameStrategies = (name: string, other: string): Problem =>
  warning(
    'same-strategies',
    `${quote(name)} is the same as ${quote(other)} in every lever`,
    'change a lever, or take one of the two away; they will differ in nothing',
  );
export const extendsCircle = (names: readonly string[]): Problem =>
  error(
    'extends-circle',
    `these strategies extend each other in a circle: ${names.map(quote).join(' → ')}`,
    'take one "extends" away',
  );

export const topicNobodyFollows = (topic: string, known: readonly string[]): Problem =>
  warning('unknown-topic', `nobody is interested in the topic ${quote(topic)}`, () =>
    suggestion(topic, known, 'topics'),
  );
export const degreeTooLarge = (degree: number, size: number): Problem =>
  error(
    'graph',
    `nobody can have ${round(degree)} friends among ${plural(size, 'person', 'people')}`,
    `write less than ${size}`,
  );
export const graphTooLarge = (edges: number, most: number): Problem =>
  error(
    'graph',
    `the graph would have ${plural(Math.round(edges), 'friendship')}, at most ${plural(most, 'friendship')} fit into memory`,
    'make the population or the mean degree smaller',
  );
export const homophilyWithoutSegments = (): Problem =>
  warning('graph', 'homophily has no effect with a single segment', 'describe at least two segments');
export const needsWhenFull = (lever: string, found: string): Problem =>
  error(
    'contradiction',
    `${quote(lever)} says what happens with whenFull: ${lever}, found whenFull: ${found}`,
    `write whenFull: ${lever}, or take ${quote(lever)} away`,
  );
export const groupNeverFull = (cap: number, size: number, whenFull: string): Problem =>
  warning(
    'contradiction',
    `whenFull: ${whenFull} has no effect: a group of ${grouped(cap)} never fills, the population has ${plural(size, 'person', 'people')}`,
    'write a smaller "cap"',
  );
export const splitAlike = (): Problem =>
  warning(
    'contradiction',
    'a group holds one segment only: a split by segment is the same as by: random',
    'divide by level, tenure or ties, or let segments share groups',
  );
export const topicGroupsWithoutTopics = (): Problem =>
  error(
    'contradiction',
    'there are no topics to separate groups by',
    'list them under community.topics, or write separateBy: segment',
  );
export const capAbovePlatform = (cap: number, platform: string, most: number): Problem =>
  error(
    'platform',
    `a group of ${grouped(cap)} does not exist on ${quote(platform)}, where groups have at most ${grouped(most)} members`,
    `write ${most} or less, or take "platform" away`,
  );
export const vipWithoutFee = (what: string): Problem =>
  error('contradiction', `${what}, but the VIP group has no fee`, 'add "fee"');
export const unsafeFile = (file: string): Problem =>
  error(
    'unsafe-file',
    `${quote(file)} is not beside the scenario`,
    'put the file into the folder of the scenario or below it, and write its path from there',
  );

export const moreThanPopulation = (what: string, count: number, size: number): Problem =>
  error(
    'population',
    `${what} ${round(count)}, but the population has ${plural(size, 'person', 'people')}`,
    'make the population larger or the number smaller',
  );
export const segmentRunsOut = (segment: string, wanted: number, there: number): Problem =>
  warning(
    'population',
    `about ${round(wanted)} people are to come from ${quote(segment)}, which has about ${round(there)}`,
    'make the population or the segment larger',
  );
export const recruitsShutOut = (channel: string): Problem =>
  warning(
    'contradiction',
    `nobody from ${quote(channel)} may join: "rules" let in other segments only`,
    'add their segments to rules.entry.segments',
  );
export const tooManyHours = (who: 'operator' | 'moderator', hours: number): Problem =>
  error(
    'operators',
    `${who === 'operator' ? 'an' : 'a'} ${who} cannot work ${round(hours)} hours a day`,
    `write the hours of one ${who}, such as 2/day; "count" says how many there are`,
  );
export const workWithoutHours = (what: string): Problem =>
  warning('contradiction', what, 'write "hours" above 0, such as 1/day');
export const strikesWithoutConsequence = (consequence: unknown): Problem =>
  warning(
    'contradiction',
    `"strikes" has no effect with consequence: ${consequence}`,
    'write consequence: mute or consequence: remove, or leave "strikes" out',
  );
export const leadersTwice = (): Problem =>
  error('contradiction', 'the number of leaders is given twice, as "count" and as "share"', 'keep one of them');
export const leadersWithoutNumber = (): Problem =>
  error('leaders', 'how many leaders there are to be is not said', 'write "count", such as 5, or "share", such as 3 %');
export const entryForEverybody = (): Problem =>
  warning('contradiction', '"entry" lets everybody in', 'add "segments" or "quiz", or leave "entry" out');
export const quizForTheShutOut = (segment: string): Problem =>
  warning(
    'contradiction',
    `${quote(segment)} has a quiz, but is not among the segments that may join`,
    'add it to rules.entry.segments, or take it out of the quiz',
  );

export const activityTwice = (name: string): Problem =>
  error(
    'activity',
    `two activities are called ${quote(name)}`,
    'give each its own name, so that triggers and reports can tell them apart',
  );
export const activityNever = (name: string): Problem =>
  warning(
    'activity',
    `the activity ${quote(name)} is never held`,
    'add "days" or "every", or a trigger that starts it',
  );
export const activityOverlaps = (name: string): Problem =>
  warning(
    'activity',
    `the activity ${quote(name)} lasts longer than the time to its next beginning`,
    'make "every" longer or "lasts" shorter',
  );
export const activityKey = (kind: string, key: string, owner: string): Problem =>
  error(
    'activity',
    `${quote(key)} says nothing about an activity of the kind ${quote(kind)}`,
    `leave it out, or write kind: ${owner}`,
  );
export const challengeOfOneDay = (name: string): Problem =>
  warning(
    'activity',
    `the challenge ${quote(name)} lasts one day, so that nobody is asked back`,
    'write "lasts", such as 7 days',
  );
export const lotteryWithoutPrize = (name: string): Problem =>
  warning('activity', `the lottery ${quote(name)} has no prize`, 'write "prize", such as 50');
export const goalWithoutPledge = (key: string): Problem =>
  error('activity', `${quote(key)} needs a "pledge" that members are to give`, 'write "pledge", such as 30');
export const pledgeForNothing = (name: string): Problem =>
  warning('activity', `members are to pledge for ${quote(name)}, which costs nothing`, 'write "cost" or "costPerHead"');
export const goalOutOfReach = (name: string, most: number): Problem =>
  warning(
    'activity',
    `the meeting ${quote(name)} will always be cancelled: pledges can cover ${percent(most)} of its cost at most`,
    'ask for a larger pledge, or make "goal" smaller',
  );
export const meetingUnannounced = (name: string): Problem =>
  warning(
    'activity',
    `only those who looked in the day before will know of the meeting ${quote(name)}`,
    'write "warmUp", such as 7 days',
  );
export const answersSettleNothing = (name: string): Problem =>
  warning(
    'activity',
    `answers of the quality of ${quote(name)} settle no question`,
    'write a "quality" of 0.5 or more',
  );
export const partsOfNoSeries = (kind: string): Problem =>
  error('content', `content of the kind ${quote(kind)} has no parts`, 'write kind: series, or leave "parts" out');
export const stockNeverUsedUp = (stock: number, pieces: number): Problem =>
  warning(
    'content',
    `the stock of ${plural(stock, 'piece')} never runs out: ${pieces} appear in all`,
    'leave "stock" out, or make it smaller',
  );
export const seriesCutShort = (pieces: number, parts: number): Problem =>
  warning(
    'content',
    `only ${pieces} of the ${parts} parts of the series appear before its last day`,
    'make "days" longer, "every" shorter, or "parts" fewer',
  );
export const madeByNobody = (): Problem =>
  warning('contradiction', 'members are to make none of it', 'write "share" above 0, or leave "byMembers" out');
export const servesNothing = (what: string): Problem =>
  warning(
    'contradiction',
    `${what} serves nothing`,
    'give one of benefit, social, growth, entertainment a number above 0',
  );
export const triggerOutcome = (name: string): Problem =>
  error(
    'formula',
    `${quote(name)} exists only for a finished run`,
    'a trigger looks at yesterday: use an outcome that has a value on every day',
  );
export const triggerFormula = (name: string): Problem =>
  error('formula', `a trigger cannot use the formula ${quote(name)}`, 'write the formula itself, over outcomes');
export const surveyNobodyAnswers = (): Problem =>
  warning('survey', 'nobody will answer this survey', 'write "sample" and "responseRate" above 0');
export const surveyNeverHeld = (name: string, about: string): Problem =>
  warning(
    'survey',
    `${quote(name)} will never have a value: no survey asks about it`,
    `add surveys: [{ about: ${about} }]`,
  );
export const triggerDoesNothing = (): Problem =>
  error('trigger', 'the trigger does nothing', 'write do: { activity: name } or do: { topics: 3 }');
export const rewardNobodyEarns = (): Problem =>
  warning(
    'contradiction',
    'nobody has a friend to invite: the population has no graph',
    'describe "graph" under "population"',
  );
export const choiceWithoutGraph = (choose: string): Problem =>
  warning(
    'contradiction',
    `choose: ${choose} is the same as random: the population has no graph`,
    'describe "graph" under "population"',
  );
export const invitationsUnpaid = (key: string): Problem =>
  warning(
    'contradiction',
    `${key === 'budget' ? 'there is a budget for invitations' : `${quote(key)} limits what is paid for invitations`}, but nothing is paid for them`,
    'add "reward" or "welcome"',
  );
export const uplineTooLong = (steps: number, paid: number): Problem =>
  warning(
    'contradiction',
    `"upline" pays ${steps} ${steps === 1 ? 'step' : 'steps'} above the inviter, and only ${paid} ${paid === 1 ? 'generation is' : 'generations are'} paid for: an inviter there has fewer people above`,
    'make "upline" shorter or "paidGenerations" larger',
  );
export const cohesionConstant = (): Problem =>
  warning(
    'cohesion',
    'the same cohesion at every size is no effect of size',
    'use "size", as in 1 / (1 + (size / 150) ^ 4)',
  );
export const cohesionRange = (size: number, value: number): Problem =>
  error(
    'cohesion',
    `cohesion must lie between 0 and 1; with ${size} members the formula gives ${Number.isNaN(value) ? 'no number' : String(value)}`,
    'write for example 1 / (1 + (size / 150) ^ 4), or put it into clamp(…, 0, 1)',
  );

export const noActivitiesTogether = (ally: string): Problem =>
  warning(
    'contradiction',
    `the ally ${quote(ally)} is told of activities, and there are none`,
    'describe some under "activities", or take "atActivities" away',
  );
export const allyTellsNobody = (ally: string): Problem =>
  warning('contradiction', `nobody of the ally ${quote(ally)} hears of the community`, 'write "tells", such as 1 %');
export const topicsNever = (): Problem =>
  warning(
    'contradiction',
    'partners open no topics, and it is said how good these are',
    'add "topicEvery", such as 2 days',
  );
export const commissionOnNothing = (): Problem =>
  warning(
    'contradiction',
    'partners get a commission, and nothing is sold',
    'describe "offers", or a VIP group with a fee',
  );
export const budgetTwice = (): Problem =>
  error('incentives', 'invitations have a budget of their own and the common one', 'take one of the two away');
export const noCommonBudget = (): Problem =>
  error('incentives', 'there is no common budget for invitations to be paid from', 'write "budget" under "incentives"');

export const rewardWithoutBudget = (what: string): Problem =>
  error(
    'incentives',
    `${what} cost money, and there is no budget for them`,
    'add "budget" to incentives, or to this reward alone',
  );
export const budgetTooSmall = (what: string, one: number, budget: number): Problem =>
  warning(
    'incentives',
    `the budget of ${round(budget)} does not pay for one of the ${what}: it costs ${round(one)}`,
    'make the budget larger, or what it pays for cheaper',
  );
export const budgetForNothing = (): Problem =>
  warning('incentives', 'there is a budget for incentives, but nothing under it costs money', 'take "budget" away');
export const thresholdsFall = (before: number, after: number): Problem =>
  error(
    'incentives',
    `level thresholds must rise: ${round(after)} follows ${round(before)}`,
    'write them from the lowest to the highest, each once',
  );
export const levelsWithoutPoints = (): Problem =>
  error('incentives', 'levels are reached with points, and no points are given', 'add "points" beside "levels"');
export const countedWithoutPoints = (what: string, acts: readonly string[]): Problem =>
  error(
    'incentives',
    `for ${what} points count, and no points are given`,
    `add "points" to incentives, or write by: ${listOf(acts)}`,
  );
export const nothingEarned = (what: string, acts: readonly string[]): Problem =>
  warning('incentives', `no act earns ${what}`, `give some for ${listOf(acts)}`);
export const noSuchLevel = (level: number, count: number): Problem =>
  error('incentives', `there is no level ${level}: ${plural(count, 'threshold')} make as many levels`, 'lower it');
export const demotionWithoutExpiry = (): Problem =>
  warning(
    'incentives',
    'nobody can fall back: points never expire',
    'add "expires" to points, or take "demotion" away',
  );
export const nobodyAtTheTop = (what: string): Problem =>
  error('incentives', `${what} for the top 0 %: nobody would get it`, 'write for example top: 5 %');
export const everybodyOnBoard = (top: number, size: number): Problem =>
  warning(
    'incentives',
    `the board has ${plural(top, 'place')} for ${plural(size, 'person', 'people')}: everybody is on it`,
    'write fewer places',
  );
export const badgeNeedsOne = (name: string): Problem =>
  error('incentives', `nothing says what the badge ${quote(name)} is given for`, 'add at: 10 or top: 5 %');
export const badgeHasBoth = (name: string): Problem =>
  error(
    'incentives',
    `the badge ${quote(name)} is for reaching a number and for the best at once`,
    'keep "at" or "top", or make two badges of it',
  );
export const badgeOnce = (name: string): Problem =>
  error(
    'incentives',
    `the badge ${quote(name)} is given once, on reaching its number: "every" has no place`,
    'take "every" away, or write "top" in place of "at"',
  );
export const badgeTwice = (name: string): Problem =>
  error('incentives', `two badges are called ${quote(name)}`, 'give each its own name');
export const actNeverDone = (act: string, why: string, hint: string): Problem =>
  warning('incentives', `${quote(act)} is rewarded, but ${why}`, hint);
export const soldAtALoss = (good: string): Problem =>
  warning(
    'contradiction',
    `each ${quote(good)} costs more to deliver than its price`,
    'compare "unitCost" and "price"',
  );

export const goalOfRounds = (good: string): Problem =>
  error(
    'offer',
    `${quote(good)} is crowd-funded, which happens once, and is offered again and again`,
    'take "every" or "goal" away',
  );
export const priceWithoutReference = (what: string, price: number | undefined): Problem =>
  error(
    'price-without-reference',
    `prices of ${quote(what)} are compared, and nothing says what members compare them with: demand would not depend on the price`,
    `add what comparable ones cost, such as referencePrice: ${price ?? 20}, beside each price of ${quote(what)}`,
  );
export const worthWhileMissing = (currency: string): Problem =>
  error(
    'worth-while',
    `members are rewarded, and nothing says what is much or little in ${quote(currency)}`,
    'add a line "worthWhile: 2" at the top level, with the amount that members find worth a small act, such as half a cup of coffee or a small red packet',
  );
export const renamedChannel = (channel: string, twin: string, baseline: string): Problem =>
  warning(
    'channel',
    `the channel ${quote(channel)} is ${quote(twin)} of ${quote(baseline)} under another name: people of a channel are drawn by its name, so that the two share no luck`,
    'give both the same name, and the comparison needs far fewer runs',
  );
export const foundersAsked = (founders: number, fee: number): Problem =>
  warning(
    'membership',
    `all ${plural(founders, 'founder')} are asked for the fee of ${fee} on day 0 as people who have never paid it: those who will not pay leave on that day`,
    `if they pay already, add to "community": start: { paying: { share: 100 %, fee: ${fee} }, tenure: 1 year }; if the fee is new, say from when with "from"`,
  );
export const pointsForNothing = (): Problem =>
  warning(
    'incentives',
    'these points are worth nothing and lead to nothing: they change nothing',
    'write "worth", or add "levels", "honours", "leaderboard" or "badges" that count them',
  );
export const partlyAfterHorizon = (after: number, days: number, expected: number, within: number): Problem =>
  warning(
    'after-horizon',
    `${after} of these ${plural(days, 'day')} lie after the last day: of ${expected} expected, about ${within} will come`,
    'write days within the horizon, or make the horizon longer',
  );
export const oneDayAlone = (key: string, day: number): Problem =>
  warning(
    'one-day',
    `${quote(key)}: ${day} is day ${day} alone`,
    `the first ${plural(day, 'day')} are 0-${day - 1}; for one day write "day ${day}"`,
  );
export const paysNothing = (what: string): Problem =>
  warning('contradiction', `${what} nothing`, 'write an amount, or take the lever away');
export const requiresItself = (good: string): Problem =>
  error('offer', `${quote(good)} can only be bought by those who have bought it`, 'name another good, or leave it out');
export const menuOfOne = (menu: string): Problem =>
  warning('offer', `the menu ${quote(menu)} has one offer only: there is nothing to choose`, 'add the others to it');
export const qualityMissing = (good: string): Problem =>
  warning(
    'contradiction',
    `what buyers of ${quote(good)} expect has no effect: it has no quality`,
    'add "quality", how good it turns out to be',
  );
export const eventKey = (kind: string, key: string, known: readonly string[]): Problem =>
  error(
    'event',
    `${quote(key)} says nothing about an event of the kind ${quote(kind)}`,
    known.length === 0 ? 'its days are all there is to say' : `it is described by ${listOf(known, 'and')}`,
  );
export const crisisBeforeAnybody = (): Problem =>
  warning('event', 'on day 0 nobody is inside yet who could be hit', 'begin on day 1 or later');
export const nothingSold = (): Problem =>
  warning('contradiction', 'a bad product hits those who have bought, but nothing is sold', 'add "offers"');
export const answerNever = (): Problem =>
  warning('contradiction', 'crises are never answered: it is not said after how long', 'add "after", such as 1 day');
export const answerToNothing = (): Problem =>
  warning('contradiction', 'there is no crisis to answer', 'describe one under "events"');
export const thresholdWithoutFriends = (): Problem =>
  warning(
    'contradiction',
    'nobody has friends to follow: the population has no graph',
    'describe "graph" under "population"',
  );
export const nobodyOutside = (): Problem =>
  warning(
    'contradiction',
    'opinions reach nobody outside: the population has no graph',
    'describe "graph" under "population", or write wordOfMouth: inside',
  );

export const formulaProblem = (message: string, hint: string): Problem => error('formula', message, hint);
export const formulaName = (name: string): Problem =>
  error(
    'formula-name',
    `a formula cannot be called ${quote(name)}`,
    'use letters, digits and "_", beginning with a letter, and no word that formulas know, such as "max"',
  );
export const formulaTaken = (name: string): Problem =>
  error('formula-name', `${quote(name)} is an outcome already`, 'give the formula another name');
export const formulaCircle = (names: readonly string[]): Problem =>
  error('formula-circle', `these formulas need each other: ${names.map(quote).join(' → ')}`, 'take one of them apart');
export const listedTwice = (name: string): Problem =>
  error('listed-twice', `${quote(name)} is listed twice`, 'keep one of them');
export const outcomeWithoutDays = (outcome: string): Problem =>
  error('expect', `${quote(outcome)} exists only for a finished run`, `write "${outcome}" without a day`);
export const expectForm = (value: unknown): Problem =>
  error(
    'expect',
    `expected a range such as 9..18, a bound such as "at least 0.8", or a number, found ${describeValue(value)}`,
    'other bounds: at most 3, above 0, below 5, or ">= 0.8" in quotation marks',
  );
export const expectBackwards = (value: unknown): Problem =>
  error('expect', `the range ${quote(value)} ends before it begins`, 'write the smaller number first');
export const expectShare = (outcome: string, found: number): Problem =>
  error('expect', `${quote(outcome)} is a share and never exceeds 1, found ${round(found)}`, `write ${asShare(found)}`);
export const shareCompared = (outcome: string, value: number): Problem =>
  error(
    'formula',
    `${quote(outcome)} lies between 0 and 1: comparing it with ${round(value)} gives the same answer always`,
    value < 0 ? 'write a number from 0 to 1' : `write ${asShare(value)}`,
  );
export const smallestEffectShare = (outcome: string, value: number): Problem =>
  error(
    'wrong-value',
    `${quote(outcome)} lies between 0 and 1, so that no difference reaches ${round(value)}`,
    `write ${asShare(value)}`,
  );
/** What 20 meant where a share belongs. */
const asShare = (value: number): string =>
  value <= 100 ? `${round(value)} % or ${round(value / 100)}` : 'a number from 0 to 1';
export const outcomeIsFormula = (text: string): Problem =>
  error(
    'outcome',
    `${quote(text)} is a formula, not the name of an outcome`,
    'give it a name under "formulas", such as "formulas: { mine: members / joined }", and list that name',
  );

export const outcomeName = (name: string): Problem =>
  error(
    'outcome',
    `${quote(name)} is not the name of an outcome`,
    'write an outcome, or an outcome and a day such as joined@7d',
  );
