"""Studies of parameters on toys whose truth is known: screening, matching, recovery, and what is written down."""

from __future__ import annotations

import csv
import io
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kranti import ask
from kranti.scenario import ScenarioError, read
from kranti.study import matched, matching, recovery, screening
from kranti.study.live import Failure
from kranti.study.matching import BEYOND, Match, implausibility, match, narrowed
from kranti.study.outputs import Output
from kranti.study.points import Crew, Lived
from kranti.study.recovery import BACK, LOST, WIDE, outcome, recover
from kranti.study.request import Request
from kranti.study.space import Parameter, space
from kranti.study.store import Store
from kranti.study.targets import Stated, Target

SCENARIO = ask.scenario("empire-1896")
NAMES = ["strikes.base", "strikes.size", "market.fodder"]
VARIED = space(SCENARIO, NAMES)
CREW = Crew(Store("nowhere"))
TRUE_SIZE = 0.3


def read_point(settings: tuple[str, ...]) -> dict[str, float]:
    return {name: float(value) for name, _, value in (setting.partition("=") for setting in settings)}


def unit(item: Parameter, value: float) -> float:
    return (value - item.low) / (item.high - item.low)


def toy(settings: tuple[str, ...], seed: int) -> dict[str, float]:
    """Live a toy: `a` is 2 x base + size (of their ranges) and no fodder at all; `size` is size with a little luck."""
    point = read_point(settings)
    base, size = (unit(item, point[item.name]) for item in VARIED if item.name in ("strikes.base", "strikes.size"))
    luck = np.random.default_rng(seed).normal(0, 0.01)
    return {"a": 2 * base + size, "size": point["strikes.size"] + luck}


class Number(Output):
    """An output of the toy."""

    def of_run(self, summary: Any) -> float:
        return float(summary[self.name])


class Aim(Target):
    """A target of the toy."""

    def of_run(self, summary: Any) -> float:
        return float(summary[self.name])


def aim(name: str, value: float, observation: float = 0.01, discrepancy: float = 0.0) -> Aim:
    stated = Stated(discrepancy=discrepancy, en="it", hi="यह", why="so")
    return Aim(name, stated, value, observation, ("lenin1913",))


@pytest.fixture(autouse=True)
def toys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Live toys in place of empires."""

    def lived(request: Request, points: Any, n: int, crew: Crew) -> list[Lived]:
        return [Lived([toy(point, request.seed + k) for k in range(n)], []) for point in points]  # type: ignore[misc]

    for module in (screening, matching, recovery):
        monkeypatch.setattr(module, "live_points", lived)


def test_morris_ranks_the_numbers_as_the_toy_was_made() -> None:
    found = screening.morris(Request(), VARIED, [Number("a", "toy", "a")], 6, 1, CREW)
    sizes = {effect.parameter: effect.second for effect in found.effects}
    assert [effect.parameter for effect in found.effects] == ["strikes.base", "strikes.size", "market.fodder"]
    assert list(sizes.values()) == pytest.approx([2, 1, 0], abs=1e-4)
    assert (found.points, found.kept) == (24, 24)


def test_sobol_splits_the_variance_as_the_toy_was_made() -> None:
    found = screening.sobol(Request(), VARIED, [Number("a", "toy", "a")], 256, 1, CREW)
    total = {effect.parameter: effect.second for effect in found.effects}
    assert total == pytest.approx({"strikes.base": 0.8, "strikes.size": 0.2, "market.fodder": 0}, abs=0.05)


def test_a_walk_in_which_a_run_failed_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    def lived(request: Request, points: Any, n: int, crew: Crew) -> list[Lived]:
        failure = Failure("1", "empire-1896", 1, "it broke")
        return [Lived([toy(point, 1)], [failure] if row == 5 else []) for row, point in enumerate(points)]  # type: ignore[list-item]

    monkeypatch.setattr(screening, "live_points", lived)
    found = screening.morris(Request(), VARIED, [Number("a", "toy", "a")], 3, 1, CREW)
    assert (found.points, found.kept, len(found.failures)) == (12, 8, 1)


def test_an_output_that_is_not_in_every_run_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Number, "of_run", lambda *_: math.nan)
    with pytest.raises(ScenarioError, match="not there in every run"):
        screening.morris(Request(), VARIED, [Number("a", "toy", "a")], 2, 1, CREW)


@pytest.mark.parametrize("points", [0, 1, 3, 48])
def test_a_sobol_design_wants_a_power_of_two(points: int) -> None:
    with pytest.raises(ScenarioError, match="power of two"):
        screening.sobol(Request(), VARIED, [Number("a", "toy", "a")], points, 1, CREW)


def test_nothing_to_vary_or_to_look_at_is_refused() -> None:
    with pytest.raises(ScenarioError, match="at least one"):
        screening.morris(Request(), [], [Number("a", "toy", "a")], 2, 1, CREW)
    with pytest.raises(ScenarioError, match="at least one"):
        match(Request(), VARIED, [], 8, 1, 2, CREW)


def test_implausibility_by_hand() -> None:
    spread = 0.02 * (1 + 1 / 2)  # the variance of 1.0 and 1.2, for single runs and for their mean
    assert implausibility(aim("size", 1.5, 0.3, 0.4), [1.0, 1.2]) == pytest.approx(0.4 / math.sqrt(spread + 0.25))
    assert math.isnan(implausibility(aim("size", 1.5), [1.0, math.nan]))
    assert implausibility(aim("size", 1.0, 0.0), [1.0]) == 0
    assert implausibility(aim("size", 1.5, 0.0), [1.0]) == math.inf


def test_a_range_is_drawn_in_half_way_to_what_was_ruled_out() -> None:
    item = Parameter("strikes", "size", None, 0.3, 0.0, 1.0, False, True)
    found = narrowed([item], [(0.1,), (0.4,), (0.6,), (0.9,)], [(0.4,), (0.6,)])[0]
    assert (found.low, found.high) == (0.25, 0.75)
    whole = narrowed([item], [(0.4,), (0.6,)], [(0.4,), (0.6,)])[0]
    assert (whole.low, whole.high) == (0.0, 1.0)


def test_waves_close_in_on_what_was_observed_and_leave_alone_what_nothing_tells() -> None:
    found = match(Request(), VARIED, [aim("size", TRUE_SIZE)], 32, 3, 4, CREW)
    left = {item.name: item for item in found.after}
    assert left["strikes.size"].low <= TRUE_SIZE <= left["strikes.size"].high
    assert left["strikes.size"].high - left["strikes.size"].low < 0.15
    for name in ("strikes.base", "market.fodder"):
        before = next(item for item in found.before if item.name == name)
        assert left[name].high - left[name].low > 0.4 * (before.high - before.low)
    assert found.survivors[0].worst <= found.survivors[-1].worst <= BEYOND


def test_where_nothing_survives_the_waves_end_and_no_scenario_is_written() -> None:
    found = match(Request(), VARIED, [aim("size", 9.0)], 8, 3, 2, CREW)
    assert [(wave.points, wave.survivors) for wave in found.waves] == [(8, 0)]
    assert found.after == found.before
    with pytest.raises(ScenarioError, match="nothing survived"):
        matched.scenario(found, SCENARIO)


@pytest.fixture
def small() -> Match:
    return match(Request(), VARIED, [aim("size", TRUE_SIZE)], 16, 2, 2, CREW)


def test_what_survives_is_written_as_a_scenario_of_tuned_numbers_with_ranges(small: Match, tmp_path: Path) -> None:
    path = matched.write(small, tmp_path / "matched.toml", SCENARIO)
    written = read(str(path))
    number = written.numbers["strikes"]["size"]
    assert (number.kind, number.against) == ("tuned", ["lenin1913"])
    assert number.value == small.survivors[0].values[[item.name for item in small.after].index("strikes.size")]
    assert number.span == pytest.approx([small.after[2].low, small.after[2].high], rel=1e-4)
    assert written.head.builds_on == ["empire-1896"]
    assert number.where.startswith("history matching against size: 2 waves")


def test_a_match_against_a_test_is_never_written(small: Match, tmp_path: Path) -> None:
    crooked = Match(**(vars(small) | {"targets": (aim("F016", 2.0),)}))
    with pytest.raises(ScenarioError, match="F016 is marked 'test'"):
        matched.write(crooked, tmp_path / "matched.toml", SCENARIO)
    assert not list(tmp_path.iterdir())


def test_all_points_are_written_as_a_table(small: Match, tmp_path: Path) -> None:
    text = matched.write(small, tmp_path / "points.csv", SCENARIO).read_text(encoding="utf-8")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(small.points)
    assert {row["wave"] for row in rows} == {"1", "2"}
    assert sum(int(row["survives"]) for row in rows if row["wave"] == "2") == small.waves[1].survivors


@pytest.mark.parametrize("name", ["points.txt", "points"])
def test_another_ending_is_refused(small: Match, tmp_path: Path, name: str) -> None:
    with pytest.raises(ScenarioError, match="no known format"):
        matched.write(small, tmp_path / name, SCENARIO)


def test_of_a_truth_hidden_what_the_target_tells_comes_back_and_the_rest_is_not_narrowed() -> None:
    found = recover(Request(seed=5), VARIED, [aim("size", math.inf)], 64, 3, 4, CREW)
    told = {one.parameter.name: one for one in found.found}
    assert told["strikes.size"].verdict == BACK
    assert told["strikes.size"].low <= told["strikes.size"].truth <= told["strikes.size"].high
    assert BACK not in {told["strikes.base"].verdict, told["market.fodder"].verdict}
    assert found.match.targets[0].value != math.inf


def test_the_truth_is_hidden_inside_the_margins_and_is_another_for_another_seed() -> None:
    one, other = (recovery.hidden(VARIED, seed) for seed in (1, 2))
    assert one != other
    for item, value in zip(VARIED, one, strict=True):
        assert item.low < value < item.high


@pytest.mark.parametrize(
    ("low", "high", "truth", "told"), [(0.2, 0.5, 0.3, BACK), (0.0, 0.9, 0.3, WIDE), (0.4, 0.5, 0.3, LOST)]
)
def test_a_number_came_back_was_not_narrowed_or_was_lost(low: float, high: float, truth: float, told: str) -> None:
    before = Parameter("strikes", "size", None, 0.3, 0.0, 1.0, False, True)
    after = Parameter("strikes", "size", None, 0.3, low, high, False, True)
    assert outcome(before, after, truth).verdict == told
