"""Units of measure: their names, the dimension each belongs to, and conversion to the dimension's base unit.

Factors are exact where the definition is (international foot, pound, horsepower), in decimals.
Temperatures have an offset as well. Months and years are means of the Gregorian calendar, so comparing
durations of different units needs a tolerance (`TOLERANCE`)."""

from __future__ import annotations

from decimal import Context, Decimal

import msgspec

D = Decimal


class Unit(msgspec.Struct, frozen=True):
    """A unit: its symbol, dimension, and base value = (x + offset) * factor."""

    symbol: str
    dimension: str
    factor: Decimal
    offset: Decimal = D(0)


_TABLE = """
length m
 mm .001 millimetre millimetres millimeter millimeters
 cm .01 centimetre centimetres centimeter centimeters
 m 1 metre metres meter meters
 km 1000 kilometre kilometres kilometer kilometers kms
 in .0254 inch inches
 ft .3048 foot feet
 yd .9144 yard yards
 mi 1609.344 mile miles
 nmi 1852 nautical-mile nautical-miles
 ly 9460730472580800 light-year light-years
mass kg
 mg .000001 milligram milligrams
 g .001 gram grams gramme grammes
 kg 1 kilogram kilograms kilo kilos kgs
 t 1000 tonne tonnes tons ton metric-ton metric-tons
 lb .45359237 lbs pound pounds
 oz .028349523125 ounce ounces
area m²
 m² 1 square-metre square-metres square-meter square-meters sq-m m2 sqm
 ft² .09290304 square-foot square-feet sq-ft sqft
 ha 10000 hectare hectares
 acre 4046.8564224 acres
 km² 1000000 square-kilometre square-kilometres square-kilometer square-kilometers sq-km km2
 mi² 2589988.110336 square-mile square-miles sq-mi sq-miles
energy J
 J 1 joule joules
 kJ 1000 kilojoule kilojoules
 cal 4.184
 kcal 4184 calorie calories kilocalories
 kWh 3600000 kilowatt-hour kilowatt-hours
 MWh 3600000000 megawatt-hour megawatt-hours
 GWh 3600000000000 gigawatt-hour gigawatt-hours
 TWh 3600000000000000 terawatt-hour terawatt-hours
power W
 W 1 watt watts
 kW 1000 kilowatt kilowatts
 MW 1000000 megawatt megawatts
 GW 1000000000 gigawatt gigawatts
 TW 1000000000000 terawatt terawatts
 hp 745.69987158227022 horsepower
speed m/s
 m/s 1 metres-per-second meters-per-second
 km/h .2777777777777777777777777778 kph kmh kilometres-per-hour kilometers-per-hour km-per-hour
 mph .44704 miles-per-hour mi/h
 knot .5144444444444444444444444444 knots kt kts
volume l
 ml .001 millilitre millilitres milliliter milliliters
 l 1 litre litres liter liters
 gal 3.785411784 gallon gallons
 m³ 1000 cubic-metre cubic-metres cubic-meter cubic-meters m3
 ft³ 28.316846592 cubic-foot cubic-feet
 bbl 158.987294928 barrel barrels
pressure Pa
 Pa 1 pascal pascals
 hPa 100 hectopascal hectopascals
 mb 100 millibar millibars mbar
 kPa 1000
 bar 100000 bars
 psi 6894.757293168
data byte
 kB 1000 kilobyte kilobytes
 MB 1000000 megabyte megabytes
 GB 1000000000 gigabyte gigabytes
 TB 1000000000000 terabyte terabytes
 PB 1000000000000000 petabyte petabytes
magnitude magnitude
frequency Hz
 Hz 1 hertz
 kHz 1000 kilohertz
 MHz 1000000 megahertz
 GHz 1000000000 gigahertz
duration day
 s .0000115740740740740740740740740741 second seconds sec secs
 min .000694444444444444444444444444444 minute minutes mins
 h .0416666666666666666666666666666667 hour hours hr hrs
 day 1 days
 week 7 weeks
 fortnight 14 fortnights
 month 30.436875 months
 year 365.2425 years yr yrs
 decade 3652.425 decades
 century 36524.25 centuries
"""


_PRECISION = Context(prec=20)


def _read_table() -> tuple[dict[str, Unit], dict[str, str]]:
    names: dict[str, Unit] = {}
    bases: dict[str, str] = {}
    dimension = ""
    for line in _TABLE.strip().splitlines():
        words = line.split()
        if line[0] != " ":
            dimension, bases[words[0]] = words
            continue
        unit = Unit(words[0], dimension, D(words[1]))
        for name in [words[0], *words[2:]]:
            names[name] = unit
    names["°C"] = names["celsius"] = names["centigrade"] = Unit("°C", "temperature", D(1), D("273.15"))
    names["°F"] = names["fahrenheit"] = Unit("°F", "temperature", D(5) / 9, D("459.67"))
    names["K"] = names["kelvin"] = Unit("K", "temperature", D(1))
    names["°"] = names["degree"] = names["degrees"] = Unit("°", "degree", D(1))
    names["magnitude"] = Unit("magnitude", "magnitude", D(1))
    bases |= {"temperature": "K", "degree": "°"}
    return names, bases


NAMES, BASES = _read_table()
SYMBOLS = {unit.symbol: unit for unit in NAMES.values()}
# How far apart two values of different units may be and still be the same, roughly rounded, thing.
TOLERANCE = {"length": D("0.04"), "mass": D("0.04"), "area": D("0.04"), "duration": D("0.04")}


def to_base(value: Decimal, symbol: str) -> tuple[Decimal, str] | None:
    """A value in a unit -> the value in the base unit of its dimension, and that unit.

    None for no measure.
    """
    unit = SYMBOLS.get(symbol)
    if unit is None:
        return None
    return (value + unit.offset) * unit.factor, BASES[unit.dimension]


def convert(value: Decimal, symbol: str, to: str) -> Decimal | None:
    """A value in one unit -> in another of the same dimension; None where they have none in common."""
    a, b = SYMBOLS.get(symbol), SYMBOLS.get(to)
    if a is None or b is None or a.dimension != b.dimension:
        return None
    return _PRECISION.plus((value + a.offset) * a.factor / b.factor - b.offset)
