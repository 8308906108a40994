"""What a test of the languages watches with: every string asked for, and what the catalogue says of the screen."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QTranslator

import committee_desk.desk
from committee_desk.desk.language import TRANSLATION
from committee_desk.desk.shell.main_window import MainWindow
from committee_desk.resources import resource
from person import Person, let_work

CHINESE = re.compile(r"[\u4e00-\u9fff]")
CATALOGUE = Path(committee_desk.desk.__file__).parent / "_ui" / "desk_en.qm"
_GAP = re.compile(r"\\{\w+\\}")


class Recorder(QTranslator):
    """Answers as the English catalogue does and keeps what it could not answer.

    `tr` asks for the class of the object and then for each base class until one answers, so only a question that no
    class after it answers was missed.
    """

    def __init__(self) -> None:
        super().__init__()
        assert self.load(str(CATALOGUE)), "the catalogue is compiled in the build"
        self.answered: set[tuple[str, str]] = set()
        self._missed: set[tuple[str, str]] = set()
        self._open: tuple[str, str] | None = None
        self._last = ""

    @property
    def missed(self) -> set[tuple[str, str]]:
        """Context and source of every Chinese string that has no English."""
        return self._missed | ({self._open} if self._open else set())

    def translate(self, context: str, source: str, comment: str | None = None, n: int = -1) -> str | None:
        """Answer, or note the question."""
        if not source or not CHINESE.search(source):
            return super().translate(context, source, comment, n) or None
        found = super().translate(context, source, comment, n)
        if self._open and self._open[1] != source:
            self._missed.add(self._open)
            self._open = None
        if found:
            self.answered.add((context, source))
            self._open, self._last = None, source
            return found
        if source != self._last and self._open is None:
            self._open = (context, source)
        return None

    def isEmpty(self) -> bool:
        """Never: Qt would not ask."""
        return False


class Untranslated:
    """Tells Chinese of ours on an English screen from names and words of the county."""

    def __init__(self) -> None:
        sources = {
            message.findtext("source") or ""
            for message in ET.parse(resource("translations", "desk_en.ts")).getroot().iter("message")
            if message.findtext("source") != message.findtext("translation")
        }
        plain = [source for source in sources if len(CHINESE.findall(re.sub(r"{\w+}", "", source))) > 1]
        self._patterns = [re.compile(_GAP.sub(".*?", re.escape(source))) for source in plain]

    def of(self, said: list[str]) -> list[str]:
        """Those of *said* that are a string of the sources, filled in or not."""
        return [
            words
            for words in said
            if CHINESE.search(words) and any(pattern.fullmatch(words) for pattern in self._patterns)
        ]


def settled(person: Person, window: MainWindow) -> list[str]:
    """What stands on the screen when nothing is asked any more and nothing more comes."""
    page = window.navigator.page
    assert page is not None
    before: list[str] = []
    alike = 0
    for _ in range(80):
        let_work(50)
        now = person.everything()
        alike = alike + 1 if now == before and not page.session._worker.busy else 0
        if alike == 2:
            break
        before = now
    return before


def speak(language: str) -> None:
    """Change the language while the window stands."""
    TRANSLATION.choose(language)
    let_work(20)
