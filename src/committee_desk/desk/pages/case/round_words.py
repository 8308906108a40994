"""How far an assessor of a round is, and how far two answers lie apart, in the language of the window."""

from PySide6.QtCore import QCoreApplication

from committee_desk.assessment import Agreement, Difference

from ...components.tokens import Mark

translate = QCoreApplication.translate


def state_of_assessor(state: str | None) -> Mark:
    """Complete or not; of a blind round's others nothing is said."""
    if state is None:
        return Mark(translate("Rounds", "独立填写"), "dashed ring", "neutral")
    if state == "complete":
        return Mark(translate("Rounds", "已完成"), "disc with tick", "ok")
    return Mark(translate("Rounds", "没有完成"), "ring", "neutral")


def size_words(one: Difference) -> str:
    """How far apart the answers are."""
    if one.kind == "rated":
        return translate("Rounds", "差 {steps} 级").format(steps=int(one.size or 0))
    if one.kind == "number" and one.size is not None:
        return translate("Rounds", "差 {size}").format(size=f"{one.size:g}")
    return {
        "unrated": translate("Rounds", "有人没有看到"),
        "unasked": translate("Rounds", "有人没有问到"),
        "text": translate("Rounds", "文字不同"),
    }.get(one.kind, translate("Rounds", "选的不同"))


def agreement_words(found: Agreement) -> str:
    """Percent agreement, with kappa where it exists and the reason where it does not."""
    if found.percent is None:
        return translate("Rounds", "没有两人都看到的题")
    same = translate("Rounds", "{equal}/{items} 题相同（{percent} %）").format(
        equal=found.equal, items=found.items, percent=found.percent
    )
    if found.kappa is not None:
        kappa = translate("Rounds", "加权 κ {kappa}").format(kappa=f"{found.kappa:.2f}")
        return f"{same}，{kappa}"
    why = {
        "few": translate("Rounds", "题太少，不算 κ"),
        "one_value": translate("Rounds", "各人给的都是同一级，κ 没有意义"),
    }[found.why]
    return f"{same}；{why}"
