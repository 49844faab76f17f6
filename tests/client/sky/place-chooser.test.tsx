// Choosing a place: by name, by coordinates, with the keyboard alone, and what is said where nothing fits.
import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it, vi } from "vitest";
import { PlaceChooser, type PlaceChooserProps } from "../../../client/sky/place-chooser.tsx";
import { type NamedPlace, sitePlaces } from "../../../client/sky/place-list.ts";
import { catalogue } from "../panels/bundled-state.ts";

afterEach(cleanup);

const SHANGHAI: NamedPlace = {
  ...{ id: "shanghai-cn", kind: "city", en: "Shanghai", zh: "上海", pinyin: "shanghai", where: "China" },
  ...{ latitudeDeg: 31.23, longitudeDeg: 121.47, zone: "Asia/Shanghai" },
};

function open(more: Partial<PlaceChooserProps> = {}) {
  const onChoose = vi.fn();
  render(() => <PlaceChooser places={[SHANGHAI, ...sitePlaces(catalogue)]} onChoose={onChoose} {...more} />);
  const field = screen.getByRole<HTMLInputElement>("combobox", { name: "Place" });
  const type = (text: string) => fireEvent.input(field, { target: { value: text } });
  const press = (key: string) => fireEvent.keyDown(field, { key });
  return { onChoose, field, type, press };
}

const options = () => screen.queryAllByRole("option").map((option) => option.textContent?.replace(/\s+/g, " ").trim());

describe("choosing a place", () => {
  it("lists cities and launch sites under any of their names", () => {
    const { type } = open();
    type("shang");
    expect(options()).toEqual(["Shanghai 上海China"]);
    type("酒泉");
    expect(options()?.[0]).toMatch(/^Jiuquan 酒泉/);
    type("xichang");
    expect(options()?.[0]).toMatch(/^Xichang/);
  });

  it("takes the first match with Enter, or the one that the arrows reach", () => {
    const { onChoose, field, type, press } = open();
    type("w");
    expect(options().length).toBeGreaterThan(0);
    type("shanghai");
    expect(field.getAttribute("aria-activedescendant")).toBe("place-choice-0");
    press("ArrowDown");
    press("Enter");
    expect(onChoose).toHaveBeenCalledWith({ latitudeDeg: 31.23, longitudeDeg: 121.47, heightM: 0, name: "Shanghai" });
  });

  it("takes coordinates as people type them", () => {
    const { onChoose, type, press } = open();
    type("31°14′N, 121°28′E");
    expect(options()?.[0]).toMatch(/^31\.2333° N, 121\.4667° E/);
    press("Enter");
    expect(onChoose).toHaveBeenCalledWith({ latitudeDeg: 31.2333, longitudeDeg: 121.4667, heightM: 0 });
  });

  it("says what is wrong with coordinates that are no place, and chooses nothing", () => {
    const { onChoose, field, type, press } = open();
    type("131.23, 121.47");
    expect(screen.getByRole("status").textContent).toContain("Not a place on the Earth");
    expect(field.getAttribute("aria-invalid")).toBe("true");
    press("Enter");
    expect(onChoose).not.toHaveBeenCalled();
  });

  it("says that coordinates always work where no name fits", () => {
    const { type } = open();
    type("Atlantis");
    expect(screen.getByRole("status").textContent).toContain("No city or launch site of that name");
  });

  it("offers the globe only where there is one, and a way back only where there is a place", () => {
    open();
    expect(screen.queryByRole("button", { name: "Choose on the globe" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Cancel" })).toBeNull();
    cleanup();
    const onGlobe = vi.fn();
    const onCancel = vi.fn();
    const { press } = open({ onGlobe, onCancel });
    fireEvent.click(screen.getByRole("button", { name: "Choose on the globe" }));
    press("Escape");
    expect([onGlobe.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1]);
  });
});
