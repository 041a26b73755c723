/** `hearsay cluster kubernetes -- COMMAND`: an indexed job of shares, and a suspended one that puts the study together. */
import { stringify } from 'yaml';
import { VERSION } from '../../study/version.ts';
import { readWrapped } from '../frame/wrapped-command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

const STANDARD_SHARES = 8;
/** Where the volume is in the containers, and where the command is typed. */
const FOLDER = '/study';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const { words, workers, name } = await readWrapped(given, 'kubernetes');
  const shares = given.number('shares') ?? STANDARD_SHARES;
  const inChinese = given.text('lang') === 'zh';
  const threads = workers === 1 ? ['--workers', '1'] : [];
  const image = given.text('image') ?? `hearsay:${VERSION}`;
  const claim = given.text('claim') ?? 'hearsay';
  // A container has no language of its own, and the study is to be the one of this machine.
  const language = inChinese ? [{ name: 'LANG', value: 'zh_CN.UTF-8' }] : [];

  const job = (called: string, more: readonly string[], spec: object) => ({
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: { name: called },
    spec: {
      ...spec,
      template: {
        spec: {
          restartPolicy: 'OnFailure',
          containers: [
            {
              name: 'hearsay',
              image,
              command: ['hearsay', ...words, ...threads, ...more],
              workingDir: FOLDER,
              env: [{ name: 'HEARSAY_SHARES', value: String(shares) }, ...language],
              resources: { requests: { cpu: String(workers) } },
              volumeMounts: [{ name: 'study', mountPath: FOLDER }],
            },
          ],
          volumes: [{ name: 'study', persistentVolumeClaim: { claimName: claim } }],
        },
      },
    },
  });
  const indexed = {
    completionMode: 'Indexed',
    completions: shares,
    parallelism: shares,
    // A task that its node gave up is none that failed.
    backoffLimit: 6 * shares,
  };
  const jobs = [
    job(`${name}-shares`, ['--quiet', '--share', 'kubernetes'], indexed),
    job(`${name}-whole`, [], { suspend: true, backoffLimit: 2 }),
  ];
  const head = [
    ...(inChinese
      ? [
          `# 需要：一个可以在其中调用 hearsay 的容器镜像 ${image}（用装有 hearsay ${VERSION} 的 Node 镜像自行制作；可用 --image 另行指定），`,
          `# 以及一个 PersistentVolumeClaim ${claim}，其中有场景，所有节点都能写入（ReadWriteMany；可用 --claim 另行指定）。`,
          '# 提交：kubectl apply -f 本文件',
          '# 各份完成后，让第二个作业把研究合在一起：',
        ]
      : [
          `# Needs a container image "${image}" in which "hearsay" can be called (make one of Node with hearsay ${VERSION} in it; --image names another),`,
          `# and a PersistentVolumeClaim "${claim}" with the scenario in it, which all nodes can write to (ReadWriteMany; --claim names another).`,
          '# Submit it with: kubectl apply -f THIS-FILE',
          '# When the shares are done, let the second job put the study together:',
        ]),
    `#   kubectl wait --for=condition=complete --timeout=-1s job/${name}-shares`,
    `#   kubectl patch job/${name}-whole --type=strategic --patch '{"spec":{"suspend":false}}'`,
  ];
  terminal.result([...head, ...jobs.map((each) => `---\n${stringify(each).trimEnd()}`)].join('\n'));
  return 0;
}
