"""The face of identifiers: resident IDs, disability certificates, divisions, names, document numbers."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face

if TYPE_CHECKING:
    from .disability_certificate import DisabilityCategory, DisabilityCertificate
    from .division import CITY, COUNTIES, Division
    from .document_number import DocumentNumber
    from .person_name import PersonName
    from .resident_id import IdKind, ResidentId, Sex

__all__ = [
    "CITY",
    "COUNTIES",
    "DisabilityCategory",
    "DisabilityCertificate",
    "Division",
    "DocumentNumber",
    "IdKind",
    "PersonName",
    "ResidentId",
    "Sex",
]

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "CITY": "division",
            "COUNTIES": "division",
            "DisabilityCategory": "disability_certificate",
            "DisabilityCertificate": "disability_certificate",
            "Division": "division",
            "DocumentNumber": "document_number",
            "IdKind": "resident_id",
            "PersonName": "person_name",
            "ResidentId": "resident_id",
            "Sex": "resident_id",
        },
    )
