"""The program without a terminal: scripts, -c, standard input, analyze, and what each ends with."""

import json
import os
import pathlib
import subprocess
import tempfile

from shell import Shell, home_with

TEXT = "On Thursday, rebels captured 12 tanks near Kabul, officials said.\n"


def sitrep(program, *arguments, home=None, input="", files=()):
    """Runs the program in a folder of its own; answers with exit status, standard output and standard error."""
    home = home or tempfile.mkdtemp(prefix="sitrep-program-")
    for name, text in files:
        pathlib.Path(home, name).write_bytes(text if isinstance(text, bytes) else text.encode())
    environment = {"HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TMPDIR": home}
    done = subprocess.run([program, *arguments], cwd=home, env=environment, input=input.encode(), capture_output=True, timeout=120)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def expect(found, wanted):
    assert found == wanted, f"{found!r}, not {wanted!r}"


def test_exit_status_tells_what_failed(program):
    for commands, status in [
        ("about", 0), ("evnts", 2), ("note 1 x", 1), ("load missing.txt", 3), ("about; quit", 0), ("expect error evnts", 0), ("undo", 1),
    ]:
        expect((commands, sitrep(program, "-c", commands)[0]), (commands, status))


def test_a_command_line_that_is_not_understood_ends_with_2(program):
    for arguments in [("--bogus",), ("analyze", "--format", "foo"), ("--date", "yesterday", "a.txt"), ("--engine", "slow")]:
        expect((arguments, sitrep(program, *arguments)[0]), (arguments, 2))


def test_a_date_given_later_is_taken(program):
    status, out, error = sitrep(program, "-c", "load a.txt; load a.txt --date 2021-08-13; dates", files=[("a.txt", TEXT)])
    expect(status, 0)
    assert "2021-08-12" in out and "gave a date to article 1" in error, out + error


def test_keep_going_goes_on_and_still_tells(program):
    status, out, _ = sitrep(program, "--keep-going", "-c", "evnts; about; quit")
    expect(status, 2)
    assert "GeoNames" in out


def test_a_file_that_cannot_be_read_fails_the_script_but_loads_the_others(program):
    status, out, error = sitrep(
        program, "-c", "load a.txt empty.txt gone.txt; articles", files=[("a.txt", TEXT), ("empty.txt", "")])
    expect(status, 3)
    assert "empty.txt" in error and "gone.txt" in error and "loaded 1 article" in error, error


def test_a_script_file_takes_arguments_and_names_its_line(program):
    files = [("a.txt", TEXT), ("s.sitrep", "#!/usr/bin/env -S sitrep run\nload $1 --date $2\ndates | select value\n  evnts\n")]
    status, out, error = sitrep(program, "run", "s.sitrep", "a.txt", "2021-08-13", files=files)
    expect(status, 2)
    assert "2021-08-12" in out and "s.sitrep:4:3: error: " in error, out + error


def test_standard_input_is_a_script_without_prompt_or_escapes(program):
    status, out, error = sitrep(program, "a.txt", "--date", "2021-08-13", input="dates\nassets\n", files=[("a.txt", TEXT)])
    expect(status, 0)
    assert "12 tanks" in out and "\x1b" not in out + error and ">" not in out, out


def test_file_names_are_never_commands(program):
    name = 'a"\u0308; articles > stolen.txt; load "b.txt'
    status, _, error = sitrep(program, name, "-c", "articles", files=[(name, TEXT)])
    expect(status, 0)
    assert "loaded 1 article" in error, error


def test_analyze_prints_records_in_the_order_of_the_input(program):
    lines = [{"id": str(n), "text": TEXT, "published": "2021-08-13"} for n in range(150)]
    text = "".join(json.dumps(line) + "\n" for line in lines[:70]) + "not json\n" + "".join(json.dumps(line) + "\n" for line in lines[70:])
    status, out, error = sitrep(program, "analyze", "--from", "jsonl", "--format", "jsonl", input=text)
    expect(status, 1)
    expect([json.loads(line)["article"]["id"] for line in out.splitlines()], [str(n) for n in range(150)])
    assert "line 71" in error, error


def test_analyze_reads_files_and_prints_an_array(program):
    status, out, _ = sitrep(program, "analyze", "a.txt", "--date", "2021-08-13", files=[("a.txt", TEXT)])
    expect(status, 0)
    expect([record["dates"][0]["value"] for record in json.loads(out)], ["2021-08-12"])


def test_each_language_engine_reads_with_its_own_model(program):
    models = set()
    for engine in ["fast", "accurate"]:
        status, out, error = sitrep(program, "analyze", "a.txt", "--date", "2021-08-13", "--engine", engine, files=[("a.txt", TEXT)])
        assert status == 0, error
        models.add(json.loads(out)[0]["engine"]["model"])
        status, out, _ = sitrep(program, "--engine", engine, "-c", "set engine; load a.txt; tokens | count; about", files=[("a.txt", TEXT)])
        assert status == 0 and "13" in out, out
    expect(len(models), 2)


def test_a_missing_model_is_told_by_those_who_ask_for_it_alone(program):
    home = tempfile.mkdtemp(prefix="sitrep-program-")
    folder = pathlib.Path(program).resolve().parent
    beside = [(folder / "sitrep-data/World", folder / "sitrep-data/Language"),
              (folder / "sitrep_World.resources/Data", folder / "sitrep_Language.resources/Data")]
    world, language = next(pair for pair in beside if pair[0].exists())
    pathlib.Path(home, "data/Language").mkdir(parents=True)
    os.symlink(world, pathlib.Path(home, "data/World"))
    os.symlink(language / "english-fast.model", pathlib.Path(home, "data/Language/english-fast.model"))
    lines = "load a.txt; tokens | count; set engine accurate; tokens | count"
    status, out, error = sitrep(program, "--data", "data", "--keep-going", "-c", lines, home=home, files=[("a.txt", TEXT)])
    assert status == 3 and "english-accurate.model" in error and "set engine fast" in error, error
    expect(out.split(), ["count", "13", "count", "13"])
    for arguments in [("-c", "about"), ("analyze", "a.txt")]:
        status, _, error = sitrep(program, *arguments, "--data", "data", "--engine", "accurate", home=home)
        assert status == 3 and "english-accurate.model" in error, error


def test_a_reader_that_goes_away_ends_the_run_cleanly(program):
    home = tempfile.mkdtemp(prefix="sitrep-program-")
    environment = {"HOME": home, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TMPDIR": home}
    with subprocess.Popen([program, "-c", "help; " * 400], stdout=subprocess.PIPE, env=environment) as child:
        child.stdout.read(10)
        child.stdout.close()
        expect(child.wait(timeout=60), 3)
    expect([name for name in os.listdir(home) if name.startswith("sitrep-")], [])


def test_a_script_leaves_nothing_behind_and_saves_what_it_names(program):
    home = tempfile.mkdtemp(prefix="sitrep-program-")
    expect(sitrep(program, "-c", "load a.txt; save work", home=home, files=[("a.txt", TEXT)])[0], 0)
    status, out, _ = sitrep(program, "--session", "work", "--read-only", "-c", "articles | count", home=home)
    expect((status, out.split()), (0, ["count", "1"]))
    expect([name for name in os.listdir(home) if name.startswith("sitrep-")], [])


def test_unnamed_work_of_a_killed_shell_is_offered_and_a_script_that_looks_at_it_leaves_it(program):
    home = home_with()
    pathlib.Path(home, "a.txt").write_text(TEXT)
    shell = Shell(program, home=home)
    shell.run("load a.txt")
    shell.child.kill(9)
    shell.child.wait()
    with Shell(program, home=home) as again:
        assert "unnamed work" in "\n".join(again.lines), again.lines
    folder = pathlib.Path(home, ".local/share/sitrep/sessions/unnamed")
    name = [path.stem for path in folder.glob("*.sitrep")][0]
    for _ in range(2):
        status, out, error = sitrep(program, "--session", name, "-c", "articles | count", home=home)
        assert status == 0 and "1" in out, error


def test_the_prompt_shows_the_session_after_every_command(program):
    with Shell(program) as shell:
        shell.run("save work")
        shell.run("about")
        assert shell.last_line.startswith("work"), shell.last_line


def test_places_of_ones_own_count_in_every_session_and_in_analyze_only_when_told(program):
    home = tempfile.mkdtemp(prefix="sitrep-program-")
    text = [("a.txt", "Gunmen killed two policemen in Verkhnii Pryklad on Monday.\n")]
    status, _, error = sitrep(program, "-c", 'places add "Verkhnii Pryklad" 48.21,37.62 --always', home=home)
    expect(status, 0)
    own = home + "/.local/share/sitrep/places.tsv"
    assert own in error, error
    status, out, error = sitrep(program, "a.txt", "--date", "2024-05-14", "-c", "places | select place", home=home, files=text)
    expect((status, out.split("\n")[1].strip()), (0, "Verkhnii Pryklad"))
    assert "from your own file" in error, error
    _, without, _ = sitrep(program, "analyze", "a.txt", home=home)
    _, told, _ = sitrep(program, "analyze", "a.txt", "--places", own, home=home)
    expect(("48.21" in without, "48.21" in told), (False, True))
    expect(sitrep(program, "analyze", "a.txt", "--places", "none.tsv", home=home)[0], 3)
    pathlib.Path(own).write_text("name\tlatitude\tlongitude\nBad\tx\t1\n")
    status, out, error = sitrep(program, "analyze", "a.txt", "--places", own, home=home)
    expect((status, out, "line 2" in error), (3, "", True))


def test_the_engine_asked_for_reads_a_session_that_is_only_looked_at_and_those_opened_later(program):
    home = tempfile.mkdtemp(prefix="sitrep-program-")
    sitrep(program, "-c", "note; save work", home=home)
    status, out, _ = sitrep(program, "--session", "work", "--read-only", "--engine", "accurate", "-c", "about", home=home)
    engine = " ".join(out.split()).partition("; reads this session")[0].rpartition(" engine ")[2]
    expect((status, engine.split()[0]), (0, "accurate"))
    _, _, error = sitrep(program, "--engine", "accurate", "-c", "open work; set engine", home=home)
    assert "engine is accurate" in error, error
