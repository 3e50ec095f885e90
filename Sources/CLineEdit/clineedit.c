#include "clineedit.h"

#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

// The character set alone: LC_ALL would change how C libraries read and write numbers.
bool cle_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL || setlocale(LC_CTYPE, "C.utf8") != NULL || setlocale(LC_CTYPE, "en_US.UTF-8") != NULL;
}

EditLine *cle_open(const char *program) {
  EditLine *editor = el_init(program, stdin, stdout, stderr);
  if (editor == NULL) return NULL;
  // With EL_SIGNAL on, libedit sends each signal on to the whole process group.
  el_set(editor, EL_SIGNAL, 0);
  el_set(editor, EL_EDITOR, "emacs");
  // Ctrl-S and Ctrl-Q are keys while a line is edited, not flow control.
  el_set(editor, EL_SETTY, "-d", "-ixon", (char *)NULL);
  return editor;
}

void cle_close(EditLine *editor) {
  // Left on, el_end throws away what was typed ahead.
  el_set(editor, EL_EDITMODE, 0);
  el_end(editor);
}

void cle_set_client(EditLine *editor, void *client) { el_set(editor, EL_CLIENTDATA, client); }

void *cle_client(EditLine *editor) {
  void *client = NULL;
  el_get(editor, EL_CLIENTDATA, &client);
  return client;
}

void cle_set_prompt(EditLine *editor, CLEPrompt prompt, char literalMark) { el_set(editor, EL_PROMPT_ESC, prompt, literalMark); }

void cle_set_reader(EditLine *editor, CLEReader reader) { el_set(editor, EL_GETCFN, reader); }

void cle_set_history(EditLine *editor, History *list) { el_set(editor, EL_HIST, history, list); }

bool cle_source(EditLine *editor, const char *path) { return el_source(editor, path) == 0; }

bool cle_is_vi(EditLine *editor) {
  const char *name = NULL;
  return el_get(editor, EL_EDITOR, &name) == 0 && name != NULL && strcmp(name, "vi") == 0;
}

bool cle_add_function(EditLine *editor, const char *name, const char *help, CLEFunction function) {
  return el_set(editor, EL_ADDFN, name, help, function) == 0;
}

bool cle_bind(EditLine *editor, const char *key, const char *function) {
  return el_set(editor, EL_BIND, key, function, (char *)NULL) == 0;
}

bool cle_bind_in_command_mode(EditLine *editor, const char *key, const char *function) {
  return el_set(editor, EL_BIND, "-a", key, function, (char *)NULL) == 0;
}

const char *cle_read_line(EditLine *editor, int *count) { return el_gets(editor, count); }

int cle_read_character(EditLine *editor, wchar_t *character) { return el_wgetc(editor, character); }

const wchar_t *cle_buffer(EditLine *editor, ptrdiff_t *count, ptrdiff_t *cursor) {
  const LineInfoW *line = el_wline(editor);
  *count = line->lastchar - line->buffer;
  *cursor = line->cursor - line->buffer;
  return line->buffer;
}

bool cle_insert(EditLine *editor, const char *text) { return el_insertstr(editor, text) == 0; }

void cle_delete_before_cursor(EditLine *editor, int count) { el_deletestr(editor, count); }

void cle_move_cursor(EditLine *editor, int count) { el_cursor(editor, count); }

void cle_push(EditLine *editor, const char *keys) { el_push(editor, keys); }

void cle_beep(EditLine *editor) { el_beep(editor); }

void cle_redraw(EditLine *editor) { el_set(editor, EL_REFRESH); }

void cle_resize(EditLine *editor) { el_resize(editor); }

void cle_prepare_terminal(EditLine *editor, bool editing) { el_set(editor, EL_PREP_TERM, editing ? 1 : 0); }

History *cle_history_open(int size) {
  History *list = history_init();
  HistEvent event;
  if (list != NULL) history(list, &event, H_SETSIZE, size);
  return list;
}

void cle_history_close(History *list) { history_end(list); }

bool cle_history_add(History *list, const char *entry) {
  HistEvent event;
  return history(list, &event, H_ENTER, entry) >= 0;
}
