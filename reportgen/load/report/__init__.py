"""A period config and all that it names -> one report; a new folder for `init`."""
