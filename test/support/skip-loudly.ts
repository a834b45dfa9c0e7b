/** A test that this machine cannot run says so where it is seen; in CI it fails instead. */
export function skipLoudly(why: string): string {
  const what = `SKIPPED: ${why}.`;
  if (process.env.CI === 'true') throw new Error(what);
  process.stderr.write(`\n*** ${what} ***\n`);
  return what;
}
