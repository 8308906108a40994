"""The township in an address or in a sheet's name: the part that ends in 镇, 乡 or 街道."""

import re

from ..text import half_width

_ABOVE = re.compile(r"^(.{2,8}?(省|自治区))?(.{2,8}?(市|自治州|地区|盟))?(.{1,8}?(县|区|市|旗))?")
_TOWNSHIP = re.compile(r"^([\u3400-\u9fff]{1,7}?(?:街道办事处|街道|镇|乡))")


def township_in(address: str) -> str | None:
    """瑶峰镇 in 山西省运城市夏县瑶峰镇示例村; None where no part names a township."""
    plain = re.sub(r"\s", "", half_width(address))
    found = _TOWNSHIP.match(_ABOVE.sub("", plain, count=1)) or _TOWNSHIP.match(plain)
    return found[1] if found else None
