"""Listening: what workers, villagers and educated people hold against things."""

from kranti.exact import ONE
from kranti.rooms import parties
from kranti.world.parties import EDUCATED, VILLAGERS, WORKERS
from kranti.world.work import AT_WORK, CLOSED


def test_workers_are_as_discontented_as_their_plants_by_their_hands(small_world, rules, month):
    world = small_world(plants=3, communes=1)
    world.plants.hands[:], world.plants.grievance[:] = (30, 10, 99), (ONE, 5 * ONE, 9 * ONE)
    world.plants.state[:] = (AT_WORK, AT_WORK, CLOSED)
    parties.listen(world, rules, month(1))
    assert world.governorates.crowd[0, WORKERS] == 40
    assert world.governorates.discontent[0, WORKERS] == 2 * ONE


def test_villagers_want_land_and_bread_and_owe_rent(small_world, rules, month):
    world = small_world(communes=2, homes=2)
    homes, communes = world.homes, world.communes
    homes.count[:], homes.stands_for[:], homes.like[:] = (10, 30), 10, 5
    communes.land_hunger[:], communes.hunger[:] = (ONE, -ONE), (0, ONE // 4)
    world.governorates.rent_arrears[0], world.governorates.rent_due[0] = 50, 100
    parties.listen(world, rules, month(1))
    assert world.governorates.crowd[0, VILLAGERS] == 2_000
    assert world.governorates.discontent[0, VILLAGERS] == (ONE + 3 * ONE) // 4 + ONE // 4


def test_where_nobody_lives_nobody_is_discontented_but_the_educated_always_are(small_world, rules, month):
    world = small_world(communes=1)
    parties.listen(world, rules, month(1))
    assert world.governorates.discontent[0].tolist() == [0, 0, ONE // 2]
    assert world.governorates.discontent[0, EDUCATED] == rules.educated
