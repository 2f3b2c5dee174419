"""What docx and pptx share: packaging, XML text, native charts, the ledger inside the file."""
