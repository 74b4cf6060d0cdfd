# ruff: noqa: INP001
"""Draw the approximate governorates of 1897 from towns; run by hand, its drawing is kept in `web/src/map/`.

Needs shapely, scipy, pyproj and topojson, and the folder of the npm package world-atlas 2.0.2 as its argument.
Every town hands the land nearest to it to its governorate; what was no part of the Empire is cut away.
"""

import csv
import json
import sys
from pathlib import Path

import numpy as np
import topojson
from pyproj import Transformer
from scipy.spatial import Voronoi
from shapely import box, make_valid, transform, unary_union
from shapely.geometry import MultiPolygon, Polygon, mapping

HERE = Path(__file__).parent
PLACES = HERE.parents[1] / "evidence" / "tables" / "places.csv"
DRAWN = HERE.parent / "src" / "map" / "empire.json"
LANDS = (  # the countries of today that the Empire reached into, as Natural Earth names them
    "Russia", "Finland", "Estonia", "Latvia", "Lithuania", "Belarus", "Ukraine", "Moldova", "Poland", "Georgia",
    "Armenia", "Azerbaijan", "Kazakhstan", "Uzbekistan", "Turkmenistan", "Kyrgyzstan", "Tajikistan", "Turkey",
)  # fmt: skip
OUTSIDE = (  # (latitude, longitude): Prussia, Posen, Silesia, Galicia, Bukovina, Hungary, Turkey, Tuva, Kurils
    (53.4, 14.6), (54.2, 16.2), (54.35, 18.65), (51.1, 17.0), (48.6, 22.3), (48.0, 24.2), (41.0, 39.7), (41.28, 36.3),
    (42.0, 35.1), (41.2, 31.4), (41.0, 28.9), (41.6, 26.6), (40.2, 29.0), (38.4, 27.1), (39.9, 32.8), (39.7, 37.0),
    (39.75, 39.5), (38.7, 41.5), (37.9, 40.2), (37.0, 35.3), (37.0, 30.7), (37.2, 43.0), (37.1, 38.8),
    (54.7, 20.5), (54.6, 22.2), (54.3, 20.6), (53.8, 21.6), (54.9, 21.4), (52.4, 16.9), (53.1, 18.0), (50.3, 18.7),
    (49.84, 24.03), (49.55, 25.6), (48.3, 25.9), (50.05, 21.4), (41.02, 40.52), (41.33, 41.3), (39.9, 41.27),
    (40.35, 41.9), (39.8, 42.67), (39.55, 44.0), (38.5, 43.4), (51.7, 94.4), (51.3, 91.5), (52.0, 96.5), (50.7, 95.3),
    (51.6, 98.5), (52.2, 93.2), (44.03, 145.86), (45.2, 147.9), (46.8, 151.8), (49.3, 154.5), (50.6, 156.1),
)  # fmt: skip
FLAT = "+proj=aea +lat_1=45 +lat_2=65 +lat_0=55 +lon_0=90 +units=m"
SPECK = 4e8  # square metres: islands smaller than this are left out
COARSE = 3500  # metres
COARSER = 6000  # metres, for the lands around
SEEN = (-12.0, 26.0, 215.0, 84.0)  # west, south, east, north of what the plates can show
GRID = 0.005  # degrees
AMERICAS, FAR_EAST = -40, -100  # degrees east: mean of a ring, or a corner of one, that lies on past 180
DATE_LINE = -30  # degrees east: what lies beyond is counted on past 180


def points() -> tuple[list[str], np.ndarray]:
    """List the towns and capitals with the governorate each belonged to."""
    with (HERE / "towns.csv").open(encoding="utf-8") as file:
        found = [(row["place"], float(row["lat"]), float(row["lon"])) for row in csv.DictReader(file)]
    with PLACES.open(encoding="utf-8") as file:
        found += [(row["id"], float(row["lat"]), float(row["lon"])) for row in csv.DictReader(file)]
    found += [("outside", lat, lon) for lat, lon in OUTSIDE]
    to_flat = Transformer.from_crs("EPSG:4326", FLAT, always_xy=True)
    x, y = to_flat.transform(onward([lon for _, _, lon in found]), [lat for _, lat, _ in found])
    spots, first = np.unique(np.round(np.column_stack([x, y]), 1), axis=0, return_index=True)
    return [found[row][0] for row in first], spots


def onward(longitudes: np.ndarray | list[float]) -> np.ndarray:
    """Count the far east on past 180 degrees, so that no shape is torn."""
    east = np.asarray(longitudes)
    return np.where(east < DATE_LINE, east + 360, east)


def land(raw: dict, names: tuple[str, ...] | None = None) -> MultiPolygon:
    """Unite countries, flat: those named, or all."""
    to_flat = Transformer.from_crs("EPSG:4326", FLAT, always_xy=True).transform
    seen = box(*SEEN)
    parts = []
    for country in raw["objects"]["countries"]["geometries"]:
        if names is None or country["properties"]["name"] in names:
            shown = [make_valid(Polygon(ring)).intersection(seen) for ring in rings(raw, country)]
            parts += [make_valid(transform(part, to_flat, interleaved=False)) for part in shown if not part.is_empty]
    return make_valid(unary_union([part.buffer(300) for part in parts])).buffer(-300)


def rings(raw: dict, country: dict) -> list[list[tuple[float, float]]]:
    """Decode the outer rings of one country of a TopoJSON file; the far east runs on past 180 degrees."""
    (sx, sy), (tx, ty) = raw["transform"]["scale"], raw["transform"]["translate"]
    lines = []
    for arc in raw["arcs"]:
        steps = np.cumsum(np.array(arc), axis=0)
        lines.append(np.column_stack([steps[:, 0] * sx + tx, steps[:, 1] * sy + ty]))
    polygons = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    found = []
    for polygon in polygons:
        ring = np.concatenate([lines[i] if i >= 0 else lines[~i][::-1] for i in polygon[0]])
        west = ring[:, 0].mean() < AMERICAS
        ring[:, 0] = np.where(west | (ring[:, 0] < FAR_EAST), ring[:, 0] + 360, ring[:, 0])
        found.append([tuple(point) for point in ring])
    return found


def cells(names: list[str], spots: np.ndarray, within: MultiPolygon) -> dict[str, MultiPolygon]:
    """Give every governorate the land nearer to its towns than to any other."""
    far = 2e7 * np.array([(-1, -1), (-1, 1), (1, -1), (1, 1)])
    drawn = Voronoi(np.concatenate([spots, far]))
    owned: dict[str, list[Polygon]] = {}
    for row, name in enumerate(names):
        corners = drawn.regions[drawn.point_region[row]]
        owned.setdefault(name, []).append(Polygon(drawn.vertices[corners]))
    whole = {name: unary_union(parts).intersection(within) for name, parts in owned.items() if name != "outside"}
    return {name: without_specks(area) for name, area in sorted(whole.items())}


def without_specks(area: Polygon | MultiPolygon) -> MultiPolygon:
    """Keep the larger pieces, and always the largest."""
    pieces = sorted(getattr(area, "geoms", [area]), key=lambda piece: -piece.area)
    kept = [piece for row, piece in enumerate(pieces) if row == 0 or piece.area > SPECK]
    return MultiPolygon(
        [Polygon(piece.exterior, [hole for hole in piece.interiors if Polygon(hole).area > SPECK]) for piece in kept]
    )


def encode(features: list[dict], coarse: float, back: Transformer) -> tuple[list[dict], list[list[list[int]]]]:
    """Simplify shapes with the borders they share, and give them as arcs on a grid of degrees."""
    collection = {"type": "FeatureCollection", "features": features}
    raw = topojson.Topology(
        collection, prequantize=False, toposimplify=coarse, simplify_with="shapely", object_name="shapes"
    ).to_dict()
    arcs = []
    for arc in raw["arcs"]:
        x, y = back.transform(*np.array(arc).T)
        spots = np.round(np.column_stack([onward(x), y]) / GRID).astype(int)
        steps = np.concatenate([spots[:1], np.diff(spots, axis=0)])
        arcs.append([step.tolist() for row, step in enumerate(steps) if row == 0 or step.any()])
    shapes = raw["objects"]["shapes"]["geometries"]
    return [{"type": one["type"], "id": one["id"], "arcs": one["arcs"]} for one in shapes], arcs


def shifted(rows: list, by: int) -> list:
    """Count arcs on from those of another shape; a negative one is walked backwards."""
    return [shifted(row, by) if isinstance(row, list) else (row + by if row >= 0 else row - by) for row in rows]


def main() -> None:
    """Draw, simplify and write."""
    atlas = json.loads((Path(sys.argv[1]) / "countries-50m.json").read_text(encoding="utf-8"))
    drawn = cells(*points(), land(atlas, LANDS))
    back = Transformer.from_crs(FLAT, "EPSG:4326", always_xy=True)
    features = [
        {"type": "Feature", "id": name, "properties": {}, "geometry": mapping(area)} for name, area in drawn.items()
    ]
    around = {"type": "Feature", "id": "around", "properties": {}, "geometry": mapping(without_specks(land(atlas)))}
    shapes, arcs = encode(features, COARSE, back)
    lands, coasts = encode([around], COARSER, back)
    for one in lands:
        one["arcs"] = shifted(one["arcs"], len(arcs))
    topology = {
        "type": "Topology",
        "transform": {"scale": [GRID, GRID], "translate": [0, 0]},
        "objects": {
            "places": {"type": "GeometryCollection", "geometries": shapes},
            "around": {"type": "GeometryCollection", "geometries": lands},
        },
        "arcs": arcs + coasts,
    }
    DRAWN.parent.mkdir(parents=True, exist_ok=True)
    DRAWN.write_text(json.dumps(topology, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
