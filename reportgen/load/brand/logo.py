"""A brand's logo: a PNG or JPEG whose size is read from its header, never decoded."""

from __future__ import annotations

import io
import warnings

from reportgen.errors import ConfigError
from reportgen.load.brand import brand_problems as say
from reportgen.model.document.theme import Logo
from reportgen.model.place import Place

MOST_LOGO_BYTES = 4 * 1024 * 1024
_MOST_PIXELS = 40_000_000
_FORMATS = {"PNG": "png", "JPEG": "jpeg"}


def read_logo(data: bytes, place: Place) -> Logo:
    """Return a logo; raises ConfigError where it is no PNG or JPEG, or far too large."""
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=list(_FORMATS)) as image:
                width, height, kind = image.width, image.height, str(image.format)
    except (
        UnidentifiedImageError,
        OSError,
        Image.DecompressionBombWarning,
        Image.DecompressionBombError,
    ) as trouble:
        raise ConfigError(say.no_logo(place)) from trouble
    if width * height > _MOST_PIXELS:
        raise ConfigError(say.no_logo(place))
    return Logo(data, _FORMATS[kind], width, height)
