"""Homes: the units people live and act in, each with one unbroken run of people's records."""

from kranti.world.table import Column, Table

KINDS = ("commune", "town", "plant", "workshop", "garrison", "university", "profession", "police", "cossacks", "manor")
COMMUNE, TOWN, PLANT, WORKSHOP, GARRISON, UNIVERSITY, PROFESSION, POLICE, COSSACKS, MANOR = range(len(KINDS))
RANKS = ("landless", "poor", "middling", "rich")
LANDLESS, POOR, MIDDLING, RICH = range(len(RANKS))
OWNERS = ("noble", "crown", "church")
NOBLE, CROWN, CHURCH = range(len(OWNERS))


class Homes(Table):
    """One row a unit: where its run begins, how long it is, whom a record stands for."""

    kind = Column("u1", "kind", "commune, town, plant, workshop, garrison, ...")
    governorate = Column("i2", "row", "the governorate it lies in")
    first = Column("i8", "row", "where its run of people begins")
    room_for = Column("i4", "record", "places in its run")
    count = Column("i4", "record", "places taken, from the first on")
    stands_for = Column("i4", "person", "persons of this unit that one record stands for")
    like = Column("i4", "unit", "units like this one that the row stands for")
    by_slot = Column("i4", "row", "the homes in the order of their runs")


class Communes(Table):
    """One row a village commune; row i is home i."""

    land = Column("i4", "tenth of a desyatina", "allotment land of the households kept, all together")
    repartitional = Column("u1", "yes or no", "the mir may re-divide the land")
    first_household = Column("i4", "row", "where its households begin")
    households = Column("i4", "household", "households kept in the record")
    manor = Column("i4", "row", "the estate next to the village")
    divided_on = Column("i4", "day", "the last repartition")
    grain = Column("i8", "pood", "in the barns of the households kept")
    rented = Column("i4", "tenth of a desyatina", "land rented from the estate")
    owed = Column("i8", "kopeck", "rent and arrears owed to the estate")
    purse = Column("i8", "kopeck", "money of the households kept")
    hunger = Column("i4", "Q16.16", "share of this year's bread that is lacking")
    land_hunger = Column("i4", "Q16.16", "log of need over land, and of the estate's land beside")
    beside = Column("i4", "Q16.16", "log of own and estate's land over own, times what the land is worth")
    quorum_lean = Column("i4", "Q16.16", "how far the village must lean for its quorum of households to be willing")
    uezd = Column("i4", "row", "the district it lies in")
    rising = Column("i4", "village", "villages of the row that are in action")
    rose = Column("i4", "village", "villages of the row that rose since New Year")
    wearied = Column("i4", "Q16.16", "tiredness and fear after an action, the mean of the row's villages")
    serial = Column("i8", "letter", "the last letter that hurt this village", 1)
    devotion = Column("i4", "Q16.16", "piety of the village, as far as its faith ties it to the Tsar")
    faith_in_tsar = Column("i4", "Q16.16", "belief that the Tsar means well by the peasants")
    respect_for_nobles = Column("i4", "Q16.16", "respect for the nobles beside")
    gini = Column("i4", "per mille", "inequality of land per mouth, at the last count")
    gini_before = Column("i4", "per mille", "inequality of land per mouth just before the last repartition")
    gini_after = Column("i4", "per mille", "inequality of land per mouth just after the last repartition")
    fit_before = Column("i4", "per mille", "correlation of land and mouths just before the last repartition")
    fit_after = Column("i4", "per mille", "correlation of land and mouths just after the last repartition")


class Households(Table):
    """One row a peasant household; its members are the people whose keyed number falls on it."""

    land = Column("u2", "tenth of a desyatina", "allotment it holds now")
    rank = Column("u1", "rank", "landless 0, poor 1, middling 2, rich 3")


class Manors(Table):
    """One row an estate beside villages: of a noble, the crown or the church."""

    governorate = Column("i2", "row", "the governorate it lies in")
    owner = Column("u1", "owner", "noble 0, crown 1, church 2")
    like = Column("i4", "estate", "estates like this one that the row stands for")
    land = Column("i8", "tenth of a desyatina", "all its land")
    let = Column("i8", "tenth of a desyatina", "land let to villages")
    due = Column("i8", "kopeck", "rent due in the farm year")
    paid = Column("i8", "kopeck", "rent paid in the farm year")
    arrears = Column("i8", "kopeck", "rent owed from before")
    grain = Column("i8", "pood", "in its barns")
