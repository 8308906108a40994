"""One version of a form: what it is, how it came here, who signed it, and what can be done with it now."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from committee_desk.access import Role, Verb, may
from committee_desk.assessment import FormState
from committee_desk.wording import say

from ...components.banner import Banner
from ...components.button import Button
from ...components.card import Card
from ...components.chip import Chip
from ...components.flow_layout import FlowLayout
from ...components.labels import Paragraph
from ...dates import moment_words
from ...language import joined, spoken
from .marks import form_mark
from .reading import VersionFacts

_DIGITS = 16


class VersionCard(Card):
    """`asked(act)` follows a button: trial, sign, retire, try, what_if, export, blank."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, title=" ")
        self._chip = Chip(self)
        self.head.add_right(self._chip)
        self._about = Paragraph(self, tone="text2")
        self._steps = Paragraph(self, tone="text2")
        self._signed = Banner(self, role="ok")
        self._why = Paragraph(self, role="caption")
        self._buttons = {
            "trial": Button(self, kind="soft", icon_name="play"),
            "sign": Button(self, kind="soft", icon_name="stamp"),
            "try": Button(self, icon_name="clipboard-list"),
            "what_if": Button(self, icon_name="scale"),
            "blank": Button(self, icon_name="printer"),
            "export": Button(self, icon_name="download"),
            "retire": Button(self, icon_name="pause"),
        }
        actions = FlowLayout()
        for act, button in self._buttons.items():
            button.setProperty("act", act)
            button.clicked.connect(self._press)
            actions.addWidget(button)
        for part in (self._about, self._steps, self._signed, actions, self._why):
            self.add(part)

    def show_version(self, facts: VersionFacts, roles: frozenset[Role]) -> None:
        """Show a version and what a person with *roles* may do with it."""
        one = facts.version
        self.show_title(one.title, self.tr("{version} 版").format(version=one.version))
        self._chip.show_mark(form_mark(one.state))
        used = (
            self.tr("用它做过 {count} 次评估").format(count=one.used)
            if one.used
            else self.tr("还没有用它评估过")
        )
        digest = self.tr("摘要 {digest}").format(digest=one.sha256[:_DIGITS].upper())
        overlaid = self.tr("含县里补充的题") if one.is_overlaid else ""
        self._about.setText("·".join(part for part in (used, digest, overlaid) if part))
        self._steps.setText("\n".join(self._step_words(facts)))
        self._steps.setVisible(bool(facts.steps))
        self._show_signature(facts)
        self._show_acts(facts, roles)

    def _step_words(self, facts: VersionFacts) -> list[str]:
        language = spoken()
        return [
            joined(
                "，",
                moment_words(one.at),
                say(f"form_versions.state.{one.state}", language),
                one.by,
                one.reason,
            )
            for one in facts.steps
        ]

    def _show_signature(self, facts: VersionFacts) -> None:
        signed = facts.publication
        self._signed.setVisible(signed is not None or facts.version.state is FormState.PUBLISHED)
        if signed is None:
            self._signed.show_message("neutral", self.tr("程序自带的表，随程序一起发布，县里没有另外签发。"))
        elif signed.problems:
            what, todo = "form_versions.signature_broken.what", "form_versions.signature_broken.todo"
            self._signed.show_message("bad", say(what, spoken()), say(todo, spoken()))
        else:
            words = self.tr("{name} 于 {when} 签发，签后没有改动")
            self._signed.show_message("ok", words.format(name=signed.signer, when=moment_words(signed.at)))

    def _show_acts(self, facts: VersionFacts, roles: frozenset[Role]) -> None:
        self._say_buttons()
        state = facts.version.state
        early = state in (FormState.DRAFT, FormState.TRIAL)
        shown = {
            "trial": state is FormState.DRAFT and may(roles, Verb.TRY_FORM),
            "sign": state is FormState.TRIAL and bool(facts.seat),
            "try": early and may(roles, Verb.TRY_FORM),
            "what_if": early and may(roles, Verb.OPEN_CASE),
            "blank": may(roles, Verb.PRINT_FORM),
            "export": may(roles, Verb.PRINT_FORM),
            "retire": state is not FormState.RETIRED and may(roles, Verb.RETIRE_FORM),
        }
        for act, button in self._buttons.items():
            button.setVisible(shown[act])
        barred = self._barred(facts)
        self._buttons["sign"].setEnabled(not barred)
        self._why.setText(barred)
        self._why.setVisible(bool(barred) and state is FormState.TRIAL)

    def _barred(self, facts: VersionFacts) -> str:
        if facts.version.state is not FormState.TRIAL:
            return ""
        if not facts.seat:
            return self.tr("由主任委员或教育局经办人签发。")
        if facts.is_own:
            return self.tr("你收进了这一版，请另一位主任委员或教育局经办人签发。")
        if facts.diff is not None and not facts.diff.may_be_published:
            return self.tr("旧答案接不上的地方写明以后才能签发。")
        return ""

    def _say_buttons(self) -> None:
        words = {
            "trial": self.tr("转入试用"),
            "sign": self.tr("签发"),
            "try": self.tr("试填"),
            "what_if": self.tr("规则试算"),
            "blank": self.tr("出空白表"),
            "export": self.tr("导出工作簿"),
            "retire": self.tr("停用"),
        }
        for act, text in words.items():
            self._buttons[act].setText(text)

    def _press(self) -> None:
        self.asked.emit(str(self.sender().property("act")))
