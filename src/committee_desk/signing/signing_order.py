"""Who may sign next: a seal certifies, persons follow, the chair signs last and locks (decision 0006)."""

from collections.abc import Collection, Sequence

from ..errors import Refusal
from .values import AnnouncedSeat, Announcement, Kind, Seat, SignerRole

_SEAL = {
    Kind.PROPOSAL: SignerRole.COMMITTEE_SEAL,
    Kind.DECISION: SignerRole.BUREAU_SEAL,
    Kind.PLAN: SignerRole.BUREAU_SEAL,
}

_PLAN = (SignerRole.BUREAU_SEAL, SignerRole.LIAISON, SignerRole.CHAIR)


_RANK = {SignerRole.MEMBER: 1, SignerRole.LIAISON: 1, SignerRole.CHAIR: 2}


def in_signing_order(seats: Sequence[Seat]) -> tuple[Seat, ...]:
    """*seats* with the seal first and the chair last; persons keep the order in which the paper draws them."""
    return tuple(sorted(seats, key=lambda seat: _RANK.get(seat.role, 0)))


def roles_fit(kind: Kind, roles: Sequence[SignerRole]) -> bool:
    """Whether *roles*, in the order of the paper, are the ones that a paper of *kind* must carry."""
    if kind is Kind.PROPOSAL:
        members = roles[1:-1]
        return (
            len(roles) >= 2
            and roles[0] is SignerRole.COMMITTEE_SEAL
            and roles[-1] is SignerRole.CHAIR
            and all(role is SignerRole.MEMBER for role in members)
        )
    if kind is Kind.DECISION:
        return tuple(roles) == (SignerRole.BUREAU_SEAL,)
    return kind is Kind.PLAN and tuple(roles) == (
        SignerRole.BUREAU_SEAL,
        SignerRole.LIAISON,
        SignerRole.CHAIR,
    )


def waiting(announcement: Announcement, signed: Collection[str]) -> tuple[AnnouncedSeat, ...]:
    """Seats that may sign now (*signed*: the filled fields): the seal, then all persons, then the chair."""
    open_seats = [seat for seat in announcement.seats if seat.field not in signed]
    if not open_seats:
        return ()
    if open_seats[0].role is _SEAL[announcement.kind]:
        return (open_seats[0],)
    persons = tuple(seat for seat in open_seats if seat.role is not SignerRole.CHAIR)
    return persons or tuple(open_seats)


def seat_for(
    announcement: Announcement, signed: Collection[str], role: SignerRole, signer: str
) -> AnnouncedSeat:
    """The seat in which *signer* signs as *role* now.

    Refuses with `signing.not_named` (no such seat), `signing.already_signed`, or `signing.out_of_order` with
    the names of those who come first.
    """
    own = [seat for seat in announcement.seats if (seat.role, seat.signer) == (role, signer)]
    if not own:
        raise Refusal("signing.not_named")
    unsigned = [seat for seat in own if seat.field not in signed]
    if not unsigned:
        raise Refusal("signing.already_signed")
    now = waiting(announcement, signed)
    if unsigned[0] not in now:
        raise Refusal("signing.out_of_order", waiting="、".join(seat.signer for seat in now))
    return unsigned[0]


def order_holds(announcement: Announcement, signed_in_order: Sequence[str]) -> bool:
    """Whether the fields were filled in an order that `seat_for` would have allowed."""
    done: set[str] = set()
    for field in signed_in_order:
        if field not in {seat.field for seat in waiting(announcement, done)}:
            return False
        done.add(field)
    return True
