"""Opening a county without typing: a slot whose secret lies in the operating system's key store.

A convenience for one person at one desk; any program of the same person can read that store.
"""

import secrets
from collections.abc import Callable
from pathlib import Path

from committee_desk.errors import Refusal

from .master_key import KEY_BYTES, SALT_BYTES, MasterKey, derive
from .slot_file import SlotFile, read_slot_file, write_slot_file
from .slots import owned_slot_file, unwrap, wrap

_STALE = "vault.wrong_password"


def _service(file: SlotFile) -> str:
    return f"committee-desk {file.database}"


def _tried(call: Callable[[], str | None]) -> str | None:
    """What *call* answers; None where this machine has no key store, or it stays locked or refuses."""
    try:
        return call()
    except Exception:  # behind keyring stand D-Bus, Windows and KWallet, whose own exceptions it lets through
        return None


def keyring_usable() -> bool:
    """Whether this person has a key store that encrypts; asks nobody and opens nothing, but imports: not at start."""
    import keyring

    # From priority 1 on keyring recommends a store itself: none at all is 0, a plain file of keyrings.alt below 1.
    return _tried(lambda: "yes" if keyring.get_keyring().priority >= 1 else None) is not None


def has_keyring_slot(folder: Path, account: str) -> bool:
    """Whether the county still has a slot for *account*'s key store: a new password or a removal takes it away."""
    return read_slot_file(folder).find("keyring", account) is not None


def lock_to_keyring(folder: Path, master: MasterKey, account: str) -> bool:
    """Lets this person's key store open the county as *account*; False where there is no usable store.

    May block while the system asks the person: call it from a worker.
    """
    import keyring

    file = owned_slot_file(folder, master)
    secret, salt = secrets.token_bytes(KEY_BYTES), secrets.token_bytes(SALT_BYTES)

    def keep() -> str | None:
        keyring.set_password(_service(file), account, secret.hex())
        found: str | None = keyring.get_password(_service(file), account)
        return found

    if _tried(keep) != secret.hex():
        return False
    wrapping = derive(secret, "keyring", context=salt)
    write_slot_file(
        folder, file.with_slot(wrap(file, "keyring", account, wrapping, None, salt, master.secret))
    )
    return True


def unlock_from_keyring(folder: Path, account: str) -> MasterKey | None:
    """The master key from the key store, or None: then ask for the password, without a message."""
    import keyring

    file = read_slot_file(folder)
    slot = file.find("keyring", account)
    if slot is None:
        return None
    text = _tried(lambda: keyring.get_password(_service(file), account))
    if text is None or len(text) != 2 * KEY_BYTES:
        return None
    try:
        return unwrap(file, slot, derive(bytes.fromhex(text), "keyring", context=slot.salt), _STALE)
    except ValueError:
        return None
    except Refusal as refusal:
        if refusal.key != _STALE:
            raise
        return None


def forget_in_keyring(folder: Path, account: str) -> None:
    """Removes *account*'s slot and then its secret; a secret that a locked store keeps opens nothing any more.

    Needs no key: whoever can write the slot file could delete it. May block, as `lock_to_keyring`.
    """
    import keyring

    file = read_slot_file(folder)
    if file.find("keyring", account):
        write_slot_file(folder, file.without("keyring", account))
    _tried(lambda: keyring.delete_password(_service(file), account))
