"""Answers longer than the window."""

import signal
import termios

from shell import Shell
from terminal import Terminal


def long_answer(program, **settings):
    shell = Shell(program, rows=8, **settings)
    shell.type("help\r")
    shell.wait_for("q leave")
    return shell


def test_a_short_answer_is_printed(program):
    with Shell(program, rows=200) as shell:
        shell.run("help")
        assert b"\x1b[?1049h" not in shell.raw


def test_a_long_answer_is_paged(program):
    with long_answer(program) as shell:
        first = shell.lines[:7]
        shell.type(" ")
        assert shell.lines[:7] != first, shell.screen
        shell.type("b")
        assert shell.lines[:7] == first, shell.screen
        shell.type("q")
        shell.wait_for(Shell.at_prompt)
        assert shell.raw.count(b"\x1b[?1049l") == 1


def test_the_pager_can_be_switched_off(program):
    with Shell(program, rows=8) as shell:
        shell.run("set pager off")
        shell.run("help")
        assert b"\x1b[?1049h" not in shell.raw


def test_ctrl_c_leaves_the_pager_and_not_the_shell(program):
    with long_answer(program) as shell:
        shell.type("\x03")
        shell.wait_for(Shell.at_prompt)
        shell.type("abc\r")
        shell.expect_accepted("abc")


def test_the_pager_searches(program):
    with long_answer(program) as shell:
        shell.type("/DISTANCE\r")
        assert any("distance" in line.lower() for line in shell.lines[:7]), shell.screen
        shell.type("/qqqzzz\r")
        assert shell.last_line == "not found: qqqzzz", shell.screen


def test_the_pager_follows_the_window(program):
    with long_answer(program) as shell:
        shell.resize(12, 60)
        shell.wait_for(lambda shell: "q leave" in shell.lines[11])


def test_termination_in_the_pager_restores_the_terminal(program):
    with long_answer(program) as shell:
        shell.kill(signal.SIGTERM)
        assert shell.wait_for_end() == 128 + signal.SIGTERM
        assert shell.raw.rfind(b"\x1b[?1049l") > shell.raw.rfind(b"\x1b[?1049h")
        assert termios.tcgetattr(shell.child.child_fd)[3] & termios.ECHO


def test_ctrl_z_in_the_pager_comes_back_to_the_page(program):
    with Terminal(["/bin/bash", "--norc", "-i"], rows=8, PS1="$ ", HISTFILE="/dev/null") as outer:
        outer.wait_for("$")
        outer.type(program + "\r")
        outer.wait_for(lambda terminal: terminal.last_line.endswith(">"))
        outer.type("help\r")
        outer.wait_for("q leave")
        outer.type("\x1a")
        outer.wait_for("Stopped")
        outer.type("fg\r")
        outer.wait_for("q leave")
        outer.type("q")
        outer.wait_for(lambda terminal: terminal.last_line.endswith(">"))


def test_keys_typed_ahead_reach_the_pager_and_the_prompt(program):
    with Shell(program, rows=8) as shell:
        shell.type("help\r qabc")
        shell.wait_for(lambda shell: shell.last_line.endswith(" abc"))
