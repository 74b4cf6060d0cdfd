"""Wavering: regiments obey while the state is believed in, refuse when it is not, and obey again."""

from kranti.calendar import OldStyle, days
from kranti.exact import ONE
from kranti.rooms import army
from kranti.world.post import MUTINY, MUTINY_OVER

MONDAYS = days(OldStyle(1896, 1, 15), OldStyle(1896, 12, 31))[::7]


def weeks(world, rules, count=6):
    """Let some weeks pass; count regiments in mutiny in both garrisons at the end."""
    for monday in MONDAYS[:count]:
        army.waver(world, rules, monday)
    out = world.regiments.state == 1
    return int(out[:20].sum()), int(out[20:].sum())


def letters(world, kind):
    return int((world.outbox.kind[: world.counter.written[0]] == kind).sum())


def test_in_quiet_days_every_regiment_obeys(garrison, rules):
    assert weeks(garrison, rules) == (0, 0)
    assert garrison.governorates.soldiers[:2].tolist() == [20 * 1_600, 10 * 1_600]
    assert garrison.counter.written[0] == 0


def test_where_awe_is_lost_they_refuse_and_cannot_be_sent(garrison, rules):
    garrison.governorates.awe_lost[0] = 2 * ONE
    here, there = weeks(garrison, rules, 3)
    assert here > 3
    assert there == 0
    assert garrison.governorates.soldiers[0] == (20 - here) * 1_600
    assert garrison.governorates.mutinous[0] == here * 1_600


def test_a_rival_body_loosens_obedience_as_lost_awe_does(garrison, rules):
    garrison.governorates.rival[1] = 2 * ONE
    assert weeks(garrison, rules._replace(rival=2 * ONE), 3)[1] > 1


def test_mutiny_spreads_within_a_garrison(garrison, rules):
    leaning = rules._replace(base=-2 * ONE)
    garrison.regiments.state[:8], garrison.regiments.lasts[:8] = 1, 50
    garrison.governorates.mutinous[0], garrison.governorates.soldiers[0] = 8 * 1_600, 12 * 1_600
    here, there = weeks(garrison, leaning, 4)
    assert here - 8 > there


def test_a_mutiny_runs_out_is_told_twice_and_leaves_fear(garrison, rules):
    garrison.regiments.nature[0] = 6 * ONE
    army.waver(garrison, rules, MONDAYS[0])
    assert garrison.regiments.state[0] == 1
    garrison.regiments.nature[0] = 0
    lasts = int(garrison.regiments.lasts[0])
    weeks(garrison, rules, lasts + 2)
    assert garrison.regiments.state[0] == 0
    assert garrison.regiments.wearied[0] > 0
    assert (letters(garrison, MUTINY), letters(garrison, MUTINY_OVER)) == (1, 1)
    assert garrison.governorates.mutinies[0] == 1


def test_who_is_away_at_war_cannot_be_sent(garrison, rules):
    weeks(garrison, rules._replace(away=ONE // 4), 1)
    assert garrison.governorates.soldiers[0] == 20 * 1_200


def test_a_mutiny_is_heard_of_as_ten_villages_are(country, rules):
    country.inbox.kind[0], country.inbox.size[0], country.counter.received[0] = MUTINY, 1_600, 1
    army.weigh(country, rules, MONDAYS[0]._replace(weekday=3))
    assert country.governorates.defied[0] == 10 * ONE


def test_regiments_that_heard_of_a_shooting_are_nearer_to_refusal(garrison, rules):
    garrison.governorates.insult[0] = ONE
    here, there = weeks(garrison, rules._replace(insult=4 * ONE), 3)
    assert here > 3
    assert there == 0
