"""YAML text as plain values with their lines. Dates, hours, `on` and `no` stay words."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Never

import yaml

from receptionist.services.business_file.mistakes import BusinessFileError, Mistake, Place, quoted

MOST_VALUES = 500_000
"""A file that unfolds to more is refused: a few repeated references can grow without end."""

_NULL, _BOOL, _INT, _FLOAT, _STR = (
    f"tag:yaml.org,2002:{kind}" for kind in ("null", "bool", "int", "float", "str")
)


class _PlainLoader(yaml.SafeLoader):
    """YAML 1.1 would read 09:00 as 540, `no` as false and dates as dates: here only JSON's scalars count.

    Not the C loader: a file nested deeply enough would end the process.
    """

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012 - PyYAML's own way


_PlainLoader.add_implicit_resolver(_NULL, re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
_PlainLoader.add_implicit_resolver(_BOOL, re.compile(r"^(?:true|false)$"), ["t", "f"])
_PlainLoader.add_implicit_resolver(_INT, re.compile(r"^-?(?:0|[1-9][0-9]{0,17})$"), list("-0123456789"))
_PlainLoader.add_implicit_resolver(_FLOAT, re.compile(r"^-?[0-9]{1,15}\.[0-9]{1,15}$"), list("-0123456789"))


@dataclass(slots=True)
class PlacedYaml:
    """What a YAML text says, the line of each place, and keys that it says twice."""

    value: object = None
    lines: dict[Place, int] = field(default_factory=dict)
    mistakes: list[Mistake] = field(default_factory=list)
    _count: int = 0

    def _read(self, node: yaml.Node, place: Place) -> object:
        self._count += 1
        if self._count > MOST_VALUES:
            raise BusinessFileError(("the file is too big: its references unfold to too many values",))
        self.lines.setdefault(place, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, place)
        if isinstance(node, yaml.SequenceNode):
            return [self._read(item, (*place, n)) for n, item in enumerate(node.value)]
        return self._scalar(node, place)

    def _mapping(self, node: yaml.MappingNode, place: Place) -> dict[str, object]:
        mapping: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            here, line = (*place, key), key_node.start_mark.line + 1
            if key in mapping:
                words = f"is said twice, on lines {self.lines[here]} and {line}; keep one"
                self.mistakes.append(Mistake(here, words))
                continue
            self.lines[here] = line
            mapping[key] = self._read(value_node, here)
        return mapping

    def _scalar(self, node: yaml.Node, place: Place) -> object:
        readers: dict[str, Callable[[str], object]] = {
            _NULL: lambda _text: None,
            _BOOL: lambda text: text == "true",
            _INT: int,
            _FLOAT: float,
            _STR: str,
        }
        reader = readers.get(node.tag)
        if reader is None:
            self.mistakes.append(Mistake(place, f"the tag {quoted(node.tag)} has no meaning here"))
            return None
        try:
            return reader(node.value)
        except ValueError:  # an explicit tag: `!!int nine`
            self.mistakes.append(Mistake(place, f"{quoted(node.value)} is not what its tag says"))
            return None


def read_yaml(text: str) -> PlacedYaml:
    """The one document of a text; BusinessFileError with the line where it is no YAML at all."""
    found = PlacedYaml()
    try:
        node = yaml.compose(text, Loader=_PlainLoader)
        if node is not None:
            found.value = found._read(node, ())
    except yaml.YAMLError as error:
        _refuse(error)
    except RecursionError:
        raise BusinessFileError(("the file is nested too deeply",)) from None
    return found


def _refuse(error: yaml.YAMLError) -> Never:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem_mark is not None:
        context = f" ({error.context})" if error.context else ""
        where, words = f"line {error.problem_mark.line + 1}: ", f"{error.problem}{context}"
    else:
        where, words = "", " ".join(str(error).split())
    raise BusinessFileError((f"{where}the file cannot be read as YAML: {words}",)) from error
