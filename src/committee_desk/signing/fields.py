"""Signature fields: all are placed before the first signature and announce who will sign (decision 0006)."""

import hashlib
import re
from collections.abc import Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.form_tools import enumerate_fields_in
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import (
    FieldMDPAction,
    FieldMDPSpec,
    MDPPerm,
    SigFieldSpec,
    append_signature_field,
)

from ..errors import Refusal
from .signing_order import in_signing_order, roles_fit
from .values import AnnouncedSeat, Announcement, Kind, Seat, SignerRole

if TYPE_CHECKING:
    from ..documents import PreparedPaper, SignatureBox

_FIELD_NAME = re.compile(r"(proposal|decision|plan)-(\d\d)-([a-z_]+)")


class QuietWriter(IncrementalPdfFileWriter):
    """An appended revision that leaves title, dates and XMP alone; its /ID comes from the bytes before it.

    pyHanko rewrites both with the machine's clock: the same case would give other bytes, and XMP and Info
    would drift apart, which PDF/A forbids.
    """

    def __init__(self, pdf: bytes) -> None:
        super().__init__(BytesIO(pdf))
        second = generic.ByteStringObject(hashlib.sha256(pdf).digest()[:16])
        first = self._document_id[0] if "/ID" in self.prev.trailer else second
        self._document_id = generic.ArrayObject([first, second])

    def _update_meta(self) -> None:
        return

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        """At most 1.7: PDF/A-2 ends there, and pyHanko would write 2.0 into the catalog for an ECDSA curve."""
        super().ensure_output_version(min(version, (1, 7)))  # type: ignore[no-untyped-call]


def seats_of(paper: "PreparedPaper", boxes: "Sequence[SignatureBox]") -> tuple[Seat, ...]:
    """Seats of a drawn paper in signing order: places and roles from *paper*, names from the facts' *boxes*."""
    names = {box.field_name: box.name for box in boxes}
    return in_signing_order(
        [Seat(SignerRole(place.role), names[place.name], place.page, place.box) for place in paper.fields]
    )


def prepare_fields(pdf: bytes, kind: Kind, seats: Sequence[Seat]) -> bytes:
    """*pdf* with one empty field a seat, in the order of signing whatever the order of *seats*; the same input
    gives the same bytes.

    Field names carry kind, place and role, the tooltip (/TU) the signer's name: the first signature certifies
    both, so a copy that was cut back still says who is missing. Refuses with `signing.wrong_seats`.
    """
    seats = in_signing_order(seats)
    if not roles_fit(kind, [seat.role for seat in seats]):
        raise Refusal("signing.wrong_seats", kind=kind.value)
    writer = QuietWriter(pdf)
    for number, seat in enumerate(seats, start=1):
        append_signature_field(
            writer, _field_spec(f"{kind}-{number:02d}-{seat.role}", seat, last=number == len(seats))
        )
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def _field_spec(name: str, seat: Seat, *, last: bool) -> SigFieldSpec:
    lock = FieldMDPSpec(FieldMDPAction.ALL) if last else None
    return SigFieldSpec(
        sig_field_name=name,
        on_page=seat.page,
        box=_whole_points(seat.box),
        readable_field_name=seat.signer,
        field_mdp_spec=lock,
        doc_mdp_update_value=MDPPerm.NO_CHANGES if last else None,
    )


def _whole_points(box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    left, bottom, right, top = (round(value) for value in box)
    return left, bottom, right, top


def announcement_in(catalog: Any) -> Announcement:
    """What the fields of a document *catalog* announce; ValueError when they are not fields of ours."""
    seats, kinds = [], set()
    fields = catalog["/AcroForm"]["/Fields"]
    found = enumerate_fields_in(  # type: ignore[no-untyped-call]
        fields, refs_seen=set(), target_field_type="/Sig"
    )
    for place, (name, _, reference) in enumerate(found, start=1):
        match = _FIELD_NAME.fullmatch(name)
        if match is None or int(match[2]) != place:
            raise ValueError("a field that this program does not make")
        kinds.add(Kind(match[1]))
        seats.append(AnnouncedSeat(name, SignerRole(match[3]), str(reference.get_object()["/TU"])))
    if len(kinds) != 1 or len(seats) != len(fields):
        raise ValueError("fields of more than one kind")
    announcement = Announcement(kinds.pop(), tuple(seats))
    if not roles_fit(announcement.kind, [seat.role for seat in seats]):
        raise ValueError("roles that do not fit the kind")
    return announcement
