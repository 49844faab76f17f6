// The worker that draws the map of land and sea, away from the page's own thread.
import { geoEquirectangular, geoPath } from "d3-geo";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import { fail, must } from "../../shared/result.ts";
import { type LandMaskAnswer, type LandMaskRequest, landMaskOf } from "./land-mask.ts";

async function draw({ landUrl, widthPx }: LandMaskRequest): Promise<LandMaskAnswer> {
  const response = await fetch(landUrl);
  if (!response.ok) return fail({ detail: `HTTP ${response.status}` });
  // Reason for the cast: the file is part of this build.
  const topology = (await response.json()) as Topology;
  const land = feature(topology, must(topology.objects["land"], "land in the coastlines"));
  const heightPx = widthPx / 2;
  const canvas = new OffscreenCanvas(widthPx, heightPx);
  const pen = must(
    canvas.getContext("2d", { alpha: false, willReadFrequently: true }) ?? undefined,
    "a canvas to draw the map on",
  );
  const projection = geoEquirectangular()
    .scale(widthPx / (2 * Math.PI))
    .translate([widthPx / 2, heightPx / 2])
    .precision(0.05);
  pen.fillStyle = "#fff";
  pen.beginPath();
  // Reason for the cast: d3-geo draws with the calls that a canvas of a worker has too.
  geoPath(projection, pen as unknown as CanvasRenderingContext2D)(land);
  pen.fill();
  return landMaskOf(pen.getImageData(0, 0, widthPx, heightPx));
}

addEventListener("message", async ({ data }: MessageEvent<LandMaskRequest>) => {
  const answer = await draw(data).catch((cause: unknown): LandMaskAnswer => fail({ detail: String(cause) }));
  postMessage(answer, { transfer: answer.ok ? [answer.value.bytes.buffer] : [] });
});
