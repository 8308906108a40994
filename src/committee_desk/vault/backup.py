"""Backups: a keyed copy of the database with its slot file and a manifest, and the way back from it."""

import hashlib
import hmac
import json
import shutil
from contextlib import closing, suppress
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3

import committee_desk
from committee_desk.errors import Refusal

from .cipher_file import connect, is_sound, make_file
from .damage import examine
from .durable_file import make_folder, sync_file, sync_folder, told_in_words, write_durably
from .engine import Store
from .master_key import MasterKey
from .slot_file import DATABASE_NAME, KEYS_NAME, SECOND_COPY_NAME, read_slot_file
from .troubles import refusal_for
from .values import Anchor, BackupManifest

BACKUPS_NAME = "backups"
MANIFEST_NAME = "manifest.json"
_UNFINISHED = ".unfinished"
_ROOM_TO_SPARE = 1 << 20


def back_up(store: Store, *, now: datetime) -> Path:
    """Writes a bundle under `backups/` and returns its folder, named after *now*.

    Refuses with `vault.backup_not_made` when the database has a damaged page, so that no bad copy takes a
    good one's place; with `vault.disk_full` before and while writing. The next call clears what a crash left.
    """
    backups = store.folder / BACKUPS_NAME
    with told_in_words(store.folder):
        make_folder(backups)
    _clear_unfinished(backups)
    if not examine(store.path, store.master).whole:
        raise Refusal("vault.backup_not_made")
    if shutil.disk_usage(backups).free < store.path.stat().st_size + _ROOM_TO_SPARE:
        raise Refusal("vault.disk_full", folder=str(backups))
    bundle = _free_name(backups, now)
    unfinished = backups / (bundle.name + _UNFINISHED)
    try:
        with told_in_words(backups):
            unfinished.mkdir(mode=0o700)
            _fill(store, unfinished, now)
            unfinished.rename(bundle)
    except BaseException:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    sync_folder(backups)
    return bundle


def _clear_unfinished(backups: Path) -> None:
    for left in backups.glob("*" + _UNFINISHED):
        shutil.rmtree(left, ignore_errors=True)


def _free_name(backups: Path, now: datetime) -> Path:
    stem = now.strftime("%Y%m%d-%H%M%S")
    names = [stem, *(f"{stem}-{number}" for number in range(2, 1000))]
    return next(backups / name for name in names if not (backups / name).exists())


def _fill(store: Store, bundle: Path, now: datetime) -> None:
    _copy_database(store, bundle / DATABASE_NAME)
    revision, anchor = _read_facts(bundle / DATABASE_NAME, store.master)
    shutil.copyfile(_whole_slot_file(store.folder), bundle / KEYS_NAME)
    for name in (DATABASE_NAME, KEYS_NAME):
        sync_file(bundle / name)
    files = {name: _sha256(bundle / name) for name in (DATABASE_NAME, KEYS_NAME)}
    version = committee_desk.__version__
    manifest = BackupManifest(now.isoformat(), version, store.master.database, revision, anchor, files)
    write_durably(bundle / MANIFEST_NAME, _encode(manifest, store.master))


def _whole_slot_file(folder: Path) -> Path:
    """The copy that can be read: the first may be torn."""
    newest = read_slot_file(folder)
    for name in (KEYS_NAME, SECOND_COPY_NAME):
        with suppress(OSError, ValueError, KeyError, TypeError):
            if json.loads((folder / name).read_bytes())["serial"] == newest.serial:
                return folder / name
    raise Refusal("vault.keys_damaged", folder=str(folder))


def _copy_database(store: Store, target: Path) -> None:
    """One step of SQLite's backup: in smaller steps it never ends while another connection writes."""
    make_file(target, store.master)
    try:
        with (
            closing(connect(store.path, store.master)) as source,
            closing(connect(target, store.master)) as copy,
        ):
            source.backup(copy)
            copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            # A file in WAL mode cannot be opened from a read-only stick.
            copy.execute("PRAGMA journal_mode=DELETE")
            sound = is_sound(source) and is_sound(copy)
    except sqlcipher3.Error as error:
        raise refusal_for(error, target.parent) or error from error
    if not sound or not _whole(target, store.master):
        raise Refusal("vault.backup_not_made")


def _reading(path: Path, master: MasterKey) -> Any:
    """A connection that leaves a finished backup as it is: read-only and without a log."""
    return connect(path, master, query_only=True, untouched=True)


def _whole(path: Path, master: MasterKey) -> bool:
    try:
        with closing(_reading(path, master)) as connection:
            pages = connection.execute("PRAGMA cipher_integrity_check").fetchone()
        with closing(_reading(path, master)) as connection:
            structure = connection.execute("PRAGMA integrity_check").fetchone()[0]
            return pages is None and structure == "ok" and is_sound(connection)
    except (sqlcipher3.DatabaseError, Refusal):
        return False


def _read_facts(path: Path, master: MasterKey) -> tuple[str | None, Anchor]:
    """Schema revision and the head of the chain, from the copy itself."""
    with closing(_reading(path, master)) as connection:
        tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")}
        revision = last = None
        if "alembic_version" in tables:
            revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        if "audit" in tables:
            last = connection.execute("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1").fetchone()
    anchor = Anchor(last[0], last[1].hex()[:16]) if last else Anchor(0, "0" * 16)
    return (revision[0] if revision else None), anchor


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _authentic(text: str, master: MasterKey) -> str:
    return hmac.digest(master.backup_key(), text.encode("utf-8"), "sha256").hex()


def _canonical(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _encode(manifest: BackupManifest, master: MasterKey) -> bytes:
    body = asdict(manifest) | {"anchor": str(manifest.anchor)}
    sealed = body | {"mac": _authentic(_canonical(body), master)}
    return json.dumps(sealed, ensure_ascii=False, indent=1).encode("utf-8")


def _unsound(bundle: Path, part: str) -> Refusal:
    return Refusal("vault.backup_unsound", bundle=bundle.name, part=part)


def _read_manifest(bundle: Path) -> tuple[BackupManifest, str, str]:
    """The manifest, the text that its seal covers, and the seal."""
    try:
        body = json.loads((bundle / MANIFEST_NAME).read_bytes())
        seal = str(body.pop("mac"))
        anchor = Anchor.parse(body["anchor"])
        files = {str(name): str(digest) for name, digest in body["files"].items()}
        manifest = BackupManifest(**{**body, "anchor": anchor, "files": files})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _unsound(bundle, MANIFEST_NAME) from error
    return manifest, _canonical(body), seal


def _check_files(bundle: Path) -> BackupManifest:
    manifest = _read_manifest(bundle)[0]
    if set(manifest.files) != {DATABASE_NAME, KEYS_NAME}:
        raise _unsound(bundle, MANIFEST_NAME)
    for name, digest in manifest.files.items():
        path = bundle / name
        if not path.is_file() or _sha256(path) != digest:
            raise _unsound(bundle, name)
    return manifest


def check_backup(bundle: Path, master: MasterKey) -> BackupManifest:
    """The manifest of a bundle that is complete, unaltered, this county's and opens; else `backup_unsound`."""
    manifest = _check_files(bundle)
    _, text, seal = _read_manifest(bundle)
    if manifest.database != master.database or not hmac.compare_digest(_authentic(text, master), seal):
        raise _unsound(bundle, MANIFEST_NAME)
    if not _whole(bundle / DATABASE_NAME, master):
        raise _unsound(bundle, DATABASE_NAME)
    return manifest


def known_anchors(folder: Path) -> tuple[Anchor, ...]:
    """Heads of the chain that the backups of *folder* remember, for `audit_chain.verify`."""
    anchors = set()
    for bundle in (folder / BACKUPS_NAME).glob("*/"):
        with suppress(Refusal):
            anchors.add(_read_manifest(bundle)[0].anchor)
    return tuple(sorted(anchors, key=lambda anchor: anchor.seq))


def restore(bundle: Path, folder: Path) -> BackupManifest:
    """Puts a bundle's county into *folder*, which must be empty or absent: whole or not at all.

    Needs no password: the copy is opened afterwards with the passwords of the time when it was made.
    """
    manifest = _check_files(bundle)
    if folder.exists() and any(folder.iterdir()):
        raise Refusal("vault.restore_not_empty", folder=str(folder))
    waiting = folder.with_name(folder.name + ".restoring")
    with told_in_words(folder.parent):
        shutil.rmtree(waiting, ignore_errors=True)
        try:
            _place(bundle, waiting)
            if folder.exists():
                folder.rmdir()
            waiting.rename(folder)
        except BaseException:
            shutil.rmtree(waiting, ignore_errors=True)
            raise
        sync_folder(folder.parent)
    return manifest


def _place(bundle: Path, waiting: Path) -> None:
    make_folder(waiting)
    for source, name in (
        (DATABASE_NAME, DATABASE_NAME),
        (KEYS_NAME, KEYS_NAME),
        (KEYS_NAME, SECOND_COPY_NAME),
    ):
        shutil.copyfile(bundle / source, waiting / name)
        sync_file(waiting / name)
    sync_folder(waiting)
