"""The folder of a brand -> colours, fonts, base files and logo."""
