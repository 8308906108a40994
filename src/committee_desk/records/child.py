"""The children of the county: identity, certificate, home and guardian."""

import sqlalchemy as sa

from .column_types import Day, Moment, OnMerge, key, metadata, refers

child = sa.Table(
    "child",
    metadata,
    key(),
    sa.Column("name", sa.String(120), nullable=False),
    # Spellings that other papers have of the name (曾用名, 别名), separated by 、
    sa.Column("other_names", sa.String(240)),
    sa.Column("pinyin", sa.String(400), nullable=False),
    sa.Column("initials", sa.String(80), nullable=False),
    sa.Column("resident_id", sa.String(18), index=True),
    sa.Column("sex", sa.String(6)),
    sa.Column("birth_date", Day),
    sa.Column("certificate", sa.String(24), index=True),
    sa.Column("category", sa.Integer),
    sa.Column("grade", sa.Integer),
    sa.Column("autism", sa.Boolean),
    sa.Column("township", sa.String(60)),
    sa.Column("village", sa.String(60)),
    sa.Column("address", sa.String(200)),
    sa.Column("guardian_name", sa.String(120)),
    sa.Column("guardian_relation", sa.String(40)),
    sa.Column("guardian_phone", sa.String(40)),
    sa.Column("school_now", sa.String(120)),
    sa.Column("registered_at", Moment, nullable=False),
    refers("merged_into", "child", nullable=True),
    info={"on_merge": OnMerge.CHILD_ITSELF},
)
