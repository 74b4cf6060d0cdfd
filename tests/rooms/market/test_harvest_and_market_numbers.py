"""The numbers of harvest and market: every rule has a value, in its unit, within its bounds, with its proof."""

import pytest

from kranti.calendar import OldStyle
from kranti.rooms import harvest, market
from kranti.scenario import read


@pytest.mark.parametrize(("room", "kind"), [("harvest", harvest.Rules), ("market", market.Rules)])
def test_every_rule_has_its_number(room, kind):
    scenario = read(f"numbers/{room}")
    assert scenario.rules(room, kind, OldStyle(1896, 1, 1))
    assert scenario.rules(room, kind, OldStyle(1917, 1, 1))
