"""Claims: which measure belongs to each system of the chapter, and when its claim holds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from kranti.evidence import systems
from kranti.study import measures
from kranti.study.measures import Measure


def claim_holds(system: str, off: Sequence[float], on: Sequence[float]) -> bool:
    """Tell whether a measure without a system differs from the measure with it as claimed, on the mean of paired seeds.

    Parameters
    ----------
    system : its M-id.
    off, on : the measure without and with the system, seed by seed.
    """
    shift = float(np.mean(np.subtract(off, on)))
    return {"up": shift > 0, "down": shift < 0, "changes": shift != 0}[systems()[system].direction]


_OF_SYSTEM: dict[str, Measure] = {
    "M01": measures.unlike_governorates,
    "M02": measures.minority_share,
    "M03": measures.dumas_dismissed,
    "M04": measures.noble_rent,
    "M05": measures.crown_and_church_land,
    "M06": measures.plants_beyond_the_law,
    "M07": measures.dispersed,
    "M08": measures.party_members,
    "M09": measures.clashes,
    "M13": measures.unofficial,
    "M14": measures.total("governorates.harvest"),
    "M15": measures.total("governorates.exported"),
    "M16": measures.chief_areas_share,
    "M17": measures.growth_of_coal_and_iron,
    "M18": measures.plants_beyond_the_law,
    "M19": measures.total("empire.craft_goods"),
    "M20": measures.total("trades.strikers"),
    "M21": measures.total("trades.strikers"),
    "M22": measures.womens_pay_over_mens,
    "M23": measures.total("trades.strikers"),
    "M24": measures.total("empire.helped"),
    "M25": measures.dear_over_cheap,
    "M26": measures.total("trades.strikes"),
    "M27": measures.leading_share,
    "M28": measures.land_inequality,
    "M29": measures.belief,
    "M30": measures.land_per_mouth_inequality,
    "M31": measures.arrears,
    "M32": measures.troubled_in_the_worst_year,
    "M35": measures.total("governorates.reached"),
    "M36": measures.organisers_in_villages,
    "M37": measures.total("governorates.seizures"),
    "M38": measures.democrats_among_workers,
    "M39": measures.decisions_carried_out,
    "M40": measures.menshevik_members,
    "M92": measures.kinds_of_demand,
    "M41": measures.circles_heard,
    "M46": measures.schools_shut,
    "M47": measures.bodies_linked,
    "M43": measures.out_within_ten_days,
    "M44": measures.out_at_most,
    "M45": measures.out_in_three_months,
    "M48": measures.organised_at_most,
    "M49": measures.liberties,
    "M93": measures.days_between_styles,
}
MEASURES: dict[str, Measure] = {systems()[name].measure: take for name, take in _OF_SYSTEM.items()}
