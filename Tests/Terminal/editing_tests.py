"""Typing, moving, pasting and completing."""

from shell import Shell, home_with

UP, DOWN, RIGHT, LEFT, HOME, END = "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1b[H", "\x1b[F"


def paste(text):
    return "\x1b[200~" + text + "\x1b[201~"


def test_letters_of_every_width_are_shown_and_read(program):
    with Shell(program) as shell:
        shell.type("near Київ 北京 é naïve")
        assert shell.input == "near Київ 北京 é naïve", shell.input
        assert shell.cursor[1] == shell.prompt_width + 22, shell.cursor
        shell.type("\r")
        shell.expect_accepted("near Київ 北京 é naïve")


def test_the_cursor_moves_over_wide_letters(program):
    with Shell(program) as shell:
        shell.type("北京市")
        shell.type(LEFT)
        assert shell.cursor[1] == shell.prompt_width + 4, shell.cursor
        shell.type("x\x7f\x7f")
        assert shell.input == "北市", shell.input
        shell.type(HOME + "<" + END + ">\r")
        shell.expect_accepted("<北市>")


def test_other_letters_than_ascii_work_in_the_c_locale(program):
    with Shell(program, LANG="C", LC_ALL="C") as shell:
        shell.type("near Київ é")
        assert shell.input == "near Київ é", shell.input
        shell.type("\r")
        shell.expect_accepted("near Київ é")


def test_a_missing_locale_does_no_harm(program):
    with Shell(program, LANG="xx_XX.UTF-8", LC_ALL="xx_XX.UTF-8") as shell:
        shell.type("Київ\r")
        shell.expect_accepted("Київ")


def test_an_open_quote_goes_on_in_a_new_line(program):
    with Shell(program) as shell:
        shell.type('note "first\r')
        shell.type('second"')
        assert shell.input == 'note "first\nsecond"', shell.input
        shell.type("\r")
        shell.expect_accepted('note "first\nsecond"')


def test_up_and_down_move_by_line_inside_an_input(program):
    with Shell(program, home=home_with(history=["events"])) as shell:
        shell.type('note "abc\r')
        shell.type('def"')
        shell.type(UP + "X")
        assert shell.input == 'noteX "abc\ndef"', shell.input
        shell.type(DOWN + "Y")
        assert shell.input == 'noteX "abc\ndef"Y', shell.input
        shell.type(UP + UP)
        assert shell.typed == "events", shell.input
        shell.type(DOWN)
        assert shell.input == 'noteX "abc\ndef"Y', shell.input


def test_a_pasted_block_is_one_input(program):
    with Shell(program) as shell:
        shell.type("x ")
        shell.type(paste("first\rsecond\r\rлітера\r"))
        assert shell.history == []
        assert shell.input == "x first\nsecond\n\nлітера", shell.input
        shell.type("\r")
        shell.expect_accepted("x first\nsecond\n\nлітера")


def test_a_paste_cannot_press_keys(program):
    with Shell(program) as shell:
        shell.type(paste("a\x04\x1b[A\rb\x12c"))
        assert shell.input == "a[A\nbc", shell.input


def test_what_follows_an_interrupt_in_a_paste_is_not_run(program):
    with Shell(program) as shell:
        shell.type("\x1b[200~abc", pause=0.1)
        shell.type("\x03", pause=0.1)
        shell.type("events\revents\r\x1b[201~", pause=0.2)
        shell.wait_for(Shell.at_prompt)
        assert shell.history == [], shell.history
        shell.run("help")


def test_bracketed_paste_is_switched_off_while_a_command_runs(program):
    with Shell(program) as shell:
        shell.run("help")
        raw = shell.raw
        assert raw.count(b"\x1b[?2004h") == 2 and raw.count(b"\x1b[?2004l") == 1, raw


def test_a_line_longer_than_the_window_wraps(program):
    with Shell(program, columns=40) as shell:
        text = "".join(chr(ord("a") + i % 26) for i in range(100))
        shell.type(text)
        assert shell.input.replace("\n", "") == text, shell.input
        shell.type("\x01Z\x05\r")
        shell.expect_accepted("Z" + text)


def test_a_resized_window_shows_the_line_again(program):
    with Shell(program, columns=80) as shell:
        shell.type("one-long-word-that-is-folded-in-a-narrow-window-but-not-in-a-wide")
        shell.resize(24, 40)
        shell.type("!")
        assert shell.input.replace("\n", "") == "one-long-word-that-is-folded-in-a-narrow-window-but-not-in-a-wide!", shell.screen
        shell.resize(24, 100)
        shell.type("?")
        assert shell.last_line == shell.prompt + " one-long-word-that-is-folded-in-a-narrow-window-but-not-in-a-wide!?", shell.screen
        shell.type("\r")
        shell.expect_accepted("one-long-word-that-is-folded-in-a-narrow-window-but-not-in-a-wide!?")


def test_a_long_live_line_survives_up_and_down(program):
    with Shell(program, rows=40, home=home_with(history=["events"])) as shell:
        text = "".join(f"word{i} " for i in range(250)) + "end"
        assert len(text) > 1024
        shell.type(text)
        shell.type(UP)
        shell.type(DOWN)
        shell.type("\r")
        shell.expect_accepted(text)


def test_tab_completes_a_single_word(program):
    with Shell(program) as shell:
        shell.type("hel\t")
        assert shell.typed == "help ", shell.screen


def test_a_second_tab_lists_the_choices_with_help(program):
    with Shell(program) as shell:
        shell.type("dist\t")
        assert shell.typed == "distance", shell.input
        shell.type("\t\t")
        listed = [line for line in shell.lines if line.startswith("distance")]
        assert len(listed) >= 2, shell.screen
        assert all(len(line.split(maxsplit=1)) == 2 for line in listed), shell.screen
        assert shell.typed == "distance", shell.screen


def test_a_signature_is_hinted_and_not_part_of_the_line(program):
    with Shell(program) as shell:
        shell.type("distance ")
        assert "<" in shell.input, shell.screen
        shell.type(RIGHT + END)
        assert shell.typed == "distance ", shell.screen
        shell.type("Herat Kabul\r")
        shell.expect_accepted("distance Herat Kabul")


def test_a_place_is_completed_with_its_capital_letter(program):
    with Shell(program) as shell:
        shell.type("distance kab\t")
        assert shell.typed.startswith("distance Kab"), shell.screen


def test_tab_with_nothing_to_offer_changes_nothing(program):
    with Shell(program) as shell:
        shell.type("qqqzzz\t\t")
        assert shell.input == "qqqzzz", shell.input


def test_the_rest_of_an_earlier_line_is_hinted_and_accepted_with_right(program):
    with Shell(program, home=home_with(history=["zebra crossing"])) as shell:
        shell.type("zeb")
        assert shell.input == "zebra crossing", shell.input
        assert shell.cursor[1] == shell.prompt_width + 3, shell.cursor
        shell.type("r")
        shell.type("\r")
        shell.expect_accepted("zebr")
        shell.wait_for(Shell.at_prompt)
        shell.type("zebra")
        shell.type(RIGHT)
        assert shell.cursor[1] == shell.prompt_width + 14, shell.screen
        shell.type("\r")
        shell.expect_accepted("zebra crossing")


def test_ctrl_l_clears_the_window_and_keeps_the_line(program):
    with Shell(program) as shell:
        shell.run("help")
        shell.type("ev\x0c")
        assert shell.lines[0].startswith(shell.prompt + " ev"), shell.screen


def test_vi_keys_work_from_editrc(program):
    with Shell(program, home=home_with(editrc="bind -v\n", history=["older line"])) as shell:
        shell.type("one two")
        shell.type("\x1b", pause=0.2)
        shell.type("0dw", pause=0.1)
        assert shell.input == "two", shell.input
        shell.type("A three")
        assert shell.input == "two three", shell.input
        shell.type(UP)
        assert shell.input == "older line", shell.input
        shell.type(DOWN)
        shell.type("\r")
        shell.expect_accepted("two three")


def test_arrows_and_pastes_keep_vi_in_insert_mode(program):
    with Shell(program, home=home_with(editrc="bind -v\n")) as shell:
        shell.type("ac" + LEFT + "b")
        assert shell.input == "abc", shell.input
        shell.type(RIGHT + paste("d\ne") + "f")
        assert shell.input == "abcd\nef", shell.input
        shell.type("\r")
        shell.expect_accepted("abcd\nef")


def test_vi_recalls_history_from_its_command_mode(program):
    with Shell(program, home=home_with(editrc="bind -v\n", history=["older line", "newer line"])) as shell:
        shell.type("\x1b", pause=0.2)
        shell.type("kk")
        assert shell.input == "older line", shell.input
        shell.type("j")
        assert shell.input == "newer line", shell.input


def test_keys_of_ones_own_in_editrc_work(program):
    with Shell(program, home=home_with(editrc='bind "^[[15~" ed-move-to-beg\nsitrep:bind -s "^Xe" events\nother:bind -v\n')) as shell:
        shell.type("abc\x1b[15~X")
        assert shell.input == "Xabc", shell.input
        shell.type("\x05 \x18e")
        assert shell.input == "Xabc events", shell.input


def test_alt_enter_starts_a_new_line(program):
    with Shell(program) as shell:
        shell.type("events\x1b\r")
        shell.type("| count")
        assert shell.input == "events\n| count", shell.input
        shell.type("\r")
        shell.expect_accepted("events\n| count")
