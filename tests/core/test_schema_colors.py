from itertools import combinations

import pytest

from annotator.core.schema_colors import NEAR, SUGGESTED, contrast, distance, farthest


def test_known_figures() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert distance("#000000", "#ffffff") == pytest.approx(100, abs=0.1)
    # Red and green in L*a*b*: (53.2, 80.1, 67.2) and (87.7, -86.2, 83.2).
    assert distance("#ff0000", "#00ff00") == pytest.approx(170.6, abs=0.5)
    assert distance("#123456", "#123456") == 0


def test_suggested_colours_lie_apart() -> None:
    assert farthest([]) == SUGGESTED[0]
    taken = list(SUGGESTED[:5])
    assert min(distance(*pair) for pair in combinations(taken, 2)) > NEAR
    for _more in range(5):
        taken.append(farthest(taken))
        assert min(distance(*pair) for pair in combinations(taken, 2)) > NEAR - 2, taken
