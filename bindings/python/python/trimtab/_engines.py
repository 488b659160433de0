"""The engines of this package."""

# Written by `cargo xtask generate` from the catalogue.

from . import health, report

__all__: list[str] = ["health", "report"]
