"""Writing a value into edition.yaml: only its bytes change; comments, order and quotes stay as the editor has them."""

from __future__ import annotations

from collections.abc import Mapping

import yaml


def with_values(text: str, values: Mapping[str, str]) -> str:
    """The file TEXT with plain VALUES for keys at its top level; a key that is not there comes at the end."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    assert isinstance(node, yaml.MappingNode)
    places = {key.value: value for key, value in node.value}
    known = sorted((key for key in values if key in places), key=lambda key: -places[key].start_mark.index)
    for key in known:
        start, end = places[key].start_mark.index, places[key].end_mark.index
        text = text[:start] + values[key] + text[end:]
    new = [key for key in values if key not in places]
    end = "" if text.endswith("\n") or not new else "\n"
    return text + end + "".join(f"{key}: {values[key]}\n" for key in new)
