"""Where this newsdiff was installed from, as a requirement for pip: the workflow of `init` installs it."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from newsdiff.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

UNKNOWN = "newsdiff @ git+https://example.org/OWNER/newsdiff@main"
"""What stands in the workflow until somebody says where newsdiff is."""


def _record() -> str | None:
    """The installer's note on where a package came from (PEP 610), or None for one from an index."""
    return distribution("newsdiff").read_text("direct_url.json")


def requirement(read: Callable[[], str | None] = _record) -> str | None:
    """The requirement that installs this version elsewhere; None when it was installed from a folder here.

    A repository is named with its commit, without any name or password in its address; a package from an
    index by its version.
    """
    try:
        text = read()
    except PackageNotFoundError:
        return None
    if text is None:
        return f"newsdiff=={__version__}"
    found: dict[str, Any] = json.loads(text)
    url = _plain(str(found.get("url", "")))
    vcs = found.get("vcs_info")
    if not url.startswith(("https://", "http://", "ssh://")):
        return None
    if vcs is None:
        return f"newsdiff @ {url}"
    return f"newsdiff @ {vcs['vcs']}+{url}@{vcs.get('commit_id') or vcs.get('requested_revision') or 'HEAD'}"


def _plain(url: str) -> str:
    """An address without who it was asked as; "git@" of SSH stays, it is no secret."""
    parts = urlsplit(url)
    if parts.scheme == "ssh":
        return url
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
