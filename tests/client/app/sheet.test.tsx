// Where a phone's sheet comes to rest, and that it can be moved without a finger.
import { cleanup, fireEvent, render } from "@solidjs/testing-library";
import { createSignal } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import { type Detent, detentHeightPx, restingDetent, Sheet } from "../../../client/app/sheet.tsx";

afterEach(cleanup);

const detents: readonly Detent[] = ["peek", "half", "full"];
const phonePx = 844;

describe("a sheet's detents", () => {
  it("are 96, 444 and all but the bar of 52 px", () => {
    expect(detents.map((detent) => detentHeightPx(detent, phonePx))).toEqual([96, 444, 792]);
  });

  it("take the sheet that is let go nearest to them", () => {
    expect(restingDetent(250, detents, phonePx)).toBe("peek");
    expect(restingDetent(300, detents, phonePx)).toBe("half");
    expect(restingDetent(700, detents, phonePx)).toBe("full");
  });

  it("let a sheet go that is pulled well below the lowest", () => {
    expect(restingDetent(380, ["half", "full"], phonePx)).toBe("away");
    expect(restingDetent(400, ["half", "full"], phonePx)).toBe("half");
  });
});

describe("a sheet's handle", () => {
  it("moves it by the arrow keys, and away below the lowest detent", () => {
    const [detent, setDetent] = createSignal<Detent>("half");
    let isAway = false;
    const dismiss = () => {
      isAway = true;
    };
    const { container } = render(() => (
      <Sheet label="Details" detents={["half", "full"]} detent={detent()} onDetent={setDetent} onDismiss={dismiss}>
        Facts
      </Sheet>
    ));
    const handle = container.querySelector(".sheet-handle") ?? container;
    fireEvent.keyDown(handle, { key: "ArrowUp" });
    expect(detent()).toBe("full");
    fireEvent.keyDown(handle, { key: "ArrowDown" });
    expect(detent()).toBe("half");
    fireEvent.keyDown(handle, { key: "ArrowDown" });
    expect(isAway).toBe(true);
  });
});
