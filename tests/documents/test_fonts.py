"""Which font a character comes from."""

import pytest

from committee_desk.documents.fonts import Face, font_of, font_runs, glyph_widths, is_substitute

LEVEL_THREE = (
    *range(0x4E00, 0x9FF0),
    *range(0x3400, 0x4DB6),
    *range(0x20000, 0x2A6D7),
    *range(0x2A700, 0x2B735),
    *range(0x2B740, 0x2B81E),
    *range(0x2B820, 0x2CEA2),
    *range(0x2CEB0, 0x2EBE1),
    *(0xFA00 + low for low in (0x0E, 0x0F, 0x11, 0x13, 0x14, 0x1F, 0x21, 0x23, 0x24, 0x27, 0x28, 0x29)),
)


@pytest.mark.parametrize("face", list(Face))
def test_every_han_character_of_gb18030_level_three_has_a_glyph(face):
    assert len(LEVEL_THREE) == 87_887
    assert [code for code in LEVEL_THREE if font_of(chr(code), face) is None] == []


def test_common_characters_come_from_the_body_font():
    assert font_runs("张三，2026年“—…·", Face.SONG) == [("song", "张三，2026年“—…·")]


def test_a_rare_character_makes_a_run_of_its_own():
    assert font_runs("张𠮷禾", Face.SONG) == [("song", "张"), ("rare", "𠮷"), ("song", "禾")]


def test_a_character_without_a_glyph_is_none_and_one_em():
    assert font_runs("\ue000", Face.SONG) == [(None, "\ue000")]
    assert glyph_widths(Face.SONG)("\ue000") == 1.0


def test_a_title_emboldens_what_its_font_lacks():
    assert not is_substitute("决", Face.TITLE)
    assert is_substitute("䶮", Face.TITLE)
