"""`./desk bench [NAME…] [--json]`: runs the benchmarks and prints value, floor, ratio and unit of each."""

import argparse
import importlib
import json
import sys
from pathlib import Path

NAMES = sorted(path.stem for path in Path(__file__).parent.glob("[a-z]*.py"))


def main() -> int:
    """0 when everything named was measured, 2 for a name that does not exist."""
    parser = argparse.ArgumentParser(
        prog="desk bench", description="各项基准：和同一次运行里的下限或同类相比"
    )
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in NAMES]
    if unknown:
        print(f"没有这项基准：{', '.join(unknown)}。有：{', '.join(NAMES)}", file=sys.stderr)
        return 2
    found: dict[str, dict[str, object]] = {}
    for name in arguments.names or NAMES:
        print(f"{name} …", file=sys.stderr)
        found |= importlib.import_module(f"benchmarks.{name}").measure()
    if arguments.json:
        print(json.dumps(found, ensure_ascii=False))
        return 0
    for name, row in found.items():
        print(
            f"{name:32} {row['value']!s:>12} {row['unit']!s:14} floor {row['floor']!s:>10}  ratio {row['ratio']}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
