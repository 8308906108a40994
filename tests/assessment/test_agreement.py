"""Agreement of assessors: our weighted kappa judged by scikit-learn, and what is said where it does not exist."""

import math
import random
import warnings

import pytest

from committee_desk.assessment.agreement import agreement, weighted_kappa

STEPS = [0, 1, 2, 3, 4]


@pytest.mark.parametrize(("power", "weights"), [(1, "linear"), (2, "quadratic")])
def test_three_hundred_pairs_of_assessors_have_the_kappa_of_scikit_learn(power: int, weights: str) -> None:
    from sklearn.metrics import cohen_kappa_score

    chance = random.Random(power)
    undefined = 0
    for _ in range(300):
        most = chance.choice(STEPS)
        pairs = [
            (chance.randint(0, most), chance.randint(0, chance.choice((most, 4))))
            for _ in range(chance.randint(1, 14))
        ]
        ours = weighted_kappa(pairs, power=power)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            theirs = cohen_kappa_score(
                [one for one, _ in pairs], [other for _, other in pairs], labels=STEPS, weights=weights
            )
        if ours is None:
            undefined += 1
            assert math.isnan(theirs)
        else:
            assert ours == pytest.approx(theirs, abs=1e-12)
    assert undefined


def test_a_known_table() -> None:
    # By hand: one step of disagreement seen in four items; 14 / 4 steps expected from the frequencies 1 1 2 and 1 2 1.
    assert weighted_kappa([(0, 0), (1, 1), (2, 2), (2, 1)]) == pytest.approx(1 - 1 * 4 / 14)


def test_who_all_give_one_value_have_no_kappa_and_agree_by_per_cent() -> None:
    found = agreement([[0, 0, 0, 0], [0, 0, 0, 0]])
    assert (found.percent, found.kappa, found.why) == (100, None, "one_value")


def test_items_that_one_of_them_did_not_see_are_left_out() -> None:
    found = agreement([[0, 1, None, 4, 2], [0, 1, 3, None, 3]])
    assert (found.items, found.equal, found.percent) == (3, 2, 67)


def test_too_few_items_give_no_kappa() -> None:
    assert agreement([[0, 4], [0, 4]]).why == "few"
    assert agreement([[None], [1]]).percent is None


def test_three_assessors_have_the_mean_of_their_pairs() -> None:
    a, b, c = [0, 1, 2, 3], [0, 1, 2, 4], [1, 1, 2, 3]
    pairs = [weighted_kappa(list(zip(x, y, strict=True))) for x, y in ((a, b), (a, c), (b, c))]
    assert agreement([a, b, c]).kappa == pytest.approx(sum(pairs) / 3)  # type: ignore[arg-type]
