"""The file `county.keys` and its second copy: how slots are written, found torn, and read again."""

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Literal, cast

from committee_desk.errors import Refusal

from .durable_file import told_in_words, write_durably

DATABASE_NAME = "county.db"
KEYS_NAME = "county.keys"
SECOND_COPY_NAME = "county.keys.bak"
_FORMAT = "committee-desk-keys"
_VERSION = 1
_LARGEST = 1 << 20

SlotKind = Literal["password", "keyring", "recovery"]
_KINDS = ("password", "keyring", "recovery")


@dataclass(frozen=True, slots=True)
class KdfProfile:
    """Cost of Argon2id (RFC 9106): memory in KiB, passes, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def check(self) -> None:
        """Refuses costs outside what we ever write, before a hostile file can claim the machine's memory."""
        in_bounds = (
            8 * 1024 <= self.memory_kib <= 1024 * 1024 and 1 <= self.passes <= 16 and 1 <= self.lanes <= 8
        )
        if not in_bounds:
            raise Refusal("vault.keys_hostile", memory=self.memory_kib // 1024, passes=self.passes)


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrapping of the master key; *params* is None where the secret needs no stretching."""

    kind: SlotKind
    id: str
    params: KdfProfile | None
    salt: bytes
    nonce: bytes
    wrapped: bytes


@dataclass(frozen=True, slots=True)
class SlotFile:
    """All that stands outside the encrypted database; *serial* grows with every writing."""

    database: str
    serial: int
    database_salt: bytes
    check_value: bytes
    head_nonce: bytes
    head_wrapped: bytes
    slots: tuple[Slot, ...]

    def identity(self, kind: str, name: str, params: KdfProfile | None, salt: bytes) -> bytes:
        """What a wrapping is bound to, so that slots cannot be exchanged or made cheaper."""
        costs = None if params is None else asdict(params)
        return _canonical([_VERSION, self.database, kind, name, costs, salt.hex()])

    def find(self, kind: SlotKind, name: str) -> Slot | None:
        """The slot of *kind* for *name*, if there is one."""
        return next((slot for slot in self.slots if (slot.kind, slot.id) == (kind, name)), None)

    def with_slot(self, new: Slot) -> "SlotFile":
        """This file with *new* in the place of the slot of the same kind and name, or at the end."""
        kept = self.without(new.kind, new.id)
        return replace(kept, slots=(*kept.slots, new))

    def without(self, kind: SlotKind, name: str) -> "SlotFile":
        """This file less one slot."""
        return replace(self, slots=tuple(slot for slot in self.slots if (slot.kind, slot.id) != (kind, name)))


def _canonical(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def _hexed(value: Any) -> Any:
    """*value* with bytes as hex digits, ready for JSON."""
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, dict):
        return {name: _hexed(part) for name, part in value.items()}
    return [_hexed(part) for part in value] if isinstance(value, list | tuple) else value


def _encode(file: SlotFile) -> bytes:
    body = {"format": _FORMAT, "version": _VERSION, **_hexed(asdict(file))}
    digest = hashlib.sha256(_canonical(body)).hexdigest()
    return json.dumps(body | {"sha256": digest}, ensure_ascii=False, indent=1).encode("utf-8")


def _slot(raw: dict[str, Any]) -> Slot:
    kind, params = raw["kind"], raw["params"]
    if kind not in _KINDS or not isinstance(raw["id"], str):
        raise ValueError("unknown slot")
    costs = None if params is None else KdfProfile(*(int(params[name]) for name in KdfProfile.__slots__))
    secret = [bytes.fromhex(raw[name]) for name in ("salt", "nonce", "wrapped")]
    return Slot(cast("SlotKind", kind), raw["id"], costs, *secret)


def _file(body: dict[str, Any]) -> SlotFile:
    return SlotFile(
        database=str(body["database"]),
        serial=int(body["serial"]),
        database_salt=bytes.fromhex(body["database_salt"]),
        check_value=bytes.fromhex(body["check_value"]),
        head_nonce=bytes.fromhex(body["head_nonce"]),
        head_wrapped=bytes.fromhex(body["head_wrapped"]),
        slots=tuple(_slot(raw) for raw in body["slots"]),
    )


def _decode(content: bytes) -> SlotFile | None:
    """The file, or None when it is torn, altered, or not ours."""
    try:
        body = json.loads(content)
        digest = body.pop("sha256")
        if body["format"] != _FORMAT or hashlib.sha256(_canonical(body)).hexdigest() != digest:
            return None
        if body["version"] > _VERSION:
            raise Refusal("vault.newer_schema", found=body["version"], known=_VERSION)
        return _file(body)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _read_one(path: Path) -> SlotFile | None:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return None
    return _decode(content) if len(content) <= _LARGEST else None


def read_slot_file(folder: Path) -> SlotFile:
    """The newest whole copy in *folder*.

    Raises `vault.not_a_county` where neither copy exists and `vault.keys_damaged` where none is whole.
    """
    paths = [folder / KEYS_NAME, folder / SECOND_COPY_NAME]
    if not any(path.exists() for path in paths):
        raise Refusal("vault.not_a_county", folder=str(folder))
    with told_in_words(folder):
        whole = [file for path in paths if (file := _read_one(path)) is not None]
    if not whole:
        raise Refusal("vault.keys_damaged", folder=str(folder))
    return max(whole, key=lambda file: file.serial)


def write_slot_file(folder: Path, file: SlotFile) -> None:
    """Writes both copies, one after the other: at every moment at least one is whole."""
    content = _encode(replace(file, serial=file.serial + 1))
    write_durably(folder / KEYS_NAME, content)
    write_durably(folder / SECOND_COPY_NAME, content)
