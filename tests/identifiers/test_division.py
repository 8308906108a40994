"""The 13 counties of Yuncheng."""

import pytest

from committee_desk.errors import Refusal
from committee_desk.identifiers import CITY, COUNTIES, Division


def test_yuncheng_has_thirteen_counties_with_codes_of_its_own():
    assert len(COUNTIES) == len({county.code for county in COUNTIES}) == 13
    assert all(county.code.startswith(CITY.code[:4]) for county in COUNTIES)


def test_xia_county_is_found_by_code_and_by_name_with_or_without_its_rank():
    xia = Division.of("140828")
    assert (xia.zh, Division.named("夏县")) == ("夏县", xia)
    assert Division.named("临猗") == Division.named("临猗县")


def test_jiang_county_is_not_new_jiang_county():
    assert Division.named("绛县") != Division.named("新绛县")


def test_a_foreign_code_is_refused():
    with pytest.raises(Refusal, match="division_unknown"):
        Division.of("140100")
