"""Rules about typed texts: what words claim, how they are written, what was left in them."""
