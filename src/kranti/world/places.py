"""Places: governorates, cities, districts, and the railways between them; and the Empire as one row."""

from kranti.world.parties import CLASSES, PARTY_NAMES
from kranti.world.table import Column, Table
from kranti.world.work import DEMANDS

GOVERNORATES = 99
NEAREST = 4


class Governorates(Table):
    """One row a governorate, oblast or Finnish province."""

    core = Column("u1", "yes or no", "speaks Great Russian for the most part")
    region = Column("i2", "row", "region it belongs to")
    population = Column("i8", "person", "people living there, counted anew by the census room")
    first_slot = Column("i8", "row", "where the runs of its villages and towns begin in the people's table")
    slots = Column("i8", "row", "places in the runs of its villages and towns")
    first_home = Column("i4", "row", "where its homes begin in homes.by_slot")
    homes = Column("i4", "home", "its villages and towns, the first of its homes in homes.by_slot")
    births = Column("i8", "person", "born this year")
    deaths = Column("i8", "person", "died this year")
    moved = Column("i8", "person", "came (or left, below zero) this year")
    births_due = Column("i8", "person", "births not yet given to a home")
    deaths_due = Column("i8", "person", "deaths not yet given to a home")
    moves_due = Column("i8", "person", "arrivals not yet given to a home")
    town_due = Column("i8", "person", "villagers on the way to town, not yet moved")
    weather = Column("i4", "Q16.16", "yield of this year over the ordinary yield")
    sown = Column("i8", "pood", "ordinary harvest of the area under grain")
    harvest = Column("i8", "pood", "last harvest")
    village_grain = Column("i8", "pood", "in peasants' barns, for every village")
    manor_grain = Column("i8", "pood", "in estates' barns")
    town_grain = Column("i8", "pood", "in merchants' and towns' stores")
    marketed = Column("i8", "pood", "sold since the last harvest")
    exported = Column("i8", "pood", "sent abroad since the last harvest")
    eaten = Column("i8", "pood", "eaten and fed since the last harvest")
    seed = Column("i8", "pood", "sown since the last harvest")
    short = Column("i8", "pood", "bread lacking since the last harvest")
    grain_price = Column("i8", "hundredth of a kopeck", "price of a pood of grain")
    grain_sold = Column("i8", "pood", "sold by villages and estates this week")
    rail = Column("u1", "yes or no", "has a railway")
    port = Column("u1", "yes or no", "ships grain abroad")
    artisans = Column("i8", "person", "people working in crafts")
    hands = Column("i8", "person", "people working in inspected plants")
    hired_due = Column("i8", "person", "villagers hired by plants (below zero: sent home), not yet moved as records")
    by_trade = Column("i8", "person", "hands of each trade", 3)
    striking = Column("i8", "person", "hands of each trade on strike, yesterday evening", 3)
    strikers = Column("i8", "person", "on strike today")
    struck = Column("i8", "plant", "plants on strike today")
    serial = Column("i8", "letter", "the letter of a dearth in this farm year, -1 where there is none")
    defied = Column("i8", "Q16.16 act", "acts of defiance that nobody punished, fading")
    quelled = Column("i8", "Q16.16 act", "acts of defiance that were punished, fading")
    awe_lost = Column("i4", "Q16.16", "awe of the state that is lost here, in sigmas of a unit's leaning")
    near = Column("i2", "row", "the governorates nearest to it", NEAREST)
    villages = Column("i8", "village", "village communes")
    rising = Column("i8", "village", "villages in action, yesterday evening")
    roused = Column("i8", "village", "villages that rose this week")
    rural_acts = Column("i8", "act", "villages that rose this year")
    seizures = Column("i8", "act", "of these, where land, stock or grain was seized, or worse")
    seized = Column("i8", "pood", "grain that villages carried out of estates' barns this year")
    burnings = Column("i8", "act", "of these, where houses burned, or worse")
    killings = Column("i8", "act", "of these, where a landlord was killed")
    poor_part = Column("i8", "per mille", "share of poor households that took part, summed over the year's risings")
    rich_part = Column("i8", "per mille", "share of rich households that took part, summed over the year's risings")
    rising_serial = Column("i8", "letter", "the last letter about a rising here")
    sent = Column("i8", "village", "villages that the troops sent here can bring to order this week")
    soldiers = Column("i8", "person", "soldiers in garrison who obey")
    mutinous = Column("i8", "person", "soldiers of regiments in mutiny")
    mutinies = Column("i8", "regiment", "regiments that mutinied this year")
    cossacks = Column("i8", "person", "Cossacks under arms")
    policemen = Column("i8", "person", "police")
    force = Column("i8", "person", "people that obeying force can disperse in a day")
    rival = Column("i4", "Q16.16", "how far people look to a body other than the government")
    campaign = Column("i4", "Q16.16", "how loudly liberals, nationalists and Jadids speak for a constitution", 3)
    foreign = Column("i4", "Q16.16", "people of another tongue than the East Slavs' and no Muslims, of all people")
    muslim = Column("i4", "Q16.16", "Muslims, of all people")
    mandates = Column("i2", "seat", "its deputies under the wide and under the narrow vote law", 2)
    deputies = Column("i2", "seat", "its deputies in the last Duma, by bloc", 6)
    yield_ordinary = Column("i8", "Q16.16 pood", "ordinary yield of a tenth of a desyatina of peasant land on day zero")
    seed_share = Column("i4", "Q16.16", "seed over the ordinary harvest")
    ration = Column("i8", "Q16.16 pood", "grain that a villager and the cattle are used to in a week")
    earnings = Column("i8", "Q16.16 kopeck", "what a villager earns in a week beside grain, free of taxes")
    town_mouths = Column("i8", "person", "people who live on bought bread")
    spoilt = Column("i8", "pood", "gone bad in the stores since the last harvest")
    asked = Column("i8", "pood", "asked of merchants and towns in a week, slowly remembered")
    soil = Column("i4", "Q16.16", "ordinary yield of a seed over the mean of the governorates")
    land_price = Column("i8", "kopeck", "price of a desyatina of land")
    rent_due = Column("i8", "kopeck", "rent that falls due this year")
    rent_paid = Column("i8", "kopeck", "rent paid this year")
    rent_arrears = Column("i8", "kopeck", "rent unpaid after the last collection")
    repartitions = Column("i8", "commune", "communes that divided their land anew at the last season")
    gini = Column("i4", "per mille", "inequality of land per mouth, mean of its communes")
    gini_before = Column("i4", "per mille", "the same before the last repartition, where one was made in this run")
    gini_after = Column("i4", "per mille", "the same after the last repartition, where one was made in this run")
    fit_before = Column("i4", "per mille", "correlation of land and mouths before that repartition")
    fit_after = Column("i4", "per mille", "correlation of land and mouths after that repartition")
    crowd = Column("i8", "person", "workers, villagers and educated people whom a party may win", len(CLASSES))
    discontent = Column("i4", "Q16.16", "what workers, villagers and educated people hold against things", len(CLASSES))
    called = Column("i4", "Q16.16", "share of the hands of each trade whom a party's call reaches this month", 3)
    call_serial = Column("i8", "letter", "the letter of the call that reaches most, -1 for none")
    agitation = Column("i4", "Q16.16", "how far villages here have heard that the land is to be theirs, 0 to 1")
    reached = Column("i8", "person", "strikers whom a party's call had reached, begun this year")
    effort = Column("i4", "Q16.16", "effort of the political police, 1 in a city of a million")
    exile_weight = Column("i4", "weight", "how often people are exiled to here")
    prisoners = Column("i8", "person", "members of each party in prison here", len(PARTY_NAMES))
    exiles = Column("i8", "person", "members of each party exiled to here", len(PARTY_NAMES))
    demanded = Column("i8", "act", "acts of this month, by what they demanded", len(DEMANDS))
    heard = Column("i8", "Q16.16 act", "acts of late, by what they demanded, fading", len(DEMANDS))


class Cities(Table):
    """One row a city of the first forty."""

    governorate = Column("i2", "row", "the governorate it lies in")
    home = Column("i4", "row", "the home of its townspeople")
    strikers = Column("i8", "person", "on strike today")
    struck = Column("i8", "plant", "plants on strike today")
    hands = Column("i8", "person", "people working in inspected plants")


class Districts(Table):
    """One row a factory district: a quarter of a city, or the plants of a stretch of country."""

    governorate = Column("i2", "row", "the governorate it lies in")
    city = Column("i2", "row", "the city it belongs to, or -1")
    hands = Column("i8", "person", "people working in its plants")
    striking = Column("i8", "person", "on strike, yesterday evening")
    first_plant = Column("i4", "row", "where its plants begin in the table of plants")
    plants = Column("i4", "plant", "its plants, standing or not")
    active = Column("i4", "plant", "on strike, yesterday evening")
    called = Column("i4", "plant", "that came out today")
    cheer = Column("i4", "Q16.16", "memory of victories seen here")
    locked = Column("i8", "person", "of those on strike, locked out by their owner")
    licensed = Column("u1", "yes or no", "a mutual-aid society of workers is allowed here")
    members = Column("i8", "person", "members of the mutual-aid societies")
    jobless = Column("i8", "person", "members who lost their place this month")
    chest = Column("i8", "kopeck", "put by in the societies' chests")
    endurance = Column("i4", "Q16.16 day", "days longer that a strike can hold out on the chests")
    serial = Column("i8", "letter", "the last strike begun here")


class Registers(Table):
    """One row a year: what the registers say of every governorate."""

    births = Column("i4", "person", "births by governorate", GOVERNORATES)
    deaths = Column("i4", "person", "deaths by governorate", GOVERNORATES)
    arrivals = Column("i4", "person", "arrivals less departures by governorate", GOVERNORATES)


class Lines(Table):
    """One row a railway between two governorates."""

    ends = Column("i2", "row", "the two governorates", 2)
    opened = Column("i4", "day", "the day the line opened")


class Empire(Table):
    """The Empire as a whole: a table of one row."""

    food_price = Column("i8", "hundredth of a kopeck", "a worker's basket of necessities for a month")
    usual_price = Column("i8", "hundredth of a kopeck", "what people are used to pay for it")
    abroad_price = Column("i8", "hundredth of a kopeck", "price of a pood at the ports")
    exported = Column("i8", "pood", "grain sent abroad since the last harvest")
    coal = Column("i8", "thousand pood", "coal raised this year")
    iron_capacity = Column("i8", "thousand pood", "iron and steel that furnaces could smelt in a year")
    iron = Column("i8", "thousand pood", "iron and steel smelted this year")
    rail_length = Column("i8", "km", "railways in use")
    foreign_capital = Column("i8", "thousand ruble", "foreign money in Russian companies")
    craft_goods = Column("i8", "thousand ruble", "value of craft goods made this year")
    plant_goods = Column("i8", "thousand ruble", "value of plants' goods made this year")
    emigrants = Column("i8", "person", "people who left the Empire, less those who came to it")
    villagers = Column("i8", "person", "people of the communes on New Year's Day")
    women_hands = Column("i8", "per million", "women among the plants' hands on New Year's Day")
    beyond_law = Column(
        "i8", "per million", "standing plants whose day is longer than the law allows, on New Year's Day"
    )
    day_minutes = Column("i8", "minute", "mean working day of the plants' hands on New Year's Day")
    mean_pay = Column("i8", "kopeck", "mean month's pay of men in plants on New Year's Day")
    young = Column("i8", "per million", "standing plants that opened in the ten years before New Year's Day")
    lawful_day = Column("i8", "minute", "the longest day that the law allows in plants")
    complaints = Column("i8", "complaint", "brought to the factory inspectors this year")
    complainants = Column("i8", "person", "who complained to the factory inspectors this year")
    members = Column("i8", "person", "members of workers' mutual-aid societies")
    dues = Column("i8", "kopeck", "paid into the societies' chests this year")
    benefits = Column("i8", "kopeck", "paid out of the societies' chests this year")
    helped = Column("i8", "person", "months of help to members sick, out of work or on strike this year")
    serial = Column("i8", "letter", "the last letter about prices")
    defied = Column("i8", "Q16.16 act", "acts of defiance that nobody punished, fading")
    quelled = Column("i8", "Q16.16 act", "acts of defiance that were punished, fading")
    awe_lost = Column("i4", "Q16.16", "awe of the state that is lost by what is known of the whole Empire")
    prestige = Column("i4", "Q16.16", "awe of the state that news of war has added, or taken (below zero), in sigmas")
    wars = Column("i8", "war", "wars begun, of which the people have heard")
    defeats = Column("i8", "defeat", "great defeats, of which the people have heard")
    war_serial = Column("i8", "letter", "the last news of war")
    rival = Column("i4", "Q16.16", "how far people look to a body other than the government, mean by deputies")
    allies = Column("i8", "circle", "circles that speak for a constitution aloud: liberals, nationalists, Jadids")
    campaign = Column("i8", "per million", "how loudly liberals speak for a constitution, mean of the governorates")
    unions_linked = Column("u1", "yes or no", "the professions' unions act as one: a Union of Unions")
    united = Column("i8", "per million", "professional people whose body has formed a union")
    society_serial = Column("i8", "letter", "the last letter of students or professions")
    reaped = Column("i4", "day", "the day the last harvest was brought in")
    dear = Column("u1", "yes or no", "bread is dear, and it has been said")
    parties_legal = Column("u1", "yes or no", "the law allows the party, by party", len(PARTY_NAMES))
    demanded = Column("i8", "act", "acts since day zero, by what they demanded", len(DEMANDS))
