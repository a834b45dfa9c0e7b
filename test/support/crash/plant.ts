/** Preloaded in a process under test and in the ledger's thread: plants the bug that CRASH_PLANT names. */
import { plantBug } from './plant-bug.ts';
import type { PlantedBug } from './planted-bugs.ts';

plantBug(process.env.CRASH_PLANT as PlantedBug);
