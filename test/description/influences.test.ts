/** The map of influences against the engine: what moves is on the map, and what is on the map moves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test } from 'vitest';
import type { Needed, Place } from '#hearsay/description/influences/influence.js';
import { INFLUENCES } from '#hearsay/description/influences.js';
import { SUBMODELS } from '#hearsay/description/submodels.js';
import { changedByRuns, reachFrom, usedBy, wayTo } from '#hearsay/description/ways.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import { compileModel } from '#hearsay/model/compile.js';
import { QUANTITIES, type Quantity } from '#hearsay/scenario/influenced.js';
import { leverDifferences } from '#hearsay/scenario/lever-text.js';
import { isOff, LEVERS } from '#hearsay/scenario/levers.js';
import { OUTCOME_NAMES, outcomeNamed } from '#hearsay/scenario/outcomes.js';
import { PARAMETER_NAMES } from '#hearsay/scenario/parameters.js';
import { readScenario } from '#hearsay/scenario/read.js';

describe('the map', () => {
  test('knows every lever, every submodel but how things are measured, and no parameter that does not exist', () => {
    const from = new Set<string>(INFLUENCES.map((influence) => influence.from));
    expect(LEVERS.filter((lever) => !from.has(lever))).toEqual([]);
    const used = new Set(INFLUENCES.map(({ submodel }) => submodel));
    expect(Object.keys(SUBMODELS).filter((name) => !used.has(name))).toEqual(['measurement']);
    expect([...used].filter((name) => !Object.hasOwn(SUBMODELS, name))).toEqual([]);
    const named = INFLUENCES.flatMap(({ by }) => by);
    expect(named.filter((name) => !(PARAMETER_NAMES as readonly string[]).includes(name))).toEqual([]);
  });

  test('has arrows between places that exist, each once for a submodel, and says every quantity in Chinese', () => {
    const places: readonly string[] = [...LEVERS, ...Object.keys(QUANTITIES)];
    // Else nobody knows which of the two an arrow comes from.
    expect(LEVERS.filter((lever) => Object.hasOwn(QUANTITIES, lever))).toEqual([]);
    const lost = INFLUENCES.filter(({ from, to }) => !places.includes(from) || !Object.hasOwn(QUANTITIES, to));
    expect(lost).toEqual([]);
    const keys = INFLUENCES.map(({ from, to, submodel, needs }) => [from, to, submodel, ...needs].join(' '));
    expect(keys.filter((key, k) => keys.indexOf(key) !== k)).toEqual([]);
    expect(Object.values(QUANTITIES).filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
  });

  test('leads from every quantity to some outcome, and to every quantity from some lever', () => {
    const quantities = Object.keys(QUANTITIES) as Quantity[];
    const measured = OUTCOME_NAMES.flatMap((name) => outcomeNamed(name).measures);
    expect(quantities.filter((one) => wayTo([one], measured) === undefined)).toEqual([]);
    const reached = reachFrom(LEVERS);
    expect(quantities.filter((one) => !reached.has(one))).toEqual([]);
  });

  test('knows no way from surveys to purchases, but one through triggers that watch them', () => {
    expect(wayTo(['surveys'], ['purchases'], new Set<Needed>(['surveys', 'offers']))).toBeUndefined();
    expect(wayTo(['surveys'], ['purchases'], new Set(['surveys', 'offers', 'triggers']))?.slice(0, 4)).toEqual([
      'surveys',
      'surveyed',
      'watched',
      'triggered',
    ]);
    expect(wayTo(['content'], ['purchases'], new Set(['content', 'incentives']))).toBeUndefined();
  });
});

// ---- against the code ----------------------------------------------------------------------------------------------

describe('the league', () => {
  const text = readFileSync('scenarios/league.yaml', 'utf8').replace('size: 3000', 'size: 300');
  const model = compileModel(readScenario(text.replace(/^outcomes: .*$/m, '')).scenario);
  const { strategies, baseline, wordOfMouth } = model.scenario;
  const worlds = [0, 1].map((replication) => createWorld(model, replication));
  const play = (name: string) => worlds.map((world, replication) => simulate(model, name, replication, { world }));
  const base = play(baseline);

  test('plays every lever', () => {
    const used = new Set(strategies.flatMap((strategy) => LEVERS.filter((lever) => !isOff(lever, strategy[lever]))));
    expect(LEVERS.filter((lever) => !used.has(lever))).toEqual([]);
  });

  test.each(strategies.filter(({ name }) => name !== baseline))(
    '$name moves nothing to which the map knows no way from the levers that it changes',
    (strategy) => {
      const against = strategies.find(({ name }) => name === baseline)!;
      const differing = leverDifferences([against, strategy], LEVERS, 'en').map(({ lever }) => lever);
      // What a stage has of other levers acts as these do.
      const levers = [...differing, ...(differing.includes('stages') ? changedByRuns([strategy]) : [])];
      const inUse = usedBy([against, strategy], wordOfMouth);
      const runs = play(strategy.name);
      const moved = OUTCOME_NAMES.filter((name) =>
        runs.some(({ outcomes }, k) => !Object.is(outcomes[name], base[k]!.outcomes[name])),
      );
      expect(moved.filter((name) => wayTo(levers, outcomeNamed(name).measures, inUse) === undefined)).toEqual([]);
    },
  );
});

/** What in the code moves a quantity: a column that is assigned to, or a function that is called. */
const MOVES: Readonly<Record<string, Quantity>> = {
  satisfaction: 'satisfaction',
  belonging: 'belonging',
  identity: 'identity',
  grievance: 'grievance',
  need: 'need',
  intent: 'wish',
  moveTrust: 'trust',
  comeCloser: 'closeness',
  settleNeed: 'need',
  expose: 'tiredness',
  leave: 'leaving',
  admit: 'joining',
};
/** What in the code reads it. */
const READS: Readonly<Record<string, Quantity>> = {
  satisfaction: 'satisfaction',
  belonging: 'belonging',
  identity: 'identity',
  grievance: 'grievance',
  need: 'need',
  intent: 'wish',
  trustOf: 'trust',
  wishToBuy: 'wish',
  opennessOf: 'tiredness',
  tirednessOf: 'tiredness',
  fatigueOf: 'tiredness',
  recognised: 'ties',
  bonded: 'ties',
  repliesPending: 'replies',
};

describe('the code', () => {
  /** What a file does to a quantity that is no influence. */
  const ELSE: Readonly<Record<string, readonly Quantity[]>> = {
    // Who joins gets what they are like at first.
    'joining/joining.ts': ['satisfaction', 'belonging', 'need'],
  };
  const files = Object.entries(SUBMODELS)
    // What measures draws and changes nothing.
    .filter(([submodel]) => submodel !== 'measurement')
    .flatMap(([submodel, { code }]) => code.map((file) => ({ submodel, file })));

  test.each(files)('$file moves nothing that the map does not know of $submodel', ({ submodel, file }) => {
    const moved = new Set(readCode(file).moves);
    const known = new Set(INFLUENCES.filter((one) => one.submodel === submodel).map(({ to }) => to));
    expect([...moved].filter((quantity) => !known.has(quantity) && !ELSE[file]?.includes(quantity))).toEqual([]);
  });

  test('reads what the arrows of a submodel come from, where it stands in a column', () => {
    const columns = new Set<Place>(Object.values(READS));
    const lost = INFLUENCES.filter(({ from, submodel }) => {
      if (!columns.has(from) || !Object.values(MOVES).includes(from as Quantity)) return false;
      return !SUBMODELS[submodel]!.code.some((file) => readCode(file).reads.has(from as Quantity));
    }).map(({ from, to, submodel }) => `${submodel}: ${from} → ${to}`);
    expect(lost).toEqual([]);
  });
});

interface Code {
  readonly moves: ReadonlySet<Quantity>;
  readonly reads: ReadonlySet<Quantity>;
}

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

const read = new Map<string, Code>();

function readCode(file: string): Code {
  const known = read.get(file);
  if (known !== undefined) return known;
  const moves = new Set<Quantity>();
  const reads = new Set<Quantity>();
  visit(parseAst(readFileSync(join('src/engine', file), 'utf8'), { lang: 'ts' }) as unknown as SyntaxNode, (node) => {
    if (node.type === 'AssignmentExpression') {
      const left = node.left as SyntaxNode;
      const name = left.type === 'MemberExpression' && left.computed === true ? nameOf(left.object as SyntaxNode) : '';
      if (Object.hasOwn(MOVES, name)) moves.add(MOVES[name]!);
    }
    if (node.type === 'CallExpression') {
      const name = nameOf(node.callee as SyntaxNode);
      if (Object.hasOwn(MOVES, name)) moves.add(MOVES[name]!);
    }
    if (node.type === 'Identifier' && Object.hasOwn(READS, node.name as string)) reads.add(READS[node.name as string]!);
  });
  const code = { moves, reads };
  read.set(file, code);
  return code;
}

/** `x` of x, of a.x, and of x!. */
function nameOf(node: SyntaxNode): string {
  if (node.type === 'Identifier') return node.name as string;
  if (node.type === 'MemberExpression' && node.computed !== true) return nameOf(node.property as SyntaxNode);
  return node.type === 'TSNonNullExpression' ? nameOf(node.expression as SyntaxNode) : '';
}

function visit(node: SyntaxNode, see: (node: SyntaxNode) => void): void {
  see(node);
  for (const child of Object.values(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (typeof one === 'object' && one !== null && typeof (one as SyntaxNode).type === 'string')
        visit(one as SyntaxNode, see);
    }
  }
}
