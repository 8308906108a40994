"""Chinese is written in the source; English comes from a catalogue; Qt's own words from Qt's Chinese one."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

_CATALOGUE = Path(__file__).parent / "_ui" / "desk_en.qm"


class Translation:
    """The translators that are installed now; `current` is `zh` or `en`."""

    def __init__(self) -> None:
        self.current = "zh"
        self.chosen = False
        self._installed: list[QTranslator] = []

    def choose(self, language: str) -> None:
        """Speak *language* from now on; every widget hears LanguageChange."""
        for translator in self._installed:
            QCoreApplication.removeTranslator(translator)
        self._installed.clear()
        if language == "en":
            QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
            self._install(str(_CATALOGUE))
        else:
            QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._install(str(Path(folder) / "qtbase_zh_CN.qm"))
        self.current = language
        self.chosen = True

    def _install(self, path: str) -> None:
        translator = QTranslator()
        if translator.load(path):
            QCoreApplication.installTranslator(translator)
            self._installed.append(translator)


TRANSLATION = Translation()


def spoken() -> str:
    """The language that the window speaks now, for `wording.say` and `wording.explain`."""
    return TRANSLATION.current


_ENGLISH_MARKS = {"，": ", ", "、": ", ", "；": "; ", "：": ": ", "。": ". ", "·": " · "}


def joined(mark: str, *parts: str) -> str:
    """What *parts* say with the Chinese *mark* between them, or with the English mark that does its work."""
    said = [part for part in parts if part]
    if mark == "。":
        said = [*(part.rstrip("。.") for part in said[:-1]), *said[-1:]]
    return (mark if spoken() == "zh" else _ENGLISH_MARKS[mark]).join(said)


def sentences(*parts: str) -> str:
    """Whole sentences after one another: Chinese ones touch, English ones do not."""
    return ("" if spoken() == "zh" else " ").join(part for part in parts if part)
