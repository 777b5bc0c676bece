import fc from 'fast-check';

// the same made-up texts at each run, so that a change fails for what it changed: SEED=2 makes others
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
