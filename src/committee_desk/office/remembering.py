"""Entering without a password: this computer remembers an account, its key lies in the system's key store.

A remembered account is a convenience of one person's desk: whoever uses his computer account can enter as he does.
"""

from pathlib import Path

from ..errors import Refusal
from ..vault import MasterKey, forget_in_keyring, has_keyring_slot, keyring_usable, unlock_from_keyring


def can_remember() -> bool:
    """Whether this computer has a key store that could remember anybody; for a worker, never for the start."""
    return keyring_usable()


def remembered_key(folder: Path, account: str) -> MasterKey:
    """The county's key from the key store, for `open_with_key`; blocks while the system asks to have it opened.

    Refusals `office.memory_ended` where password or account were changed, `office.memory_closed` where the store
    gives no fitting key now, and those of the vault for a folder without a county.
    """
    if not has_keyring_slot(folder, account):
        raise Refusal("office.memory_ended", account=account)
    key = unlock_from_keyring(folder, account)
    if key is None:
        raise Refusal("office.memory_closed")
    return key


def forget_on_this_machine(folder: Path, account: str) -> None:
    """*account* enters with its password again; nothing happens where it was not remembered."""
    forget_in_keyring(folder, account)
