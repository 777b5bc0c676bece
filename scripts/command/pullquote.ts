#!/usr/bin/env node
/** `pullquote FOLDER` of the package: everything is compiled. */
import { runCommand } from './command.ts';

process.exitCode = await runCommand(process.argv.slice(2), async () => 0);
