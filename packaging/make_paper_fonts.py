"""Makes the two packed fonts under resources/fonts/ from their originals.

NotoSerifSC Black (npm @expo-google-fonts/noto-serif-sc 0.4.3) is cut to GB 2312 for titles; HanaMinB (Debian
fonts-hanazono 20170904) is packed whole. Needs fonttools, which comes with no dependency of ours:
python packaging/make_paper_fonts.py NotoSerifSC_900Black.ttf HanaMinB.ttf
"""

import lzma
import sys
from io import BytesIO
from pathlib import Path

FONTS = Path(__file__).resolve().parents[1] / "resources" / "fonts"
PRESET = 9 | lzma.PRESET_EXTREME


def gb2312_characters() -> set[int]:
    """Code points of GB 2312 with ASCII."""
    found = set(range(0x20, 0x7F))
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                found.update(map(ord, bytes((row, cell)).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return found


def cut_to_gb2312(original: Path) -> bytes:
    """The font with GB 2312 only, without hints and layout tables that reportlab cannot use."""
    from fontTools import subset

    options = subset.Options()
    options.hinting = options.glyph_names = options.recalc_timestamp = False
    options.layout_features, options.name_IDs, options.notdef_outline = [], ["*"], True
    options.drop_tables += ["GSUB", "GPOS", "vhea", "vmtx", "VORG", "BASE"]
    font = subset.load_font(str(original), options)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=gb2312_characters() | set(map(ord, "〔〕—…“”‘’·㑇⼀")))
    cutter.subset(font)
    written = BytesIO()
    font.save(written)
    return written.getvalue()


if __name__ == "__main__":
    black, rare = map(Path, sys.argv[1:3])
    for name, content in (
        ("NotoSerifSC-Black-GB2312.ttf.xz", cut_to_gb2312(black)),
        ("HanaMinB.ttf.xz", rare.read_bytes()),
    ):
        (FONTS / name).write_bytes(lzma.compress(content, preset=PRESET))
        print(name, (FONTS / name).stat().st_size)
