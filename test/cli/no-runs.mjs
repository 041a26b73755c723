/** Lets no run be kept: a frame of a journal that is to be written ends the program. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeSync } = fs;
fs.writeSync = (file, bytes, ...rest) => {
  if (bytes.length > 12 && bytes.toString('utf8', 12, 19) === '{"key":') throw new Error('a run was computed');
  return writeSync(file, bytes, ...rest);
};
syncBuiltinESMExports();
