"""YAML text -> nodes that know their places -> dataclasses, every mistake in one run."""
