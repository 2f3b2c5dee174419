"""Folders of section templates, ours and an editor's -> template sources."""
