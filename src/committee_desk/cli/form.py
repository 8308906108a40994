"""`form …`: assessment forms on the command line, without a county; each of its words has a file of its own."""

import argparse

from ..wording import say
from . import form_check, form_diff, form_replay, form_template, form_xpath

PARTS = (form_check, form_diff, form_replay, form_template, form_xpath)


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """The words of `form`; every part adds its own with `add_part`."""
    parts = subparsers.add_parser("form", help=say("form.help")).add_subparsers(
        dest="form_action", required=True
    )
    for part in PARTS:
        part.add_part(parts)
    # The preview is a window: __main__ takes it itself, since this face knows none.
    parts.add_parser("preview", help=say("cli.form_preview")).add_argument("file", metavar="FILE")
