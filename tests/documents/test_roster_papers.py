"""Papers of the roster as they are drawn: archival, equal bytes, whole on their pages, nothing lost of long names."""

from dataclasses import replace
from datetime import date, datetime
from functools import cache
from io import BytesIO
from typing import Any

import pdfplumber
import pytest

from committee_desk import documents
from committee_desk.documents import (
    AgreedLine,
    AgreedRosterFacts,
    ApplicationReceiptFacts,
    HandOverFacts,
    Imprint,
    PaperLine,
    PreparedPaper,
)
from committee_desk.documents.pdf_a import violations
from committee_desk.roster import papers_to_bring
from documents.paper_builders import LETTERHEAD, SHANGHAI

NUMBER = "142799201611030019"
LONG = "阿卜杜热合曼·买买提依明·阿不都外力·斯依提尼亚孜"


def imprint(number: str) -> Imprint:
    return Imprint(number, datetime(2026, 5, 12, 9, 0, tzinfo=SHANGHAI), "9c41e07a52d81bf3", "示例用途")


def lines(stands: str) -> tuple[PaperLine, ...]:
    return tuple(PaperLine(one.zh, one.required, stands) for one in papers_to_bring())


def receipt(**changes: Any) -> ApplicationReceiptFacts:
    facts = ApplicationReceiptFacts(
        letterhead=LETTERHEAD,
        imprint=imprint("示教特受〔2026〕1号"),
        applicant="李顄",
        relation="母亲",
        phone="13800000000",
        child="张𠮷禾",
        sex="男",
        born_on=date(2016, 11, 3),
        id_number=NUMBER,
        case_number="示例-2026-00061",
        applied_on=date(2026, 5, 11),
        received_on=date(2026, 5, 12),
        words="想在村里的学校上学。",
        papers=lines("handed_in"),
        clerk="示例秘书",
        completed_on=date(2026, 5, 12),
        assess_by=date(2026, 5, 31),
    )
    return replace(facts, **changes)


def child(at: int, **changes: Any) -> AgreedLine:
    line = AgreedLine(
        "张𠮷禾" if at % 10 == 0 else f"示例{at}",
        "男",
        date(2016, 11, 3),
        f"14279920161103{at:04}",
        at % 7 + 1,
        "智力残疾二级",
        "瑶峰镇" if at % 2 else "庙前镇",
        "示例村",
    )
    return replace(line, **changes)


def agreed(count: int = 60, **changes: Any) -> AgreedRosterFacts:
    facts = AgreedRosterFacts(
        LETTERHEAD,
        imprint("示教特册〔2026〕1号"),
        2026,
        "示例县残疾人联合会",
        tuple(sorted((child(at) for at in range(count)), key=lambda one: one.township)),
    )
    return replace(facts, **changes)


def hand_over(**changes: Any) -> HandOverFacts:
    facts = HandOverFacts(
        letterhead=LETTERHEAD,
        imprint=imprint("示教特交〔2026〕1号"),
        kind="残联",
        giver="示例县残疾人联合会",
        given_by="张𠮷禾",
        taker="示例县教育局",
        taken_by="示例秘书",
        received_at=datetime(2026, 4, 22, 10, 5, tzinfo=SHANGHAI),
        method="当面",
        accepted=57,
        flagged=3,
        rejected=2,
        not_a_record=12,
        sha256="0123456789abcdef" * 4,
    )
    return replace(facts, **changes)


DRAWN = {"application_receipt": receipt, "agreed_roster": agreed, "hand_over": hand_over}


def draw(kind: str, **changes: Any) -> PreparedPaper:
    return getattr(documents, f"draw_{kind}")(DRAWN[kind](**changes))


@cache
def paper(kind: str) -> PreparedPaper:
    return draw(kind)


def pages(drawn: PreparedPaper) -> list[str]:
    with pdfplumber.open(BytesIO(drawn.pdf)) as document:
        return ["".join(one["text"] for one in page.chars) for page in document.pages]


def text_of(drawn: PreparedPaper) -> str:
    return "".join(pages(drawn))


@pytest.mark.parametrize("kind", DRAWN)
def test_it_is_pdf_a_2b_and_the_same_facts_give_the_same_bytes(kind: str) -> None:
    assert violations(paper(kind).pdf) == ()
    assert draw(kind).pdf == paper(kind).pdf


@pytest.mark.parametrize("kind", DRAWN)
def test_a_rare_name_reads_back_and_nothing_is_framed(kind: str) -> None:
    assert "张𠮷禾" in text_of(paper(kind))
    assert paper(kind).framed == ()


@pytest.mark.parametrize("kind", DRAWN)
def test_every_page_has_number_audit_head_purpose_and_says_sample(kind: str) -> None:
    for number, text in enumerate(pages(paper(kind)), start=1):
        assert f"{DRAWN[kind]().imprint.number}　第{number}页，共{paper(kind).pages}页" in text
        assert "审计头 9C41 E07A 52D8 1BF3" in text
        assert "用途：示例用途" in text
        assert "虚构人员" in text


@pytest.mark.parametrize("kind", DRAWN)
def test_nobody_signs_them_electronically(kind: str) -> None:
    assert paper(kind).fields == ()
    assert "本件不含电子签名" in pages(paper(kind))[0]


def test_a_receipt_is_one_sheet_also_with_its_completion_notice() -> None:
    missing = draw(
        "application_receipt",
        papers=lines("missing")[:5] + lines("not_needed")[5:],
        completed_on=None,
        complete_by=date(2026, 5, 19),
        completion_days=5,
    )
    assert (paper("application_receipt").pages, missing.pages) == (1, 1)
    said = text_of(missing)
    assert "材料补正告知" in said
    assert "2026年5月19日前" in said
    assert "5个工作日" in said
    assert "居住证明" not in said
    assert "材料补正告知" not in text_of(paper("application_receipt"))


def test_a_provisional_day_says_so_and_a_completed_one_is_no_demand() -> None:
    late = {"complete_by": date(2027, 1, 5), "completion_days": 5, "papers": lines("missing")}
    assert "暂定" in text_of(draw("application_receipt", completed_on=None, provisional=True, **late))
    done = text_of(draw("application_receipt", complete_by=date(2026, 5, 19), completed_on=date(2026, 5, 15)))
    assert "你的申请材料已于2026年5月15日齐全" in done
    assert "你的申请还缺" not in done


def test_the_receipt_hides_the_middle_of_numbers_and_keeps_long_words_whole() -> None:
    words = "想在村里上学。" * 140
    drawn = draw("application_receipt", words=words, applicant=LONG)
    said = text_of(drawn)
    assert NUMBER not in said
    assert "13800000000" not in said
    assert LONG in said
    assert said.count("想在村里上学。") == 140
    assert drawn.pages == 2
    assert "申请人签名" in pages(drawn)[-1]
    assert "接下来" in pages(drawn)[-1]


def test_the_agreed_roster_holds_every_child_with_its_whole_number_and_heads_on_each_page() -> None:
    drawn = draw("agreed_roster", lines=agreed(1000).lines)
    said = text_of(drawn)
    for at in range(1000):
        assert f"14279920161103{at:04}" in said
    listed = [text for text in pages(drawn) if "示例村" in text]
    assert all("证件号码" in text and "内部资料" in text for text in listed)
    assert 25 <= len(listed) <= 45


def test_the_sums_of_the_agreed_roster_are_the_children() -> None:
    last = pages(draw("agreed_roster", lines=agreed(61).lines))[-1]
    assert "合计999998861" in last
    assert "共61名" in pages(draw("agreed_roster", lines=agreed(61).lines))[0]


def test_both_sides_sign_on_the_page_of_the_sentence_that_they_sign() -> None:
    for count in range(14, 26):
        last = pages(draw("agreed_roster", lines=agreed(count).lines))[-1]
        assert "双方对上列名单核对一致" in last
        assert last.count("核对人签名") == 2


def test_a_child_that_waits_is_marked_and_counted_and_gaps_are_named() -> None:
    lines = (
        child(1),
        child(2, waits=True, id_number="", category=None, disability="", township="", village=""),
    )
    said = text_of(draw("agreed_roster", lines=lines))
    assert "其中1名还有登记信息待核" in said
    assert said.count("尚未填写") == 3
    assert "未写乡镇" in said
    assert "其中" not in text_of(paper("agreed_roster"))


def test_long_names_wrap_and_stay_inside_the_table() -> None:
    lines = (child(1, name=LONG, village="示例南关移民新村社区第二居民小组"),)
    drawn = draw("agreed_roster", lines=lines)
    assert LONG in text_of(drawn)
    with pdfplumber.open(BytesIO(drawn.pdf)) as document:
        table = document.pages[0].find_tables()[0]
        for cell in table.rows[1].cells:
            left, _, right, _ = cell
            inside = document.pages[0].crop(cell).chars
            assert all(one["x0"] >= left - 0.1 and one["x1"] <= right + 0.1 for one in inside)


def test_the_hand_over_names_file_rows_sides_purpose_and_articles() -> None:
    said = text_of(paper("hand_over"))
    for wanted in (
        "01234567 89ABCDEF 01234567 89ABCDEF",
        "文件共74行",
        "涉及儿童60名",
        "示例县残疾人联合会",
        "示例秘书",
        "2026年4月22日10时5分",
        "第二十三条",
        "第五十五条、第五十六条",
        "至少保存三年",
        "内部资料",
    ):
        assert wanted in said
    assert paper("hand_over").pages == 1
    assert "撤回" not in said
    assert "已于2026年5月2日撤回" in text_of(draw("hand_over", withdrawn_on=date(2026, 5, 2)))
