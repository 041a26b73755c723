/**
 * Lets V8 put more of a run's small functions into those that call them. By default it stops at 920 bytes of bytecode in all and 460 a function, which
 * a visit (reading, ties, answers, satisfaction) is far beyond; what is left out is called, with its arguments checked, some hundred
 * times a visit. Measured: a tenth less time a visit at 10,000 and at 100,000 members, no more from 5,000 bytes on. Results do not depend on it.
 *
 * For the whole process, threads included; so the command line sets it, and never the library, whose host may want it otherwise.
 */
import { setFlagsFromString } from 'node:v8';

setFlagsFromString('--max-inlined-bytecode-size-cumulative=3200');
setFlagsFromString('--max-inlined-bytecode-size=1500');
