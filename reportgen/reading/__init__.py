"""Words -> what they say: periods, claims, trends, scripts. The other side of `wording`."""
