/**
 * One of several machines at work on a study: it computes its share of what is wanted, writes parts and journals of its own into the common folder,
 * and nothing else. Shares may run at the same time, be killed and be repeated; the command without a share puts them together.
 *
 * All of them read in the manifest which runs there are. Whoever comes first writes it; who wants other runs than it says is refused, because
 * shares of two designs do not make one study.
 */
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { HearsayError, type Words } from '../errors.ts';
import type { WantedRuns } from '../experiment/batches.ts';
import { type RunsOfShare, type Share, shareOf } from '../experiment/shares.ts';
import { executeRuns } from './compute/execute.ts';
import { type Listener, NOBODY } from './listener.ts';
import { PLATFORM } from './provenance.ts';
import { ownArithmetic } from './same-arithmetic.ts';
import { identityOf } from './store/identity.ts';
import { InUseError, lockFolder } from './store/lock.ts';
import { type StudyManifest, writeManifest } from './store/manifest.ts';
import { openStore, type Store } from './store/store.ts';
import { aboutStudy, type StudyPlan } from './study.ts';
import { type About, chooseFolder, keepBesides, manifestFor, type StudyFolder } from './study-folder.ts';
import { VERSION } from './version.ts';
import { countOf, keepingIn, plainBatch, type Rectangle, wantedRuns } from './wanted.ts';

export interface SharePlan extends StudyPlan {
  readonly folder: StudyFolder;
  readonly share: Share;
  readonly wanted: Rectangle;
}

export interface ShareDone {
  readonly folder: string;
  /** Runs of the share, and of all shares. */
  readonly runs: number;
  readonly whole: number;
  /** Runs that were computed now; the others were there. */
  readonly computed: number;
  /** Runs of the share that failed. */
  readonly failed: number;
  readonly interrupted: boolean;
}

/** Computes what is missing of a share. Throws HearsayError where the folder, the disk or a scenario refuses. */
export async function computeShare(plan: SharePlan, listener: Listener = NOBODY): Promise<ShareDone> {
  const about = aboutStudy(plan, listener);
  const { job, recorded } = about;
  const folder = chooseFolder(plan.folder, about);
  const { manifest, asked, runs, isWritten } = await agree(folder, about, plan);
  if (!isWritten) warnOfOtherMachine(folder, manifest, listener);
  const { points, batches, runsPerPart } = manifest;
  const store = openStore(
    { recorded, runsPerPart, folder, share: (part) => runs.parts.has(part) },
    { points, batches },
  );
  const count = countOf(store.missing(asked, runs.spans));
  const [keep, threads] = [keepingIn(store), plan.threads ?? availableParallelism()];
  let computed = 0;
  listener.progress.begin(count, 0);
  const { signal, release } = listener.interruptible(true);
  try {
    await executeRuns({ ...job, points }, store.missing(asked, runs.spans), {
      count,
      threads,
      signal,
      accept(outcome) {
        keep(outcome);
        computed++;
        listener.progress.step();
      },
    });
    // What is in journals outlasts the machine.
    store.kept();
  } finally {
    listener.progress.pause();
    release();
    store.close();
  }
  const interrupted = computed < count;
  if (interrupted) listener.stopped(folder);
  return { folder, runs: runs.count, whole: runs.whole, computed, failed: failedIn(store, runs), interrupted };
}

/** Shares are held to each other by a probe; one that goes on with what a single machine began has nothing to hold itself to. */
function warnOfOtherMachine(folder: string, { node, platform }: StudyManifest, { warn }: Listener): void {
  const [theirs, own] = [`Node ${node}, ${platform}`, `Node ${process.versions.node}, ${PLATFORM}`];
  if (theirs === own) return;
  warn({
    en: `warning: the study in "${folder}" was begun with ${theirs}; this is ${own}, which may compute other numbers. Use one version of Node and one kind of processor for all shares`,
    zh: `注意：“${folder}”里的研究是用 ${theirs} 开始的；这里是 ${own}，算出的数字可能不同。请在各份中使用同一版本的 Node 和同类处理器`,
  });
}

/** Parts at the edges of a share hold runs of its neighbors. */
function failedIn({ failures, placeOf }: Store, { spans }: RunsOfShare): number {
  return failures.filter((failure) => {
    const place = placeOf(failure);
    return spans.some(({ batch, from, to }) => batch === place?.batch && place.position >= from && place.position < to);
  }).length;
}

// ---- which runs there are ------------------------------------------------------------------------------------------

interface Agreed {
  readonly manifest: StudyManifest;
  readonly asked: WantedRuns;
  readonly runs: RunsOfShare;
  /** The manifest says so already. */
  readonly isWritten: boolean;
}

/** Shares that start at once wait for the one that writes the manifest: this long between looks, and so often. */
const LOOKS_EVERY_MS = 200;
const MOST_LOOKS = 300;
/** A wait of this many looks is said. */
const LONG_WAIT = 10;

/** The manifest that all shares go by; written where there is none that says what is wanted. */
async function agree(folder: string, about: About, plan: SharePlan): Promise<Agreed> {
  const { note } = about.listener;
  for (let look = 1; ; look++) {
    const found = lookForManifest(folder, about, plan);
    if (found.isWritten) return found;
    let unlock: (() => void) | undefined;
    try {
      unlock = await lockFolder(folder, note);
      const again = lookForManifest(folder, about, plan);
      if (!again.isWritten) writeManifest(folder, again.manifest);
      keepBesides(folder, again.manifest, about);
      return again;
    } catch (error) {
      if (unlock !== undefined || look === MOST_LOOKS || !(error instanceof InUseError)) throw error;
      if (look === LONG_WAIT) note(waiting(error));
      await wait(LOOKS_EVERY_MS);
    } finally {
      unlock?.();
    }
  }
}

const waiting = ({ inWords: { message } }: InUseError): Words => ({
  en: `${message.en}; this share waits for it, a minute at most`,
  zh: `${message.zh}；这一份会等它，最多一分钟`,
});

function lookForManifest(folder: string, about: About, { wanted, share }: SharePlan) {
  const { file, job, graph, recorded } = about;
  const { manifest: before, isNew } = manifestFor(folder, about);
  const identify = identityOf({ scenario: job.scenario, graph, recorded, version: VERSION });
  const planned = openStore({ recorded, runsPerPart: before.runsPerPart, identify }, before);
  const asked = wantedRuns(wanted, file, planned);
  const isOther = planned.want(asked) || !isAskedFor(asked, before);
  if (isOther && !before.complete && before.batches.length > 0) throw otherShares(folder, before, asked);
  const { points, strategies, replications } = asked;
  const isProbed = before.shares !== undefined || (before.complete && !isOther);
  const shares = isProbed ? before.shares : ownArithmetic();
  const manifest = !isOther
    ? { ...before, shares }
    : {
        ...before,
        shares,
        points: planned.points.map(({ set }) => ({ set: [...set] })),
        batches: planned.batches.map(plainBatch),
        design: { points: [...points], strategies: [...strategies], replications },
        complete: false,
        runs: 0,
        failures: 0,
        digest: '',
      };
  const isPoint = new Set(points);
  const isStrategy = new Set(strategies);
  const runs = shareOf(
    {
      batches: manifest.batches,
      runsPerPart: manifest.runsPerPart,
      done: manifest.kept?.parts ?? [],
      isWanted: (key) =>
        key.replication < replications &&
        isPoint.has(key.point) &&
        isStrategy.has(key.strategy) &&
        (asked.only?.(key) ?? true),
    },
    share,
  );
  // A study that has all of it stays as it is.
  const isThere = runs.whole === 0 || (!isOther && isProbed);
  return { manifest, asked, runs, isWritten: !isNew && isThere };
}

const isAskedFor = ({ points, strategies, replications }: WantedRuns, { design }: StudyManifest): boolean =>
  JSON.stringify([points, strategies, replications]) ===
  JSON.stringify([design.points, design.strategies, design.replications]);

function otherShares(folder: string, { design }: StudyManifest, asked: WantedRuns): HearsayError {
  const differences: Words[] = [];
  if (design.replications !== asked.replications)
    differences.push({
      en: `${design.replications} replications, and this asks for ${asked.replications}`,
      zh: `${design.replications} 次重复，而这里要求 ${asked.replications} 次`,
    });
  if (design.strategies.join('\n') !== asked.strategies.join('\n'))
    differences.push({
      en: `the strategies ${design.strategies.join(', ')}, and this asks for ${asked.strategies.join(', ')}`,
      zh: `策略 ${design.strategies.join('、')}，而这里要求 ${asked.strategies.join('、')}`,
    });
  if (differences.length === 0)
    differences.push({
      en: `${design.points.length} points, and this asks for ${asked.points.length}, not the same`,
      zh: `${design.points.length} 个取值点，而这里要求另外 ${asked.points.length} 个`,
    });
  const of = (language: 'en' | 'zh') => differences.map((each) => each[language]).join('; ');
  return new HearsayError(
    {
      en: `others are at work on the study in "${folder}" with ${of('en')}`,
      zh: `“${folder}”里正在进行的研究有 ${of('zh')}`,
    },
    {
      en: 'write the same command in all shares, or give another folder with "--out"; the command without "--share" puts together what is there',
      zh: '请在所有份中使用同一命令，或用 --out 指定另一个文件夹；不带 --share 的命令会把已有的部分合在一起',
    },
  );
}
