/** Compiles the program into `dist/`, where the code has changed: `npm run compile`. */
import { compileProgram } from './site/build.ts';

process.exitCode = await compileProgram();
