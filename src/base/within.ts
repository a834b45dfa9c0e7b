/** Waiting with a limit: the one place where a promise is raced against a timer. */

/**
 * What `promise` gives within `waitMs`, or undefined; it goes on by itself then. A rejection in time is passed on, a
 * later one is nobody's.
 */
export function within<V>(promise: Promise<V>, waitMs: number): Promise<V | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, waitMs, undefined);
    promise.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
