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
              image: given.text('image') ?? `hearsay:${VERSION}`,
              command: ['hearsay', ...words, ...threads, ...more],
              workingDir: FOLDER,
              env: [{ name: 'HEARSAY_SHARES', value: String(shares) }],
              resources: { requests: { cpu: String(workers) } },
              volumeMounts: [{ name: 'study', mountPath: FOLDER }],
            },
          ],
          volumes: [{ name: 'study', persistentVolumeClaim: { claimName: given.text('claim') ?? 'hearsay' } }],
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
  const [begin, then, wait, letGo] = [
    inChinese ? '# 提交：kubectl apply -f 本文件' : '# Submit it with: kubectl apply -f THIS-FILE',
    inChinese
      ? '# 各份完成后，让第二个作业把研究合在一起：'
      : '# When the shares are done, let the second job put the study together:',
    `#   kubectl wait --for=condition=complete --timeout=-1s job/${name}-shares`,
    `#   kubectl patch job/${name}-whole --type=strategic --patch '{"spec":{"suspend":false}}'`,
  ];
  terminal.result([begin, then, wait, letGo, ...jobs.map((each) => `---\n${stringify(each).trimEnd()}`)].join('\n'));
  return 0;
}
