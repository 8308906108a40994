"""From a signer's certificate to the county's authority: what we ask and how we read the answers."""

from datetime import datetime

from asn1crypto import crl as asn1_crl
from asn1crypto import x509 as asn1_x509
from pyhanko.sign.ades.report import AdESIndeterminate, AdESSubIndic
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from .values import Problem, TrustAnchors

# What hostile bytes make the libraries raise is a finding about the file and not a bug of ours. It cannot be listed:
# among 2,000 flipped bits pyHanko raised PdfError, ValueError, TypeError and decimal.InvalidOperation. Our own bugs
# show on good papers, whose verdicts the tests compare code by code.
HOSTILE = Exception
KEY_USAGE = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=True)
_REVOKED = frozenset({AdESIndeterminate.REVOKED_NO_POE, AdESIndeterminate.REVOKED_CA_NO_POE})
_NO_FRESH_LIST = frozenset({AdESIndeterminate.TRY_LATER, AdESIndeterminate.REVOCATION_OUT_OF_BOUNDS_NO_POE})


def validation_context(trust: TrustAnchors, now: datetime) -> ValidationContext:
    """What certvalidator may rely on: the anchors and their lists alone, no network, no operating system.

    'require': in the default mode a list that is handed over can be ignored, and a revoked member passes.
    """
    return ValidationContext(
        trust_roots=[asn1_x509.Certificate.load(der) for der in trust.certificates],
        crls=[asn1_crl.CertificateList.load(der) for der in trust.revocation_lists],
        allow_fetching=False,
        revocation_mode="require",
        moment=now,
    )


def distrust(indication: AdESSubIndic | None, trust: TrustAnchors) -> Problem:
    """Why a certificate is not trusted, told apart where a person can do something about it."""
    if indication in _REVOKED:
        return Problem.REVOKED
    if indication in _NO_FRESH_LIST:
        return Problem.REVOCATION_UNKNOWN
    if indication is AdESIndeterminate.CERTIFICATE_CHAIN_GENERAL_FAILURE and not trust.revocation_lists:
        return Problem.REVOCATION_UNKNOWN
    return Problem.UNTRUSTED
