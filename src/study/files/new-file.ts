/** Files that a command writes for the user are new: nothing that exists is replaced. */
import { existsSync } from 'node:fs';
import { HearsayError } from '../../errors.ts';

export function refuseExisting(path: string): void {
  if (!existsSync(path)) return;
  throw new HearsayError(
    { en: `"${path}" exists already; it is left as it is`, zh: `“${path}”已经存在，已保持原样` },
    { en: 'give another name, or move that file away first', zh: '请换一个名称，或先把原文件移走' },
  );
}
