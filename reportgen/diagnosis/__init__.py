"""What rules say -> problems: relations are judged, and the wrong figure behind them is sought.

    relations -> outcomes -> components of broken ones -> sets of figures that could explain each
              -> ranking -> one problem a cause, the further relations as its evidence

A satisfied relation protects its figures: a total that its growth rate confirms is no suspect.
"""

from reportgen.diagnosis.judge import Judgement, Told, judge, violated

__all__ = ["Judgement", "Told", "judge", "violated"]
