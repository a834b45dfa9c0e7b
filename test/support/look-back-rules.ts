/** Rules of the shipped packs that say nothing without a patient's past: no single claim can make them speak. */
export const LOOK_BACK_RULES: ReadonlySet<string> = new Set([
  'DAT-03',
  'ELG-04',
  'ELG-05',
  'ELG-06',
  'ADM-02',
  'ADM-03',
  'ADM-07',
  'OUT-04',
  'OUT-05',
  'DRG-14',
  'RX-05',
]);
