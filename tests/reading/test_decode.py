"""Encodings: what a file says of itself, what it betrays, and what is no text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdiff.reading.decode import decode

JAPANESE = "日本政府は九日、新しい経済対策を発表した。首相は記者会見で「国民生活を守る」と述べた。"
RUSSIAN = (
    "Правительство во вторник объявило о новом экономическом плане. Президент заявил, что это важный шаг."
)
TEXTS = [
    ("cp1252", "The price rose to ¥387.3 billion – “a record”, said José’s café. It cost £5 and €6."),
    ("cp1252", "Le président a annoncé à l’Élysée un plan d’été très ambitieux, où la sécurité sera là."),
    ("cp1252", "El año pasado, la canción española ganó más público. ¿Qué pasó? ¡Increíble!"),
    ("cp1252", "Å ÄÖ på svenska är det många åäö i texten för att öva språket"),
    ("cp932", JAPANESE),
    ("cp932", "カザレ港でフェリー座礁、乗客43人救助\n\n月曜日の朝、カザレ港沖で砂州に乗り上げた。"),
    ("euc_jp", JAPANESE),
    ("gb18030", "中国政府周二宣布了一项新的经济计划，旨在促进就业和消费。总理说，这将是一个重要的步骤。"),
    ("big5", "台灣政府週二宣布了一項新的經濟計畫，旨在促進就業和消費。總統說，這將是一個重要的步驟。"),
    ("cp949", "정부는 화요일 새로운 경제 계획을 발표했다. 대통령은 국민의 생활을 지키겠다고 말했다."),
    ("cp1251", RUSSIAN),
    ("koi8_r", RUSSIAN),
    ("cp1253", "Η κυβέρνηση ανακοίνωσε την Τρίτη ένα νέο οικονομικό σχέδιο. Ο πρωθυπουργός μίλησε."),
    ("cp1255", "הממשלה הודיעה ביום שלישי על תוכנית כלכלית חדשה. ראש הממשלה אמר כי זהו צעד חשוב."),
    ("cp1256", "أعلنت الحكومة يوم الثلاثاء عن خطة اقتصادية جديدة. وقال الرئيس إن هذه خطوة مهمة."),
    ("cp1250", "Vláda v úterý oznámila nový hospodářský plán. Předseda řekl, že je to důležitý krok."),
    ("cp1254", "Hükümet salı günü yeni bir ekonomik plan açıkladı. Başbakan bunun önemli olduğunu söyledi."),
    ("utf-16-le", "Plain words without a mark."),
    ("utf-16-be", "Plain words without a mark."),
    ("utf-8", "“Zero” — naïve ¥5 日本"),
]  # fmt: skip
MARKED = [
    (codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
]  # fmt: skip


@pytest.mark.parametrize(("encoding", "text"), TEXTS)
def test_encoding(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded is not None
    assert decoded.text == text


@pytest.mark.parametrize(("mark", "encoding"), MARKED)
def test_mark(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + "¥1 trillion".encode(encoding))
    assert decoded is not None
    assert (decoded.text, decoded.encoding, decoded.sure) == ("¥1 trillion", encoding, True)


def test_declared_charset() -> None:
    page = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">ąęł</head>'
    decoded = decode(page.encode("iso-8859-2"))
    assert decoded is not None
    assert (decoded.text, decoded.sure) == (page, True)


@pytest.mark.parametrize(
    "data", [b"%PDF-1.4 text", b"PK\x03\x04 zip", bytes(range(256)), b"ab\x00cd\x01" * 50]
)
def test_no_text(data: bytes) -> None:
    assert decode(data) is None


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    decoded = decode(data)
    assert decoded is None or isinstance(decoded.text, str)


@given(st.text(max_size=200).filter(lambda t: "\0" not in t))
def test_utf8_comes_back(text: str) -> None:
    decoded = decode(codecs.BOM_UTF8 + text.encode())
    assert decoded is not None
    assert decoded.text == text
