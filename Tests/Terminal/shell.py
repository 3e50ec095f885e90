"""The shell on a pseudo-terminal: what the tests of this folder have in common."""

import os
import pathlib
import tempfile

from terminal import Terminal

HISTORY = ".local/share/sitrep/history"


class Shell(Terminal):
    """A sitrep shell waiting at its first prompt, in a home of its own."""

    def __init__(self, program, **settings):
        super().__init__([program], **settings)
        self.wait_for(lambda shell: shell.last_line.endswith(">"))
        self.prompt = self.last_line
        self.prompt_width = len(self.prompt) + 1

    @property
    def input(self):
        """What stands after the last prompt on the screen, its lines joined as they stand."""
        start = max(i for i, line in enumerate(self.lines) if line.startswith(self.prompt))
        lines = self.lines[start:]
        while lines and not lines[-1]:
            lines.pop()
        return "\n".join([lines[0][self.prompt_width :]] + lines[1:])

    @property
    def typed(self):
        """What stands between the last prompt and the cursor, in one row: no hint."""
        row, column = self.cursor
        return self.window.display[row][self.prompt_width : column]

    def at_prompt(self):
        """Whether the last thing on the screen is an empty prompt."""
        self.read(0.05)
        return self.last_line.endswith(">") and self.cursor[1] == len(self.last_line) + 1

    def run(self, line):
        """Types a line and Enter, and waits for the next prompt; a pager on the way is left."""
        entries = len(self.history)
        self.type(line)
        self.type("\r")

        def is_done(shell):
            if "q leave" in shell.last_line:
                shell.type("q")
            return len(self.history) > entries and shell.at_prompt()

        self.wait_for(is_done)

    @property
    def history(self):
        """The inputs accepted so far, from the history file: what was really read, whatever the screen shows."""
        path = pathlib.Path(self.home, HISTORY)
        if not path.is_file():
            return []
        entries = path.read_text(encoding="utf-8").split("\n")[:-1]
        return [entry.replace("\\n", "\n").replace("\\\\", "\\") for entry in entries]

    def expect_accepted(self, text):
        self.wait_for(lambda shell: text in shell.history)
        assert self.history[-1] == text, f"accepted {self.history[-1]!r}, not {text!r}"


def home_with(editrc=None, history=()):
    """A new home folder with an editrc(5) and inputs of an earlier run."""
    home = tempfile.mkdtemp(prefix="sitrep-terminal-")
    if editrc is not None:
        pathlib.Path(home, ".editrc").write_text(editrc, encoding="utf-8")
    if history:
        path = pathlib.Path(home, HISTORY)
        os.makedirs(path.parent)
        path.write_text("".join(entry + "\n" for entry in history), encoding="utf-8")
    return home


def be_busy(shell, count=600):
    """Loads articles and starts to analyse them, which takes far longer than any wait here, unless there are only a few."""
    write_articles(shell.home, count)
    shell.run("load many --date 2021-05-05")
    shell.type("events\r")


def write_articles(home, count):
    """A folder `many` with `count` articles."""
    folder = pathlib.Path(home, "many")
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(
            f"Patrol number {number}\n\nTwo soldiers were wounded near Herat on 3 May 2021, an officer said. "
            + "Fighting went on along the road to the border, about 20 km west of the town. " * 5,
            encoding="utf-8",
        )
