#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "clineedit.h"

bool cle_is_terminal(int descriptor) { return isatty(descriptor) == 1; }

bool cle_window_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0 || size.ws_row == 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

bool cle_set_mode(int descriptor, CLEMode mode) {
  static struct termios found;
  static bool known = false;
  if (!known) {
    if (tcgetattr(descriptor, &found) != 0) return false;
    known = true;
  }
  struct termios wanted = found;
  if (mode == CLEModeQuiet) {
    wanted.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
    wanted.c_iflag &= ~(tcflag_t)IXON;
    wanted.c_cc[VMIN] = 1;
    wanted.c_cc[VTIME] = 0;
  }
  return tcsetattr(descriptor, TCSADRAIN, &wanted) == 0;
}
