"""Runs every function named test_… of the modules named …_tests beside this file, and counts."""

import importlib
import pathlib
import shutil
import sys
import tempfile
import time
import traceback


def main():
    folder = pathlib.Path(__file__).parent
    sys.path.insert(0, str(folder))
    sys.dont_write_bytecode = True
    program = str(pathlib.Path(sys.argv[1]).resolve())
    wanted = sys.argv[2:]
    passed = failed = 0
    # Every home that a test makes lies in one folder, which goes at the end.
    tempfile.tempdir = tempfile.mkdtemp(prefix="sitrep-tests-")
    for module_path in sorted(folder.glob("*_tests.py")):
        module = importlib.import_module(module_path.stem)
        for name, function in sorted(vars(module).items()):
            if not name.startswith("test_") or (wanted and not any(part in f"{module_path.stem}.{name}" for part in wanted)):
                continue
            started = time.time()
            try:
                function(program)
            except Exception as error:
                failed += 1
                print(f"FAILED {module_path.stem}.{name}: {error}")
                if not isinstance(error, AssertionError) or not str(error):
                    traceback.print_exc(file=sys.stdout)
            else:
                passed += 1
                print(f"ok     {module_path.stem}.{name} ({time.time() - started:.1f} s)")
            sys.stdout.flush()
    shutil.rmtree(tempfile.tempdir, ignore_errors=True)
    print(f"{passed} passed, {failed} failed")
    return 0 if failed == 0 and passed > 0 else 1


if __name__ == "__main__":
    sys.exit(main())
