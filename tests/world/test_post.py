"""The post: written today, read tomorrow, numbered for the whole run."""

import pytest

from kranti.world.post import ARREARS, LETTERS, REPARTITION, STRIKE_BEGUN, Counter, Inbox, Outbox, deliver, send


@pytest.fixture
def boxes():
    """An empty post with room for four letters a day."""
    return Outbox(4), Inbox(4), Counter(1)


def _names(box, counter):
    return [LETTERS[kind] for kind in box.kind[: counter.received[0]]]


def _bound(boxes):
    """Show the post as kernels see it."""
    from collections import namedtuple

    outbox, _, counter = boxes
    look = namedtuple("outbox_of_test", outbox.arrays)  # noqa: PYI024
    count = namedtuple("counter_of_test", counter.arrays)  # noqa: PYI024
    return look(**outbox.arrays), count(**counter.arrays)


def test_what_is_written_today_is_read_tomorrow_and_no_longer(boxes):
    outbox, counter = _bound(boxes)
    send.py_func(outbox, counter, ARREARS, 3, 14, 500)
    assert _names(boxes[1], boxes[2]) == []
    deliver(*boxes)
    assert _names(boxes[1], boxes[2]) == ["arrears"]
    deliver(*boxes)
    assert _names(boxes[1], boxes[2]) == []


def test_serial_numbers_run_on_from_day_to_day(boxes):
    outbox, counter = _bound(boxes)
    first = [send.py_func(outbox, counter, ARREARS, 0, who, 1) for who in range(3)]
    deliver(*boxes)
    second = send.py_func(outbox, counter, REPARTITION, 0, 0, 1)
    assert [*first, second] == [0, 1, 2, 3]


def test_a_letter_carries_its_reasons(boxes):
    outbox, counter = _bound(boxes)
    send.py_func(outbox, counter, ARREARS, 0, 0, 1)
    send.py_func(outbox, counter, STRIKE_BEGUN, 0, 7, 200, 0)
    deliver(*boxes)
    assert boxes[1].because[:2].tolist() == [[-1, -1, -1], [0, -1, -1]]


def test_when_the_days_post_is_full_the_letter_is_lost_and_the_writer_knows(boxes):
    outbox, counter = _bound(boxes)
    serials = [send.py_func(outbox, counter, ARREARS, 0, who, 1) for who in range(5)]
    assert serials == [0, 1, 2, 3, -1]
    assert deliver(*boxes) == 4


def test_compiled_and_plain_post_are_the_same(boxes):
    outbox, counter = _bound(boxes)
    assert send(outbox, counter, STRIKE_BEGUN, 2, 7, 200, 5, 6, 7) == 0
    assert boxes[0].because[0].tolist() == [5, 6, 7]
    assert (boxes[0].kind[0], boxes[0].place[0], boxes[0].sender[0], boxes[0].size[0]) == (STRIKE_BEGUN, 2, 7, 200)
