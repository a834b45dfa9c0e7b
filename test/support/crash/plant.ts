/** Preloaded in a process under test and in the ledger's thread: plants the bugs that CRASH_PLANT names. */
import { plantBugs } from './plant-bug.ts';
import type { PlantedBug } from './planted-bugs.ts';

plantBugs(process.env.CRASH_PLANT!.split(',') as PlantedBug[]);
