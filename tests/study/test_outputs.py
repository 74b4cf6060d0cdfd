"""Outputs and targets: read, refused, taken of runs; and no fact that is held for tests is ever matched against."""

from types import SimpleNamespace

import numpy as np
import pyarrow
import pytest

from kranti.evidence import facts
from kranti.scenario import ScenarioError
from kranti.study.outputs import output
from kranti.study.targets import refuse_record, targets


def run(strikers=(10, 20, 30), strikes=(1, 2, 3), first=1896, **more):
    """A stand-in of a summary: years of the Empire, and one year of a governorate that must not be counted."""
    years = [*range(first, first + len(strikers)), first]
    series = pyarrow.table(
        {
            "per": ["empire"] * len(strikers) + ["governorate"],
            "year": years,
            "strikers": [*strikers, 99],
            "strikes": [*strikes, 99],
        }
    )
    return SimpleNamespace(series=series, events=more.get("events", {}), facts=more.get("facts", {}))


def test_a_series_is_the_mean_of_its_years():
    assert output("strikers").of_run(run()) == 20
    assert output("strikers:1897").of_run(run()) == 20
    assert output("strikers:1897-1898").of_run(run()) == 25
    assert np.isnan(output("strikers:1905").of_run(run()))


def test_years_that_have_not_ended_are_not_counted():
    assert output("strikers").of_run(run(strikers=(10, None, 30))) == 20


def test_a_fact_is_its_value_and_nothing_where_it_is_absent():
    judged = {
        "F016": SimpleNamespace(value=2.5, verdict="inside"),
        "F017": SimpleNamespace(value=None, verdict="absent"),
    }
    assert output("F016").of_run(run(facts=judged)) == 2.5
    assert np.isnan(output("F017").of_run(run(facts=judged)))


def test_an_event_is_the_log_odds_of_its_chance():
    with_it, without = run(events={"war": 1}), run()
    assert output("event:war").of_runs([with_it, without]) == 0
    assert output("event:war").of_runs([with_it] * 3) == pytest.approx(np.log(3.5 / 0.5))


@pytest.mark.parametrize("said", ["", "event:", "F999", "strickers", "strikers:190", "strikers:1900-", "a b"])
def test_what_is_no_output_is_refused(said):
    with pytest.raises(ScenarioError):
        output(said)


def test_strikes_of_1896_to_1903_are_matched_by_their_mean():
    strikes = next(aim for aim in targets() if aim.name == "strikes")
    assert strikes.value == pytest.approx(np.log(np.mean([118, 145, 215, 189, 125, 164, 123, 550])))
    assert strikes.against == ("lenin1913", "mironov2012")
    assert strikes.of_run(run(strikes=range(1, 9), strikers=range(8))) == pytest.approx(np.log(4.5))


def test_a_wave_is_its_highest_year_over_the_mean_and_strikers_are_told_by_the_strike():
    wave, size = targets(["wave", "strikers-a-strike"])
    lived = run(strikers=[10] * 7 + [80], strikes=[1] * 8)
    assert wave.of_run(lived) == pytest.approx(np.log(80 / 18.75))
    assert size.of_run(lived) == pytest.approx(np.log(18.75))


def test_a_run_too_short_has_no_target():
    assert np.isnan(targets(["strikes"])[0].of_run(run()))


def test_a_tuned_fact_is_matched_at_the_middle_of_its_band():
    women = targets(["F025"])[0]
    assert (women.value, women.observation, women.against) == (pytest.approx(0.31), pytest.approx(0.005), ("F025",))


def test_what_waits_for_its_series_is_left_out_and_refused_by_name():
    waiting = [name for name in ("villages",) if name not in {aim.name for aim in targets()}]
    for name in waiting:
        with pytest.raises(ScenarioError, match="waits for a series"):
            targets([name])


@pytest.mark.parametrize("name", [fact.id for fact in facts().values() if fact.use != "tuned"])
def test_a_fact_that_is_not_marked_tuned_is_never_matched_against(name):
    with pytest.raises(ScenarioError, match="may not be tuned against"):
        targets([name])


@pytest.mark.parametrize("name", ["strikers-after", "people", "never"])
def test_figures_kept_for_tests_or_given_to_the_model_are_never_matched_against(name):
    with pytest.raises(ScenarioError):
        refuse_record(name)


TARGET = 'discrepancy = 0.1\nen = "it"\nhi = "it"\nwhy = "so"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[F016]\n" + TARGET, "may not be tuned against"),
        ('[after]\nrecord = "strikers-after"\n' + TARGET, "may not be tuned against"),
        ('[half]\nrecord = "strikers"\nover = "strikes-after"\n' + TARGET, "may not be tuned against"),
        ("[bare]\nwhy = 1\n", "cannot be read"),
        ("not toml at all", "cannot be read"),
    ],
)
def test_a_file_of_targets_that_names_a_test_is_refused(tmp_path, text, told):
    (tmp_path / "targets.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ScenarioError, match=told):
        targets(path=tmp_path / "targets.toml")
