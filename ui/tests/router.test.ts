import { expect, test } from "vitest";
import { go, parse, pathOf, router } from "../src/lib/router.svelte";

test("a path leads to its place and back", () => {
  for (const path of ["welcome", "create", "unlock", "clients", "settings", "check-up", "stored", "about", "session", "client/7/overview", "client/7/about", "client/120/fits", "client/7/sessions", "library/step", "library/card"]) {
    const place = parse(path);
    expect(place, path).not.toBeNull();
    if (place) expect(pathOf(place)).toBe(path);
  }
});

test("a client without a tab is her page between sessions, the library without a shelf its script", () => {
  expect(parse("client/7")).toEqual({ at: "client", client: 7, tab: "overview" });
  expect(parse("library")).toEqual({ at: "library", shelf: "step" });
});

test("what is no place is none", () => {
  for (const path of ["", "client", "client/", "client/0/about", "client/-1", "client/7/nowhere", "client/7/about/more", "clients/7", "client/1e3/about", "library/", "library/nowhere", "library/card/more", "session/7", "elsewhere"]) {
    expect(parse(path), path).toBeNull();
  }
});

test("an unknown path leads to the clients, not to an empty page", () => {
  go("elsewhere");
  expect(router.place).toEqual({ at: "clients" });
});

test("going somewhere leaves the field first, so that it is saved", () => {
  const field = document.createElement("input");
  let left = false;
  field.addEventListener("blur", () => {
    left = router.place.at === "clients";
  });
  document.body.append(field);
  go("clients");
  field.focus();
  go("settings");
  expect(left, "left while the old place still stood").toBe(true);
  field.remove();
});
