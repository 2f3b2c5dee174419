"""What a piece of work is called without its verbs, and whether its name tells a phase."""

from __future__ import annotations

import re
import unicodedata

from reportgen.model.regex import regex

_PHASE = regex(
    r"第?[一二三四五六七八九十\d]+(?:期|階段|阶段|輪|轮)|(?:后续|後續|延伸|续期|續期)"
    r"|\b(?:phase|stage|wave|part)\s*\w+|\bv?\d+\.\d+\b|\bv\d+\b|\bI{2,3}\b",
    re.IGNORECASE,
)
_VERBS = regex(
    r"上线|上線|导入|導入|引入|建置|建立|建设|建設|成立|推行|推动|推動|实施|實施|启用|啟用|开通|開通"
    r"|部署|完成|试行|試行|推广|推廣"
    r"|\b(?:launch\w*|introduc\w+|deploy\w*|implement\w*|build(?:ing)?|built"
    r"|set(?:ting)?[- ]up|go(?:ing|es)?[- ]live|roll(?:ing)?[- ]?out|the|a|an|of|new)\b",
    re.IGNORECASE,
)


def tells_phase(name: str) -> bool:
    """Return whether a name says which phase of a matter it is: 第二期, phase 2."""
    return _PHASE.search(unicodedata.normalize("NFKC", name)) is not None


def matter(name: str) -> str:
    """Return the matter that a name is about: the name without phase, verbs, punctuation."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    bare = _VERBS.sub("", _PHASE.sub("", folded))
    return "".join(char for char in bare if char.isalnum())
