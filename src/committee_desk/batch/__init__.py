"""Batches: signed cases leave a county as one sealed, encrypted file, and every such file can be verified."""

from typing import TYPE_CHECKING

from ..lazy import lazy_face
from .values import BatchContents, BatchFacts, BatchPaper, CaseRow, OpenedBatch, SealedBatch, batch_name

if TYPE_CHECKING:
    from .opening import open_batch
    from .reporting import BatchRow, Reportable, batch_bytes, batches, reportable, seal_batch
    from .sealing import new_identity, read_recipient, seal
    from .verifying import judge_batch, verify_batch, verify_file

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "read_recipient": "sealing",
            "seal_batch": "reporting",
            "reportable": "reporting",
            "batches": "reporting",
            "batch_bytes": "reporting",
            "Reportable": "reporting",
            "BatchRow": "reporting",
            "open_batch": "opening",
            "new_identity": "sealing",
            "seal": "sealing",
            "judge_batch": "verifying",
            "verify_batch": "verifying",
            "verify_file": "verifying",
        },
    )

__all__ = [
    "BatchContents",
    "BatchFacts",
    "BatchPaper",
    "BatchRow",
    "CaseRow",
    "OpenedBatch",
    "Reportable",
    "SealedBatch",
    "batch_bytes",
    "batch_name",
    "batches",
    "judge_batch",
    "new_identity",
    "open_batch",
    "read_recipient",
    "reportable",
    "seal",
    "seal_batch",
    "verify_batch",
    "verify_file",
]
