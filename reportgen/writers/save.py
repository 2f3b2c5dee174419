"""Finished files go to disk: all of them, or none, and never a half-written one."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from reportgen.errors import WriterError
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place


def save(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Write all files under temporary names beside their targets, then put them in place.

    Raises WriterError, with every earlier file as it was, where one of them cannot be written.
    """
    waiting: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            waiting.append((_temporary(path, data), path))
        for temporary, path in waiting:
            temporary.replace(path)
    except OSError as trouble:
        raise WriterError(_cannot_write(trouble, list(files))) from trouble
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
    return tuple(files)


def _temporary(path: Path, data: bytes) -> Path:
    """Return a temporary file beside `path` that holds the data, flushed to the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    handle, name = tempfile.mkstemp(prefix=".reportgen-", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        temporary.chmod(0o666 & ~_umask())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _cannot_write(trouble: OSError, paths: list[Path]) -> Problem:
    named = trouble.filename if isinstance(trouble.filename, str) else ""
    path = str(paths[0].parent) if not named or ".reportgen-" in named else named
    reason = (trouble.strerror or str(trouble)).lower()
    return Problem(
        LocalText(
            f"cannot write {path}: {reason}",
            f"写不进 {path}：{reason}",
            f"寫不進 {path}：{reason}",
        ),
        remedy=LocalText(
            "free some space, close the file in Word or PowerPoint, or choose another folder "
            "with -o",
            "腾出空间，在 Word 或 PowerPoint 里关掉该文件，或者用 -o 换一个文件夹",
            "騰出空間，在 Word 或 PowerPoint 裡關掉該檔案，或者用 -o 換一個資料夾",
        ),
        place=Place(path),
    )
