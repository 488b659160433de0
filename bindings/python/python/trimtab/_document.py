"""Documents: fitted models, goals and graphs as versioned JSON."""

from __future__ import annotations

from typing import Any

from . import _internal

__all__ = ["Document"]


class Document:
    """Versioned JSON of a kind, with a hash of its content.

    Documents are what fitting gives and other operations take: they pickle,
    they can be kept as text, read, compared by `hash` and shared between
    languages.

    Parameters
    ----------
    kind : str
        What the document is, such as ``health.model``.
    version : int
        The version of the kind's form.
    body : dict
        The content, of what JSON can hold.

    Examples
    --------
    >>> import trimtab as tt
    >>> document = tt.Document("demo", 1, {"b": 1, "a": [2.5]})
    >>> document.body["a"]
    [2.5]
    >>> tt.Document.from_json(document.to_json()) == document
    True
    """

    __slots__ = ("_native",)

    _native: _internal.Document

    def __init__(self, kind: str, version: int, body: object) -> None:
        self._native = _native({"kind": kind, "version": version, "body": body})

    @classmethod
    def from_json(cls, source: str | bytes | dict[str, Any]) -> Document:
        """Read a document from its written form.

        Parameters
        ----------
        source : str, bytes or dict
            JSON with ``kind``, ``version``, ``body`` and, where it is there, the
            ``hash`` of the content.

        Returns
        -------
        Document

        Raises
        ------
        InvalidInputError
            ``DOCUMENT_INVALID`` if it is not a document, ``DOCUMENT_HASH`` if
            the content was changed and the hash was not.
        """
        return cls._wrap(_native(source))

    @classmethod
    def _wrap(cls, native: _internal.Document) -> Document:
        document = cls.__new__(cls)
        document._native = native
        return document

    def to_json(self) -> str:
        """Write the document as JSON."""
        return self._native.to_json()

    @property
    def kind(self) -> str:
        """What the document is, such as ``health.model``."""
        return self._native.kind

    @property
    def version(self) -> int:
        """The version of the kind's form."""
        return self._native.version

    @property
    def hash(self) -> str:
        """``sha256:`` and 64 hexadecimal digits; equal for equal content."""
        return self._native.hash

    @property
    def body(self) -> Any:
        """A copy of the content."""
        import json

        return json.loads(self._native.body_json())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Document) and self.hash == other.hash

    def __hash__(self) -> int:
        return hash(self.hash)

    def __reduce__(self) -> tuple[object, ...]:
        return Document.from_json, (self.to_json(),)

    def __repr__(self) -> str:
        return f"Document({self.kind!r}, version={self.version}, hash={self.hash[:19]!r}…)"


def _native(source: object) -> _internal.Document:
    if isinstance(source, bytes):
        source = source.decode("utf-8", "replace")
    if not isinstance(source, str):
        source = _internal.json_text("source", source)
    return _internal.Document.from_json(source)
