/*
 * What a power cut would leave: preloaded into a process, it copies a file of POWERLOSS_DATA to POWERLOSS_IMAGE each time
 * a sync of it succeeds, and notes the names of a directory each time that is synced. Whatever else was written is lost
 * with the machine; a rename is taken as done, as a journal would have it. Errors of the copy end the process: an image that is not true proves nothing.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef int (*naming)(const char *, const char *);

static int real_rename(const char *from, const char *to) { return ((naming)dlsym(RTLD_NEXT, "rename"))(from, to); }

static int real_link(const char *from, const char *to) { return ((naming)dlsym(RTLD_NEXT, "link"))(from, to); }

static void die(const char *what, const char *path) {
  fprintf(stderr, "powerloss: %s %s\n", what, path);
  _exit(99);
}

/* The path behind `data` in the data directory; NULL when the file is not one of it, or is gone already. */
static const char *inside(const char *path) {
  const char *data = getenv("POWERLOSS_DATA");
  size_t length = data == NULL ? 0 : strlen(data);
  if (length == 0 || strncmp(path, data, length) != 0 || (path[length] != '/' && path[length] != 0)) return NULL;
  return strstr(path, " (deleted)") == NULL ? path + length : NULL;
}

static void make_folders(char *path) {
  for (char *at = strchr(path + 1, '/'); at != NULL; at = strchr(at + 1, '/')) {
    *at = 0;
    mkdir(path, 0700);
    *at = '/';
  }
}

static void place_of(char *place, const char *kind, const char *name) {
  if (snprintf(place, PATH_MAX, "%s/%s%s", getenv("POWERLOSS_IMAGE"), kind, name) >= PATH_MAX) die("long path", name);
  make_folders(place);
}

/* Takes the place of the last copy at once: a kill in the middle leaves the copy before. */
static void copy_file(const char *path, const char *name) {
  static unsigned count;
  char place[PATH_MAX], fresh[PATH_MAX], part[1 << 16];
  place_of(place, "files", name);
  unsigned number = __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST);
  if (snprintf(fresh, PATH_MAX, "%s.%u.part", place, number) >= PATH_MAX) die("long path", name);
  int from = open(path, O_RDONLY | O_CLOEXEC), to = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (from < 0 || to < 0) die("cannot copy", path);
  for (ssize_t size; (size = read(from, part, sizeof part)) != 0;)
    if (size < 0 || write(to, part, (size_t)size) != size) die("cannot copy", path);
  close(from);
  close(to);
  if (real_rename(fresh, place) != 0) die("cannot place", place);
}

static void note_names(const char *path, const char *name) {
  DIR *folder = opendir(path);
  if (folder == NULL) die("cannot list", path);
  for (struct dirent *one; (one = readdir(folder)) != NULL;) {
    char inner[PATH_MAX], place[PATH_MAX];
    if (strcmp(one->d_name, ".") == 0 || strcmp(one->d_name, "..") == 0 || one->d_type != DT_REG) continue;
    if (snprintf(inner, PATH_MAX, "%s/%s", name, one->d_name) >= PATH_MAX) die("long path", name);
    place_of(place, "names", inner);
    int mark = open(place, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (mark < 0) die("cannot note", place);
    close(mark);
  }
  closedir(folder);
}

static int after_sync(int fd, int result) {
  char link[64], path[PATH_MAX];
  struct stat status;
  if (result != 0) return result;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, sizeof path - 1);
  if (size < 0) return result;
  path[size] = 0;
  const char *name = inside(path);
  if (name == NULL || fstat(fd, &status) != 0) return result;
  /* Two threads may sync one file: the copy that begins later has more in it, and must take its place later. */
  static pthread_mutex_t one_at_a_time = PTHREAD_MUTEX_INITIALIZER;
  pthread_mutex_lock(&one_at_a_time);
  if (S_ISDIR(status.st_mode)) note_names(path, name);
  else copy_file(path, name);
  pthread_mutex_unlock(&one_at_a_time);
  return result;
}

/* What was synced under one name is there under the other, too; whether that name lasts is told by its directory's sync. */
static int after_naming(const char *from, const char *to, int result) {
  char old_place[PATH_MAX], new_place[PATH_MAX], fresh[PATH_MAX];
  const char *old_name = inside(from), *new_name = inside(to);
  if (result != 0 || old_name == NULL || new_name == NULL) return result;
  place_of(old_place, "files", old_name);
  place_of(new_place, "files", new_name);
  if (access(old_place, F_OK) != 0) return result;
  if (snprintf(fresh, PATH_MAX, "%s.link.part", new_place) >= PATH_MAX) die("long path", new_place);
  unlink(fresh);
  if (real_link(old_place, fresh) != 0 || real_rename(fresh, new_place) != 0) die("cannot place", new_place);
  return result;
}

int link(const char *from, const char *to) { return after_naming(from, to, real_link(from, to)); }

int rename(const char *from, const char *to) { return after_naming(from, to, real_rename(from, to)); }

/* `POWERLOSS_STOP=ledger.db-wal:12`: killed when the file was written for the twelfth time, and not yet synced. */
static void before_sync(int fd) {
  static int count;
  char link[64], path[PATH_MAX];
  const char *stop = getenv("POWERLOSS_STOP"), *times = stop == NULL ? NULL : strrchr(stop, ':');
  if (times == NULL) return;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t size = readlink(link, path, sizeof path - 1);
  if (size < times - stop || strncmp(path + size - (times - stop), stop, (size_t)(times - stop)) != 0) return;
  if (__atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST) == atoi(times + 1)) kill(getpid(), SIGKILL);
}

int fsync(int fd) {
  before_sync(fd);
  return after_sync(fd, ((int (*)(int))dlsym(RTLD_NEXT, "fsync"))(fd));
}

int fdatasync(int fd) {
  before_sync(fd);
  return after_sync(fd, ((int (*)(int))dlsym(RTLD_NEXT, "fdatasync"))(fd));
}
