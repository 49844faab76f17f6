// Objects that only imported element sets tell of: where the panels and the globe show them, and where not.
import { cleanup, render } from "@solidjs/testing-library";
import { afterEach, expect, test } from "vitest";
import { objectRows, planeGroupsOf } from "../../../client/globe/object-rows.ts";
import { Inspector } from "../../../client/panels/inspector/inspector.tsx";
import { ProgrammesPanel } from "../../../client/panels/programmes-panel.tsx";
import { createOrbitState } from "../../../client/state/orbit-status.ts";
import { adoptSets } from "../../../server/record/imported-objects.ts";
import { createCatalogue } from "../../../shared/record/catalogue.ts";
import { lanesOf } from "../../../shared/timeline/lanes.ts";
import { bundledRecord } from "../../data/bundled-files.ts";
import { importedSet } from "../../server/record/imported-sets.ts";
import { catalogue as bundled, stateAt, wordsOf } from "./bundled-state.ts";

afterEach(cleanup);

const unknown = importedSet({ objectId: "norad:88888", noradId: 88888, objectName: "" });
const { record } = adoptSets(bundledRecord(), [importedSet(), unknown], []);
const catalogue = createCatalogue(record, 1);

function panelOf(of = catalogue): HTMLElement {
  const { container } = render(() => (
    <ProgrammesPanel state={stateAt("2026-08-22", {}, of)} open={true} onToggle={() => undefined} />
  ));
  return container;
}

test("the panel has a group for them once there are some, and not before", () => {
  const group = (panel: HTMLElement) =>
    [...panel.querySelectorAll(".programme-group")].find((one) => wordsOf(one).includes("Imported objects"));
  expect(group(panelOf(bundled))).toBeUndefined();
  cleanup();
  expect(wordsOf(group(panelOf()))).toMatch(/^Beside the record.*Imported objects 导入目标 2 objects$/);
  expect([...document.querySelectorAll("h3")].every((head) => head.nextElementSibling?.children.length !== 0)).toBe(
    true,
  );
});

test("the globe draws each with the grey dot of its programme, in no constellation and no plane of others", () => {
  const rows = objectRows(catalogue, ["1998-067A", "norad:88888"]);
  expect(rows.map((row) => row && [row.programme.shape, row.inConstellation, row.isStation])).toEqual([
    ["dot", false, false],
    ["dot", false, false],
  ]);
  expect(rows.every((row) => row !== undefined && row.shapeIndex >= 0)).toBe(true);
  expect(planeGroupsOf(catalogue)).toEqual(planeGroupsOf(bundled));
});

test("the timeline has no lane for them", () => {
  expect(lanesOf(catalogue.programmes)).toEqual(lanesOf(bundled.programmes));
});

test("the page says by when it was launched, where its orbit comes from, and why it is not drawn", () => {
  const { container } = render(() => {
    const state = stateAt("2026-12-01", { selection: { key: "obj", id: "norad:88888" } }, catalogue);
    return <Inspector state={state} orbits={createOrbitState()} onCopyLink={() => undefined} />;
  });
  const fact = (label: string) =>
    wordsOf([...container.querySelectorAll("dt")].find((each) => wordsOf(each) === label)?.nextElementSibling);
  expect(fact("Launched")).toMatch(/^by 22 Aug 2026/);
  expect(fact("Orbit")).toMatch(/418.*420 km/);
  expect(fact("At playhead")).toBe("Not drawn: no element set within 14 days of the playhead");
  expect(fact("Catalogue no.")).toMatch(/^88888/);
  expect(wordsOf(container)).toContain("Element sets imported here on 2026-09-01");
});
