"""Colours and fonts of a project as CSS custom properties. Only what is surely a colour or a font gets through."""

from __future__ import annotations

import difflib
import re

from edition.config import HtmlConfig
from edition.errors import ConfigError
from edition.rendering.fonts import font_families, font_rules

COLOURS = ("paper", "sheet", "ink", "quiet", "line", "accent", "accent-soft", "bar", "bar-ink", "mark")

_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,24}|(?:rgb|hsl|oklch|oklab|lab|lch)a?\([\d\s.,%/deg-]+\)")
_FONT = re.compile(r"[\w\s,'\"-]{1,200}")


def theme(config: HtmlConfig) -> str:
    """The style sheet, empty when the project keeps our looks. NAME is for both modes, dark-NAME for the dark only.

    Raises ConfigError for an unknown name or something that is no colour.
    """
    both = [_colour(name, value) for name, value in sorted(config.theme.items()) if not name.startswith("dark-")]
    dark = [_colour(name[5:], value) for name, value in sorted(config.theme.items()) if name.startswith("dark-")]
    family = [f"--text-font: {_font(config.font)}, serif"] if config.font else []
    both += family + font_families(config)
    rules = [*font_rules(config), *([f":root:root {{ {'; '.join(both)} }}"] if both else [])]
    if dark:
        body = "; ".join(dark)
        rules.append(f"@media (prefers-color-scheme: dark) {{ :root:root:not([data-theme]) {{ {body} }} }}")
        rules.append(f':root:root[data-theme="dark"] {{ {body} }}')
    return "\n".join(rules) + "\n" if rules else ""


def _colour(name: str, value: str) -> str:
    if name not in COLOURS:
        near = difflib.get_close_matches(name, COLOURS, 1, 0.5)
        known = f"Known are: {', '.join(COLOURS)}, each also with dark- in front."
        remedy = f"Did you mean `{near[0]}`?" if near else known
        raise ConfigError(f"edition.yaml: unknown colour `html.theme.{name}`. {remedy}")
    if not _COLOUR.fullmatch(value.strip()):
        raise ConfigError(f"edition.yaml: `html.theme.{name}` should be a CSS colour such as #8a2315, not {value!r}.")
    return f"--{name}: {value.strip()}"


def _font(value: str) -> str:
    if not _FONT.fullmatch(value) or value.count('"') % 2 or value.count("'") % 2:
        raise ConfigError(f"edition.yaml: `html.font` should be a list of font names, not {value!r}.")
    return value
