// libedit, the signals and the terminal modes as typed functions: what is variadic, a macro or a global in C cannot be called from Swift.
#ifndef CLINEEDIT_H
#define CLINEEDIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <wchar.h>

typedef struct editline EditLine;
typedef struct history History;

/// An editing command: gets the key that called it and returns a CC_ value of histedit.h.
typedef uint8_t (*CLEFunction)(EditLine *_Nonnull editor, int key);
typedef int (*CLEReader)(EditLine *_Nonnull editor, wchar_t *_Nonnull character);
typedef char *_Nullable (*CLEPrompt)(EditLine *_Nonnull editor);

#pragma clang assume_nonnull begin

// The editor.

/// Makes the character set of the process UTF-8, whatever the user's locale; without it libedit drops what is not ASCII and crashes on a
/// prompt that is not. False when the system has no such locale.
bool cle_use_utf8(void);
/// An editor on standard input and output; null when the terminal cannot be set up.
EditLine *_Nullable cle_open(const char *program);
void cle_close(EditLine *editor);
void cle_set_client(EditLine *editor, void *_Nullable client);
void *_Nullable cle_client(EditLine *editor);
void cle_set_prompt(EditLine *editor, CLEPrompt prompt, char literalMark);
void cle_set_reader(EditLine *editor, CLEReader reader);
void cle_set_history(EditLine *editor, History *history);
bool cle_source(EditLine *editor, const char *path);
bool cle_is_vi(EditLine *editor);
bool cle_add_function(EditLine *editor, const char *name, const char *help, CLEFunction function);
/// Binds `key`, written as in editrc(5), in the map that is typed into.
bool cle_bind(EditLine *editor, const char *key, const char *function);
/// Binds `key` in the map of vi's command mode.
bool cle_bind_in_command_mode(EditLine *editor, const char *key, const char *function);

// Reading and the buffer. Counts are characters (code points), never bytes.

/// A line with its line feed; null with `count` 0 at the end of input and -1 when the reader failed, errno telling why.
const char *_Nullable cle_read_line(EditLine *editor, int *count);
/// The next character typed: 1, 0 at the end of input, -1 when the reader failed.
int cle_read_character(EditLine *editor, wchar_t *character);
/// The line as it stands; libedit can leave `cursor` before its start.
const wchar_t *cle_buffer(EditLine *editor, ptrdiff_t *count, ptrdiff_t *cursor);
bool cle_insert(EditLine *editor, const char *text);
void cle_delete_before_cursor(EditLine *editor, int count);
void cle_move_cursor(EditLine *editor, int count);
void cle_push(EditLine *editor, const char *keys);
void cle_beep(EditLine *editor);
/// Draws prompt and buffer anew from the row of the terminal's cursor; what was drawn before is forgotten, not erased.
void cle_redraw(EditLine *editor);
void cle_resize(EditLine *editor);
/// Puts the terminal into editing mode, or back as it was found.
void cle_prepare_terminal(EditLine *editor, bool editing);

// History: libedit's own commands (vi's `k` and `/`, `M-p`) look here.

History *_Nullable cle_history_open(int size);
void cle_history_close(History *history);
bool cle_history_add(History *history, const char *entry);

// Signals. The handlers set a flag and write to a pipe that waiting code watches, and do nothing else.

/// Takes over SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT and SIGWINCH; false when the pipe or a handler cannot be set up.
bool cle_signals_install(void);
/// Puts back what was there before.
void cle_signals_restore(void);
/// Whether `signal` came since it was last asked for; asking clears it.
bool cle_signal_take(int signal);
/// Whether `signal` came; asking leaves it.
bool cle_signal_pending(int signal);
/// Stops the process as SIGTSTP does by default; returns when it is continued.
void cle_stop_self(void);
/// The end of the pipe to poll, -1 before `cle_signals_install`.
int cle_wake_descriptor(void);
/// Wakes whoever polls the pipe; may be called from any thread.
void cle_wake(void);
/// Empties the pipe.
void cle_wake_drain(void);

// The terminal.

/// Whether `descriptor` is a terminal.
bool cle_is_terminal(int descriptor);
/// The size of the terminal in character cells; false when it is not known.
bool cle_window_size(int descriptor, int *rows, int *columns);
typedef enum {
  /// Bytes arrive as typed, unseen; Ctrl-C still interrupts.
  CLEModeQuiet,
  /// As found by the first call.
  CLEModeFound,
} CLEMode;
/// Sets the input mode and throws away nothing that was typed ahead.
bool cle_set_mode(int descriptor, CLEMode mode);

// Descriptors.

enum { CLEInputReady = 1, CLEWoken = 2 };
/// Waits until `descriptor` (-1: none) can be read, the pipe was written to, or the time is over (negative: no limit); says which, as bits.
int cle_wait(int descriptor, int milliseconds);
/// As read(2), taken up again after a signal: the number of bytes, 0 at the end of input, -1 on an error.
long cle_read(int descriptor, uint8_t *bytes, size_t count);
/// Writes all of it, after the C library's own buffers; false on an error.
bool cle_write(int descriptor, const uint8_t *bytes, size_t count);
/// Adds `bytes` to the end of a file in one write, so that several processes may do so; makes the file, for its owner alone. 0 or errno.
int cle_append(const char *path, const uint8_t *bytes, size_t count);

#pragma clang assume_nonnull end

#endif
