/** The thread of a child process that waits for the end of its parent: see endWithParent.ts. */
import { Socket } from 'node:net';
import { parentPipe } from './children.ts';

const end = (): void => void process.kill(process.pid, 'SIGKILL');
new Socket({ fd: parentPipe }).on('error', end).on('close', end).resume();
