/**
 * Shares of one study are computed by machines that do not know each other. The first notes in the manifest what it computes with, and who
 * would compute something else is refused: the last bit of a logarithm may differ between two versions of Node, and runs of both must not
 * stand in one study. The note goes when the shares are put together, so that the study is the one that a single machine makes.
 */
import { HearsayError, type Words } from '../errors.ts';
import { ownFingerprint } from './fingerprint.ts';
import { PLATFORM } from './provenance.ts';
import type { StudyManifest } from './store/manifest.ts';

type Arithmetic = NonNullable<StudyManifest['shares']>;

export function ownArithmetic(): Arithmetic {
  const { probe, node } = ownFingerprint();
  return { probe, node, platform: PLATFORM };
}

/** Throws HearsayError where the shares in a folder were computed by machines whose runs would not be those of this one. */
export function refuseOtherArithmetic(folder: string, shares: Arithmetic): void {
  const own = ownArithmetic();
  if (shares.probe === own.probe) return;
  const [theirs, ours] = [shares, own].map(({ probe, node, platform }) => ({
    en: `Node ${node}, ${platform}, probe ${probe}`,
    zh: `Node ${node}、${platform}、校验 ${probe}`,
  })) as [Words, Words];
  throw new HearsayError(
    {
      en: `the shares in "${folder}" were computed with ${theirs.en}; this is ${ours.en}, and its runs would not be the same`,
      zh: `“${folder}”里的各份是用 ${theirs.zh} 算出的；这里是 ${ours.zh}，两者的模拟结果会不同`,
    },
    shares.node === own.node
      ? {
          en: 'the versions are the same, so the processors or the builds of Node differ: use one kind of both for all shares and for putting them together, or give another folder with "--out"',
          zh: '版本相同，可见处理器种类或 Node 的构建不同：请在各份以及合并时使用同一种，或用 --out 指定另一个文件夹',
        }
      : {
          en: `use Node ${shares.node} for all shares and for putting them together, or give another folder with "--out"`,
          zh: `请在各份以及合并时使用 Node ${shares.node}，或用 --out 指定另一个文件夹`,
        },
  );
}
