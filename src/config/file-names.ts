/** What stands in the data directory under a name of its own: whoever backs it up, restores it or looks at it needs them. */

/** The embedded ledger; SQLite's files beside it begin alike. */
export const LEDGER_FILE = 'ledger.db';
/** How far the ledger had come; `CLAIMGATE_ANCHOR_FILE` puts it elsewhere. */
export const ANCHOR_FILE = 'ledger.anchor';
/** What patients are hashed with, unless `CLAIMGATE_PATIENT_KEY_FILE` names another one. */
export const PATIENT_KEY_FILE = 'patient.key';
/** This node's name in a ledger that several share, unless `CLAIMGATE_NODE` says it. */
export const NODE_FILE = 'node.name';
/** Compiled code, so that a later start does not compile it again; may be deleted at any time. */
export const COMPILE_CACHE_DIR = 'compile-cache';
