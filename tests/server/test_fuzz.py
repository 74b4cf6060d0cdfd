"""Whatever is asked, the server never fails: requests made up from its own description."""

from __future__ import annotations

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings

from kranti.server.door import Door
from kranti.server.pool import Pool

EXAMPLES = 8  # for each address


@pytest.fixture(scope="module")
def described(stand_in, listening):
    """The server's own description of what can be asked, of a server that plays at living runs."""
    with pytest.MonkeyPatch.context() as patch, listening(Pool(1, stand_in)) as address:
        patch.setattr(Door, "slow_down", lambda _door, _comer: False)
        yield schemathesis.openapi.from_url(f"{address}/api/openapi.json")


def test_nothing_that_can_be_asked_breaks_the_server(described):
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) >= 15
    for operation in operations:
        ask_much(operation)


def ask_much(operation):
    @given(case=operation.as_strategy())
    @settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    def ask(case):
        answer = case.call()
        assert answer.status_code < 500, (operation.label, answer.request.url, answer.text)
        assert answer.headers["x-content-type-options"] == ["nosniff"]

    ask()
