/**
 * The rows of the handbooks: what five handbooks of community marketing teach, in our own words, and what shows that hearsay has it.
 *
 * A row that works names a play, an outcome, a command, a scenario; `resolve.ts` finds these, and `play.ts` plays them. A row that does not
 * names the reason. Nothing works because a row says so.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const inBoth = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) });
const levers = z.record(z.string(), z.unknown());

/** Two strategies of one base, paired, and what differs between them. */
const play = z.strictObject({
  /** File in `bases`. */
  on: z.string().default('room'),
  /** Levers of the strategy that is tried, and of what it is compared with; `both` have both. Beyond those of the base. */
  try: levers.default({}),
  against: levers.default({}),
  both: levers.default({}),
  /** `--set`s of both sides, and of the side that is tried: another population, preset or parameter. */
  set: z.array(z.string()).default([]),
  setTried: z.array(z.string()).default([]),
  setAgainst: z.array(z.string()).default([]),
  /**
   * Outcomes that must differ. With a direction, which a lever must have, it is what the handbook says: whether it comes out so, the other way
   * round, or not at all is for the play to say.
   */
  moves: z.union([z.array(z.string()).min(1), z.record(z.string(), z.enum(['more', 'less']))]),
});

export const row = z
  .strictObject({
    id: z.string().regex(/^H[1-9]\d{0,2}$/),
    kind: z.enum(['lever', 'claim', 'measure', 'kind']),
    en: z.string().min(1),
    zh: z.string().min(1),
    play: play.optional(),
    /** Outcomes that answer it, with a value in runs of the base; by formula, too. */
    outcomes: z.array(z.string()).min(1).optional(),
    formula: z.string().optional(),
    /** A part of what every run leaves behind. */
    result: z.enum(['funnel', 'retention', 'participation', 'network', 'segments']).optional(),
    command: z.string().optional(),
    /** A shipped scenario that asks it, and strategies of it for which it says what must come out. */
    scenario: z.strictObject({ file: z.string(), expects: z.array(z.string()).min(1) }).optional(),
    /** For a claim: what is known of it outside the model, by a key of `evidence.yaml`. */
    known: z.string().optional(),
    /** Why it does not work. */
    not: inBoth.optional(),
  })
  .refine(({ id: _, kind: __, en: ___, zh: ____, known: _____, not, ...shown }) =>
    not === undefined ? Object.keys(shown).length > 0 : Object.keys(shown).length === 0,
  )
  // What something is for says which way it moves: taking something else away moves much, too.
  .refine(({ kind, play }) => kind !== 'lever' || play === undefined || !Array.isArray(play.moves), {
    error: 'the play of a lever says which way each outcome is to move',
  });
export type Row = z.output<typeof row> & { readonly subject: string };
export type Play = z.output<typeof play>;

const subject = z.strictObject({ subject: inBoth, rows: z.array(row) });

export interface Subject {
  readonly name: string;
  readonly words: { readonly en: string; readonly zh: string };
  readonly rows: readonly Row[];
}

const here = (path: string): string => `test/handbook/${path}`;

/** All subjects, in the order of their first rows. */
export function readSubjects(): readonly Subject[] {
  const subjects = readdirSync(here('rows')).map((file) => {
    const name = file.replace('.yaml', '');
    const read = subject.safeParse(parse(readFileSync(here(`rows/${file}`), 'utf8')));
    if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
    return { name, words: read.data.subject, rows: read.data.rows.map((one) => ({ ...one, subject: name })) };
  });
  return subjects.sort((a, b) => numberOf(a.rows[0]!) - numberOf(b.rows[0]!));
}

const numberOf = ({ id }: { readonly id: string }): number => Number(id.slice(1));

const HOW_SURE = ['experiment', 'observed', 'assumption'] as const;
const evidence = z.record(z.string(), z.strictObject({ sure: z.enum(HOW_SURE), en: z.string(), zh: z.string() }));
export type Evidence = z.output<typeof evidence>;

export const readEvidence = (): Evidence => evidence.parse(parse(readFileSync(here('evidence.yaml'), 'utf8')));

export const readBase = (name: string): Record<string, unknown> =>
  parse(readFileSync(here(`bases/${name}.yaml`), 'utf8'));
