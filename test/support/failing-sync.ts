/** A library for LD_PRELOAD that makes syncs of one file fail with EIO. Needs gcc. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { skipLoudly } from './skip-loudly.ts';

/** FAIL_NAME: what the file's name ends with; FAIL_AT: from the n-th sync on; FAIL_ONCE: only that one. */
const SHIM = `
#define _GNU_SOURCE
#include <errno.h>
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <unistd.h>
static int fails(int fd) {
  static int count;
  char link[64], path[512];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, sizeof path - 1);
  if (size < 0) return 0;
  path[size] = 0;
  const char *name = getenv("FAIL_NAME"), *from = getenv("FAIL_AT"), *once = getenv("FAIL_ONCE");
  if (size < strlen(name) || strcmp(path + size - strlen(name), name)) return 0;
  count++;
  return once ? count == atoi(from) : count >= atoi(from);
}
int fsync(int fd) {
  if (fails(fd)) { errno = EIO; return -1; }
  return ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd);
}
int fdatasync(int fd) {
  if (fails(fd)) { errno = EIO; return -1; }
  return ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd);
}
`;

export interface FailingSync {
  readonly library: string;
  remove(): void;
}

/** Undefined where it cannot be built: said loudly, and never in CI. */
export function buildFailingSync(): FailingSync | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'claimgate-eio-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const library = join(folder, 'failing-sync.so');
  try {
    writeFileSync(join(folder, 'failing-sync.c'), SHIM);
    const source = join(folder, 'failing-sync.c');
    execFileSync('gcc', ['-shared', '-fPIC', '-o', library, source, '-ldl'], { stdio: 'ignore' });
    return { library, remove };
  } catch {
    remove();
    skipLoudly('failing syncs need gcc on Linux');
    return undefined;
  }
}
