"""The engines of this package."""

# Written by `cargo xtask generate` from the catalogue.

__all__: list[str] = []
