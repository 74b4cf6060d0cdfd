"""A wish: the run that somebody asks for, checked before any work is done."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from kranti import ask, founding
from kranti.calendar import OldStyle
from kranti.evidence import questions
from kranti.scenario import Scenario, ScenarioError, read, with_levers
from kranti.scenario import names as scenario_names
from kranti.views import telling
from kranti.views.levers import BASELINE

MOST_SETTINGS, LONGEST = 100, 400
MOST_BYTES = 400 << 20  # of a world that a run on the server may take


class Wish(BaseModel):
    """One run as the page asks for it, in the words of the command line."""

    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True)

    s: str = Field(BASELINE, max_length=LONGEST, description="a name from `kranti scenarios`, or a question's id")
    seed: int = Field(1, ge=0, lt=ask.SEEDS, description="the same seed gives the same run to the bit")
    settings: list[str] = Field(
        [], alias="set", max_length=MOST_SETTINGS, description="numbers set by hand, each room.rule=VALUE"
    )
    without: list[str] = Field([], max_length=MOST_SETTINGS, description="systems taken out, each an id such as M30")
    resolution: str = Field("sample", max_length=LONGEST, description="sample or standard")
    until: str | None = Field(None, max_length=LONGEST, description="last day lived, Old Style")

    def scenario(self) -> Scenario:
        """Read the scenario and pull its levers, once it was checked."""
        return with_levers(_read(ask.one_of(self.s, names(), "scenario")), self.settings, self.without)

    def last(self, scenario: Scenario) -> OldStyle:
        """Give the last day to be lived."""
        return ask.span(scenario.begins, scenario.ends, self.until, None)[0]

    def checked(self) -> str:
        """Refuse what cannot be lived here; give the request in its shortest form.

        Raises
        ------
        ScenarioError, CalendarError
            In one sentence.
        """
        scenario = ask.scenario(ask.one_of(self.s, names(), "scenario"), self.settings, self.without)
        resolution = ask.resolution(self.resolution)
        need = founding.survey(scenario, self.seed, resolution).bytes if resolution != "sample" else 0
        if need > MOST_BYTES:
            raise ScenarioError(
                f"a world of resolution {resolution} needs {need:,} bytes of memory and the page gives a run "
                f"{MOST_BYTES:,}; ask for a coarser one, or live it by `kranti run --resolution {resolution}`."
            )
        return telling.query(scenario, self.seed, resolution, self.last(scenario))

    def plain(self) -> dict[str, Any]:
        """Write it down for a worker."""
        return self.model_dump(by_alias=True)


@cache
def names() -> dict[str, str]:
    """List the library's scenarios by name, and by the ids of questions; no other file can be asked for."""
    files = scenario_names(shelves=(".", "placebo"))
    asked = {name: item.slug for item in questions().values() for name in (item.slug, item.id)}
    return dict(zip(files, files, strict=True)) | asked


_read = cache(read)
