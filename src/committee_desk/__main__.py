"""Which face a start of the program wears: the command line, the window, or one child job."""

import sys


def main() -> int:
    """Entry point of `committee-desk`: no arguments open the window; returns the exit status (0, 1 or 2)."""
    _leave_no_core_file()
    arguments = sys.argv[1:]
    if arguments[:1] == ["--child"]:
        from .children import serve_child

        return serve_child(arguments[1])
    if arguments[:1] == ["gallery"]:
        from .desk.components.gallery import run_gallery

        return run_gallery(arguments[1:])
    if arguments[:2] == ["form", "preview"]:
        from .desk.preview.preview_window import run_preview

        return run_preview(arguments[2:])
    if arguments and arguments[0] != "open":
        from .cli.commands import run

        answer = run(arguments)
        if answer.window is None:
            return answer.status
        return _open_window([str(answer.window)])
    return _open_window(arguments[1:])


def _leave_no_core_file() -> None:
    """A core file of a crash would hold children's names and the county's key in plain bytes."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _open_window(arguments: list[str]) -> int:
    import gc
    from pathlib import Path

    gc.disable()  # it would look through thousands of Qt's classes for 8 ms of the start; desk/collector.py takes over
    from .desk.start import run_window

    return run_window(Path(arguments[0]) if arguments else None, arguments[1:])


if __name__ == "__main__":
    sys.exit(main())
