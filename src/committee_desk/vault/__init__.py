"""The vault: a county's keys, its encrypted file, the audit chain, migrations, and backups."""

from typing import TYPE_CHECKING

from committee_desk.lazy import lazy_face

if TYPE_CHECKING:
    from .engine import Store, check_sound
    from .keyring_slot import lock_to_keyring, unlock_from_keyring
    from .master_key import MasterKey
    from .slot_file import KdfProfile
    from .slots import (
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

if not TYPE_CHECKING:
    __getattr__ = lazy_face(
        __name__,
        {
            "Store": "engine",
            "check_sound": "engine",
            "lock_to_keyring": "keyring_slot",
            "unlock_from_keyring": "keyring_slot",
            "MasterKey": "master_key",
            "KdfProfile": "slot_file",
            "CHEAPEST_KDF": "slots",
            "COUNTY_KDF": "slots",
            "account_names": "slots",
            "add_password_slot": "slots",
            "change_password": "slots",
            "create_slots": "slots",
            "remove_slot": "slots",
            "renew_recovery": "slots",
            "reset_password": "slots",
            "unlock": "slots",
            "unlock_with_recovery": "slots",
        },
    )

__all__ = [
    "CHEAPEST_KDF",
    "COUNTY_KDF",
    "KdfProfile",
    "MasterKey",
    "Store",
    "account_names",
    "add_password_slot",
    "change_password",
    "check_sound",
    "create_slots",
    "lock_to_keyring",
    "remove_slot",
    "renew_recovery",
    "reset_password",
    "unlock",
    "unlock_from_keyring",
    "unlock_with_recovery",
]
