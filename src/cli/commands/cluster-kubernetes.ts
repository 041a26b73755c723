/** `hearsay cluster kubernetes -- COMMAND`: an indexed job of shares, and a suspended one that puts the study together. */
import { posix } from 'node:path';
import { stringify } from 'yaml';
import { HearsayError } from '../../errors.ts';
import { VERSION } from '../../study/version.ts';
import { readWrapped } from '../frame/wrapped-command.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Arguments } from '../typed/command.ts';

const STANDARD_SHARES = 8;
/** Where the volume is in the containers, and where the command is typed. */
const FOLDER = '/study';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const { words, workers, name, paths } = await readWrapped(given, 'kubernetes');
  for (const path of paths) if (leadsOut(path)) throw outside(path);
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
    // A task that is refused is tried again and again, and the line above waits for one that failed for good, without a word.
    inChinese
      ? '# 若迟迟没有完成，可查看各任务的状态和其中一个所说的话：'
      : '# Where they do not come to an end, see what becomes of the tasks, and what one of them says:',
    `#   kubectl get pods --selector=job-name=${name}-shares`,
    `#   kubectl logs --selector=job-name=${name}-shares --tail=5`,
  ];
  terminal.result([...head, ...jobs.map((each) => `---\n${stringify(each).trimEnd()}`)].join('\n'));
  return 0;
}

/** What a container writes beside the volume is gone when it ends. */
const leadsOut = (path: string): boolean => !`${posix.resolve(FOLDER, path)}/`.startsWith(`${FOLDER}/`);

const outside = (path: string): HearsayError =>
  new HearsayError(
    {
      en: `"${path}" lies outside of the volume that all containers see`,
      zh: `“${path}”不在所有容器共用的卷里`,
    },
    {
      en: `there the command is run in ${FOLDER}, where the volume is: go to where the scenario is, and name it and the folder of the study from there, such as "compare campus.yaml --out study"`,
      zh: `命令会在容器的 ${FOLDER} 里执行，卷就挂载在那里：请先进入场景所在的文件夹，再写从那里看的路径，例如 compare campus.yaml --out study`,
    },
  );
