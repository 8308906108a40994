"""The small proxy over Fusion: metrics and hints that a style sheet cannot reach."""

from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleHintReturn, QStyleOption, QWidget


class DeskStyle(QProxyStyle):
    """Fusion with our icon sizes, without animation, and with a click that jumps in a scroll bar's groove."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        from committee_desk.desk.components.theme import theme

        sizes = {
            QStyle.PixelMetric.PM_SmallIconSize: 18,
            QStyle.PixelMetric.PM_ButtonIconSize: 18,
            QStyle.PixelMetric.PM_LineEditIconSize: 18,
            QStyle.PixelMetric.PM_ToolBarIconSize: 18,
            QStyle.PixelMetric.PM_TabBarIconSize: 18,
            QStyle.PixelMetric.PM_ListViewIconSize: 18,
        }
        if metric in sizes:
            return theme().px(sizes[metric])
        return super().pixelMetric(metric, option, widget)

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returnData: QStyleHintReturn | None = None,  # noqa: N803
    ) -> int:
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return 0
        if hint == QStyle.StyleHint.SH_ScrollBar_LeftClickAbsolutePosition:
            return 1
        return super().styleHint(hint, option, widget, returnData)
