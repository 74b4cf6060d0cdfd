"""One run of eleven years in the sample world, for facts and chronicle of the parties."""

import pytest

from kranti import api


@pytest.fixture(scope="session")
def run():
    """A run of the baseline up to the end of 1906."""
    return api.run(seed=2, until="1906-12-31")
