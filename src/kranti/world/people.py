"""People: one record of four bytes each, lying side by side with those of the same home."""

from kranti.world.packed import pack
from kranti.world.table import Column, Table

FIELDS = pack(born=7, woman=1, literate=1, estate=3, faith=4, tongue=5, trade=3, temper=4)
BORN, WOMAN, LITERATE = FIELDS["born"], FIELDS["woman"], FIELDS["literate"]
ESTATE, FAITH, TONGUE = FIELDS["estate"], FIELDS["faith"], FIELDS["tongue"]
TRADE, TEMPER = FIELDS["trade"], FIELDS["temper"]

BIRTHS_FROM = 1800  # the year that `born` counts from

ESTATES = ("nobles", "clergy", "merchants", "townspeople", "peasants", "cossacks", "natives", "other")
FAITHS = (
    "orthodox", "old_believer", "catholic", "protestant", "armenian", "muslim", "jewish", "buddhist", "other",
)  # fmt: skip
TONGUES = (
    "russian", "ukrainian", "belarusian", "polish", "jewish", "german", "lithuanian", "latvian", "estonian",
    "romanian", "swedish_finnish", "volga_finnic", "tatar", "bashkir", "chuvash", "kazakh", "uzbek", "turkmen",
    "tajik", "mongol", "yakut", "georgian", "armenian", "north_caucasian", "other",
)  # fmt: skip
TRADES = ("none", "farming", "factory", "craft", "service", "arms", "study", "profession")


class People(Table):
    """Everyone, one record each; a free place in a home's run holds zero."""

    record = Column("u4", "packed", "birth year, sex, letters, estate, faith, tongue, livelihood, temper")
