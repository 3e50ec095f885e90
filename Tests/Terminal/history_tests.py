"""Up, Down, the search, and the file that outlives the shell."""

import os
import stat

from shell import HISTORY, Shell, home_with

UP, DOWN = "\x1b[A", "\x1b[B"


def test_lines_come_back_in_the_next_run(program):
    home = home_with()
    with Shell(program, home=home) as shell:
        shell.run("near Київ")
        shell.type("\x04")
        assert shell.wait_for_end() == 0
    with Shell(program, home=home) as shell:
        shell.type(UP)
        assert shell.typed == "near Київ", shell.input
    mode = stat.S_IMODE(os.stat(os.path.join(home, HISTORY)).st_mode)
    assert mode == 0o600, oct(mode)


def test_an_input_of_several_lines_comes_back_as_one(program):
    home = home_with()
    with Shell(program, home=home) as shell:
        shell.type('note "one\r')
        shell.type('two"\r')
        shell.expect_accepted('note "one\ntwo"')
        shell.wait_for(Shell.at_prompt)
        shell.type("\x04")
        shell.wait_for_end()
    with Shell(program, home=home) as shell:
        shell.type(UP)
        assert shell.input == 'note "one\ntwo"', shell.input


def test_two_shells_lose_nothing_of_each_other(program):
    home = home_with()
    with Shell(program, home=home) as one, Shell(program, home=home) as two:
        one.run("aaa")
        two.run("bbb")
        one.run("ccc")
        assert one.history == ["aaa", "bbb", "ccc"], one.history


def test_a_line_repeated_is_kept_once(program):
    with Shell(program, home=home_with(history=["aaa"])) as shell:
        shell.type("aaa\r")
        shell.wait_for(lambda shell: shell.at_prompt() and shell.screen.count("aaa") >= 1)
        shell.run("bbb")
        assert shell.history == ["aaa", "bbb"], shell.history


def test_ctrl_r_finds_whatever_the_case_and_the_alphabet(program):
    with Shell(program, home=home_with(history=["near Київ", "near Herat", "events"])) as shell:
        shell.type("\x12")
        shell.type("КИЇВ")
        assert shell.last_line.endswith("near Київ"), shell.screen
        shell.type("\r")
        shell.wait_for(lambda shell: shell.history[-1] == "near Київ")


def test_ctrl_r_again_goes_further_back(program):
    with Shell(program, home=home_with(history=["near Herat", "events", "near Kabul"])) as shell:
        shell.type("\x12NEAR")
        assert shell.last_line.endswith("near Kabul"), shell.screen
        shell.type("\x12")
        assert shell.last_line.endswith("near Herat"), shell.screen
        shell.type("\x13")
        assert shell.last_line.endswith("near Kabul"), shell.screen


def test_the_search_ends_with_the_match_in_the_line(program):
    with Shell(program, home=home_with(history=["near Herat"])) as shell:
        shell.type("\x12her\x1b", pause=0.2)
        assert shell.typed == "near Herat", shell.screen
        shell.type(" 5\r")
        shell.expect_accepted("near Herat 5")


def test_the_search_given_up_brings_the_line_back(program):
    with Shell(program, home=home_with(history=["near Herat"])) as shell:
        shell.type("half a li")
        shell.type("\x12her\x07")
        assert shell.input == "half a li", shell.screen


def test_a_pattern_is_text_and_not_a_regular_expression(program):
    with Shell(program, home=home_with(history=["a.b", "axb"])) as shell:
        shell.type("\x12a.b")
        assert shell.last_line.endswith(": a.b"), shell.screen


def test_a_history_that_cannot_be_kept_is_told_once(program):
    home = home_with()
    os.makedirs(os.path.join(home, HISTORY))
    with Shell(program, home=home) as shell:
        for word in ("aaa", "bbb"):
            shell.type(word + "\r")
            shell.wait_for(lambda shell: shell.at_prompt() and word in shell.screen)
        assert shell.screen.count("the history") == 1, shell.screen
        shell.type(UP + UP)
        assert shell.input == "aaa", shell.input
