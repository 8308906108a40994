"""Characters: widths, invisible marks, stand-ins."""

from hypothesis import given
from hypothesis import strategies as st

from committee_desk import text


def test_full_width_digits_and_letters_become_half_width_and_chinese_marks_stay():
    assert text.half_width_letters("１２ＡＢ，。") == "12AB，。"
    assert text.half_width("（１２）") == "(12)"


@given(st.integers(0xFE50, 0xFEA0).filter(lambda code: code % 256 != 0x7F))
def test_the_stand_ins_agree_with_the_codec_wherever_it_knows_the_character(code):
    cells = [cell for cell in range(0xFE50, 0xFEA1) if cell % 256 != 0x7F]
    decoded = code.to_bytes(2, "big").decode("gb18030")
    stand_in = 0xE815 + cells.index(code)
    if not text.has_private_use(decoded):
        assert chr(text.PRIVATE_USE_STAND_INS[stand_in]) == decoded


def test_what_the_codec_leaves_private_becomes_a_real_character():
    still_private = bytes.fromhex("fe51fe52fe53fe59fe61fe66fe67fe6cfe6dfe76fe7efe90fe91fea0").decode(
        "gb18030"
    )
    assert all(map(text.has_private_use, still_private))
    assert text.map_stand_ins(still_private) == "𠂇𠂉𠃌龴龵龶龷𡗗龸𢦏龹龺𤇾龻"


def test_no_stand_in_maps_to_another_private_code_and_none_is_mapped_twice():
    targets = list(text.PRIVATE_USE_STAND_INS.values())
    assert not text.has_private_use("".join(map(chr, targets)))
    assert len(set(targets)) == len(targets)


def test_lines_in_a_cell_do_not_grow_together():
    assert text.without_invisible("瑶峰镇\n\u200b大台村\ufeff") == "瑶峰镇 大台村"


def test_terminal_columns_count_chinese_twice_and_accents_not_at_all():
    assert text.width("夏县 ab") == 7
    assert text.width("e\u0301") == 1
    assert text.pad("夏县", 6) == "夏县  "


def test_rare_characters_count_as_chinese():
    assert all(map(text.is_han, "张㛃𬭎〇"))
    assert not text.is_han("·")
