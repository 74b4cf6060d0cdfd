/** The capital's water, drawn by hand from general knowledge: a sketch of the delta, good to a few hundred metres. */

type Line = [number, number][]; // longitude, latitude

export const FRAME = { west: 30.185, east: 30.52, south: 59.848, north: 60.008, width: 960 };
const PER_DEGREE = FRAME.width / (FRAME.east - FRAME.west);
export const HEIGHT = Math.round((FRAME.north - FRAME.south) * PER_DEGREE * 2); // a degree of longitude is half as long here

/** Put a point of the city on the sketch. */
export function spot(lon: number, lat: number): [number, number] {
  return [(lon - FRAME.west) * PER_DEGREE, (FRAME.north - lat) * PER_DEGREE * 2];
}

export const GULF: Line = [
  [30.18, 60.01], [30.215, 60.01], [30.212, 59.992], [30.225, 59.984], [30.228, 59.972], [30.215, 59.963], [30.222, 59.956], [30.205, 59.951],
  [30.208, 59.938], [30.222, 59.929], [30.24, 59.9225], [30.247, 59.916], [30.236, 59.905], [30.243, 59.89], [30.232, 59.876], [30.215, 59.868], [30.18, 59.865],
]; // prettier-ignore

/** Arms of the river with their breadth in metres. */
export const ARMS: { line: Line; broad: number }[] = [
  { broad: 480, line: [[30.53, 59.846], [30.5, 59.853], [30.478, 59.862], [30.458, 59.874], [30.443, 59.889], [30.419, 59.902], [30.404, 59.914], [30.397, 59.926], [30.403, 59.938], [30.409, 59.947], [30.4, 59.9545], [30.383, 59.9565], [30.365, 59.9545], [30.349, 59.9515], [30.334, 59.9497], [30.32, 59.9465]] }, // prettier-ignore
  { broad: 420, line: [[30.32, 59.9465], [30.308, 59.941], [30.2985, 59.937], [30.289, 59.9345], [30.275, 59.93], [30.262, 59.9265], [30.244, 59.921], [30.225, 59.918]] }, // prettier-ignore
  { broad: 300, line: [[30.318, 59.9465], [30.308, 59.9455], [30.297, 59.9475], [30.285, 59.949], [30.27, 59.9515], [30.254, 59.957], [30.237, 59.9615], [30.215, 59.9605]] }, // prettier-ignore
  { broad: 220, line: [[30.337, 59.9505], [30.3375, 59.958], [30.3355, 59.9665], [30.328, 59.9735], [30.314, 59.978], [30.293, 59.981], [30.27, 59.9815], [30.245, 59.9825], [30.212, 59.988]] }, // prettier-ignore
  { broad: 150, line: [[30.314, 59.978], [30.305, 59.9725], [30.29, 59.968], [30.274, 59.9665], [30.255, 59.9675], [30.222, 59.969]] }, // prettier-ignore
  { broad: 60, line: [[30.404, 59.914], [30.38, 59.9125], [30.352, 59.908], [30.318, 59.9075], [30.292, 59.9085], [30.275, 59.912]] }, // prettier-ignore
  { broad: 45, line: [[30.338, 59.948], [30.341, 59.941], [30.344, 59.934], [30.335, 59.927], [30.318, 59.922], [30.297, 59.919], [30.281, 59.92], [30.27, 59.9215]] }, // prettier-ignore
];

/** Metres on the sketch. */
export function metres(length: number): number {
  return (length / 111_320) * PER_DEGREE * 2;
}

/** Write a line as a path. */
export function path(line: Line): string {
  return `M${line.map(([lon, lat]) => spot(lon, lat).map((value) => value.toFixed(1)).join(" ")).join("L")}`;
}
