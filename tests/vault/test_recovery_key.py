"""The recovery key on paper: what people mistype is told, what they may vary is read."""

from hypothesis import given
from hypothesis import strategies as st

from committee_desk.vault import unlock_with_recovery
from committee_desk.vault.recovery_key import read_recovery_text, recovery_text
from vault.county import Opened, refused


@given(st.binary(min_size=20, max_size=20))
def test_a_recovery_key_survives_paper(secret):
    text = recovery_text(secret)
    assert len(text) == 44
    typed = text.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert read_recovery_text(typed) == read_recovery_text(text) == secret


@given(st.binary(min_size=20, max_size=20), st.integers(0, 35), st.integers(1, 31))
def test_a_recovery_key_with_one_wrong_character_is_told_as_mistyped(secret, place, step):
    alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    signs = list(recovery_text(secret).replace("-", ""))
    signs[place] = alphabet[(alphabet.index(signs[place]) + step) % 32]
    with refused("vault.recovery_mistyped"):
        read_recovery_text("".join(signs))


def test_a_recovery_key_that_lacks_characters_is_told_with_their_number(county: Opened):
    with refused("vault.recovery_length") as caught:
        unlock_with_recovery(county.folder, county.recovery[:-3])
    assert caught.value.values == {"found": 33, "expected": 36}
