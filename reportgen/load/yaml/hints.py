"""What is wrong with a YAML text, in the words of somebody who is no programmer."""

from __future__ import annotations

from reportgen.kinds import FIRST
from reportgen.load.tables.text import SourceText
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText, in_every_language
from reportgen.model.place import Place
from reportgen.model.regex import regex

_WIDE_COLON = regex(r"^[\s\-]*[\w\"'.-]+\s*(：)")
_ODD_INDENT = regex("^ *([\u3000\u00a0\t]+)")
_WIDE_FLOW = regex(r"[{\[][^\"']*?([，；｛｝［］])")
_OPEN_QUOTE = regex("[“”‘’]")
_UNQUOTED_EXPRESSION = regex(r"\{[^\"']*:[^\"']*\{\{")

_EXAMPLE = f"kind: {FIRST}"
_ALWAYS_WRONG = frozenset({"wide_colon", "tab", "odd_space"})

_MESSAGES: dict[str, tuple[LocalText, LocalText]] = {
    "wide_colon": (
        LocalText(
            'a full-width colon "：" cannot divide key and value',
            "键和值之间用了全角冒号“：”",
            "鍵和值之間用了全形冒號「：」",
        ),
        LocalText(
            'write ": " (half-width colon and a space)',
            "请改成半角冒号加一个空格“: ”",
            "請改成半形冒號加一個空格「: 」",
        ),
    ),
    "tab": (
        LocalText("the line is indented with a tab", "这一行用制表符缩进", "這一行用定位字元縮排"),
        LocalText("indent with spaces", "请改用空格缩进", "請改用空格縮排"),
    ),
    "odd_space": (
        LocalText(
            "the line is indented with a full-width or no-break space",
            "这一行用全角空格或不换行空格缩进",
            "這一行用全形空格或不換行空格縮排",
        ),
        LocalText("indent with plain spaces", "请改用半角空格缩进", "請改用半形空格縮排"),
    ),
    "wide_flow": (
        LocalText(
            "a full-width punctuation mark stands where YAML needs a half-width one",
            "这里需要半角标点，却用了全角标点",
            "這裡需要半形標點，卻用了全形標點",
        ),
        LocalText(
            "inside { } and [ ], divide with half-width commas; quote texts that hold marks",
            "在 { } 和 [ ] 里请用半角逗号分隔，含标点的文字请加引号",
            "在 { } 和 [ ] 裡請用半形逗號分隔，含標點的文字請加引號",
        ),
    ),
    "braces": (
        LocalText(
            "an expression in {{ }} stands without quotes",
            "{{ }} 表达式没有加引号",
            "{{ }} 運算式沒有加引號",
        ),
        LocalText(
            'put the whole text in quotes: "… {{ csat }} …"',
            '请给整段文字加引号："… {{ csat }} …"',
            '請給整段文字加引號："… {{ csat }} …"',
        ),
    ),
    "cut_text": (
        LocalText(
            'the key "{0}" has no value; a comma has cut a text in two here',
            "键“{0}”没有值；多半是文字里的半角逗号把它切成了两段",
            "鍵「{0}」沒有值；多半是文字裡的半形逗號把它切成了兩段",
        ),
        LocalText(
            "put the text in quotes, or use a full-width comma",
            "请给这段文字加引号，或改用全角逗号",
            "請給這段文字加引號，或改用全形逗號",
        ),
    ),
    "key_no_text": (
        LocalText("a key has to be a text", "键必须是文字", "鍵必須是文字"),
        LocalText("write `key: value`", "请写成 `键: 值`", "請寫成 `鍵: 值`"),
    ),
    "several_documents": (
        LocalText("a second document begins here", "这里开始了第二个文档", "這裡開始了第二個文件"),
        LocalText(
            "delete the line `---`; a file holds one document",
            "请删掉 `---` 这一行，一个文件只放一个文档",
            "請刪掉 `---` 這一行，一個檔案只放一個文件",
        ),
    ),
    "empty": (
        LocalText("the file is empty", "文件是空的", "檔案是空的"),
        LocalText(
            "write keys and values, such as `{1}`",
            "请写上键和值，例如 `{1}`",
            "請寫上鍵和值，例如 `{1}`",
        ),
    ),
    "no_mapping": (
        LocalText(
            "the file has to begin with keys and values",
            "文件最外层必须是键和值",
            "檔案最外層必須是鍵和值",
        ),
        LocalText(
            "write lines such as `{1}`",
            "请写成 `{1}` 这样的行",
            "請寫成 `{1}` 這樣的行",
        ),
    ),
    "too_deep": (
        LocalText("nested more than 40 deep", "嵌套超过 40 层", "巢狀超過 40 層"),
        LocalText("flatten it", "请减少层次", "請減少層次"),
    ),
    "too_many": (
        LocalText(
            "the file holds more than 50,000 values once its aliases are followed",
            "展开别名后超过 50,000 个值",
            "展開別名後超過 50,000 個值",
        ),
        LocalText("write less, without aliases", "请精简，不要用别名", "請精簡，不要用別名"),
    ),
    "self_alias": (
        LocalText(
            "this alias points to nothing that was written before it",
            "这个别名没有指向前面写过的内容",
            "這個別名沒有指向前面寫過的內容",
        ),
        LocalText("write the value itself", "请直接写出值", "請直接寫出值"),
    ),
    "tag": (
        LocalText('the tag "{0}" is not allowed', "不允许使用标签“{0}”", "不允許使用標籤「{0}」"),
        LocalText("write the value without a tag", "请去掉标签，只写值", "請去掉標籤，只寫值"),
    ),
    "open_quote": (
        LocalText(
            "the line cannot be read; a Chinese quotation mark stands where a plain one is needed",
            "这一行读不懂：需要半角引号的地方用了中文引号",
            "這一行讀不懂：需要半形引號的地方用了中文引號",
        ),
        LocalText('use " at both ends', '请在两端用半角引号 "', '請在兩端用半形引號 "'),
    ),
    "syntax": (
        LocalText(
            "the line cannot be read as keys and values",
            "这一行读不成键和值",
            "這一行讀不成鍵和值",
        ),
        LocalText(
            "check colons, brackets, quotes and the indent of this line and the one before",
            "请检查这一行和上一行的冒号、括号、引号和缩进",
            "請檢查這一行和上一行的冒號、括號、引號和縮排",
        ),
    ),
}


def refused(kind: str, place: Place, text: str = "", example: str = "") -> Problem:
    """Return the problem of a known kind at a place.

    `text` is what was found, `example` what may stand there instead.
    """
    message, remedy = (_filled(said, text, example or _EXAMPLE) for said in _MESSAGES[kind])
    return Problem(message, remedy=remedy, place=place)


def _filled(said: LocalText, text: str, example: str) -> LocalText:
    """Return a message with what was found and with an example in their places."""
    return in_every_language(
        lambda locale: said.in_(locale).replace("{0}", text).replace("{1}", example)
    )


def duplicate_key(key: str, place: Place, first: Place) -> Problem:
    """Return the problem of a key that stands twice."""
    return Problem(
        LocalText(
            f'the key "{key}" stands here a second time; first in line {first.line}',
            f"键“{key}”重复了，第一次在第 {first.line} 行",
            f"鍵「{key}」重複了，第一次在第 {first.line} 行",
        ),
        remedy=LocalText("keep one of the two", "请只留一个", "請只留一個"),
        place=place,
    )


def syntax_problems(source: SourceText, line: int, column: int, first_line: int) -> list[Problem]:
    """Return what is wrong at or just before a place where YAML gave up.

    The same slip is looked for in the rest of the text, so that one run tells of all of them.
    """
    lines = source.text.splitlines()
    for at in (line, line - 1, line - 2):
        kind = _look_alike(lines[at - 1])[0] if 0 < at <= len(lines) else ""
        if kind:
            return [
                refused(kind, Place(source.file, n + first_line - 1, start + 1, length=length))
                for n, text in enumerate(lines, 1)
                for found, start, length in [_look_alike(text)]
                if found == kind and (n == at or kind in _ALWAYS_WRONG)
            ]
    return [refused("syntax", Place(source.file, line + first_line - 1, column))]


def _look_alike(line: str) -> tuple[str, int, int]:
    """Return kind, column from 0 and length of a known slip in a line; no kind where none is."""
    indent = _ODD_INDENT.search(line)
    if indent:
        return ("tab" if "\t" in indent[1] else "odd_space"), indent.start(1), len(indent[1])
    colon = _WIDE_COLON.search(line)
    if colon:
        return "wide_colon", colon.start(1), 1
    braces = _UNQUOTED_EXPRESSION.search(line)
    if braces:
        return "braces", line.index("{{"), 2
    wide = _WIDE_FLOW.search(line)
    if wide:
        return "wide_flow", wide.start(1), 1
    quote = _OPEN_QUOTE.search(line)
    if quote and '"' not in line and "'" not in line:
        return "open_quote", quote.start(), 1
    return "", 0, 0
