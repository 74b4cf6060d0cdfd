"""A run told in frames is the run: nothing lost, nothing told twice, the same while it is lived and afterwards."""

from __future__ import annotations

import json
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kranti.calendar import OldStyle
from kranti.scenario import read, with_levers
from kranti.views import chains, frames, telling
from kranti.views.measures import measures
from kranti.views.run import Run


def unpacked(raw):
    return [(kind, json.loads(body) if kind == frames.JSON else body) for kind, body in frames.unpack(raw)]


@pytest.fixture(scope="module")
def parts(told):
    return unpacked(b"".join(told[1]))


def test_a_run_is_told_from_head_to_end(parts):
    assert parts[0][1]["type"] == "head"
    assert parts[-1][1]["type"] == "end"
    assert sum(kind == frames.JSON and said["type"] == "end" for kind, said in parts) == 1


def test_every_day_is_told_once_and_in_order(parts):
    spans = [struct.unpack_from("<II", body) for kind, body in parts if kind == frames.DAYS]
    assert spans[0] == (0, 1), "the first day is told at once"
    assert [first for first, _ in spans] == list(np.cumsum([0, *(count for _, count in spans)])[:-1])
    assert sum(count for _, count in spans) == 731
    assert all(count >= telling.FIRST for _, count in spans[1:-1])


def test_totals_of_days_are_those_of_the_notebook(parts, run):
    for number, measure in enumerate(frames.daily()):
        told = np.concatenate(
            [
                np.frombuffer(body, "<f4", count := struct.unpack_from("<II", body)[1], 8 + 4 * count * number)
                for kind, body in parts
                if kind == frames.DAYS
            ]
        )
        assert np.allclose(told, measure.totals_of(run.notebook, slice(0, 731)), rtol=1e-6, equal_nan=True), measure.id


def test_bytes_of_places_unpress_to_their_values(parts, run):
    measure = measures()["strikers"]
    kind, body = next((kind, body) for kind, body in parts if kind == frames.DAYS and len(body) > 9000)
    first, count = struct.unpack_from("<II", body)
    at = 8 + 4 * count * len(frames.daily())
    steps = np.frombuffer(body, np.uint8, count * 99, at).reshape(count, 99)
    true = measure.values(run.notebook, slice(first, first + count))
    known = ~np.isnan(true)
    assert kind == frames.DAYS
    assert ((steps == frames.NOTHING) == ~known).all()
    shown = measure.top * (steps / frames.MOST) ** 2
    assert np.abs(shown - np.minimum(true, measure.top))[known].max() <= measure.top / 100


@given(
    values=st.lists(st.one_of(st.floats(-5, 400), st.just(float("nan"))), min_size=1, max_size=40),
    name=st.sampled_from([*measures()]),
)
def test_pressing_keeps_the_order_and_what_is_not_known(values, name):
    measure, array = measures()[name], np.array(values)
    steps = frames.pressed(measure, array)
    known = ~np.isnan(array)
    assert ((steps == frames.NOTHING) == ~known).all()
    order = np.argsort(array[known], kind="stable")
    assert (np.diff(steps[known][order].astype(int)) >= 0).all()


def test_a_year_is_told_when_it_is_over(parts, run):
    years = [body for kind, body in parts if kind == frames.YEAR]
    assert [struct.unpack_from("<II", body)[0] for body in years] == [1896, 1897]
    at = 8
    for measure in frames.yearly():
        total = struct.unpack_from("<f", years[1], at)[0]
        assert np.allclose(total, measure.totals_of(run.notebook, slice(1, 2))[0], rtol=1e-5, equal_nan=True), (
            measure.id
        )
        at += 4 + 4 * len(measure.labels)
    assert at == len(years[1])


def test_a_kept_run_is_told_as_it_was_while_it_was_lived(told, run):
    _, _, raw = telling.kept(run)
    live, kept = unpacked(b"".join(told[1])), unpacked(raw)
    assert live[0] == kept[0]
    assert {**live[-1][1], "seconds": 0} == {**kept[-1][1], "seconds": 0}
    assert b"".join(body for kind, body in live if kind == frames.YEAR) == b"".join(
        body for kind, body in kept if kind == frames.YEAR
    )


def test_a_record_that_begins_later_is_told_from_there(run):
    late = Run(run.lived, OldStyle(1897, 3, 1))
    parts = unpacked(telling.kept(late)[2])
    first = next(struct.unpack_from("<II", body) for kind, body in parts if kind == frames.DAYS)
    assert parts[0][1]["begins"] == "1897-03-01"
    assert first == (OldStyle(1897, 3, 1).number, 306)
    assert all(event["date"] >= "1897-03-01" for event in parts[-1][1]["events"])


def test_every_cause_of_an_event_can_be_looked_up(run):
    letters = chains.behind(run.lived, run.events)
    assert letters
    for event in run.events:
        assert all(str(serial) in letters for serial in event.because)
    for letter in letters.values():
        assert all(str(serial) in letters for serial in letter["because"])
        assert letter["says"]["en"]
        assert letter["says"]["hi"]


def test_the_chain_of_a_letter_is_the_one_that_why_tells(run):
    event = max(run.events, key=lambda one: len(one.because))
    letters = chains.behind(run.lived, [event])

    def same(tree):
        letter = letters[str(tree["serial"])]
        assert letter["says"] == tree["says"]
        for below in tree["because"]:
            same(below)

    for tree in run.why(event.id):
        same(tree)


def test_a_query_says_only_what_is_not_as_usual():
    baseline = read("empire-1896")
    assert telling.query(baseline, 1, "sample", baseline.ends) == ""
    changed = with_levers(baseline, ["market.ports_open=0.5", "factory.womens_pay=[1, 1]"], ["M31", "M30"])
    asked = telling.query(changed, 7, "standard", OldStyle(1905, 1, 9))
    assert asked == (
        "seed=7&set=factory.womens_pay%3D%5B1%2C1%5D&set=market.ports_open%3D0.5&without=M30&without=M31"
        "&resolution=standard&until=1905-01-09"
    )


def test_equal_keys_are_equal_runs():
    baseline = read("empire-1896")
    one = telling.key(with_levers(baseline, ["market.freight=15"]), 1, "sample", baseline.ends)
    other = telling.key(baseline, 1, "sample", baseline.ends)
    changed = telling.key(with_levers(baseline, ["market.freight=16"]), 1, "sample", baseline.ends)
    assert one == other
    assert changed != other
