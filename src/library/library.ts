/**
 * The knowledge in use and its last good state. A pack that cannot be read, checked, compiled or that answers its golden
 * claims differently changes nothing: what judged before judges on, and `failure` says why. After a restart the last
 * good image comes from the disk.
 */
import type { GatewayError } from '../base/errors.ts';
import { LibraryError } from './errors.ts';
import { createImageStore, digestOf, type ImageStore } from './image-store.ts';
import { type LoadedProfile, type LoadOptions, loadProfile, openProfile } from './load-profile.ts';

export interface Library {
  /** What judges now; undefined before the first successful load. */
  readonly current: LoadedProfile | undefined;
  /** Why the last load changed nothing; undefined when it succeeded. */
  readonly failure: GatewayError | undefined;
  /**
   * Loads the packs as they are now. @returns what judges from now on.
   * @throws LibraryError only where there is no last good state at all.
   */
  load(): Promise<LoadedProfile>;
}

export function createLibrary(options: LoadOptions): Library {
  const profile = options.profile ?? 'default';
  const store = options.dataDir === undefined ? undefined : createImageStore(options.dataDir);
  let current: LoadedProfile | undefined;
  let failure: GatewayError | undefined;
  return {
    get current() {
      return current;
    },
    get failure() {
      return failure;
    },
    async load() {
      try {
        const loaded = await loadProfile(options);
        await store?.keepLastGood(profile, {
          digest: loaded.handle.digest,
          bytes: new Uint8Array(loaded.handle.bytes),
        });
        current = loaded;
        failure = undefined;
        return loaded;
      } catch (error) {
        if (!(error instanceof LibraryError)) throw error;
        current ??= await lastGood(store, profile, options);
        if (current === undefined) throw error;
        failure = error;
        return current;
      }
    },
  };
}

/** It must still answer its golden claims: the rules' code may be another than when it was kept. */
async function lastGood(
  store: ImageStore | undefined,
  profile: string,
  options: LoadOptions,
): Promise<LoadedProfile | undefined> {
  const image = await store?.findLastGood(profile);
  if (image === undefined) return undefined;
  try {
    return openProfile({ ...image, digest: digestOf(image.bytes), origin: 'kept', warnings: [] }, options);
  } catch (error) {
    if (error instanceof LibraryError) return undefined;
    throw error;
  }
}
