"""Who can open a county: the master key wrapped once for each password and once for the recovery key."""

import secrets
import unicodedata
import uuid
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from committee_desk.errors import Refusal

from .durable_file import make_folder, told_in_words
from .master_key import KEY_BYTES, SALT_BYTES, MasterKey, derive
from .recovery_key import new_recovery_secret, read_recovery_text, recovery_text
from .slot_file import (
    DATABASE_NAME,
    KEYS_NAME,
    SECOND_COPY_NAME,
    KdfProfile,
    Slot,
    SlotFile,
    SlotKind,
    read_slot_file,
    write_slot_file,
)

COUNTY_KDF = KdfProfile(memory_kib=64 * 1024, passes=3, lanes=1)
"""What the product uses: about 0.2 to 0.5 s on an office machine."""
CHEAPEST_KDF = KdfProfile(memory_kib=8 * 1024, passes=1, lanes=1)
"""The least that a slot file may ask for; for tests only, never in the way of the product."""

SHORTEST_PASSWORD = 8
LONGEST_PASSWORD = 256
LONGEST_ACCOUNT = 64
_RECOVERY = "recovery"
_NONCE_BYTES = 12


def _stretch(password: str, salt: bytes, costs: KdfProfile) -> bytes:
    costs.check()
    plain = unicodedata.normalize("NFKC", password).encode("utf-8")
    kdf = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=costs.passes, lanes=costs.lanes, memory_cost=costs.memory_kib
    )
    return kdf.derive(plain)


def _fit_password(password: str) -> None:
    length = len(unicodedata.normalize("NFKC", password))
    if not SHORTEST_PASSWORD <= length <= LONGEST_PASSWORD:
        raise Refusal("vault.password_length", least=SHORTEST_PASSWORD, most=LONGEST_PASSWORD)


def _fit_account(account: str) -> str:
    name = unicodedata.normalize("NFKC", account).strip()
    if not 1 <= len(name) <= LONGEST_ACCOUNT or not name.isprintable():
        raise Refusal("vault.account_name", most=LONGEST_ACCOUNT)
    return name


def wrap(
    file: SlotFile,
    kind: SlotKind,
    name: str,
    wrapping: bytes,
    costs: KdfProfile | None,
    salt: bytes,
    secret: bytes,
) -> Slot:
    """A slot that holds *secret* under the key *wrapping*, bound to its place (AES-256-GCM)."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(wrapping).encrypt(nonce, secret, file.identity(kind, name, costs, salt))
    return Slot(kind, name, costs, salt, nonce, sealed)


def _password_slot(file: SlotFile, account: str, password: str, costs: KdfProfile, secret: bytes) -> Slot:
    salt = secrets.token_bytes(SALT_BYTES)
    return wrap(file, "password", account, _stretch(password, salt, costs), costs, salt, secret)


def _recovery_slot(file: SlotFile, recovery: bytes, secret: bytes) -> Slot:
    salt = secrets.token_bytes(SALT_BYTES)
    wrapping = derive(recovery, "recovery", context=salt)
    return wrap(file, "recovery", _RECOVERY, wrapping, None, salt, secret)


def unwrap(file: SlotFile, slot: Slot, wrapping: bytes, refusal: str) -> MasterKey:
    """The master key in *slot*; raises the refusal key *refusal* where *wrapping* does not open it."""
    try:
        identity = file.identity(slot.kind, slot.id, slot.params, slot.salt)
        secret = AESGCM(wrapping).decrypt(slot.nonce, slot.wrapped, identity)
    except (InvalidTag, ValueError) as error:
        raise Refusal(refusal) from error
    return _opened(file, secret)


def _opened(file: SlotFile, secret: bytes) -> MasterKey:
    try:
        wrapping = derive(secret, "head seed")
        seed = AESGCM(wrapping).decrypt(file.head_nonce, file.head_wrapped, file.database.encode())
    except (InvalidTag, ValueError) as error:
        raise Refusal("vault.keys_damaged") from error
    master = MasterKey(file.database, secret, file.database_salt, seed)
    if not master.is_the_key_of(file.check_value):
        raise Refusal("vault.keys_damaged")
    return master


def _new_file() -> tuple[SlotFile, MasterKey]:
    secret, seed, salt = (secrets.token_bytes(size) for size in (KEY_BYTES, KEY_BYTES, SALT_BYTES))
    master = MasterKey(str(uuid.uuid4()), secret, salt, seed)
    nonce = secrets.token_bytes(_NONCE_BYTES)
    sealed = AESGCM(derive(secret, "head seed")).encrypt(nonce, seed, master.database.encode())
    return SlotFile(master.database, 0, salt, master.check_value(), nonce, sealed, ()), master


def owned_slot_file(folder: Path, master: MasterKey) -> SlotFile:
    """The slot file of *folder*, provided that *master* is its key; otherwise `vault.other_county`."""
    file = read_slot_file(folder)
    if file.database != master.database or not master.is_the_key_of(file.check_value):
        raise Refusal("vault.other_county", folder=str(folder))
    return file


def create_slots(
    folder: Path, account: str, password: str, *, kdf: KdfProfile = COUNTY_KDF
) -> tuple[MasterKey, str]:
    """A new county's keys in *folder*: the opened master key and the recovery key's text, shown this once.

    Raises `already_a_county`, `password_length`, `account_name` and those of a full disk.
    """
    account = _fit_account(account)
    _fit_password(password)
    with told_in_words(folder):
        make_folder(folder)
    if any((folder / name).exists() for name in (DATABASE_NAME, KEYS_NAME, SECOND_COPY_NAME)):
        raise Refusal("vault.already_a_county", folder=str(folder))
    file, master = _new_file()
    recovery = new_recovery_secret()
    file = file.with_slot(_password_slot(file, account, password, kdf, master.secret))
    file = file.with_slot(_recovery_slot(file, recovery, master.secret))
    write_slot_file(folder, file)
    return master, recovery_text(recovery)


def unlock(folder: Path, account: str, password: str) -> MasterKey:
    """The master key by *password*; `vault.wrong_password` says the same for an unknown account."""
    file = read_slot_file(folder)
    slot = file.find("password", _fit_account(account))
    if slot is None or slot.params is None or len(password) > 4 * LONGEST_PASSWORD:
        raise Refusal("vault.wrong_password")
    return unwrap(file, slot, _stretch(password, slot.salt, slot.params), "vault.wrong_password")


def unlock_with_recovery(folder: Path, text: str) -> MasterKey:
    """The master key by the printed recovery key.

    Raises `recovery_length`, `recovery_mistyped` and, for another county's key, `wrong_recovery`.
    """
    recovery = read_recovery_text(text)
    file = read_slot_file(folder)
    slot = file.find("recovery", _RECOVERY)
    if slot is None:
        raise Refusal("vault.wrong_recovery")
    return unwrap(file, slot, derive(recovery, "recovery", context=slot.salt), "vault.wrong_recovery")


def account_names(folder: Path) -> tuple[str, ...]:
    """Accounts that may open *folder* with a password, in the order in which they were added."""
    return tuple(slot.id for slot in read_slot_file(folder).slots if slot.kind == "password")


def add_password_slot(
    folder: Path, master: MasterKey, account: str, password: str, *, kdf: KdfProfile = COUNTY_KDF
) -> None:
    """Lets *account* open the county; raises `vault.account_taken` where it can already."""
    account = _fit_account(account)
    _fit_password(password)
    file = owned_slot_file(folder, master)
    if file.find("password", account):
        raise Refusal("vault.account_taken", account=account)
    write_slot_file(folder, file.with_slot(_password_slot(file, account, password, kdf, master.secret)))


def change_password(folder: Path, account: str, old: str, new: str, *, kdf: KdfProfile = COUNTY_KDF) -> None:
    """Replaces *account*'s password; `vault.wrong_password` where *old* is not the present one."""
    _fit_password(new)
    reset_password(folder, unlock(folder, account, old), account, new, kdf=kdf)


def reset_password(
    folder: Path, master: MasterKey, account: str, new: str, *, kdf: KdfProfile = COUNTY_KDF
) -> None:
    """Gives *account* a new password without the old one: after opening with the recovery key."""
    account = _fit_account(account)
    _fit_password(new)
    file = owned_slot_file(folder, master)
    if not file.find("password", account):
        raise Refusal("vault.account_unknown", account=account)
    slots = _password_slot(file, account, new, kdf, master.secret)
    write_slot_file(folder, file.with_slot(slots).without("keyring", account))


def remove_slot(folder: Path, master: MasterKey, account: str) -> None:
    """Takes the county away from *account*; `vault.last_account` protects the only one.

    Whoever kept an old copy of the slot file can still use it: only a new database key revokes that.
    """
    account = _fit_account(account)
    file = owned_slot_file(folder, master)
    if not file.find("password", account):
        raise Refusal("vault.account_unknown", account=account)
    if sum(slot.kind == "password" for slot in file.slots) == 1:
        raise Refusal("vault.last_account")
    write_slot_file(folder, file.without("password", account).without("keyring", account))


def renew_recovery(folder: Path, master: MasterKey) -> str:
    """A new recovery key in place of the old one, which opens nothing from now on; returns its text."""
    recovery = new_recovery_secret()
    file = owned_slot_file(folder, master)
    write_slot_file(folder, file.with_slot(_recovery_slot(file, recovery, master.secret)))
    return recovery_text(recovery)
