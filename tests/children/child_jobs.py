"""Jobs of bad character, for the tests of children."""

import os
import sys
import time

from committee_desk.errors import Place, Refusal


def take_memory(request):
    """Asks for far more memory than it may."""
    return {"length": len(bytearray(request["megabytes"] << 20))}


def sleep_long(request):
    """Does nothing for longer than anyone waits."""
    time.sleep(60)
    return request


def spin(request):
    """Burns processor time."""
    while True:
        pass


def die(request):
    """Ends like a library that aborts."""
    os.abort()


def fail(request):
    """Has a fault that nobody foresaw."""
    raise RuntimeError("示例 王小明")


def refuse(request):
    """Refuses with all parts of a refusal."""
    raise Refusal("roster.no_header", place=Place(sheet="一", row=3, column="B"), clause="条例 15", rows=7)


def talk(request, report):
    """Prints where it must not, and reports."""
    os.write(1, b"noise on standard output")
    sys.stdout.write("more noise")
    sys.stdout.flush()
    sys.stderr.write("noise on standard error")
    for step in range(request["steps"]):
        report(step)
    return {"big": "名" * request["size"]}


def parts(request, report, hand_over):
    report("始")
    for number in range(request["count"]):
        hand_over(["名", number])
    return {"parts": request["count"]}
