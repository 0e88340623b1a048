/* Stands between a program and the file system (LD_PRELOAD) and makes one call go wrong.
 *
 * Calls that change files below the watched folder are counted. The one whose turn it is fails, or the process dies
 * there, or the power goes: then every write that was not flushed since may be torn in sectors of 512 bytes, and
 * every removal of a file may not have happened.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FAIL_ONCE = 0, FAIL_ON = 1, DIE = 2, POWER_CUT = 3 };
enum { SECTOR = 512 };

static char watched[4096];
static long turn, counted;
static int action, error_number, armed, busy;
static unsigned long long dice;

struct change {
    struct change *before;
    char path[4096];
    int removed;      /* a removal, else a write */
    off_t offset, size_before;
    size_t length;    /* of old */
    char *old;
};
static struct change *unflushed;

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static unsigned roll(unsigned sides) {
    dice = dice * 6364136223846793005ULL + 1442695040888963407ULL;
    return (unsigned)(dice >> 33) % sides;
}

static int is_watched(const char *path) {
    return armed && !busy && watched[0] && strncmp(path, watched, strlen(watched)) == 0;
}

static int path_of(int fd, char *path) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, 4095);
    if (length < 0) return 0;
    path[length] = 0;
    return is_watched(path);
}

static char *contents(const char *path, off_t offset, size_t wanted, size_t *length) {
    int fd = open(path, O_RDONLY);
    char *bytes = malloc(wanted ? wanted : 1);
    ssize_t got = fd < 0 ? 0 : pread(fd, bytes, wanted, offset);
    *length = got < 0 ? 0 : (size_t)got;
    if (fd >= 0) close(fd);
    return bytes;
}

static void note(const char *path, int removed, off_t offset, size_t length) {
    busy = 1;
    struct change *change = calloc(1, sizeof *change);
    struct stat status;
    snprintf(change->path, sizeof change->path, "%s", path);
    change->removed = removed;
    change->offset = offset;
    change->size_before = stat(path, &status) == 0 ? status.st_size : -1;
    if (removed) length = change->size_before < 0 ? 0 : (size_t)change->size_before;
    change->old = contents(path, offset, length, &change->length);
    change->before = unflushed;
    unflushed = change;
    busy = 0;
}

static void flushed(const char *path) {
    size_t length = strlen(path);
    for (struct change **place = &unflushed; *place;) {
        struct change *change = *place;
        int in_folder = change->removed && strncmp(change->path, path, length) == 0 && change->path[length] == '/';
        if ((!change->removed && strcmp(change->path, path) == 0) || in_folder) {
            *place = change->before;
            free(change->old);
            free(change);
        } else {
            place = &change->before;
        }
    }
}

static void lose_what_was_not_flushed(void) {
    busy = 1;
    for (struct change *change = unflushed; change; change = change->before) {
        if (change->removed && access(change->path, F_OK) == 0) continue;
        int fd = open(change->path, O_RDWR | (change->removed && roll(2) ? O_CREAT : 0), 0644);
        if (fd < 0) continue;
        for (size_t at = 0; at < change->length; at += SECTOR) {
            size_t piece = change->length - at < SECTOR ? change->length - at : SECTOR;
            if ((change->removed || roll(2)) && pwrite(fd, change->old + at, piece, change->offset + (off_t)at) < 0) break;
        }
        if (!change->removed && change->size_before >= 0 && change->offset >= change->size_before && roll(2)) {
            if (ftruncate(fd, change->size_before) < 0) break;
        }
        close(fd);
    }
}

/* Counts a call; true when it has to fail. */
static int goes_wrong(void) {
    counted++;
    if (counted != turn && !(action == FAIL_ON && counted > turn)) return 0;
    if (action == POWER_CUT) lose_what_was_not_flushed();
    if (action >= DIE) kill(getpid(), SIGKILL);
    errno = error_number;
    return 1;
}

void fault_arm(const char *folder, long at, int how, int number, unsigned seed) {
    snprintf(watched, sizeof watched, "%s", folder);
    turn = at; action = how; error_number = number; counted = 0; dice = seed; armed = 1;
}

long fault_disarm(void) {
    armed = 0;
    return counted;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    REAL(pwrite64);
    char path[4096];
    if (path_of(fd, path)) {
        if (goes_wrong()) return -1;
        note(path, 0, offset, length);
    }
    return real(fd, bytes, length, offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) { return pwrite64(fd, bytes, length, offset); }

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(write);
    char path[4096];
    if (path_of(fd, path)) {
        if (goes_wrong()) return -1;
        note(path, 0, lseek(fd, 0, SEEK_CUR), length);
    }
    return real(fd, bytes, length);
}

int fsync(int fd) {
    REAL(fsync);
    char path[4096];
    if (path_of(fd, path)) {
        if (goes_wrong()) return -1;
        int done = real(fd);
        flushed(path);
        return done;
    }
    return real(fd);
}

int fdatasync(int fd) { return fsync(fd); }

int ftruncate64(int fd, off64_t length) {
    REAL(ftruncate64);
    char path[4096];
    return path_of(fd, path) && goes_wrong() ? -1 : real(fd, length);
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int unlink(const char *path) {
    REAL(unlink);
    if (is_watched(path)) {
        if (goes_wrong()) return -1;
        note(path, 1, 0, 0);
    }
    return real(path);
}

int rename(const char *from, const char *to) {
    REAL(rename);
    return is_watched(to) && goes_wrong() ? -1 : real(from, to);
}

int open64(const char *path, int flags, ...) {
    REAL(open64);
    va_list rest;
    va_start(rest, flags);
    int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
    va_end(rest);
    if ((flags & O_CREAT) && is_watched(path) && goes_wrong()) return -1;
    return real(path, flags, mode);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    int mode = flags & O_CREAT ? va_arg(rest, int) : 0;
    va_end(rest);
    return open64(path, flags, mode);
}
