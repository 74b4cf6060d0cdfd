"""A port that is taken is told with who has it and which is free."""

from __future__ import annotations

import os
import socket
from contextlib import closing

import pytest

from kranti.server import ports


@pytest.fixture
def taken():
    with closing(socket.create_server(("127.0.0.1", 0))) as mine:
        yield mine.getsockname()[1]


def test_a_taken_port_is_told_with_who_has_it_and_the_next_free_one(taken):
    with pytest.raises(ports.PortError) as refused:
        ports.listen("127.0.0.1", taken)
    assert f"process {os.getpid()}" in str(refused.value)
    assert "--port" in str(refused.value)
    free = int(str(refused.value).rsplit(" ", 1)[1].rstrip("."))
    with closing(ports.listen("127.0.0.1", free)) as listening:
        assert listening.getsockname()[1] == free


def test_where_no_port_is_asked_for_the_first_free_one_is_taken(taken, monkeypatch):
    monkeypatch.setattr(ports, "USUAL", taken)
    with closing(ports.listen("127.0.0.1", None)) as listening:
        assert taken < listening.getsockname()[1] < taken + ports.TRIED


def test_where_all_are_taken_that_is_told(taken, monkeypatch):
    monkeypatch.setattr(ports, "USUAL", taken)
    monkeypatch.setattr(ports, "TRIED", 1)
    with pytest.raises(ports.PortError, match="all taken"):
        ports.listen("127.0.0.1", None)


@pytest.mark.parametrize("port", [0, -1, 65_536])
def test_a_port_out_of_bounds_is_refused(port):
    with pytest.raises(ports.PortError, match="out of bounds"):
        ports.listen("127.0.0.1", port)


def test_a_host_that_is_no_address_is_refused():
    with pytest.raises(ports.PortError, match="999"):
        ports.listen("999.1.1.1", None)
