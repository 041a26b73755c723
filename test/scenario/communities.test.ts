/**
 * The figures of real communities that ship are those of the logs. The logs do not ship: set HEARSAY_DATA to the folder that holds
 * `irc-perl6`, `college-msg` and `se-quantum` (see `src/scenario/communities.ts` for where they come from).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  COMMUNITIES,
  type CommunityName,
  OBSERVED_FIGURES,
  type ObservedFigure,
} from '#hearsay/scenario/communities.js';

const FOLDER = process.env.HEARSAY_DATA ?? '';

/** By person: messages on the days on which they were seen. */
type Log = Map<string, Map<number, number>>;

describe.skipIf(FOLDER === '')('the logs (HEARSAY_DATA)', () => {
  test.each<[CommunityName, () => Log, number[]]>([
    ['perl6', readPerl6, [90]],
    ['quantum', readQuantum, [90, 174]],
    ['college', readCollege, [90]],
  ])('%s is as its log', (name, read, lengths) => {
    const { ranges } = COMMUNITIES.find((community) => community.name === name)!;
    const log = read();
    const windows = lengths.flatMap((days) => windowsOf(log, days));
    for (const figure of OBSERVED_FIGURES) {
      const values = windows.map((window) => window[figure]).sort((a, b) => a - b);
      // Of many windows, 10 % to 90 % of them; of one or two, all.
      const [low, high] =
        values.length > 10
          ? [values[Math.floor(values.length * 0.1)]!, values[Math.floor(values.length * 0.9)]!]
          : [values[0]!, values.at(-1)!];
      const [from, to] = ranges[figure]!;
      expect(low, `${name} ${figure}`).toBeGreaterThan(from - 0.011);
      expect(low, `${name} ${figure}`).toBeLessThan(from + 0.011);
      expect(high, `${name} ${figure}`).toBeGreaterThan(to - 0.011);
      expect(high, `${name} ${figure}`).toBeLessThan(to + 0.011);
    }
  });
});

/** The figures of every whole window of so many days, among those seen in it. */
function windowsOf(log: Log, days: number): Record<ObservedFigure, number>[] {
  const last = Math.max(...[...log.values()].map((seen) => Math.max(...seen.keys())));
  const found: Record<ObservedFigure, number>[] = [];
  for (let from = 0; from + days <= last + 1; from += days) {
    const messages: number[] = [];
    let back = 0;
    for (const seen of log.values()) {
      const within = [...seen].filter(([day]) => day >= from && day < from + days);
      if (within.length === 0) continue;
      messages.push(within.reduce((sum, [, count]) => sum + count, 0));
      if (within.length > 1) back++;
    }
    messages.sort((a, b) => b - a);
    const people = messages.length;
    const total = messages.reduce((a, b) => a + b, 0);
    const top = (part: number) => messages.slice(0, Math.ceil(people * part)).reduce((a, b) => a + b, 0) / total;
    found.push({
      neverWrote: messages.filter((count) => count === 0).length / people,
      cameBack: back / people,
      topPercent: top(0.01),
      topTenth: top(0.1),
      gini: messages.reduce((sum, count, rank) => sum + (people - 1 - 2 * rank) * count, 0) / (people * total),
    });
  }
  return found;
}

function see(log: Log, person: string, day: number, messages: number): void {
  const seen = log.get(person) ?? new Map<number, number>();
  seen.set(day, (seen.get(day) ?? 0) + messages);
  log.set(person, seen);
}

/** Rows of a comma- or space-separated file, without its header. */
function rowsOf(path: string, separator = ','): string[][] {
  const bytes = readFileSync(join(FOLDER, path));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(separator));
  return separator === ',' ? rows.slice(1) : rows;
}

/** Without bots, and without the last weeks, in which the community moved elsewhere. */
function readPerl6(): Log {
  const bots = new Set(
    rowsOf('irc-perl6/members.csv.gz')
      .filter((row) => row.at(-1) === '1')
      .map(([id]) => id),
  );
  const log: Log = new Map();
  for (const [day, id, messages] of rowsOf('irc-perl6/daily.csv.gz'))
    if (Number(day) <= 5340 && !bots.has(id)) see(log, id!, Number(day), Number(messages));
  return log;
}

/** Who is written to is seen on that day, too. */
function readCollege(): Log {
  const log: Log = new Map();
  const rows = rowsOf('college-msg/CollegeMsg.txt.gz', ' ');
  const first = Number(rows[0]![2]);
  for (const [from, to, time] of rows) {
    const day = Math.floor((Number(time) - first) / 86_400);
    see(log, from!, day, 1);
    see(log, to!, day, 0);
  }
  return log;
}

/** Seen on the days of registering, of writing and of the last visit. */
function readQuantum(): Log {
  const log: Log = new Map();
  const dayOf = (time: string) =>
    Math.floor((Date.parse(`${time}Z`) - Date.parse('2018-03-09T00:00:00Z')) / 86_400_000);
  for (const [id, created, lastVisit] of rowsOf('se-quantum/users.csv')) {
    if (id === '-1') continue;
    see(log, id!, dayOf(created!), 0);
    see(log, id!, dayOf(lastVisit!), 0);
  }
  for (const [, type, , , created, owner] of rowsOf('se-quantum/posts.csv'))
    if ((type === '1' || type === '2') && owner !== '') see(log, owner!, dayOf(created!), 1);
  for (const [, , created, user] of rowsOf('se-quantum/comments.csv'))
    if (user !== '') see(log, user!, dayOf(created!), 1);
  return log;
}
