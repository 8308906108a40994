"""The words that tokens.toml and the kept scores bring along, in the language of the window.

The catalogue finds them here: a test compares this list with the tokens.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

WORDS = (
    QT_TRANSLATE_NOOP("tokens", "今天"),
    QT_TRANSLATE_NOOP("tokens", "个案"),
    QT_TRANSLATE_NOOP("tokens", "评估"),
    QT_TRANSLATE_NOOP("tokens", "会议"),
    QT_TRANSLATE_NOOP("tokens", "决定与送达"),
    QT_TRANSLATE_NOOP("tokens", "决定"),
    QT_TRANSLATE_NOOP("tokens", "方案与签章"),
    QT_TRANSLATE_NOOP("tokens", "签章"),
    QT_TRANSLATE_NOOP("tokens", "上报"),
    QT_TRANSLATE_NOOP("tokens", "名册"),
    QT_TRANSLATE_NOOP("tokens", "已登记"),
    QT_TRANSLATE_NOOP("tokens", "已邀约"),
    QT_TRANSLATE_NOOP("tokens", "评估中"),
    QT_TRANSLATE_NOOP("tokens", "待上会"),
    QT_TRANSLATE_NOOP("tokens", "已列议程"),
    QT_TRANSLATE_NOOP("tokens", "已建议"),
    QT_TRANSLATE_NOOP("tokens", "已决定"),
    QT_TRANSLATE_NOOP("tokens", "已送达"),
    QT_TRANSLATE_NOOP("tokens", "监护人接受"),
    QT_TRANSLATE_NOOP("tokens", "有异议"),
    QT_TRANSLATE_NOOP("tokens", "方案已定"),
    QT_TRANSLATE_NOOP("tokens", "已签章"),
    QT_TRANSLATE_NOOP("tokens", "已上报"),
    QT_TRANSLATE_NOOP("tokens", "重复"),
    QT_TRANSLATE_NOOP("tokens", "就近普通学校"),
    QT_TRANSLATE_NOOP("tokens", "定点学校随班就读"),
    QT_TRANSLATE_NOOP("tokens", "普通学校特教班"),
    QT_TRANSLATE_NOOP("tokens", "特殊教育学校"),
    QT_TRANSLATE_NOOP("tokens", "送教上门"),
    QT_TRANSLATE_NOOP("tokens", "远程教育"),
    QT_TRANSLATE_NOOP("tokens", "随班就读"),
    QT_TRANSLATE_NOOP("tokens", "视力"),
    QT_TRANSLATE_NOOP("tokens", "听力"),
    QT_TRANSLATE_NOOP("tokens", "言语"),
    QT_TRANSLATE_NOOP("tokens", "肢体"),
    QT_TRANSLATE_NOOP("tokens", "智力"),
    QT_TRANSLATE_NOOP("tokens", "精神"),
    QT_TRANSLATE_NOOP("tokens", "多重"),
    QT_TRANSLATE_NOOP("tokens", "有效"),
    QT_TRANSLATE_NOOP("tokens", "待签"),
    QT_TRANSLATE_NOOP("tokens", "无效"),
    QT_TRANSLATE_NOOP("tokens", "新增"),
    QT_TRANSLATE_NOOP("tokens", "更新"),
    QT_TRANSLATE_NOOP("tokens", "无变化"),
    # The nine domains: scores keep the words of the form they were given in.
    QT_TRANSLATE_NOOP("tokens", "医疗与康复"),
    QT_TRANSLATE_NOOP("tokens", "感官"),
    QT_TRANSLATE_NOOP("tokens", "行动"),
    QT_TRANSLATE_NOOP("tokens", "生活适应与自理"),
    QT_TRANSLATE_NOOP("tokens", "沟通"),
    QT_TRANSLATE_NOOP("tokens", "教育与认知"),
    QT_TRANSLATE_NOOP("tokens", "心理与行为"),
    QT_TRANSLATE_NOOP("tokens", "社会与家庭"),
    QT_TRANSLATE_NOOP("tokens", "安全"),
)


def token_word(chinese: str) -> str:
    """*chinese*, a word of tokens.toml or a domain, in the language of the window; what is not known stays."""
    return QCoreApplication.translate("tokens", chinese)
