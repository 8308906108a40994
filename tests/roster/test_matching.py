"""The keys by which rows are the same or speak of the same child."""

from hypothesis import given
from hypothesis import strategies as st

from committee_desk.roster import RosterValues, identical_row_key, same_child_key
from committee_desk.roster.values import VALUE_FIELDS
from roster.roster_files import number

SOUND = RosterValues(
    name="张示例",
    resident_id=number(),
    birth_date="2015-03-04",
    certificate=number() + "53",
    township="瑶峰镇",
)


@given(st.sampled_from(VALUE_FIELDS), st.text(min_size=1, max_size=5))
def test_any_difference_makes_another_row(name, text):
    other = SOUND._replace(**{name: text})
    assert (identical_row_key(other) == identical_row_key(SOUND)) == (other == SOUND)


def test_a_sound_id_is_the_key_whatever_else_differs():
    assert same_child_key(SOUND) == same_child_key(SOUND._replace(name="李示例", certificate=None))


def test_the_certificate_stands_in_for_a_lost_id():
    assert same_child_key(SOUND._replace(resident_id=None)) == same_child_key(SOUND)


def test_a_re_issued_card_is_the_same_child():
    reissued = SOUND._replace(resident_id=None, certificate=number() + "53B1")
    assert same_child_key(reissued) == same_child_key(SOUND)


def test_without_numbers_name_birth_date_and_township_decide():
    bare = SOUND._replace(resident_id=None, certificate=None)
    assert same_child_key(bare) != same_child_key(bare._replace(name="张例二"))
    assert same_child_key(bare._replace(birth_date=None)) is None


def test_a_wrong_id_is_no_key():
    wrong = SOUND._replace(resident_id=number()[:-1] + "?", certificate=None)
    assert same_child_key(wrong) == ("name", "张示例", "2015-03-04", "瑶峰镇")
