"""The words reportgen thinks in: frozen values, no input or output, standard library only."""
