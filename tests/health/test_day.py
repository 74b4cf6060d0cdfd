"""The day, and the rooms it calls upon."""

import pytest

from kranti.calendar import OldStyle
from kranti.day import DAY
from kranti.evidence import systems
from kranti.founding import RULES, rules_on
from kranti.mechanism import STAGES
from kranti.scenario import read
from kranti.world import TABLES

ROOMS = {
    "census", "harvest", "market", "railways", "industry", "factory", "strikes", "inspectorate", "unions",
    "manor", "mir", "bread", "parties", "society", "press", "statutes", "police", "army", "front",
    "petrograd", "duma", "throne", "stavka", "soviets", "provisional", "insurrection",
}  # fmt: skip
NOT_ROOMS = {"calendar": "the Julian calendar lives below the rooms"}
PLANNED = {"founding": "the plan of a world is no room, but has numbers"}


def test_stages_follow_each_other():
    stages = [STAGES.index(step.stage) for step in DAY]
    assert stages == sorted(stages)


def test_no_mechanism_comes_twice():
    names = [step.name for step in DAY]
    assert len(set(names)) == len(names)


def test_a_mechanism_is_called_what_its_room_calls_it():
    from kranti import rooms

    for step in DAY:
        assert step.room in ROOMS
        assert getattr(getattr(rooms, step.room), step.body.__name__) is step, step.name


def test_every_mechanism_says_its_rule_in_one_sentence():
    assert [step.name for step in DAY if not step.says.endswith(".")] == []


def test_every_mechanism_serves_systems_of_the_chapter():
    assert [step.name for step in DAY if not step.serves or not set(step.serves) <= set(systems())] == []


def test_every_column_read_or_written_is_declared_in_the_world():
    declared = {column for kind in TABLES for column in kind.columns.values()}
    assert [step.name for step in DAY if not {*step.reads, *step.writes} <= declared] == []


def test_nobody_writes_the_post_but_by_letter():
    boxes = {"inbox", "outbox", "counter"}
    assert [step.name for step in DAY if boxes & {column.table for column in step.writes}] == []


def test_every_system_has_a_room_of_the_list():
    assert {
        name: system.room for name, system in systems().items() if system.room not in ROOMS | NOT_ROOMS.keys()
    } == {}


@pytest.mark.parametrize("room", sorted({step.room for step in DAY}))
def test_a_room_has_its_page_its_rules_and_its_numbers(room, root):
    folder = root / "src" / "kranti" / "rooms" / room
    assert (folder / "README.md").is_file()
    assert (folder / "rules.py").is_file()
    assert (root / "scenarios" / "numbers" / f"{room}.toml").is_file()
    assert room in RULES


def test_every_number_of_the_baseline_is_asked_for_and_within_its_bounds():
    baseline = read("empire-1896")
    assert set(baseline.numbers) == set(RULES)
    for day in (baseline.begins, *baseline.dates(), baseline.ends):
        assert set(rules_on(baseline, day)) == set(RULES)


def test_every_file_of_numbers_belongs_to_a_room_and_to_the_baseline(root):
    files = {path.stem for path in (root / "scenarios" / "numbers").glob("*.toml")}
    assert files <= ROOMS | PLANNED.keys()
    assert {name.removeprefix("numbers/") for name in read("empire-1896").head.builds_on} == files


def test_numbers_stand_in_the_file_of_their_room(root):
    for path in (root / "scenarios" / "numbers").glob("*.toml"):
        assert set(read(f"numbers/{path.stem}").numbers) == {path.stem}


def test_what_a_number_is_derived_from_exists():
    baseline = read("empire-1896")
    known = {f"{room}.{name}" for room, group in baseline.numbers.items() for name in group}
    lost = []
    for room, group in baseline.numbers.items():
        for name, number in group.items():
            lost += [f"{room}.{name} from {other}" for other in number.from_ if "." in other and other not in known]
    assert lost == []


def test_dated_numbers_change_within_the_run():
    baseline = read("empire-1896")
    assert [date for date in baseline.dates() if not OldStyle(1896, 1, 1) <= date <= baseline.ends] == []
