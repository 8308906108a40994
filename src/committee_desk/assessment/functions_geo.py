"""Geographic functions: length of a trace, area inside a shape, whether a point lies in a shape."""

import math

from .evaluation import Context
from .xpath_compiler import Function
from .xpath_values import Value, to_text

EARTH_RADIUS = 6_378_100.0
"""Metres; the radius that ODK's collectors count with."""

_Point = tuple[float, float]


def _points(values: tuple[Value, ...]) -> list[_Point] | None:
    """Latitude and longitude in degrees of `lat lon [altitude accuracy]; …` or of nodes; None if unreadable."""
    texts: list[str] = []
    for value in values:
        texts += [node.string() for node in value] if isinstance(value, list) else [to_text(value)]
    found = []
    for part in ";".join(texts).split(";"):
        if not part.strip():
            continue
        try:
            latitude, longitude = (float(figure) for figure in part.split()[:2])
        except ValueError:
            return None
        found.append((latitude, longitude))
    return found


def _between(one: _Point, other: _Point) -> float:
    """Great-circle distance in metres (haversine)."""
    north, north2 = math.radians(one[0]), math.radians(other[0])
    across = math.sin((north2 - north) / 2) ** 2
    along = math.sin(math.radians(other[1] - one[1]) / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(math.sqrt(across + math.cos(north) * math.cos(north2) * along))


def _distance(c: Context, *values: Value) -> float:
    points = _points(values)
    if points is None:
        return math.nan
    c.world.spend(len(points))
    return round(math.fsum(map(_between, points, points[1:])), 2)


def _area(c: Context, *values: Value) -> float:
    """Square metres inside the closed shape, on the sphere."""
    points = _points(values)
    if points is None:
        return math.nan
    c.world.spend(len(points))
    total = 0.0
    for one, other in zip(points, points[1:] + points[:1], strict=True):
        east = math.radians(other[1] - one[1])
        total += east * (2 + math.sin(math.radians(one[0])) + math.sin(math.radians(other[0])))
    return round(abs(total * EARTH_RADIUS * EARTH_RADIUS / 2), 2)


def _geofence(c: Context, point: str, shape: Value) -> bool:
    corners, points = _points((shape,)), _points((point,))
    if not corners or not points:
        return False
    c.world.spend(len(corners))
    north, east = points[0]
    inside = False
    for (north1, east1), (north2, east2) in zip(corners, corners[1:] + corners[:1], strict=True):
        crosses = (east1 > east) != (east2 > east)
        if crosses and north < (north2 - north1) * (east - east1) / (east2 - east1) + north1:
            inside = not inside
    return inside


GEO: dict[str, Function] = {
    "distance": Function("number", "o", 1, -1, _distance),
    "area": Function("number", "o", 1, 1, _area),
    "geofence": Function("truth", "so", 2, 2, _geofence),
}
