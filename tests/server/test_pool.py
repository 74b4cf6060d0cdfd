"""The queue and the workers: fair, shared, stopped when nobody listens, alive after a death."""

from __future__ import annotations

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor

import httpx2 as httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.server import pool as pools
from kranti.server.door import Door
from kranti.server.pool import FullError, Pool
from kranti.views import frames

PATIENT = httpx.Timeout(60)


def words(raw: bytes) -> list[dict]:
    return [json.loads(body) for kind, body in frames.unpack(raw) if kind == frames.JSON]


def run(address: str, seed: int, token: str = "") -> list[dict]:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = httpx.get(f"{address}/api/run?seed={seed}", timeout=PATIENT, headers=headers)
    assert answer.status_code == 200, answer.text
    return words(answer.content)


async def asked(owners: list[tuple[str, int]]) -> list[tuple[str, int]]:
    pool = Pool(1)
    for number, (owner, rank) in enumerate(owners):
        await pool.ask(str(number), {}, owner, rank)
    return [owners[int(job.key)] for job in pool.waiting]


def test_who_asks_for_one_run_comes_before_anothers_second():
    order = asyncio.run(asked([("a", 0), ("a", 0), ("a", 0), ("b", 0), ("c", 0), ("b", 0)]))
    assert "".join(owner for owner, _ in order) == "abcaba"


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from([0, 1])), max_size=40))
def test_nobody_is_served_twice_before_all_are_served_once(owners):
    order = asyncio.run(asked(owners))
    assert [rank for _, rank in order] == sorted(rank for _, rank in order)
    onlookers = [owner for owner, rank in order if rank == 0]
    if all(rank == 0 for _, rank in owners):
        assert set(onlookers[: len(set(onlookers))]) == set(onlookers)


def test_a_queue_that_is_too_long_takes_nobody_more(monkeypatch):
    monkeypatch.setattr(pools, "MOST_WAITING", 2)
    with pytest.raises(FullError):
        asyncio.run(asked([("a", 0)] * 3))


def test_a_full_queue_is_told_in_a_sentence(client, monkeypatch):
    monkeypatch.setattr(pools, "MOST_WAITING", 0)
    answer = client.get("/api/run?seed=99")
    assert answer.status_code == 429
    assert answer.json()["error"].startswith("too many runs")


def test_a_run_is_lived_once_and_then_kept(diary, stand_in, listening):
    with listening(Pool(1, stand_in)) as address:
        first, again = run(address, 3), run(address, 3)
    assert [said for said in first if said["type"] != "queue"] == again
    assert diary()[3] == 3


def test_who_waits_is_told_the_place_in_the_queue(stand_in, listening):
    with listening(Pool(1, stand_in)) as address, ThreadPoolExecutor(4) as many:
        told = list(many.map(lambda seed: run(address, seed), [17, 18, 19, 20]))
    assert all(one[-1]["type"] == "end" for one in told)
    assert max(said["place"] for one in told for said in one if said["type"] == "queue") >= 1


def test_a_closed_connection_stops_the_run_within_a_month(diary, stand_in, listening, until):
    with listening(Pool(1, stand_in)) as address:
        with httpx.stream("GET", f"{address}/api/run?seed=15", timeout=PATIENT) as answer:
            parts = answer.iter_raw()
            next(parts)
            until(lambda: diary()[15] > 2)
        assert run(address, 3)[-1]["digest"] == "3"
        lived = diary()[15]
        assert run(address, 4)[-1]["digest"] == "4"
        assert diary()[15] == lived


def test_a_run_that_another_still_listens_to_goes_on(stand_in, listening):
    with listening(Pool(1, stand_in)) as address, ThreadPoolExecutor(1) as other:
        listener = other.submit(run, address, 17)
        with httpx.stream("GET", f"{address}/api/run?seed=17", timeout=PATIENT) as answer:
            parts = answer.iter_raw()
            next(parts)
        assert listener.result()[-1]["type"] == "end"


def test_a_dead_worker_is_followed_by_another(stand_in, listening, monkeypatch):
    monkeypatch.setattr(pools, "RESTS", 0.01)
    with listening(Pool(1, stand_in)) as address:
        said = run(address, 14)[-1]
        assert (said["type"], said["status"]) == ("error", 500)
        assert run(address, 3)[-1]["type"] == "end"


def test_a_run_that_breaks_off_says_so_and_takes_nobody_along(client):
    said = words(client.get("/api/run?seed=13").content)[-1]
    assert "broke off" in said["error"]
    assert words(client.get("/api/run?seed=3").content)[-1]["type"] == "end"


def test_a_refusal_of_the_worker_comes_in_its_words(client):
    assert words(client.get("/api/run?seed=16").content)[-1]["error"] == "this cannot be lived; ask for something else."
    for path in ("why?event=wave", "export/csv?", "export/page?"):
        answer = client.get(f"/api/{path}&seed=16" if path.startswith("why") else f"/api/{path}seed=3")
        assert answer.status_code == (400 if path.startswith("why") else 200)


def test_a_run_that_takes_too_long_is_ended(stand_in, listening, monkeypatch):
    monkeypatch.setattr(pools, "LONGEST", 0.3)
    monkeypatch.setattr(pools, "RESTS", 0.01)
    with listening(Pool(1, stand_in)) as address:
        assert run(address, 15)[-1]["status"] == 500


def test_old_runs_are_forgotten_when_they_take_too_much_room(stand_in, listening, monkeypatch):
    monkeypatch.setattr(pools, "KEPT_BYTES", 0)
    pool = Pool(1, stand_in)
    with listening(pool) as address:
        run(address, 3)
        assert not [job for job in pool.jobs.values() if job.done]


def test_forty_pupils_at_once_are_all_answered(stand_in, listening):
    pupils = 40
    door = Door("BCDF-2345")
    with listening(Pool(2, stand_in), door, exposed=True) as address, ThreadPoolExecutor(pupils) as many:
        tokens = [door.enter("BCDF-2345", str(pupil)) for pupil in range(pupils)]
        tasks = [many.submit(run, address, 100 + pupil, tokens[pupil]) for pupil in range(pupils)]
        for token in tokens:
            answer = httpx.get(f"{address}/api/door", headers={"Authorization": f"Bearer {token}"}, timeout=PATIENT)
            assert answer.json()["open"]
        assert all(task.result()[-1]["type"] == "end" for task in tasks)


def test_pairs_are_counted_while_they_come(client):
    raw = client.get("/api/compare?n=4&without=M30").content
    said = words(raw)
    assert [one["type"] for one in said] == ["head", "pair", "pair", "pair", "pair", "end"]
    assert [one["done"] for one in said[1:-1]] == [1, 2, 3, 4]
    last = said[-2]["summary"]
    assert (last["runs"], last["events"][0]["p_a"], last["events"][0]["p_b"]) == (4, 1.0, 0.5)
    assert (last["events"][0]["necessity"], last["events"][0]["sufficiency"]) == (0.5, 1.0)
    assert "happened in 4 of them" in last["sentence"]["en"]
    assert sum(kind == frames.PAIR for kind, _ in frames.unpack(raw)) == 4


def test_a_comparison_with_itself_lives_each_seed_once(client):
    said = words(client.get("/api/compare?n=2").content)
    assert said[0]["alone"]
    assert all(event["necessity"] == 0 for event in said[-2]["summary"]["events"])


def test_why_gives_a_tree(client):
    found = client.get("/api/why?seed=5&event=wave").json()
    assert (found["event"]["id"], found["because"][0]["kind"]) == ("wave", "wave")
    assert client.get("/api/why?seed=5&event=flood").status_code == 400
