"""Write down the state that one short run comes to; call `python tests/replay/refresh.py` after a change that is meant.

The test of the same folder then holds every later version to it, as long as the scenario's numbers are the same.
"""

from pathlib import Path

from kranti import life
from kranti.calendar import OldStyle
from kranti.scenario import read

KEPT = Path(__file__).with_name("baseline.toml")
SEED, UNTIL = 7, "1897-12-31"


def main() -> None:
    """Live the run and keep its digest beside the fingerprint of its numbers."""
    scenario = read("empire-1896")
    lived = life.live_on(life.begin(scenario, SEED, "sample"), OldStyle.parse(UNTIL))
    words = {"until": UNTIL, "fingerprint": scenario.fingerprint, "digest": lived.digest}
    lines = [f"seed = {SEED}", *(f'{name} = "{word}"' for name, word in words.items())]
    KEPT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
