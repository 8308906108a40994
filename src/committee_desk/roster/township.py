"""Townships and villages: found in an address or a sheet's name, and compared with the county's own list."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ..text import half_width

_ABOVE = re.compile(r"^(.{2,8}?(省|自治区))?(.{2,8}?(市|自治州|地区|盟))?(.{1,8}?(县|区|市|旗))?")
_TOWNSHIP = re.compile(r"^([\u3400-\u9fff]{1,7}?(?:街道办事处|街道|镇|乡))")
_VILLAGE = re.compile(r"^([\u3400-\u9fff]{1,10}?(?:村民委员会|居民委员会|村委会|居委会|社区|村))(?![庄委民])")
_OFFICE = re.compile(r"(街道办事处|街道办|办事处|街办)$")
_NEAR = 50  # of 100: one wrong character in a name of three (瑶蜂镇) gives 67, in one of two 50; strangers give 33


@dataclass(frozen=True, slots=True)
class Settled:
    """A township as the county writes it; *known* says whether it is one of its own, *nearest* what was meant."""

    name: str
    known: bool
    nearest: str | None = None


@dataclass(frozen=True, slots=True)
class Townships:
    """The county's own townships; an empty list knows nothing and finds no fault."""

    names: tuple[str, ...] = ()

    @classmethod
    def of(cls, names: Iterable[str]) -> "Townships":
        """From the names as the county keeps them."""
        return cls(tuple(names))

    def settle(self, written: str) -> Settled:
        """The county's spelling of *written*, or the nearest one as a proposal."""
        return _settle(self.names, written) if self.names else Settled(written, known=True)


@lru_cache(4096)
def _settle(names: tuple[str, ...], written: str) -> Settled:
    plain = re.sub(r"\s", "", half_width(written))
    inside = township_in(plain)
    for spelling in (plain, inside, _OFFICE.sub("街道", plain)):
        if spelling in names:
            return Settled(spelling, known=True)
    begun = [
        name for name in names if len(plain) > 1 and name in {plain + end for end in ("镇", "乡", "街道")}
    ]
    if len(begun) == 1:
        return Settled(begun[0], known=True)
    return Settled(written, known=False, nearest=_nearest(names, inside or plain))


def _nearest(names: tuple[str, ...], plain: str) -> str | None:
    """The one name that is nearest; None where none is near or two are equally near."""
    from rapidfuzz import fuzz, process

    best = process.extract(plain, names, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=2)
    if not best or (len(best) > 1 and best[0][1] == best[1][1]):
        return None
    return str(best[0][0])


def township_in(address: str) -> str | None:
    """瑶峰镇 in 山西省运城市夏县瑶峰镇示例村; None where no part names a township."""
    plain = re.sub(r"\s", "", half_width(address))
    found = _TOWNSHIP.match(_ABOVE.sub("", plain, count=1)) or _TOWNSHIP.match(plain)
    return found[1] if found else None


def village_in(address: str, township: str) -> str | None:
    """示例村 in 夏县瑶峰镇示例村 3 号, behind *township*; None where nothing there ends like a village."""
    _, there, rest = re.sub(r"\s", "", half_width(address)).partition(township)
    found = _VILLAGE.match(rest) if there else None
    return found[1] if found else None
