/** The shapes of the map: two plates drawn from one topology, and who lies beside whom. */

import { geoCentroid, geoConicEqualArea, geoGraticule, geoPath, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";
import { feature, neighbors } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { Feature, FeatureCollection } from "geojson";
import raw from "./empire.json";

const topology = raw as unknown as Topology<{ places: GeometryCollection; around: GeometryCollection }>;
const shapes = feature(topology, topology.objects.places) as FeatureCollection;
const lands = feature(topology, topology.objects.around) as FeatureCollection;

export type PlateName = "europe" | "empire";
const EDGE = 6;
const BEYOND = 20; // drawn past the frame and cut by it, so that no outline runs along it

export interface Plate {
  width: number;
  height: number;
  /** Outline and middle of each place, by id. */
  outlines: Map<string, string>;
  middles: Map<string, [number, number]>;
  /** All land, the Empire's and its neighbours'. */
  land: string;
  graticule: string;
  /** Degrees along the frame: where a meridian or a parallel leaves the plate. */
  degrees: { x: number; y: number; degree: number; side: "top" | "left" | "right" | "bottom" }[];
  spot(lon: number, lat: number): [number, number];
}

// What each plate must hold, as corners: [longitude, latitude].
const FRAMES: Record<PlateName, { corners: [number, number][]; turn: number; parallels: [number, number]; width: number; height: number }> = {
  europe: { corners: [[17.4, 50.5], [20.5, 60.2], [24, 69.8], [44, 69.4], [62.5, 65.5], [66, 54], [52, 38.3], [44, 38.6], [29, 43.9]], turn: 41, parallels: [45, 62], width: 800, height: 700 }, // prettier-ignore
  empire: { corners: [[17.5, 50], [22, 62], [27, 70.5], [104, 78], [190, 66.5], [143, 45.5], [131, 42], [72, 35.5], [52, 36], [41, 40]], turn: 96, parallels: [50, 68], width: 620, height: 380 }, // prettier-ignore
};

const drawn = new Map<PlateName, Plate>();

/** Draw a plate, once. */
export function plate(name: PlateName): Plate {
  const known = drawn.get(name);
  if (known) return known;
  const { corners, turn, parallels, width, height } = FRAMES[name];
  const projection = geoConicEqualArea()
    .rotate([-turn, 0])
    .parallels(parallels)
    .fitExtent([[EDGE, EDGE], [width - EDGE, height - EDGE]], { type: "MultiPoint", coordinates: corners }) // prettier-ignore
    .clipExtent([[-BEYOND, -BEYOND], [width + BEYOND, height + BEYOND]]) // prettier-ignore
    .precision(0.4);
  const path = geoPath(projection).digits(1);
  const outlines = new Map<string, string>();
  const middles = new Map<string, [number, number]>();
  for (const shape of shapes.features) {
    outlines.set(String(shape.id), path(wound(shape)) ?? "");
    middles.set(String(shape.id), middle(projection, path, shape));
  }
  const grid = geoGraticule().step([10, 10]).extent([[0, 20], [240, 84]]); // prettier-ignore
  const result: Plate = {
    width,
    height,
    outlines,
    middles,
    land: lands.features.map((one) => path(wound(one)) ?? "").join(""),
    graticule: path(grid() as GeoPermissibleObjects) ?? "",
    degrees: degrees(projection, width, height),
    spot: (lon, lat) => projection([lon, lat]) ?? [NaN, NaN],
  };
  drawn.set(name, result);
  return result;
}

/** d3 takes rings clockwise; a topology may hold them the other way round. */
function wound(shape: Feature): Feature {
  if (shape.geometry.type !== "MultiPolygon" && shape.geometry.type !== "Polygon") return shape;
  const polygons = shape.geometry.type === "Polygon" ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  const turned = polygons.map((rings) => rings.map((ring, at) => (clockwise(ring) === (at === 0) ? ring : [...ring].reverse())));
  return { ...shape, geometry: { type: "MultiPolygon", coordinates: turned } };
}

function clockwise(ring: number[][]): boolean {
  let twice = 0;
  for (let at = 0; at + 1 < ring.length; at += 1) twice += (ring[at + 1][0] - ring[at][0]) * (ring[at + 1][1] + ring[at][1]);
  return twice > 0;
}

function middle(projection: GeoProjection, path: ReturnType<typeof geoPath>, shape: Feature): [number, number] {
  const flat = path.centroid(wound(shape));
  return Number.isFinite(flat[0]) ? flat : (projection(geoCentroid(wound(shape))) ?? [NaN, NaN]);
}

function degrees(projection: GeoProjection, width: number, height: number): Plate["degrees"] {
  const found: Plate["degrees"] = [];
  const spot = (lon: number, lat: number) => projection.clipExtent(null)([lon, lat]) ?? [NaN, NaN];
  for (let lon = 10; lon <= 200; lon += 10) {
    for (let lat = 20; lat < 88; lat += 0.25) {
      const [one, two] = [spot(lon, lat), spot(lon, lat + 0.25)];
      for (const [side, y] of [["bottom", height], ["top", 0]] as const) {
        const crosses = (one[1] - y) * (two[1] - y) <= 0;
        if (crosses && one[0] > 24 && one[0] < width - 24) found.push({ x: one[0], y, degree: lon, side });
      }
    }
  }
  for (let lat = 40; lat <= 70; lat += 10) {
    for (let lon = -10; lon < 200; lon += 0.5) {
      const [one, two] = [spot(lon, lat), spot(lon + 0.5, lat)];
      for (const [side, x] of [["left", 0], ["right", width]] as const) {
        const crosses = (one[0] - x) * (two[0] - x) <= 0;
        if (crosses && one[1] > 24 && one[1] < height - 24) found.push({ x, y: one[1], degree: lat, side });
      }
    }
  }
  projection.clipExtent([[-BEYOND, -BEYOND], [width + BEYOND, height + BEYOND]]); // prettier-ignore
  return found;
}

const order = shapes.features.map((shape) => String(shape.id));
const beside = new Map(neighbors(topology.objects.places.geometries).map((rows, at) => [order[at], rows.map((row) => order[row])]));

/** Find the place one comes to by going in a direction: a neighbour if there is one there, else the nearest. */
export function toward(drawing: Plate, from: string, dx: number, dy: number): string {
  const here = drawing.middles.get(from);
  if (!here) return from;
  const score = (id: string) => {
    const there = drawing.middles.get(id);
    if (!there || id === from || !Number.isFinite(there[0])) return Infinity;
    const [x, y] = [there[0] - here[0], there[1] - here[1]];
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy - y * dx);
    return along > 0.4 * aside && along > 0 ? Math.hypot(x, y) + aside : Infinity;
  };
  const best = (ids: string[]) => ids.reduce((found, id) => (score(id) < score(found) ? id : found), "");
  return best(beside.get(from) ?? []) || best(order) || from;
}
