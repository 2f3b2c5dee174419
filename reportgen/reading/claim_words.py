"""Claims of a change or a rank in prose, and whether a sentence says how much."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

from reportgen.model.regex import regex

_VERBS = (
    "提升|提高|上升|增长|增長|增加|改善|改进|改進|优化|優化|下降|降低|减少|減少|缩短|縮短"
    "|加快|回落|好转|好轉|攀升|跃升|躍升"
)
_NOUNS = (
    "率|度|量|值|分|数|數|时长|時長|时间|時間|效率|质量|品質|速度|水平|水準|成本|投诉|客訴|差评|差評|口碑"
    "|能力|体验|體驗"
)
_ADVERBS = (
    "持续|持續|不断|不斷|稳步|穩步|逐步|逐季|逐月|进一步|進一步|有所|得到|获得|獲得|全面|有效|快速|切实"
    "|切實|同步|同时|同時|大大|日益"
)
_STATES_OF_MIND = "警惕|意识|意識|认识|認識|信心|士气|士氣|默契|了解|理解"
"""What can grow without anybody counting it."""

_CHANGE = regex(
    rf"(?:{_VERBS})了(?!解|(?:\w{{1,4}}的)?(?:{_STATES_OF_MIND}))|(?:{_ADVERBS})地?(?:的)?(?:{_VERBS})(?![是的为為需])"
    rf"|(?:{_NOUNS})(?:也|都|均|再|又|已|较\S{{2,4}}|比\S{{2,4}})?(?:{_VERBS})(?=$|[，。；、,;.])"
    r"|(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bour )(?<=\w )(?:improved|rose|fell|increased|decreased"
    r"|grew|dropped|declined|shortened)\b|\b(?:went|gone) (?:up|down)\b"
    r"|\b(?:was|were|has been|have been) (?:much |further )?(?:reduced|cut|raised|lowered)\b"
    r"|\b(?:is|are|was|were|got|became) (?:much |far |a lot )?"
    r"(?:faster|slower|higher|lower|better|worse)\b",
    re.IGNORECASE,
)
_RANK = regex(
    r"(?:行业|業界|行業|同行|全国|全國|业内|業內)(?:的)?(?:领先|領先|前列|前茅|首位|第一|标杆|標竿)"
    r"|名列前茅|遥遥领先|遙遙領先|(?:居|位居|排名)(?:首位?|榜首|前列|第一)"
    r"|(?:历史|歷史)(?:最[低高佳好]|新[低高])|创新高|創新高"
    r"|\b(?:(?:industry|market)[- ]lead(?:ing|er)|best[- ]in[- ]class|second to none"
    r"|(?:best|leaders?) in (?:the |our )?(?:industry|market)"
    r"|record (?:low|high)|all[- ]time (?:low|high))\b",
    re.IGNORECASE,
)
_LEADING = regex(
    r"(?:行业|業界|行業|同行|业内|業內|市场|市場)(?:的)?(?:领先|領先|前列|前茅|首位|第一|标杆|標竿)"
    r"|(?:领先|領先|优于|優於|高于|高於|低于|低於|快于|快於)(?:行业|業界|行業|同行|业内|業內)"
    r"|\b(?:industry|market)[- ]lead(?:ing|er)\b|\bbest[- ]in[- ]class\b"
    r"|\b(?:best|leaders?) in (?:the |our )?(?:industry|market)\b"
    r"|\b(?:above|below|ahead of|better than) the (?:industry|market)\b",
    re.IGNORECASE,
)
_INTENT = regex(
    r"是否|能否|争取|爭取|力争|力爭|计划|計畫|希望|目标是|目標是|将(?!近)|將(?!近)|为了|為了|以便"
    r"|确保|確保|需要|应当|應當|拟|擬|旨在|如何"
    r"|\b(?:will|would|should|aims? to|plans? to|to be|whether|how to|in order to)\b",
    re.IGNORECASE,
)
_NUMERAL = "零一二三四五六七八九十百千万萬两兩半几幾数數"
_QUANTITY = regex(
    r"\d|\{\{|百分之|千分之|翻[了一两兩]?番|过半|過半|减半|減半|成半|分之"
    rf"|[{_NUMERAL}]+(?:余|餘|多)?(?:成|倍|个|個|名|人|次|场|場|单|單|件|条|條|点|點|分|秒|天|周|週|月|年|小时|小時"
    r"|版|项|項|类|類|位|种|種|元|角|起|家|通|份|轮|輪|届|屆|本|课|課|句|处|處|期|篇|季|组|組|步|级|級|层|層|万|萬)"
    r"|\b(?:half|halved|doubled|tripled|twice|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
    r"|twenty|thirty|forty|fifty|hundred|thousand|per cent|percent|a third|a quarter)\b",
    re.IGNORECASE,
)

_NO_QUANTITY = regex(
    r"进一步|進一步|一步步|统一|統一|唯一|万一|萬一|一起|一季度|[一二三四]季度|第[一二三四]季"
    r"|十分(?![钟鐘之])|千方百计|千方百計"
)
"""Numerals that say nothing of how much."""


def claimed(clause: str, vague: Collection[str]) -> str | None:
    """Return the words in a clause that claim a change or a rank, None where there are none."""
    text = unicodedata.normalize("NFKC", clause)
    if _INTENT.search(text):
        return None
    for pattern in (_RANK, _CHANGE):
        match = pattern.search(text)
        if match:
            return match[0]
    return next((word for word in vague if word in text), None)


def claims_lead(text: str) -> str | None:
    """Return the words by which a text compares itself with others: 行业领先, above the market."""
    match = _LEADING.search(unicodedata.normalize("NFKC", text))
    return match[0] if match else None


def says_how_much(sentence: str) -> bool:
    """Return whether a sentence holds a number, in digits or in words."""
    text = _NO_QUANTITY.sub("", unicodedata.normalize("NFKC", sentence))
    return _QUANTITY.search(text) is not None
