"""Entering without a password at the real window: offered, told where the secret lies, forgotten, not round a lock."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from keyring.backends.fail import Keyring as NoKeyring
from keyring.errors import KeyringLocked

from committee_desk.desk.preferences import TEXT_SCALES, Preferences
from committee_desk.desk.start import Desk
from committee_desk.office import set_password
from committee_desk.vault import account_names, has_keyring_slot
from desk.meeting_county import PASSWORD, make_county
from desk.meeting_desk import clipped, nameless
from key_store import InMemory
from person import Person, let_work

TICK = "在这台电脑上记住，下次不用输密码"
ENTER = "以 sec 身份进入"

Start = Callable[[], Desk]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The county of all tests of this file; each works on a copy."""
    folder = tmp_path_factory.mktemp("made") / "county"
    make_county(folder, 1)
    return folder


@pytest.fixture
def county(made: Path, tmp_path: Path) -> Path:
    """A county of the test's own."""
    return Path(shutil.copytree(made, tmp_path / "county"))


@pytest.fixture
def store(use) -> InMemory:
    """A key store that works."""
    return use(InMemory())


@pytest.fixture
def start(county: Path, preferences: Preferences, qapp) -> Iterator[Start]:
    """Start the program anew, as often as wanted; what ran before is left."""
    started: list[
        Desk
    ] = []  # all are kept: a worker that collected one would end its widgets in the wrong thread

    def leave() -> None:
        for desk in started:
            desk.leave()
            desk.log_in.hide()
            if desk.window is not None:
                desk.window.hide()

    def make() -> Desk:
        leave()
        desk = Desk(county, preferences)
        started.append(desk)
        desk.log_in.resize(1024, 720)
        desk.log_in.show()
        desk.log_in.ask_key_store()
        return desk

    yield make
    leave()


def by_password(desk: Desk, person: Person, *, tick: bool = False, password: str = PASSWORD) -> None:
    """Log in as the secretary."""
    desk.log_in.ui.account.clear()
    person.type("sec", into="账号")
    person.type(password, into="密码")
    if tick:
        person.click(TICK)
    person.click("打开")
    person.wait_until(lambda: desk.window is not None)


def remembered(start: Start, preferences: Preferences, person: Person, county: Path) -> Desk:
    """A second start of a computer that remembers the secretary."""
    desk = start()
    by_password(desk, person, tick=True)
    person.wait_until(lambda: preferences.remembered(str(county)) == "sec")
    return start()


def test_a_remembered_person_enters_without_a_password_as_himself(
    start, preferences, person, county, store
) -> None:
    first = start()
    by_password(first, person, tick=True)
    actor = first.session.county.actor
    person.wait_until(lambda: preferences.remembered(str(county)) == "sec")
    desk = start()
    person.see("系统钥匙串")
    person.click(ENTER)
    person.wait_until(lambda: desk.window is not None)
    assert desk.session.county.actor == actor
    assert len(store.kept) == 1


def test_nobody_is_remembered_who_did_not_ask(start, preferences, person, county, store) -> None:
    desk = start()
    person.see(TICK)
    assert not desk.log_in.ui.remember.isChecked()
    by_password(desk, person)
    let_work(100)
    assert store.kept == {}
    assert not has_keyring_slot(county, "sec")
    start()
    person.see("密码")
    assert not person.sees("身份进入")


def test_without_a_key_store_nothing_is_offered(start, preferences, person, use) -> None:
    use(NoKeyring())
    preferences.key_store_seen = True
    start()
    person.wait_until(lambda: not person.sees(TICK))
    assert not preferences.key_store_seen


def test_forgetting_takes_slot_and_secret_and_asks_for_the_password(
    start, preferences, person, county, store
) -> None:
    desk = remembered(start, preferences, person, county)
    person.click("忘记这个账号")
    person.see("不再记住账号 sec")
    person.wait_until(lambda: store.kept == {} and not has_keyring_slot(county, "sec"))
    by_password(desk, person)
    start()
    person.see("密码")
    assert not person.sees(ENTER)


def test_a_locked_key_store_is_told_and_the_password_opens(start, preferences, person, county, store) -> None:
    desk = remembered(start, preferences, person, county)
    store.trouble = KeyringLocked()
    person.click(ENTER)
    person.see("系统钥匙串没有给出能用的钥匙")
    by_password(desk, person)
    store.trouble = None
    start()
    person.see(ENTER)  # it was only locked that day


def test_after_a_new_password_the_old_way_in_is_gone_and_can_be_asked_for_again(
    start, preferences, person, county, store
) -> None:
    desk = remembered(start, preferences, person, county)
    set_password(county, "sec", PASSWORD, "a new sample word")
    person.click(ENTER)
    person.see("免密码进入已经停用")
    by_password(desk, person, tick=True, password="a new sample word")
    person.wait_until(lambda: has_keyring_slot(county, "sec"))
    desk = start()
    person.click(ENTER)
    person.wait_until(lambda: desk.window is not None)


def test_what_cannot_be_remembered_is_told_in_the_open_window(start, person, county, store) -> None:
    desk = start()
    person.see(TICK)
    store.trouble = KeyringLocked()
    by_password(desk, person, tick=True)
    person.see("没有记住：系统钥匙串没有打开")


def test_a_lock_wants_the_password_also_from_a_new_start(start, preferences, person, county, store) -> None:
    desk = remembered(start, preferences, person, county)
    person.click(ENTER)
    person.wait_until(lambda: desk.window is not None)
    desk.lock("已锁定。")
    person.see("已锁定。")
    assert not person.sees(ENTER)
    desk = start()
    person.see("密码")
    assert not person.sees(ENTER)
    by_password(desk, person)
    start()
    person.see(ENTER)


def test_who_does_not_wait_for_the_key_store_enters_with_the_password(
    start, preferences, person, county, store, monkeypatch
) -> None:
    desk = remembered(start, preferences, person, county)
    answered = Event()
    give = store.get_password
    monkeypatch.setattr(store, "get_password", lambda *who: answered.wait(30) and give(*who))
    person.click(ENTER)
    person.see("正在打开")
    person.click("用密码进入")
    by_password(desk, person)
    window = desk.window
    answered.set()
    let_work(300)
    assert desk.window is window
    assert desk.session.county is not None


def test_another_account_takes_the_place_of_the_remembered_one(
    start, preferences, person, county, store
) -> None:
    desk = remembered(start, preferences, person, county)
    person.click("用密码进入")
    desk.log_in.ui.account.clear()
    person.type("ke", into="账号")
    person.type(PASSWORD, into="密码")
    person.click(TICK)
    person.click("打开")
    person.wait_until(lambda: preferences.remembered(str(county)) == "ke")
    assert [name for name in account_names(county) if has_keyring_slot(county, name)] == ["ke"]
    assert [who for _, who in store.kept] == ["ke"]


@pytest.mark.parametrize("scale", TEXT_SCALES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_both_ways_in_fit_the_smallest_screen(
    start, preferences, person, county, store, scale: float, language: str
) -> None:
    preferences.key_store_seen = True
    desk = start()
    preferences.set_text_scale(scale)
    preferences.set_language(language)
    for account in ("", "sec"):
        preferences.set_remembered(str(county), account)
        desk.log_in._county_chosen(str(county))
        desk.log_in.resize(1366, 768)
        let_work(20)
        assert desk.log_in.minimumSizeHint().width() <= 1366
        assert desk.log_in.minimumSizeHint().height() <= 768
        person.wait_until(lambda: not clipped(desk.log_in), "something is clipped")
        assert desk.log_in.ui.remember.width() >= desk.log_in.ui.remember.sizeHint().width() or account
        assert nameless(desk.log_in) == []
