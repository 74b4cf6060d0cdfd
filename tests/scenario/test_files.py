"""Files of scenarios: found by name, built on each other, refused in one sentence."""

import pytest

from kranti.calendar import OldStyle
from kranti.evidence import questions
from kranti.library import shelf
from kranti.scenario import ScenarioError, names, read

HEAD = '[scenario]\ntitle = "{}"\nbuilds_on = [{}]\n'
LOAVES = '[bakery.loaves]\nvalue = {}\nunit = "loaf"\nkind = "assumed"\nwhy = "So."\n'


@pytest.fixture
def shelf_of(tmp_path):
    """Write scenarios by name and read one of them."""

    def make(**files):
        for name, text in files.items():
            (tmp_path / f"{name}.toml").write_text(text, encoding="utf-8")
        return lambda name: read(name, tmp_path)

    return make


def test_later_files_win(shelf_of):
    reading = shelf_of(
        low=HEAD.format("Low", "") + LOAVES.format(1),
        high=HEAD.format("High", '"low"') + LOAVES.format(2),
        both=HEAD.format("Both", '"low", "high"'),
    )
    assert [reading(name).numbers["bakery"]["loaves"].value for name in ("low", "high", "both")] == [1, 2, 2]


def test_what_is_taken_out_below_stays_out_above(shelf_of):
    reading = shelf_of(low='without = ["M30"]\n' + HEAD.format("Low", ""), high=HEAD.format("High", '"low"'))
    assert reading("high").without == {"M30"}


def test_the_days_a_scenario_lasts_come_from_what_it_builds_on(shelf_of):
    reading = shelf_of(
        low=HEAD.format("Low", "") + "begins = 1905-01-01\nends = 1905-12-31\n", high=HEAD.format("High", '"low"')
    )
    high = reading("high")
    assert (high.begins, high.ends) == (OldStyle(1905, 1, 1), OldStyle(1905, 12, 31))


def test_without_days_of_its_own_a_scenario_lasts_from_1896_to_1917(shelf_of):
    plain = shelf_of(plain=HEAD.format("Plain", ""))("plain")
    assert (plain.begins, plain.ends) == (OldStyle(1896, 1, 1), OldStyle(1917, 12, 31))


def test_a_circle_is_refused_and_drawn(shelf_of):
    reading = shelf_of(hen=HEAD.format("Hen", '"egg"'), egg=HEAD.format("Egg", '"hen"'))
    with pytest.raises(ScenarioError, match="hen -> egg -> hen"):
        reading("hen")


def test_building_on_nothing_known_is_refused(shelf_of):
    with pytest.raises(ScenarioError, match="no scenario 'hem'; did you mean 'hen'"):
        shelf_of(hen=HEAD.format("Hen", ""), coop=HEAD.format("Coop", '"hem"'))("coop")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "scenario = 3",
        "not toml at all",
        "[scenario]\n",
        '[scenario]\ntitle = "T"\ncolour = "red"\n',
        "[scenario]\ntitle = 3\n",
        '[scenario]\ntitle = "T"\nbegins = 1905-02-30\n',
        '[scenario]\ntitle = "T"\nbegins = "1905-02-30"\n',
        '[scenario]\ntitle = "T"\nbegins = 1905-01-01T00:00:00\n',
        '[scenario]\ntitle = "T"\nbuilds_on = "empire-1896"\n',
        'without = "M30"\n[scenario]\ntitle = "T"\n',
        'bakery = 3\n[scenario]\ntitle = "T"\n',
        '[scenario]\ntitle = "T"\n[bakery]\nloaves = 12\n',
        '[scenario]\ntitle = "T"\n[scenario]\ntitle = "T"\n',
        '[scenario]\ntitle = "T"\n[bakery.loaves]\nvalue = ' + "[" * 5_000,
    ],
)
def test_a_file_that_is_no_scenario_is_refused_by_name(shelf_of, text):
    with pytest.raises(ScenarioError, match=r"broken\.toml") as refusal:
        shelf_of(broken=text)("broken")
    assert "\n" not in str(refusal.value)


def test_a_scenario_that_ends_before_it_begins_is_refused(shelf_of):
    text = HEAD.format("Short", "") + "begins = 1905-01-02\nends = 1905-01-01\n"
    with pytest.raises(ScenarioError):
        shelf_of(short=text)("short")


def test_what_is_not_text_is_refused(tmp_path):
    (tmp_path / "broken.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ScenarioError, match=r"broken\.toml cannot be read"):
        read("broken", tmp_path)


def test_a_file_too_large_is_refused_with_the_limit(tmp_path):
    (tmp_path / "broken.toml").write_bytes(b"#" * 1_000_001)
    with pytest.raises(ScenarioError, match="1,000,000"):
        read("broken", tmp_path)


@pytest.mark.parametrize("name", ["missing.toml", "", ".", "/"])
def test_a_file_that_is_not_there_is_refused(tmp_path, name):
    with pytest.raises(ScenarioError):
        read(name, tmp_path)


def test_a_name_mistyped_is_answered_with_the_nearest():
    with pytest.raises(ScenarioError, match="did you mean 'empire-1896'"):
        read("empire-1869")


def test_equal_scenarios_have_equal_fingerprints(shelf_of):
    reading = shelf_of(
        one=HEAD.format("One", "") + LOAVES.format(1),
        same=HEAD.format("Called otherwise", "") + LOAVES.format(1),
        other=HEAD.format("One", "") + LOAVES.format(2),
    )
    assert reading("one").fingerprint == reading("same").fingerprint != reading("other").fingerprint


@pytest.mark.parametrize("question", questions().values(), ids=lambda question: question.slug)
def test_every_question_is_a_scenario_on_the_baseline(question):
    asked = read(question.slug)
    assert asked.head.question == question.id
    assert (asked.head.asks, asked.head.asks_hi) == (question.en, question.hi)
    assert asked.head.title
    assert asked.head.title_hi
    assert asked.head.builds_on == ["empire-1896"]


def test_there_is_no_what_if_that_nobody_asks():
    files = {path.stem for path in (shelf("scenarios") / "what-if").glob("*.toml")}
    assert files == {question.slug for question in questions().values()}


@pytest.mark.parametrize("name", names(shelves=("placebo",)))
def test_every_placebo_says_in_both_languages_what_is_expected_of_it(name):
    placebo = read(name)
    assert placebo.head.builds_on == ["empire-1896"]
    assert all((placebo.head.title, placebo.head.title_hi, placebo.head.asks, placebo.head.asks_hi))
    assert placebo.expects
    assert all(item.says and item.says_hi for item in placebo.expects)


EXPECT = HEAD.format("Calm", "") + '[[expect]]\nsays = "it"\nsays_hi = "it"\n'


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ('event = "war"\nseries = "trades.hands"\nlow = 0\nhigh = 1\n', "one event or of one series"),
        ("low = 0\nhigh = 1\n", "one event or of one series"),
        ('series = "trades.hands"\nlow = 0\nhigh = 1\n', "needs 'years'"),
        ('event = "war"\nyears = [1914]\nlow = 0\nhigh = 1\n', "needs 'years'"),
        ('event = "war"\nlow = 1\nhigh = 0\n', "upside down"),
    ],
)
def test_an_expectation_that_cannot_be_held_is_refused(shelf_of, words, told):
    with pytest.raises(ScenarioError, match=told):
        shelf_of(calm=EXPECT + words)("calm")


def test_what_is_expected_of_a_scenario_is_not_handed_down_to_what_builds_on_it(shelf_of):
    reading = shelf_of(calm=EXPECT + 'event = "war"\nlow = 0\nhigh = 1\n', above=HEAD.format("Above", '"calm"'))
    assert len(reading("calm").expects) == 1
    assert reading("above").expects == ()
