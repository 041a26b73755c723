/** Makes the disk full after five frames of a journal: of the sixth only a part is written. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeSync } = fs;
let frames = 0;
fs.writeSync = (file, bytes, ...rest) => {
  const isFrame = bytes.length > 12 && bytes.toString('utf8', 12, 19) === '{"key":';
  if (!isFrame || ++frames <= 5) return writeSync(file, bytes, ...rest);
  if (frames === 6) return writeSync(file, bytes.subarray(0, 100));
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
    errno: -28,
    syscall: 'write',
  });
};
syncBuiltinESMExports();
