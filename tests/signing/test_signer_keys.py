"""Keys at rest: only their owner's password opens them, and nothing of them can be exchanged."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.signing import (
    Kind,
    SignerRole,
    new_private_key,
    rewrap_key,
    unlock,
    unwrap_authority_key,
    unwrap_key,
    wrap_authority_key,
    wrap_key,
)
from signing.signed_samples import county, signers

KEY = new_private_key()
WRAPPED = wrap_key(KEY, "示例-密码-1", "owner-1")
AUTHORITY = wrap_authority_key(KEY, bytes(range(32)), "140828")


def refusal(call, *arguments) -> str:
    """The key of the refusal that *call* ends with."""
    with pytest.raises(Refusal) as refused:
        call(*arguments)
    return refused.value.key


def test_the_owners_password_opens_the_key():
    assert unwrap_key(WRAPPED, "示例-密码-1", "owner-1").private_numbers() == KEY.private_numbers()


@pytest.mark.parametrize(
    ("password", "owner"), [("示例-密码-2", "owner-1"), ("示例-密码-1", "owner-2"), ("", "")]
)
def test_another_password_or_another_owner_does_not(password, owner):
    assert refusal(unwrap_key, WRAPPED, password, owner) == "signing.wrong_password"


def test_two_keys_wrapped_with_one_password_share_no_salt():
    assert WRAPPED[:60][10:26] != wrap_key(KEY, "示例-密码-1", "owner-1")[:60][10:26]


def test_a_new_password_replaces_the_old_one():
    again = rewrap_key(WRAPPED, "示例-密码-1", "新", "owner-1")
    assert unwrap_key(again, "新", "owner-1").private_numbers() == KEY.private_numbers()
    assert refusal(unwrap_key, again, "示例-密码-1", "owner-1") == "signing.wrong_password"


@pytest.mark.parametrize("place", [0, 5, 6, 7, 8, 9, 10, 11, 30, 45, 80, len(WRAPPED) - 1])
def test_a_damaged_key_is_refused_whatever_byte_was_hit(place):
    damaged = bytearray(WRAPPED)
    damaged[place] ^= 0x80
    assert refusal(unwrap_key, bytes(damaged), "示例-密码-1", "owner-1") in {
        "signing.wrong_password",
        "signing.damaged_key",
    }


@settings(max_examples=200)
@given(st.binary(max_size=44))
def test_bytes_too_short_for_a_key_are_damaged(data):
    assert refusal(unwrap_key, data, "x", "owner-1") == "signing.damaged_key"


def test_the_authoritys_key_opens_with_the_countys_key_alone():
    assert (
        unwrap_authority_key(AUTHORITY, bytes(range(32)), "140828").private_numbers() == KEY.private_numbers()
    )
    assert refusal(unwrap_authority_key, AUTHORITY, bytes(32), "140828") == "signing.damaged_key"
    assert refusal(unwrap_authority_key, AUTHORITY, bytes(range(32)), "140829") == "signing.damaged_key"


def test_a_certificate_of_another_key_is_refused_before_anything_is_signed():
    stranger = county().signer("示例·马某", SignerRole.MEMBER).certificate
    assert refusal(unlock, WRAPPED, "示例-密码-1", "owner-1", stranger) == "signing.other_key"


def test_a_key_is_not_printed():
    assert "EllipticCurve" not in repr(signers(Kind.DECISION)[0])
