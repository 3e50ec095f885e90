#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "clineedit.h"

int cle_wait(int descriptor, int milliseconds) {
  struct pollfd watched[2] = {
    {.fd = cle_wake_descriptor(), .events = POLLIN},
    {.fd = descriptor, .events = POLLIN},
  };
  if (poll(watched, 2, milliseconds) < 0) return errno == EINTR ? CLEWoken : CLEInputReady;
  int came = 0;
  if (watched[0].revents != 0) came |= CLEWoken;
  // A closed terminal counts as ready: the read that follows says so.
  if (watched[1].revents != 0) came |= CLEInputReady;
  return came;
}

long cle_read(int descriptor, uint8_t *bytes, size_t count) {
  ssize_t got;
  do got = read(descriptor, bytes, count);
  while (got < 0 && errno == EINTR);
  return got;
}

bool cle_write(int descriptor, const uint8_t *bytes, size_t count) {
  fflush(NULL);
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd ready = {.fd = descriptor, .events = POLLOUT};
      poll(&ready, 1, 100);
    } else if (written < 0 && errno != EINTR) {
      return false;
    }
  }
  return true;
}

int cle_append(const char *path, const uint8_t *bytes, size_t count) {
  int file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file < 0) return errno;
  ssize_t written = write(file, bytes, count);
  int error = written < 0 ? errno : (size_t)written < count ? ENOSPC : 0;
  if (close(file) != 0 && error == 0) error = errno;
  return error;
}
