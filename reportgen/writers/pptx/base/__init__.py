"""The file that slides are added to: our base decks, a company's deck, layouts, list of slides."""
