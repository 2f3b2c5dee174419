"""What is wrong with an outline by itself: what is empty, stands twice, or prints as it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.load.templates.outline import Outline, OutlineFile, Words
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import did_you_mean


def outline_problems(file: OutlineFile, outline: Outline) -> Iterator[Problem]:
    """Yield what is wrong with an outline, whatever the files of its sections hold."""
    if not outline.chapters:
        yield _empty(("the outline", "提纲", "大綱"), "chapters", file.place("chapters"))
    yield from _chapters(file, outline)
    yield from _names(file, outline)
    yield from _second_times(file, outline)
    yield from expressions_in(file, outline.purpose, "purpose")
    for at, chapter in enumerate(outline.chapters):
        yield from expressions_in(file, chapter.title, f"chapters[{at}].title")


def expressions_in(file: OutlineFile, words: Words | None, path: str) -> Iterator[Problem]:
    """Yield a problem for each title of an outline that holds an expression."""
    by_language = words if isinstance(words, Mapping) else {}
    texts: dict[str, object] = {f"{path}.{name}": text for name, text in by_language.items()}
    for where, text in (texts or {path: words}).items():
        if isinstance(text, str) and has_expression(text):
            yield expression_in_title(text, file.place(where))


def has_expression(text: str) -> bool:
    """Return whether a text holds an expression or a tag."""
    return "{{" in text or "{%" in text


def expression_in_title(text: str, place: Place) -> Problem:
    """Return the problem of a title that would be printed with its braces."""
    return Problem(
        LocalText(
            f'the title "{text}" would be printed with its braces',
            f"标题“{text}”里的花括号会原样印出来",
            f"標題「{text}」裡的大括號會原樣印出來",
        ),
        remedy=LocalText(
            "write plain words; expressions belong in the text, the claim or the summary",
            "标题请写普通文字；表达式写在正文、claim 或 summary 里",
            "標題請寫一般文字；運算式寫在內文、claim 或 summary 裡",
        ),
        place=place,
        values=(text,),
    )


def _chapters(file: OutlineFile, outline: Outline) -> Iterator[Problem]:
    """Yield a problem for each chapter that holds nothing, or has the id of another."""
    first: dict[str, Place] = {}
    for at, chapter in enumerate(outline.chapters):
        name = chapter.id
        if not chapter.sections and not chapter.deck:
            words = (f'the chapter "{name}"', f"章“{name}”", f"章「{name}」")
            yield _empty(words, "sections", file.place(f"chapters[{at}].sections"))
        place = file.place(f"chapters[{at}].id")
        if name in first:
            yield _second_chapter(name, place, first[name])
        first.setdefault(name, place)


def _names(file: OutlineFile, outline: Outline) -> Iterator[Problem]:
    """Yield a problem for each name that no section can have, or that no chapter has."""
    known = [name for _, name in outline.named_sections() if not is_path(name)]
    for path, name in outline.named_sections():
        if is_path(name):
            yield _no_name(name, file.place(path))
    if outline.charts and outline.charts not in known:
        yield _unknown_section(outline.charts, known, file.place("charts"))


def is_path(name: str) -> bool:
    """Return whether the name of a section would lead out of its folder."""
    return "/" in name or "\\" in name or not name.strip(".")


def _second_times(file: OutlineFile, outline: Outline) -> Iterator[Problem]:
    """Yield a problem for each section that a document, or a deck, would print twice."""
    told: set[str] = set()
    for medium in (_in_document(outline), _in_deck(outline)):
        first: dict[str, str] = {}
        for path, name in medium:
            if name in first and path not in told:
                told.add(path)
                yield _second_section(name, file.place(path), file.place(first[name]))
            first.setdefault(name, path)


def _in_document(outline: Outline) -> Iterator[tuple[str, str]]:
    return (named for named in outline.named_sections() if ".sections" in named[0])


def _in_deck(outline: Outline) -> Iterator[tuple[str, str]]:
    """Yield what the deck has: a chapter's own sections where it names no others for decks."""
    for at, chapter in enumerate(outline.chapters):
        key = "deck" if chapter.deck else "sections"
        for position, name in enumerate(chapter.deck or chapter.sections):
            yield f"chapters[{at}].{key}[{position}]", name


def _empty(what: tuple[str, str, str], key: str, place: Place) -> Problem:
    en, hans, hant = what
    thing = {"chapters": ("章", "章"), "sections": ("小节", "小節")}[key]
    example = {"chapters": "- {id: …, title: …, sections: […]}", "sections": "sections: [results]"}
    return Problem(
        LocalText(
            f"{en} has no {key}, so nothing of it is printed",
            f"{hans}里没有{thing[0]}，什么也印不出来",
            f"{hant}裡沒有{thing[1]}，什麼也印不出來",
        ),
        remedy=LocalText(
            f"name at least one: `{example[key]}`",
            f"至少写一个：`{example[key]}`",
            f"至少寫一個：`{example[key]}`",
        ),
        place=place,
    )


def _second_chapter(name: str, place: Place, first: Place) -> Problem:
    return Problem(
        LocalText(
            f'two chapters have the id "{name}"; the first stands in line {first.line}',
            f"有两章的 id 都是“{name}”，第一个在第 {first.line} 行",
            f"有兩章的 id 都是「{name}」，第一個在第 {first.line} 行",
        ),
        remedy=LocalText(
            "give one of them another id", "请给其中一章换一个 id", "請給其中一章換一個 id"
        ),
        place=place,
        values=(name,),
    )


def _second_section(name: str, place: Place, first: Place) -> Problem:
    return Problem(
        LocalText(
            f'the section "{name}" would be printed twice; it stands in line {first.line} already',
            f"小节“{name}”会印两次，第 {first.line} 行已经有了",
            f"小節「{name}」會印兩次，第 {first.line} 行已經有了",
        ),
        remedy=LocalText("keep one of the two", "请只留一个", "請只留一個"),
        place=place,
        values=(name,),
    )


def _no_name(name: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'"{name}" is a path; sections lie in the folder of their outline',
            f"“{name}”是路径；小节文件只能放在提纲所在的文件夹里",
            f"「{name}」是路徑；小節檔案只能放在大綱所在的資料夾裡",
        ),
        remedy=LocalText(
            "write the name alone, without folder and ending, such as `results`",
            "只写名称，不带文件夹和扩展名，例如 `results`",
            "只寫名稱，不帶資料夾和副檔名，例如 `results`",
        ),
        place=place,
        values=(name,),
    )


def _unknown_section(name: str, known: list[str], place: Place) -> Problem:
    return Problem(
        LocalText(
            f'no chapter has the section "{name}", so charts of the config find no place',
            f"没有哪一章有小节“{name}”，配置里的图表没有地方放",
            f"沒有哪一章有小節「{name}」，設定裡的圖表沒有地方放",
        ),
        remedy=did_you_mean(name, known),
        place=place,
        values=(name,),
    )
