"""The engines of this package."""

# Written by `cargo xtask generate` from the catalogue.

from . import forecast, health, report

__all__: list[str] = ["forecast", "health", "report"]
