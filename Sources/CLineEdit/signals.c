#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

#include "clineedit.h"

static const int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { watchedCount = sizeof watched / sizeof watched[0] };

static struct sigaction found[watchedCount];
static atomic_bool came[NSIG];
static atomic_int readEnd = -1;
static atomic_int writeEnd = -1;
static bool installed = false;

void cle_wake(void) {
  // A full pipe wakes as well as one more byte would.
  ssize_t written = write(atomic_load(&writeEnd), "", 1);
  (void)written;
}

static void note(int signal) {
  int error = errno;
  atomic_store(&came[signal], true);
  cle_wake();
  errno = error;
}

static bool openPipe(void) {
  if (atomic_load(&readEnd) >= 0) return true;
  int ends[2];
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  atomic_store(&writeEnd, ends[1]);
  atomic_store(&readEnd, ends[0]);
  return true;
}

bool cle_signals_install(void) {
  if (installed) return true;
  if (!openPipe()) return false;
  // SA_RESTART: whoever waits for keys polls the pipe, and poll returns in any case; but reads and writes in other threads, which a
  // signal may hit as well, must not fail because of it.
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < watchedCount; i++) {
    if (sigaction(watched[i], &action, &found[i]) != 0) return false;
    // What the parent had ignored (nohup) stays ignored.
    if (found[i].sa_handler == SIG_IGN && (watched[i] == SIGHUP || watched[i] == SIGTSTP)) sigaction(watched[i], &found[i], NULL);
  }
  installed = true;
  return true;
}

void cle_signals_restore(void) {
  if (!installed) return;
  for (int i = 0; i < watchedCount; i++) sigaction(watched[i], &found[i], NULL);
  installed = false;
}

bool cle_signal_take(int signal) { return atomic_exchange(&came[signal], false); }

bool cle_signal_pending(int signal) { return atomic_load(&came[signal]); }

void cle_stop_self(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL}, mine;
  sigemptyset(&usual.sa_mask);
  sigaction(SIGTSTP, &usual, &mine);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &mine, NULL);
}

int cle_wake_descriptor(void) { return atomic_load(&readEnd); }

void cle_wake_drain(void) {
  char bytes[64];
  while (read(atomic_load(&readEnd), bytes, sizeof bytes) > 0) continue;
}
