"""The house rules that can be checked: arrows only go down, files and functions stay short, pins agree."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
LONGEST_FILE = 300
LONGEST_FUNCTION = 50
GENERATED = PROJECT / "receptionist" / "storage" / "migrations" / "versions"
SOURCES = sorted(
    path
    for folder in ("receptionist", "calendars", "tests", "benchmarks")
    for path in (PROJECT / folder).rglob("*.py")
    if GENERATED not in path.parents
)


def name(path: Path) -> str:
    return str(path.relative_to(PROJECT))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def test_arrows_only_go_down():
    command = (Path(sys.executable).parent / "lint-imports", "--no-cache")

    done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout + done.stderr


def test_importing_the_core_imports_no_framework():
    code = "import sys, receptionist.domain.availability; print({'flask', 'sqlalchemy'} & set(sys.modules))"

    done = subprocess.run(
        (sys.executable, "-c", code), cwd=PROJECT, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "set()"


def test_no_file_is_longer_than_three_hundred_lines():
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCES}

    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_function_is_longer_than_fifty_lines():
    lengths = {
        f"{name(path)}:{function.name}": (function.end_lineno or 0) - function.lineno + 1
        for path in SOURCES
        for function in functions(path)
    }

    assert {where: length for where, length in lengths.items() if length > LONGEST_FUNCTION} == {}


def test_every_module_says_what_it_is_for_in_one_to_four_lines():
    documents = {
        name(path): ast.get_docstring(ast.parse(text)) or ""
        for path in SOURCES
        if (text := path.read_text(encoding="utf-8"))
    }
    lengths = {path: len([line for line in text.splitlines() if line]) for path, text in documents.items()}

    assert {path: length for path, length in lengths.items() if not 1 <= length <= 4} == {}


@pytest.mark.parametrize("listed", ["requirements", "requirements-model", "requirements-dev"])
def test_every_package_is_pinned_and_names_no_registry(listed):
    text = (PROJECT / f"{listed}.txt").read_text(encoding="utf-8")
    packages = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]

    assert packages
    assert [line for line in packages if "==" not in line] == []
    assert "://" not in text


def test_the_lists_of_packages_agree():
    pins: dict[str, set[str]] = {}
    for listed in ("requirements", "requirements-model", "requirements-dev"):
        for line in (PROJECT / f"{listed}.txt").read_text(encoding="utf-8").splitlines():
            package, separator, version = line.partition("==")
            if separator:
                pins.setdefault(package, set()).add(version.split(" ")[0])

    assert {package: versions for package, versions in pins.items() if len(versions) > 1} == {}
