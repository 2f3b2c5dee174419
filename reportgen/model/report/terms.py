"""The word lists of the text checks: our own, and what the catalogue's `lint-terms.yaml` adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import assert_never

from reportgen.model.frozen import frozen
from reportgen.model.language import Locale

Lists = Mapping[str, object]

_PROMPTS = (
    *(
        "简述",
        "概述本",
        "介绍",
        "描述",
        "说明",
        "列出",
        "分析",
        "使用具体",
        "识别",
        "请填写",
        "此处",
    ),
    *("简要", "阐述", "总结一下", "简单介绍"),
    *("簡述", "介紹", "說明", "使用具體", "識別", "請填寫", "此處", "簡要", "闡述"),
)
_BOILERPLATE = (
    *(
        "查看更多",
        "文档评论",
        "温馨提示",
        "版权申诉",
        "VIP文档",
        "下载文档",
        "百度文库",
        "原创力文档",
    ),
    *("文件評論", "溫馨提示", "版權申訴", "VIP文件", "下載文件", "檢視更多"),
    *("click to download", "read more", "all rights reserved", "download this document"),
)
_PLACEHOLDERS = ("[", "XX", "××", "TODO", "TBD", "待填", "待补", "待補", "{{")
_DANGLING = (
    *("前文已", "前文如何", "如前所述", "如前文所述", "上文已", "上文提到", "上文所述"),
    *("见附件", "见附表", "见附图", "见附录", "見附件", "見附表", "見附圖", "見附錄"),
    *(
        f"{point}{side}{what}"
        for point in ("如", "见", "見")
        for side in ("上", "下", "左", "右", "上方", "下方", "下面", "上面", "上述", "下列")
        for what in ("图", "圖", "表")
    ),
    *(
        f"see {article}{what}"
        for article in ("", "the ")
        for what in ("attached", "attachment", "enclosed", "enclosure", "appendix")
    ),
    *(f"{what} {side}" for what in ("table", "figure", "chart") for side in ("below", "above")),
    *(f"as {said} {where}" for said in ("mentioned", "stated") for where in ("above", "earlier")),
)
_VAGUE = (
    *("显著", "明显改善", "明显提升", "明显下降", "大幅", "有所提升", "稳步", "优秀区间", "极大"),
    *("广泛好评", "良好成效", "顯著", "明顯改善", "明顯提升", "明顯下降", "穩步", "極大"),
    *("significantly", "considerably", "dramatically", "substantially", "remarkably", "markedly"),
)
_MISCONVERSIONS = {
    "復雜": "複雜",
    "重復": "重複",
    "售后": "售後",
    "以后": "以後",
    "范圍": "範圍",
    "剩余": "剩餘",
    "咨詢": "諮詢",
    "閑置": "閒置",
    "采購": "採購",
    "周期": "週期",
    "占比": "佔比",
    "答復": "答覆",
    "復用": "複用",
    "采用": "採用",
    "標准": "標準",
    "准確": "準確",
    "之后": "之後",
    "然后": "然後",
    "最后": "最後",
    "今后": "今後",
    "前后": "前後",
    "后續": "後續",
    "后台": "後臺",
    "落后": "落後",
    "這里": "這裡",
    "哪里": "哪裡",
    "里面": "裡面",
    "夜里": "夜裡",
    "其余": "其餘",
    "余額": "餘額",
    "規范": "規範",
    "示范": "示範",
    "日志": "日誌",
    "由于": "由於",
    "關于": "關於",
    "對于": "對於",
    "至于": "至於",
    "等于": "等於",
    "高于": "高於",
    "低于": "低於",
    "優于": "優於",
    "大于": "大於",
    "小于": "小於",
    "用于": "用於",
    "屬于": "屬於",
    "終于": "終於",
    "基于": "基於",
    "骨干": "骨幹",
    "委托": "委託",
    "云端": "雲端",
    "旅游": "旅遊",
    "自愿": "自願",
    "愿意": "願意",
    "計划": "計劃",
    "聯系": "聯繫",
    "輕松": "輕鬆",
    "放松": "放鬆",
    "准備": "準備",
}
_MAINLAND = {
    "信息": "資訊／訊息",
    "網絡": "網路",
    "軟件": "軟體",
    "硬件": "硬體",
    "視頻": "影片",
    "短信": "簡訊",
    "屏幕": "螢幕",
    "鼠標": "滑鼠",
    "打印": "列印",
    "服務器": "伺服器",
    "文件夾": "資料夾",
    "互聯網": "網際網路",
    "二維碼": "QR Code",
    "人工智能": "人工智慧",
    "反饋": "回饋",
    "質量": "品質",
    "硬盤": "硬碟",
    "數據庫": "資料庫",
    "芯片": "晶片",
    "質檢": "品管",
}
_GUARDS = {
    "復用": ("恢回修答康", ""),
    "周期": ("", "間限末中初"),
    "信息": ("", "息"),
    "質量": ("品物體素", ""),
    "網絡": ("務脈銷際", ""),
    "質檢": ("品", ""),
    "服務器": ("", "材具"),
}
"""Characters before and after a word that make it part of other words: 恢復用戶, 品質檢查."""

_GOES_ON = {"表": "达達述现現", "图": "书", "圖": "書"}
"""Characters after a last character that make another word of the two: 表达, 图书."""

_SPEED = ("响应速度", "处理速度", "回复速度", "響應速度", "回應速度", "處理速度", "回覆速度")
_TIME_HANS = ("响应时间", "响应时长", "处理时间", "处理时长", "等待时间", "等待时长", "解决时长")
_TIME_HANT = ("回應時間", "響應時間", "處理時間", "處理時長", "等待時間", "解決時間", "解決時長")
_SLIPS = (
    (_SPEED, ("缩短", "縮短"), "提升"),
    (_TIME_HANS, ("提升", "提高"), "缩短"),
    (_TIME_HANT, ("提升", "提高"), "縮短"),
    (("response speed", "handling speed", "reply speed"), ("shortened",), "increased"),
)


@frozen
class DirectionSlip:
    """Nouns, the verbs that contradict them, and the verb to use: speed rises, time shortens."""

    nouns: tuple[str, ...]
    wrong: tuple[str, ...]
    use: str


@frozen
class Terms:
    """All word lists, our own first."""

    prompts: tuple[str, ...]
    placeholders: tuple[str, ...]
    boilerplate: tuple[str, ...]
    dangling: tuple[str, ...]
    slips: tuple[DirectionSlip, ...]
    swapped: Mapping[str, str]
    misconversions: Mapping[str, str]
    mainland: Mapping[str, str]
    vague: tuple[str, ...]

    def misconversions_in(self, locale: Locale) -> Mapping[str, str]:
        """Return words of Simplified Chinese wrongly converted, and the right ones, by language."""
        return self.misconversions if _is_traditional(locale) else {}

    def mainland_in(self, locale: Locale) -> Mapping[str, str]:
        """Return words of mainland China that have another one in `locale`."""
        return self.mainland if _is_traditional(locale) else {}


def _is_traditional(locale: Locale) -> bool:
    match locale:
        case Locale.HANT:
            return True
        case Locale.HANS | Locale.EN:
            return False
        case _:
            assert_never(locale)


def terms_of(lists: Lists) -> Terms:
    """Return the word lists of a catalogue together with our own."""
    own = tuple(DirectionSlip(*slip) for slip in _SLIPS)
    return Terms(
        prompts=_merged(_PROMPTS, lists.get("prompt_heading_prefixes")),
        placeholders=_merged(_PLACEHOLDERS, lists.get("placeholders")),
        boilerplate=_merged(_BOILERPLATE, lists.get("boilerplate")),
        dangling=_merged(_DANGLING, lists.get("dangling_references")),
        slips=(*own, *_slips(lists.get("direction_slips"))),
        swapped=_pairs(lists.get("swapped_words")),
        misconversions=_MISCONVERSIONS | _pairs(lists.get("hant_misconversions")),
        mainland=_MAINLAND | _pairs(lists.get("hant_mainland_words")),
        vague=_merged(
            _VAGUE,
            tuple(
                word for name in lists if name.startswith("vague") for word in _words(lists[name])
            ),
        ),
    )


def occurrences(word: str, text: str) -> Iterator[int]:
    """Yield where a word of a list stands in a text, but not where it is part of other words."""
    before, after = _GUARDS.get(word, ("", _GOES_ON.get(word[-1], "")))
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        apart = at == 0 or text[at - 1] not in before
        if apart and (end == len(text) or text[end] not in after):
            yield at
        at = text.find(word, end)


def _merged(own: tuple[str, ...], further: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*own, *_words(further))))


def _words(value: object) -> tuple[str, ...]:
    """Return the texts of a list, none where it is no list."""
    entries = value if isinstance(value, tuple) else (value,)
    return tuple(entry for entry in entries if isinstance(entry, str) and entry)


def _pairs(value: object) -> dict[str, str]:
    entries = value.items() if isinstance(value, dict) else ()
    return {key: meant for key, meant in entries if isinstance(meant, str)}


def _slips(value: object) -> tuple[DirectionSlip, ...]:
    entries = value if isinstance(value, tuple) else ()
    return tuple(
        DirectionSlip(_words(each.get("noun")), _words(each.get("wrong")), str(each.get("use")))
        for each in entries
        if isinstance(each, dict)
    )
