/** The same command at the address that it had before `lab/`: `node scripts/evaluate.ts --task …`. */
import '../lab/evaluate.ts';
