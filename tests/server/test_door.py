"""The class code: who knows it comes in, and stays in when the server is started again."""

from __future__ import annotations

import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.server.door import BURST, TRIES, TRIES_OF_ALL, Door, class_code, shown


def test_the_page_is_served_without_the_code_but_nothing_else(classroom):
    assert classroom.get("/").status_code in (200, 503)
    for path in ("world", "scenarios", "facts", "systems", "lessons", "run", "why?event=x", "compare", "export/csv"):
        answer = classroom.get(f"/api/{path}")
        assert answer.status_code == 401, path
        assert "class code" in answer.json()["error"]


def test_the_code_opens_however_it_is_written(classroom):
    for said in ("BCDF2345", "bcdf-2345", " BCDF 2345 "):
        token = classroom.post("/api/door", json={"code": said}).json()["token"]
        headers = {"Authorization": f"Bearer {token}"}
        assert classroom.get("/api/world", headers=headers).status_code == 200
        assert classroom.get("/api/door", headers=headers).json()["open"]
    assert not classroom.get("/api/door").json()["open"]


@pytest.mark.parametrize("token", ["", "x", "Bearer", "AAAA.BBBB", "é.é", "." * 300])
def test_a_token_that_was_not_given_opens_nothing(classroom, token):
    answer = classroom.get("/api/world", headers={"Authorization": f"Bearer {token}".encode()})
    assert answer.status_code in (401, 429)


def test_a_server_started_again_knows_its_tokens():
    token = Door("BCDF-2345").enter("bcdf2345", "a")
    assert Door("BCDF-2345").known(token)
    assert not Door("BCDF-2346").known(token)


def test_wrong_codes_are_counted_for_each_comer():
    door = Door("BCDF-2345")
    for _ in range(TRIES):
        assert door.enter("nothing", "a") is None
    with pytest.raises(TimeoutError):
        door.enter("BCDF-2345", "a")
    assert door.enter("BCDF-2345", "b")


def test_wrong_codes_from_everywhere_are_counted_together():
    door = Door("BCDF-2345")
    for comer in range(TRIES_OF_ALL):
        door.enter("nothing", str(comer))
    with pytest.raises(TimeoutError):
        door.enter("BCDF-2345", "one more")


def test_too_many_wrong_codes_are_told_so(classroom):
    answers = [classroom.post("/api/door", json={"code": "nothing"}).status_code for _ in range(TRIES + 1)]
    assert answers == [403] * TRIES + [429]


def test_the_code_of_a_machine_is_made_once_and_nobody_else_reads_it(tmp_path):
    code = class_code(tmp_path)
    assert class_code(tmp_path) == code
    assert len(shown(code).replace("-", "")) == 8
    assert stat.S_IMODE((tmp_path / "class-code").stat().st_mode) == 0o600
    assert class_code(tmp_path / "other") != code


def test_one_who_asks_much_slows_down_nobody_else():
    door = Door()
    assert any(door.slow_down("a") for _ in range(int(BURST) + 50))
    assert not door.slow_down("b")


@given(said=st.text())
def test_only_the_code_is_the_code(said):
    letters = "".join(letter for letter in said.upper() if letter.isalnum())
    assert (Door("BCDF-2345").enter(said, "a") is not None) == (letters == "BCDF2345")
