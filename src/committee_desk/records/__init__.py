"""The tables of a county, one file per aggregate, on one MetaData; only rooms read and write them."""

from .metadata import metadata

__all__ = ["metadata"]
