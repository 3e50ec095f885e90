"""A program on a pseudo-terminal, and the screen that a user would see."""

import os
import tempfile
import time

import pexpect
import pyte


class Terminal:
    """Runs `command` with a home of its own; `screen` is what its window shows."""

    def __init__(self, command, rows=24, columns=80, home=None, **environment):
        self.home = home or tempfile.mkdtemp(prefix="sitrep-terminal-")
        settings = {
            "HOME": self.home,
            "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "SWIFT_BACKTRACE": "enable=no",
        }
        if "LD_LIBRARY_PATH" in os.environ:
            settings["LD_LIBRARY_PATH"] = os.environ["LD_LIBRARY_PATH"]
        settings.update(environment)
        self.raw = b""
        self.window = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.window)
        self.child = pexpect.spawn(command[0], command[1:], env=settings, dimensions=(rows, columns), cwd=self.home, timeout=5)
        self.child.delaybeforesend = None

    def read(self, seconds=0.05):
        """Takes in what the program writes until it is silent for `seconds`."""
        while True:
            try:
                data = self.child.read_nonblocking(65536, timeout=seconds)
            except pexpect.TIMEOUT:
                return
            except pexpect.EOF:
                return
            self.raw += data
            # pyte knows no bracketed paste and prints nothing of it.
            self.stream.feed(data)

    def send(self, text):
        self.child.send(text.encode() if isinstance(text, str) else text)

    def type(self, text, pause=0.0):
        """Sends text and takes in its echo."""
        self.send(text)
        if pause:
            time.sleep(pause)
        self.read()

    @property
    def lines(self):
        return [line.rstrip() for line in self.window.display]

    @property
    def screen(self):
        return "\n".join(self.lines).rstrip()

    @property
    def last_line(self):
        shown = [line for line in self.lines if line]
        return shown[-1] if shown else ""

    @property
    def cursor(self):
        return self.window.cursor.y, self.window.cursor.x

    def wait_for(self, wanted, timeout=8.0):
        """Waits until the screen contains a text, or a condition on this terminal holds."""
        end = time.time() + timeout
        holds = wanted if callable(wanted) else lambda terminal: wanted in terminal.screen
        while time.time() < end:
            self.read(0.02)
            if holds(self):
                return
        raise AssertionError(f"waited {timeout} s for {wanted!r}; the screen shows:\n{self.screen}")

    def resize(self, rows, columns):
        self.window.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        time.sleep(0.1)
        self.read()

    def kill(self, number):
        self.child.kill(number)

    def wait_for_end(self, timeout=8.0):
        """Waits for the program to end; its exit status, or minus the signal that killed it."""
        end = time.time() + timeout
        while time.time() < end:
            self.read(0.02)
            if not self.child.isalive():
                if self.child.signalstatus is not None:
                    return -self.child.signalstatus
                return self.child.exitstatus
        raise AssertionError(f"the program did not end in {timeout} s; the screen shows:\n{self.screen}")

    def close(self):
        try:
            self.child.close(force=True)
        except (pexpect.ExceptionPexpect, OSError):
            pass  # the test has ended it already

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
