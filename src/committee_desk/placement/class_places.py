"""Places in classes: the third inclusive pupil warns, the fourth needs a reason and an approver (三(一)2)."""

from ..policy import Finding, Outcome, PolicyProfile, Verdict


def class_verdict(
    pupils_already: int,
    policy: PolicyProfile,
    reason: str = "",
    approver_id: str | None = None,
    proposer_id: str | None = None,
) -> Verdict:
    """Whether one more inclusive pupil may come into a class that has *pupils_already*.

    *pupils_already* are those decided or proposed for the class this school year, the child itself left out.
    Beyond the class's maximum a *reason* and an *approver_id* other than *proposer_id* turn the need for approval
    into a warning that stays in the record.
    """
    count = pupils_already + 1
    _, suitable = policy.span("class.suitable")
    if count <= suitable:
        return Verdict.of()
    if count <= policy.whole("class.max"):
        return Verdict.of(_finding("class_above_suitable", count, policy, Outcome.WARNING))
    if not reason.strip() or approver_id is None:
        return Verdict.of(_finding("class_full", count, policy, Outcome.NEEDS_APPROVAL))
    if approver_id == proposer_id:
        return Verdict.of(_finding("approver_is_proposer", count, policy, Outcome.REFUSED))
    return Verdict.of(_finding("class_full_approved", count, policy, Outcome.WARNING))


def special_class_verdict(
    pupils_already: int,
    capacity: int | None,
    reason: str = "",
    approver_id: str | None = None,
    proposer_id: str | None = None,
) -> Verdict:
    """Whether a special class with *capacity* places has room; unknown capacity only warns.

    As with inclusive pupils, *reason* and an *approver_id* other than *proposer_id* let one more in.
    """
    if capacity is None:
        return Verdict.of(Finding("placement.capacity_unknown"))
    if pupils_already + 1 <= capacity:
        return Verdict.of()
    values = {"count": pupils_already + 1, "capacity": capacity}
    if not reason.strip() or approver_id is None:
        return Verdict.of(Finding("placement.capacity_reached", values, outcome=Outcome.NEEDS_APPROVAL))
    if approver_id == proposer_id:
        return Verdict.of(Finding("placement.approver_is_proposer", values, outcome=Outcome.REFUSED))
    return Verdict.of(Finding("placement.capacity_exceeded_approved", values))


def _finding(key: str, count: int, policy: PolicyProfile, outcome: Outcome) -> Finding:
    rule = policy.rule("class.max")
    values = {"count": count, "suitable": policy.span("class.suitable")[1], "most": rule.value}
    return Finding(f"placement.{key}", values, rule.clause, rule.strength, outcome)
