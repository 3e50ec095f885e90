"""Ctrl-C, Ctrl-D, Ctrl-Z, signals, and what the terminal is left like."""

import os
import signal
import subprocess
import termios
import time

from shell import Shell, be_busy, home_with, write_articles
from terminal import Terminal


def modes(shell):
    """Whether lines are cooked and whether typing is echoed."""
    local = termios.tcgetattr(shell.child.child_fd)[3]
    return bool(local & termios.ICANON), bool(local & termios.ECHO)


def test_ctrl_c_gives_the_line_up(program):
    with Shell(program) as shell:
        shell.type("half a line\x03")
        shell.wait_for(Shell.at_prompt)
        assert shell.history == []
        shell.run("help")


def test_ctrl_c_gives_up_an_input_of_several_lines(program):
    with Shell(program) as shell:
        shell.type('note "one\r')
        shell.type("two\x1b[A")
        shell.type("\x03")
        shell.wait_for(Shell.at_prompt)
        assert "two" in shell.screen
        shell.type("help\r")
        shell.expect_accepted("help")


def test_ctrl_c_ends_the_search_and_the_line(program):
    with Shell(program, home=home_with(history=["near Herat"])) as shell:
        shell.type("\x12her\x03")
        shell.wait_for(Shell.at_prompt)
        shell.run("abc")


def test_ctrl_c_stops_a_command_and_keeps_the_shell(program):
    with Shell(program) as shell:
        be_busy(shell)
        time.sleep(1.0)
        shell.read()
        sent = time.time()
        shell.send("\x03")
        shell.wait_for(Shell.at_prompt)
        # Generous: a debug build, on a machine that may do other work.
        assert time.time() - sent < 2.0, f"stopped after {time.time() - sent:.2f} s"
        shell.run("help")


def test_long_work_shows_how_far_it_is_and_erases_that(program):
    with Shell(program) as shell:
        be_busy(shell)
        shell.wait_for(lambda shell: " of 600" in shell.last_line)
        shell.send("\x03")
        shell.wait_for(Shell.at_prompt)
        assert not any("⠋" <= letter <= "⠿" for letter in shell.screen), shell.screen


def test_what_is_typed_ahead_waits_for_the_prompt(program):
    with Shell(program) as shell:
        be_busy(shell, count=150)
        time.sleep(0.1)
        shell.type("typed ahead")
        assert "typed ahead" not in shell.screen, shell.screen
        shell.wait_for(lambda shell: shell.last_line.endswith(" typed ahead"), timeout=60)


def test_ctrl_d_on_an_empty_line_leaves(program):
    with Shell(program) as shell:
        shell.type("x\x04")
        assert shell.input == "x", shell.input
        shell.type("\x7f\x04")
        assert shell.wait_for_end() == 0
        assert modes(shell) == (True, True)


def test_termination_restores_the_terminal(program):
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT):
        with Shell(program) as shell:
            assert modes(shell) == (False, False)
            shell.type("half a line")
            shell.kill(number)
            status = shell.wait_for_end()
            assert status == 128 + number, f"status {status} after signal {number}"
            assert modes(shell) == (True, True)
            assert shell.raw.rstrip().endswith(b"\x1b[?2004l"), shell.raw[-40:]


def test_termination_while_a_command_runs(program):
    with Shell(program) as shell:
        be_busy(shell)
        time.sleep(0.7)
        shell.kill(signal.SIGTERM)
        assert shell.wait_for_end() == 128 + signal.SIGTERM
        assert modes(shell) == (True, True)


def test_a_terminal_that_goes_away_ends_the_shell(program):
    with Shell(program) as shell:
        pid = shell.child.pid
        os.close(shell.child.child_fd)
        shell.child.closed = True
        for _ in range(100):
            ended, _status = os.waitpid(pid, os.WNOHANG)
            if ended:
                break
            time.sleep(0.05)
        assert ended == pid, "the shell outlives its terminal"
        shell.child.terminated = True


def test_ctrl_z_stops_and_fg_brings_the_line_back(program):
    with Terminal(["/bin/bash", "--norc", "-i"], PS1="$ ", HISTFILE="/dev/null") as outer:
        outer.wait_for("$")
        outer.type(program + "\r")
        outer.wait_for(lambda terminal: terminal.last_line.endswith(">"))
        outer.type("half a line")
        outer.type("\x1a")
        outer.wait_for("Stopped")
        outer.type("echo cooked\r")
        outer.wait_for("\ncooked")
        outer.type("fg\r")
        outer.wait_for(lambda terminal: terminal.last_line.endswith("> half a line"))
        outer.type("\x7fes\r")
        outer.wait_for(lambda terminal: terminal.last_line.endswith(">"))
        assert "half a lines" in outer.screen, outer.screen


def test_ctrl_z_stops_a_running_command(program):
    with Terminal(["/bin/bash", "--norc", "-i"], PS1="$ ", HISTFILE="/dev/null") as outer:
        write_articles(outer.home, 600)
        outer.wait_for("$")
        outer.type(program + "\r")
        outer.wait_for(lambda terminal: terminal.last_line.endswith(">"))
        outer.type("load many --date 2021-05-05\r")
        outer.wait_for(lambda terminal: terminal.last_line.endswith("]>"))
        outer.type("events\r")
        time.sleep(0.7)
        outer.type("\x1a")
        outer.wait_for("Stopped")
        outer.type("fg\r")
        time.sleep(0.3)
        outer.type("\x03")
        outer.wait_for(lambda terminal: terminal.last_line.endswith(">"))


def test_without_a_terminal_there_are_no_escapes(program):
    result = subprocess.run([program], input=b"help\n", capture_output=True, timeout=20, check=False)
    assert b"\x1b" not in result.stdout + result.stderr, result.stdout


def test_a_dumb_terminal_gets_no_escapes(program):
    with Shell(program, TERM="dumb") as shell:
        shell.type("help\r")
        shell.expect_accepted("help")
        shell.read(0.3)
        assert b"\x1b" not in shell.raw, shell.raw


def test_no_color_means_no_colours(program):
    with Shell(program, NO_COLOR="1") as shell:
        shell.run("help")
        assert b"\x1b[1" not in shell.raw and b"\x1b[3" not in shell.raw, shell.raw
