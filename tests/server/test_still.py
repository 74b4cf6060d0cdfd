"""What the page knows before any run: all of it there, in both languages, drawn from the rooms and the evidence."""

from __future__ import annotations

import re

import pytest

from kranti.day import DAY
from kranti.evidence import facts, systems
from kranti.scenario import read
from kranti.views.levers import Lever
from kranti.views.measures import measures

HINDI = re.compile("[\u0900-\u097f]")
STILL = ("world", "scenarios", "facts", "systems", "lessons", "openapi.json", "door")


def bare_pairs(thing, path=""):
    """Go through all pairs of English and Hindi words; name those whose Hindi is no Hindi."""
    if isinstance(thing, dict):
        if isinstance(thing.get("hi"), str) and thing["hi"] != "%" and thing["hi"] and not HINDI.search(thing["hi"]):
            yield path, thing["hi"]
        for name, value in thing.items():
            yield from bare_pairs(value, f"{path}/{name}")
    elif isinstance(thing, list):
        for item in thing:
            yield from bare_pairs(item, path)


@pytest.mark.parametrize("name", STILL)
def test_every_still_question_is_answered(client, name):
    assert client.get(f"/api/{name}").json()


@pytest.mark.parametrize("name", STILL[:5])
def test_an_answer_that_is_known_is_not_sent_again(client, name):
    tag = client.get(f"/api/{name}").headers["etag"]
    again = client.get(f"/api/{name}", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_an_answer_goes_unpacked_to_who_cannot_unpack(client):
    plain = client.get("/api/world", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    assert plain.json() == client.get("/api/world").json()


@pytest.mark.parametrize("name", ["world", "facts", "systems"])
def test_what_has_words_in_english_has_them_in_hindi(client, name):
    assert list(bare_pairs(client.get(f"/api/{name}").json())) == []


def test_names_and_claims_of_systems_stand_in_hindi(client):
    listed = client.get("/api/systems").json()["systems"]
    assert list(bare_pairs(listed)) == []
    assert {one["id"] for one in listed} == set(systems())


def test_the_world_has_all_its_places_and_measures(client):
    world = client.get("/api/world").json()
    assert (len(world["places"]), len(world["cities"]), len(world["trades"])) == (99, 49, 3)
    assert [one["id"] for one in world["measures"]] == [*measures()]
    assert sum(one["headline"] for one in world["measures"]) == 1
    assert {place["region"] for place in world["places"]} == {region["id"] for region in world["regions"]}
    assert all(point["grade"] in ("seen", "recalled", "derived") for point in world["points"])


def test_the_record_holds_the_documented_dates(client):
    record = client.get("/api/world").json()["record"]
    assert {one["fact"] for one in record} == {fact.id for fact in facts().values() if fact.unit == "date" and fact.low}


def test_every_room_of_the_day_is_in_the_atlas_with_its_page_and_numbers(client):
    found = client.get("/api/systems").json()
    rooms = {room["name"]: room for room in found["rooms"]}
    assert set(rooms) == {step.room for step in DAY}
    assert all(room["readme"].startswith("# ") and room["levers"] for room in rooms.values())
    assert [
        name for name, room in rooms.items() if not room["purpose"]["en"] or not HINDI.search(room["purpose"]["hi"])
    ] == []
    assert [step["name"] for step in found["day"]] == [step.name for step in DAY]


def test_every_number_of_the_baseline_is_a_lever(client):
    listed = client.get("/api/scenarios").json()["levers"]
    numbers = read("empire-1896").numbers
    assert {one["name"] for one in listed} == {f"{room}.{rule}" for room in numbers for rule in numbers[room]}
    for one in listed:
        lever = Lever.model_validate(one)
        values = lever.value if isinstance(lever.value, list) else [lever.value]
        assert all(lever.low <= value <= lever.high for value in values), lever.name
        assert lever.proof or lever.evidence or lever.against, lever.name


def test_what_ifs_say_what_they_wait_for_and_what_they_change(client):
    listed = {one["question"]: one for one in client.get("/api/scenarios").json()["scenarios"]}
    assert len(listed) == 31
    assert all(one["ready"] == (not one["lacking"]) for one in listed.values())
    assert "womens_pay" in str(listed["Q16"]["sets"])
    assert listed["Q16"]["changes"]["en"].startswith("Changed: ")


def test_a_lesson_is_given_in_both_languages(client):
    for lesson in client.get("/api/lessons").json()["lessons"]:
        for language in ("en", "hi"):
            found = client.get(f"/api/lessons/{lesson['id']}", params={"lang": language}).json()
            assert found["title"] == lesson[language]["title"]
            assert found["markdown"].startswith("## ")
            assert bool(HINDI.search(found["title"])) == (language == "hi")


@pytest.mark.parametrize("asked", ["/api/lessons/nothing", "/api/lessons/20-when-work-stops?lang=fr", "/api/nothing"])
def test_what_is_not_there_is_told_so(client, asked):
    answer = client.get(asked)
    assert answer.status_code == 404
    assert answer.json()["error"]
