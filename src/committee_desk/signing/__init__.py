"""Signing: the county's own certificates, signatures in their order, the verdict on a signed paper."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face
from .values import (
    AnnouncedSeat,
    Announcement,
    Judgement,
    Kind,
    KnownRevision,
    Problem,
    Seat,
    Signer,
    SignerRole,
    TrustAnchors,
    judged,
)

if TYPE_CHECKING:
    from .authority import (
        Authority,
        Revoked,
        found_authority,
        issue_certificate,
        issue_revocation_list,
        serial_of,
    )
    from .county_keys import found_county_authority, make_signer_key, open_key, revoke_key, trust_of
    from .detached import judge_detached, sign_detached
    from .fields import prepare_fields, seats_of
    from .judging import judge_job, verify_papers, verify_pdf
    from .pdf_signer import SigningKey, holder_of, next_seats, progress_of, sign_paper
    from .signer_keys import (
        new_private_key,
        rewrap_key,
        unlock,
        unwrap_authority_key,
        unwrap_key,
        wrap_authority_key,
        wrap_key,
    )
    from .signing_papers import SeatRow, known_revisions, paper_bytes, seats, sign, standing_paper
    from .trust_file import read_anchors, with_lists, write_anchors
    from .verdict import judge_pdf

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "Authority": "authority",
            "Revoked": "authority",
            "found_authority": "authority",
            "issue_certificate": "authority",
            "issue_revocation_list": "authority",
            "serial_of": "authority",
            "found_county_authority": "county_keys",
            "make_signer_key": "county_keys",
            "open_key": "county_keys",
            "revoke_key": "county_keys",
            "trust_of": "county_keys",
            "SeatRow": "signing_papers",
            "known_revisions": "signing_papers",
            "paper_bytes": "signing_papers",
            "seats": "signing_papers",
            "sign": "signing_papers",
            "standing_paper": "signing_papers",
            "judge_detached": "detached",
            "sign_detached": "detached",
            "prepare_fields": "fields",
            "seats_of": "fields",
            "judge_job": "judging",
            "verify_papers": "judging",
            "verify_pdf": "judging",
            "SigningKey": "pdf_signer",
            "holder_of": "pdf_signer",
            "next_seats": "pdf_signer",
            "progress_of": "pdf_signer",
            "sign_paper": "pdf_signer",
            "new_private_key": "signer_keys",
            "rewrap_key": "signer_keys",
            "unlock": "signer_keys",
            "unwrap_authority_key": "signer_keys",
            "unwrap_key": "signer_keys",
            "wrap_authority_key": "signer_keys",
            "wrap_key": "signer_keys",
            "read_anchors": "trust_file",
            "with_lists": "trust_file",
            "write_anchors": "trust_file",
            "judge_pdf": "verdict",
        },
    )

__all__ = [
    "AnnouncedSeat",
    "Announcement",
    "Authority",
    "Judgement",
    "Kind",
    "KnownRevision",
    "Problem",
    "Revoked",
    "Seat",
    "SeatRow",
    "Signer",
    "SignerRole",
    "SigningKey",
    "TrustAnchors",
    "found_authority",
    "found_county_authority",
    "holder_of",
    "issue_certificate",
    "issue_revocation_list",
    "judge_detached",
    "judge_job",
    "judge_pdf",
    "judged",
    "known_revisions",
    "make_signer_key",
    "new_private_key",
    "next_seats",
    "open_key",
    "paper_bytes",
    "prepare_fields",
    "progress_of",
    "read_anchors",
    "revoke_key",
    "rewrap_key",
    "seats",
    "seats_of",
    "serial_of",
    "sign",
    "sign_detached",
    "sign_paper",
    "standing_paper",
    "trust_of",
    "unlock",
    "unwrap_authority_key",
    "unwrap_key",
    "verify_papers",
    "verify_pdf",
    "with_lists",
    "wrap_authority_key",
    "wrap_key",
    "write_anchors",
]
