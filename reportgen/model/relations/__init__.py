"""What must hold among figures: relations, expressions, arithmetic of rounded numbers."""
