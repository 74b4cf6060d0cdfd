"""Strangers, strange pages, and too much at once go no further."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kranti.server.door import Door

STRANGE_NAMES = (
    "evil.example",
    "evil.example:8896",
    "127.0.0.1.evil.example",
    "localhost.evil.example",
    "10.0.0.7",
    "",
    "[::2]:8896",
)
METHODS = ("GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH")


@pytest.mark.parametrize("host", STRANGE_NAMES)
@pytest.mark.parametrize("method", METHODS)
def test_a_request_under_a_strange_name_is_refused_whatever_its_method(client, host, method):
    assert client.request(method, "/api/world", headers={"Host": host}).status_code == 403
    assert client.request(method, "/", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8896", "127.0.0.1", "127.0.0.1:80", "[::1]:8896", "127.3.2.1"]
)
def test_this_machine_may_ask_under_every_name_of_its_own(client, host):
    assert client.get("/api/door", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["192.168.1.20:8896", "[fe80::1]:8896", "10.0.0.7"])
def test_a_class_may_ask_by_address(classroom, host):
    assert classroom.get("/api/door", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("host", ["school.example", "192.168.1.20.evil.example"])
def test_a_class_may_not_ask_by_a_name_that_is_not_ours(classroom, host):
    assert classroom.get("/api/door", headers={"Host": host}).status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "strange"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_another_sites_page_may_not_ask(client, site, method):
    answer = client.request(method, "/api/door", headers={"Sec-Fetch-Site": site})
    assert answer.status_code == 403
    assert "another site" in answer.json()["error"]


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "https://127.0.0.1:8896", "http://127.0.0.1:9"])
def test_an_origin_that_is_not_ours_may_not_ask(client, origin):
    assert client.post("/api/door", json={"code": "x"}, headers={"Origin": origin}).status_code == 403


def test_our_own_page_may_ask(client):
    headers = {"Origin": "http://127.0.0.1:8896", "Sec-Fetch-Site": "same-origin"}
    assert client.get("/api/world", headers=headers).status_code == 200


def test_a_link_from_another_site_opens_the_page(client):
    assert client.get("/", headers={"Sec-Fetch-Site": "cross-site"}).status_code in (200, 503)


@pytest.mark.parametrize("path", ["/", "/api/world", "/api/door", "/api/nothing", "/nothing"])
def test_every_answer_carries_the_policy(client, path):
    headers = client.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers
    assert "access-control-allow-origin" not in headers


def test_a_refusal_carries_the_policy_too(client):
    assert "content-security-policy" in client.get("/", headers={"Host": "evil.example"}).headers


def test_a_long_body_is_refused_by_its_length(client):
    answer = client.post("/api/door", content=b"x" * 5000, headers={"Content-Type": "application/json"})
    assert answer.status_code == 413


def test_a_long_body_is_refused_though_its_length_is_not_told(client):
    answer = client.post("/api/door", content=(b"x" * 500 for _ in range(10)))
    assert answer.status_code == 413


PATHS = (
    "/../pyproject.toml", "/..%2f..%2fpyproject.toml", "/%2e%2e/%2e%2e/pyproject.toml", "/assets/../../server/app.py",
    "/api/lessons/..%2f..%2fREADME", "/api/lessons/%2e%2e", "/assets/..%5c..%5capp.py", "//etc/passwd", "/%00",
)  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_out_of_the_page(client, path):
    answer = client.get(path)
    assert answer.status_code in (400, 404, 503)
    assert "hatchling" not in answer.text
    assert "def create" not in answer.text


@pytest.mark.parametrize(
    "name", ["../../../etc/passwd", "/etc/passwd.toml", "switches", "numbers/market", "<script>alert(1)</script>"]
)
def test_no_file_beside_the_scenarios_can_be_asked_for(client, name):
    answer = client.get("/api/run", params={"s": name})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["error"].startswith("there is no scenario")


@pytest.mark.parametrize(
    "query",
    ["seed=%ff", "s=%c3%28", "seed=99999999999999999999999", "seed=-1", "seed=1.5", "set=%00", "set=a", "without=M94",
     "until=1896-02-31", "until=1925-01-01", "resolution=%F0%9F%98%80",
     "set=market.ports_open=nan", "set=market.ports_open=9",
     "set=market.ports_open=[[[["],
)  # fmt: skip
def test_a_wrong_wish_is_refused_in_one_sentence(client, query):
    answer = client.get(f"/api/run?{query}")
    assert answer.status_code == 400
    assert "\n" not in answer.json()["error"]
    assert answer.json()["error"].endswith(".")


def test_a_body_that_is_no_text_is_refused(client):
    answer = client.post("/api/door", content=b"\xff\xfe\x00", headers={"Content-Type": "application/json"})
    assert answer.status_code == 400


def test_whoever_asks_too_fast_is_told_to_wait(client, monkeypatch):
    monkeypatch.setattr(Door, "slow_down", lambda _door, _comer: True)
    answer = client.get("/api/world")
    assert (answer.status_code, answer.headers["retry-after"]) == (429, "2")
    assert client.get("/").status_code in (200, 503)


@given(host=st.text(st.characters(codec="latin-1", exclude_characters="\r\n\0"), max_size=30))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_name_whatever_breaks_the_guard(client, host):
    assert client.get("/api/door", headers={"Host": host.encode("latin-1")}).status_code in (200, 403)
