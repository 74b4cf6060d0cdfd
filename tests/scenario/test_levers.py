"""Levers: numbers set by hand, systems taken out."""

import pytest

from kranti.evidence import systems
from kranti.scenario import ScenarioError, read, switches, with_levers


@pytest.fixture(scope="module")
def baseline():
    """The baseline as it is shipped."""
    return read("empire-1896")


def test_a_number_set_by_hand_replaces_the_value_and_says_so(baseline):
    made = with_levers(baseline, ["founding.communes=1000"])
    number = made.numbers["founding"]["communes"]
    assert (number.value, number.kind, number.why) == (1000, "assumed", "set by hand")
    assert made.set_by_hand == {"founding.communes": 1000}


def test_a_lever_leaves_the_scenario_it_was_pulled_on_alone(baseline):
    before = baseline.fingerprint
    assert with_levers(baseline, ["founding.communes=1000"]).fingerprint != before
    assert baseline.fingerprint == before


def test_the_last_hand_wins(baseline):
    made = with_levers(baseline, ["founding.communes=1000", "founding.communes=2000"])
    assert made.numbers["founding"]["communes"].value == 2000


def test_a_list_can_be_set(baseline):
    made = with_levers(baseline, ["founding.trade_hands=[0.2, 0.3, 0.5]"])
    assert made.numbers["founding"]["trade_hands"].value == [0.2, 0.3, 0.5]


@pytest.mark.parametrize(
    ("setting", "complaint"),
    [
        ("founding.communes", "not of the form room.rule=VALUE"),
        ("communes=1", "not of the form"),
        ("founding.communes.more=1", "not of the form"),
        (".communes=1", "not of the form"),
        ("=1", "not of the form"),
        ("", "not of the form"),
        ("founding.comunes=1", "did you mean 'communes'"),
        ("fouding.communes=1", "did you mean 'founding'"),
        ("founding.communes=", "is not a number"),
        ("founding.communes=many", "is not a number"),
        ('founding.communes="many"', "is not a number"),
        ("founding.communes=nan", "is not a number"),
        ("founding.communes=inf", "is not a number"),
        ("founding.communes=-inf", "is not a number"),
        ("founding.communes=true", "is not a number"),
        ("founding.communes={}", "is not a number"),
        ("founding.communes=1900-01-01", "is not a number"),
        ("founding.communes=1\nx = 2", "is not a number"),
        ("founding.communes=" + "[" * 5_000, "is not a number"),
    ],
)
def test_a_setting_that_cannot_be_read_is_refused(baseline, setting, complaint):
    with pytest.raises(ScenarioError, match=complaint):
        with_levers(baseline, [setting])


def test_a_system_taken_out_takes_its_mechanisms_along(baseline):
    removing = {name: switch for name, switch in switches().items() if switch.removes}
    for name, switch in removing.items():
        made = with_levers(_with_all_rooms(baseline, switch.sets), without=[name])
        assert made.removed >= set(switch.removes)
        assert name in made.without


def _with_all_rooms(baseline, sets):
    assert all(name.split(".")[0] in baseline.numbers for name in sets)
    return baseline


@pytest.mark.parametrize("system", ["M94", "M00", "m30", "mir", "", "M30 "])
def test_a_system_nobody_knows_is_refused(baseline, system):
    with pytest.raises(ScenarioError, match="there is no system"):
        with_levers(baseline, without=[system])


def test_a_system_not_built_yet_is_refused_by_its_name(baseline):
    missing = next(name for name in systems() if name not in switches())
    with pytest.raises(ScenarioError, match=f"{missing} .*not built yet"):
        with_levers(baseline, without=[missing])


def test_a_what_if_and_a_switch_by_hand_are_the_same_lever():
    from_file = with_levers(read("no-mir"))
    by_hand = with_levers(read("empire-1896"), without=["M30"])
    assert from_file.removed == by_hand.removed == {"mir.repartition"}
    assert from_file.fingerprint == by_hand.fingerprint
