"""Slots: who opens a county, and what a torn, exchanged or hostile slot file does."""

import contextlib
import hashlib
import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee_desk.errors import Refusal
from committee_desk.vault import (
    CHEAPEST_KDF,
    COUNTY_KDF,
    account_names,
    add_password_slot,
    change_password,
    create_slots,
    remove_slot,
    renew_recovery,
    reset_password,
    unlock,
    unlock_with_recovery,
)
from committee_desk.vault.slot_file import _canonical, read_slot_file
from vault.county import PASSWORD, refused

SECRETARY, OFFICER = "示例秘书", "示例局员"
OTHER = "another sample word"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "示例县"


def make(folder: Path):
    return create_slots(folder, SECRETARY, PASSWORD, kdf=CHEAPEST_KDF)


def rewrite(path: Path, change) -> None:
    """Alters a slot file the way an attacker would: with a digest that fits again."""
    body = json.loads(path.read_bytes())
    body.pop("sha256")
    change(body)
    body["sha256"] = hashlib.sha256(_canonical(body)).hexdigest()
    path.write_text(json.dumps(body), encoding="utf-8")


def rewrite_both(folder: Path, change) -> None:
    rewrite(folder / "county.keys", change)
    rewrite(folder / "county.keys.bak", change)


def test_the_password_and_the_recovery_key_open_the_same_key(folder):
    master, recovery = make(folder)
    assert unlock(folder, SECRETARY, PASSWORD) == master == unlock_with_recovery(folder, recovery)


def test_the_product_stretches_with_64_mib_and_three_passes(folder):
    create_slots(folder, SECRETARY, PASSWORD)
    assert read_slot_file(folder).slots[0].params == COUNTY_KDF
    assert (COUNTY_KDF.memory_kib, COUNTY_KDF.passes, COUNTY_KDF.lanes) == (65536, 3, 1)


def test_a_wrong_password_and_an_unknown_account_are_refused_alike(folder):
    make(folder)
    with refused("vault.wrong_password"):
        unlock(folder, SECRETARY, OTHER)
    with refused("vault.wrong_password"):
        unlock(folder, OFFICER, PASSWORD)


def test_a_password_typed_in_another_unicode_form_opens(folder):
    create_slots(folder, SECRETARY, "Zürich ＡＢＣ１２３", kdf=CHEAPEST_KDF)
    assert unlock(folder, SECRETARY, unicodedata.normalize("NFD", "Zürich ABC123"))


@pytest.mark.parametrize("password", ["", "short", "七个字的密码一", "x" * 257])
def test_a_password_of_unfit_length_makes_no_county(folder, password):
    with refused("vault.password_length"):
        create_slots(folder, SECRETARY, password, kdf=CHEAPEST_KDF)
    assert not folder.exists()


@pytest.mark.parametrize("account", ["", "  ", "two\nlines", "x" * 65])
def test_an_account_without_a_usable_name_is_refused(folder, account):
    with refused("vault.account_name"):
        create_slots(folder, account, PASSWORD, kdf=CHEAPEST_KDF)


def test_a_second_county_is_not_made_over_the_first(folder):
    make(folder)
    before = (folder / "county.keys").read_bytes()
    with refused("vault.already_a_county"):
        make(folder)
    assert (folder / "county.keys").read_bytes() == before


def test_accounts_are_added_changed_reset_and_removed(folder):
    master, recovery = make(folder)
    add_password_slot(folder, master, OFFICER, OTHER, kdf=CHEAPEST_KDF)
    assert account_names(folder) == (SECRETARY, OFFICER)
    change_password(folder, OFFICER, OTHER, "a third sample word", kdf=CHEAPEST_KDF)
    assert unlock(folder, OFFICER, "a third sample word") == master
    with refused("vault.wrong_password"):
        unlock(folder, OFFICER, OTHER)
    reset_password(folder, unlock_with_recovery(folder, recovery), OFFICER, OTHER, kdf=CHEAPEST_KDF)
    assert unlock(folder, OFFICER, OTHER) == master
    remove_slot(folder, master, OFFICER)
    assert account_names(folder) == (SECRETARY,)
    with refused("vault.wrong_password"):
        unlock(folder, OFFICER, OTHER)


def test_an_account_is_not_added_twice(folder):
    master, _ = make(folder)
    with refused("vault.account_taken"):
        add_password_slot(folder, master, SECRETARY, OTHER, kdf=CHEAPEST_KDF)


def test_the_last_account_stays(folder):
    master, _ = make(folder)
    with refused("vault.last_account"):
        remove_slot(folder, master, SECRETARY)


def test_the_old_password_is_needed_to_change_it(folder):
    make(folder)
    with refused("vault.wrong_password"):
        change_password(folder, SECRETARY, OTHER, "a third sample word", kdf=CHEAPEST_KDF)


def test_a_key_of_another_county_adds_no_account_here(folder, tmp_path):
    make(folder)
    stranger, _ = create_slots(tmp_path / "other", SECRETARY, PASSWORD, kdf=CHEAPEST_KDF)
    with refused("vault.other_county"):
        add_password_slot(folder, stranger, OFFICER, OTHER, kdf=CHEAPEST_KDF)


def test_a_renewed_recovery_key_puts_the_old_one_out_of_use(folder):
    master, old = make(folder)
    new = renew_recovery(folder, master)
    assert unlock_with_recovery(folder, new) == master
    with refused("vault.wrong_recovery"):
        unlock_with_recovery(folder, old)


def test_exchanged_slots_open_for_nobody(folder):
    master, _ = make(folder)
    add_password_slot(folder, master, OFFICER, OTHER, kdf=CHEAPEST_KDF)

    def exchange(body):
        first, second = (slot for slot in body["slots"] if slot["kind"] == "password")
        first["id"], second["id"] = second["id"], first["id"]

    rewrite_both(folder, exchange)
    for account, password in ((SECRETARY, OTHER), (OFFICER, PASSWORD), (SECRETARY, PASSWORD)):
        with refused("vault.wrong_password"):
            unlock(folder, account, password)


@pytest.mark.parametrize(
    ("name", "cost"),
    [
        ("memory_kib", 4 << 20),
        ("memory_kib", 2 << 30),
        ("memory_kib", 64),
        ("passes", 17),
        ("passes", 0),
        ("lanes", 9),
    ],
)
def test_a_hostile_cost_is_refused_before_anything_is_derived(folder, monkeypatch, name, cost):
    make(folder)
    rewrite_both(folder, lambda body: body["slots"][0]["params"].update({name: cost}))
    monkeypatch.setattr("committee_desk.vault.slots.Argon2id", lambda **_: pytest.fail("derived"))
    with refused("vault.keys_hostile"):
        unlock(folder, SECRETARY, PASSWORD)


def test_a_cheaper_cost_written_into_the_file_does_not_open_it(folder):
    create_slots(folder, SECRETARY, PASSWORD)
    rewrite_both(folder, lambda body: body["slots"][0]["params"].update(memory_kib=8192, passes=1))
    with refused("vault.wrong_password"):
        unlock(folder, SECRETARY, PASSWORD)


def test_a_foreign_check_value_is_damage_and_no_wrong_password(folder):
    make(folder)
    rewrite_both(folder, lambda body: body.update(check_value="00" * 16))
    with refused("vault.keys_damaged"):
        unlock(folder, SECRETARY, PASSWORD)


@pytest.mark.parametrize("torn", ["county.keys", "county.keys.bak"])
@pytest.mark.parametrize("cut", [0, 1, 100, -1])
def test_a_torn_copy_does_no_harm(folder, torn, cut):
    master, _ = make(folder)
    path = folder / torn
    path.write_bytes(path.read_bytes()[:cut])
    assert unlock(folder, SECRETARY, PASSWORD) == master


def test_two_torn_copies_are_told_as_damage(folder):
    make(folder)
    for name in ("county.keys", "county.keys.bak"):
        (folder / name).write_bytes(b"{")
    with refused("vault.keys_damaged"):
        unlock(folder, SECRETARY, PASSWORD)


def test_the_newer_copy_counts_when_a_crash_left_two(folder):
    master, _ = make(folder)
    older = (folder / "county.keys.bak").read_bytes()
    add_password_slot(folder, master, OFFICER, OTHER, kdf=CHEAPEST_KDF)
    (folder / "county.keys.bak").write_bytes(older)
    assert account_names(folder) == (SECRETARY, OFFICER)


def test_a_folder_without_keys_is_no_county(tmp_path):
    with refused("vault.not_a_county"):
        unlock(tmp_path, SECRETARY, PASSWORD)


def test_keys_of_a_newer_program_are_refused(folder):
    make(folder)
    rewrite_both(folder, lambda body: body.update(version=2))
    with refused("vault.newer_schema"):
        unlock(folder, SECRETARY, PASSWORD)


def test_the_file_holds_neither_password_nor_recovery_key_nor_master_key(folder):
    master, recovery = make(folder)
    content = (folder / "county.keys").read_text(encoding="utf-8")
    assert SECRETARY in content  # the control: the search can find something
    for secret in (PASSWORD, recovery, master.secret.hex(), master.sqlcipher_key(), master.head_seed.hex()):
        assert secret not in content


def test_the_opened_key_shows_nothing_of_itself(folder):
    master, _ = make(folder)
    assert master.secret.hex() not in repr(master)
    assert str(master.secret) not in repr(master)


def test_every_purpose_has_its_own_key(folder):
    master, _ = make(folder)
    keys = {
        bytes.fromhex(master.sqlcipher_key()),
        master.audit_key(),
        master.backup_key(),
        master.derived("audit"),
    }
    assert len(keys) == 4


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_no_content_of_a_slot_file_is_more_than_damage(tmp_path_factory, content):
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "county.keys").write_bytes(content)
    with refused("vault.keys_damaged"):
        read_slot_file(folder)


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(
    name=st.sampled_from(["database_salt", "check_value", "head_nonce", "slots", "serial", "format"]),
    value=_JSON,
)
def test_no_value_in_a_slot_file_raises_anything_but_a_refusal(tmp_path_factory, name, value):
    folder = tmp_path_factory.mktemp("hostile")
    make(folder / "县")
    rewrite_both(folder / "县", lambda body: body.update({name: value}))
    with contextlib.suppress(Refusal):
        unlock(folder / "县", SECRETARY, PASSWORD)
