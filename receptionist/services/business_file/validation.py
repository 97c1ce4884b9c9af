"""pydantic's findings in the words of an owner. Knows the schema; adds nothing that pydantic did not find."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from receptionist.services.business_file.mistakes import Mistake, Place, did_you_mean, quoted
from receptionist.services.business_file.schema import FileKeys

_WORDS: Mapping[str, Callable[[ErrorDetails], str]] = {
    "missing": lambda _: "is needed",
    "value_error": lambda e: str(e["ctx"]["error"]),
    "string_type": lambda e: f"a text is wanted, not {_kind(e['input'])}",
    "list_type": lambda e: f"a list is wanted, not {_kind(e['input'])}",
    "dict_type": lambda e: f"a mapping of keys to values is wanted, not {_kind(e['input'])}",
    "model_type": lambda e: f"a mapping of keys to values is wanted, not {_kind(e['input'])}",
    "model_attributes_type": lambda e: f"a mapping of keys to values is wanted, not {_kind(e['input'])}",
    "string_too_short": lambda _: "may not be empty",
    "string_too_long": lambda e: f"is longer than {e['ctx']['max_length']} letters",
    "too_short": lambda _: "at least one is needed",
    "greater_than_equal": lambda e: f"{quoted(e['input'])} is below {e['ctx']['ge']}",
    "less_than_equal": lambda e: f"{quoted(e['input'])} is above {e['ctx']['le']}",
    "decimal_max_places": lambda e: f"{quoted(e['input'])} has more than two decimal places",
    "bool_parsing": lambda e: f"{quoted(e['input'])} is neither true nor false",
    "bool_type": lambda e: f"{quoted(e['input'])} is neither true nor false",
}
_NUMBER = ("int_", "decimal_", "is_instance", "finite")
_PATTERNS = {
    "currency": "three capital letters are wanted, like PLN",
    "email": "is no e-mail address",
}


def read_keys(file: Mapping[str, Any]) -> FileKeys | list[Mistake]:
    """The file as its schema has it, or everything that is wrong with it."""
    try:
        return FileKeys.model_validate(file)
    except ValidationError as error:
        return [_mistake(found) for found in error.errors(include_url=False)]


def _mistake(error: ErrorDetails) -> Mistake:
    # pydantic marks a bad key with "[key]"; our own tags of a union begin with "#".
    place = tuple(part for part in error["loc"] if part != "[key]" and not str(part).startswith("#"))
    return Mistake(place, _words(error, place), kind=error["type"])


def _words(error: ErrorDetails, place: Place) -> str:
    kind = error["type"]
    if kind == "extra_forbidden":
        return f"unknown key{did_you_mean(str(place[-1]), _keys_at(place[:-1]))}"
    if kind == "string_pattern_mismatch":
        words = _PATTERNS.get(str(place[-1]), "an id is made of the letters a-z, digits, - and _")
        return f"{quoted(error['input'])}: {words}"
    if kind == "literal_error":
        return f"{quoted(error['input'])} is none of {error['ctx']['expected']}"
    if kind in _WORDS:
        return _WORDS[kind](error)
    return f"a number is wanted, not {_kind(error['input'])}" if kind.startswith(_NUMBER) else error["msg"]


def _kind(value: object) -> str:
    if value is None:
        return "nothing"
    names = {dict: "a mapping", list: "a list", bool: "true or false"}
    return names.get(type(value)) or quoted(value)


def _keys_at(place: Place) -> list[str]:
    """The keys that the schema knows at a place."""
    model: type[BaseModel] = FileKeys
    for part in place:
        field = next((f for key, f in _fields(model).items() if key == part), None)
        inner = _model_in(field) if field is not None else None
        model = inner or model
    return list(_fields(model))


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The first model inside an annotation such as `list[ServiceKeys] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for inner in get_args(annotation) if (found := _model_in(inner))), None)
