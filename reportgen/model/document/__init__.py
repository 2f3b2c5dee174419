"""The document between templates and writers: blocks, inlines, charts, look and ledger."""
