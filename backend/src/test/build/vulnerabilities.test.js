import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { compare, hitsOf, partsOf } from "../../build/js/vulnerabilities.mjs";

const PROGRAM = fileURLToPath(new URL("../../build/js/vulnerabilities.mjs", import.meta.url));
const SCRIPT = fileURLToPath(new URL("../../build/sh/vulnerabilities.sh", import.meta.url));

const SBOM = {
  components: [
    { purl: "pkg:maven/org.voorbeeld/kern@2.10.1?type=jar" },
    { purl: "pkg:npm/%40voorbeeld/beeld@6.41.0" },
    { purl: "pkg:generic/iets@1" },
    {},
  ],
};
const PARTS = partsOf([SBOM]);

function record(name, more, ecosystem = "Maven") {
  return { id: "GHSA-1", summary: "Iets kan mis.", affected: [{ package: { ecosystem, name }, ...more }] };
}

function between(...events) {
  return { ranges: [{ type: "ECOSYSTEM", events }] };
}

test("parts are named as the database names them", () => {
  assert.deepEqual([...PARTS.keys()], ["Maven org.voorbeeld:kern", "npm @voorbeeld/beeld"]);
});

for (const [lower, higher] of [
  ["2.9.9", "2.10.0"],
  ["2.0-rc1", "2.0"],
  ["2.0-alpha-2", "2.0-beta-1"],
  ["2.0.0-m1", "2.0.0-rc1"],
  ["33.0-android", "33.0-jre"],
  ["33.0", "33.0-jre"],
  ["1.0-SNAPSHOT", "1.0"],
  ["1", "1.0.1"],
]) {
  test(`${lower} comes before ${higher}`, () => {
    assert.ok(compare(lower, higher) < 0);
    assert.ok(compare(higher, lower) > 0);
  });
}

test("the same version may be written otherwise", () => {
  assert.equal(compare("2.0", "2.0.0"), 0);
  assert.equal(compare("v2.0.Final", "2.0"), 0);
});

for (const [what, isHit, found] of [
  ["all of it", true, between({ introduced: "0" })],
  ["up to a later one", true, between({ introduced: "2.0" }, { fixed: "2.10.2" })],
  ["mended in this one", false, between({ introduced: "0" }, { fixed: "2.10.1" })],
  ["this one the last", true, between({ introduced: "0" }, { last_affected: "2.10.1" })],
  ["the one before the last", false, between({ introduced: "0" }, { last_affected: "2.10" })],
  [
    "mended, and broken again",
    true,
    between({ introduced: "1" }, { fixed: "2" }, { introduced: "2.10" }, { fixed: "3" }),
  ],
  ["in what came later", false, between({ introduced: "3.0.0" })],
  ["named one by one", true, { versions: ["2.10.0", "2.10.1"] }],
  ["others named", false, { versions: ["2.10.0"] }],
  ["commits only", false, { ranges: [{ type: "GIT", events: [{ introduced: "0" }] }] }],
]) {
  test(`${what}: ${isHit ? "a hit" : "none"}`, () => {
    assert.equal(hitsOf(record("org.voorbeeld:kern", found), PARTS).length, isHit ? 1 : 0);
  });
}

test("another name, another kind of packages, and what was withdrawn, are none", () => {
  const all = between({ introduced: "0" });
  assert.deepEqual(hitsOf(record("org.voorbeeld:rand", all), PARTS), []);
  assert.deepEqual(hitsOf(record("org.voorbeeld:kern", all, "npm"), PARTS), []);
  assert.deepEqual(hitsOf({ ...record("org.voorbeeld:kern", all), withdrawn: "2026-01-01T00:00:00Z" }, PARTS), []);
  assert.equal(hitsOf(record("@voorbeeld/beeld", all, "npm"), PARTS).length, 1);
});

const folder = mkdtempSync(join(tmpdir(), "kwetsbaar-"));

before(() => {
  writeFileSync(join(folder, "application.cdx.json"), JSON.stringify(SBOM));
});
after(() => rmSync(folder, { recursive: true }));

function hold(...records) {
  const database = mkdtempSync(join(folder, "osv-"));
  records.forEach((one, at) => {
    writeFileSync(join(database, `${at}.json`), JSON.stringify(one));
  });
  const { status, stdout } = spawnSync(process.execPath, [PROGRAM, folder, database], { encoding: "utf8" });
  return { status, stdout };
}

test("what is found is told with its way out, and is an error", () => {
  assert.deepEqual(
    hold(record("org.voorbeeld:kern", between({ introduced: "0" }, { fixed: "2.11" })), record("a:b", {})),
    {
      status: 1,
      stdout:
        "org.voorbeeld:kern 2.10.1: GHSA-1, opgelost in 2.11. Iets kan mis.\n" +
        "Kwetsbaarheden: 2 onderdelen nagegaan tegen 2 meldingen, 1 gevonden.\n",
    },
  );
});

test("nothing found is good, and no records are not nothing found", () => {
  assert.deepEqual(hold(record("a:b", between({ introduced: "0" }))), {
    status: 0,
    stdout: "Kwetsbaarheden: 2 onderdelen nagegaan tegen 1 meldingen, niets gevonden.\n",
  });
  assert.equal(hold().status, 2);
  assert.match(hold().stdout, /niet nagegaan/);
});

test("without a folder it is said that nothing was looked at", () => {
  const told = execFileSync(SCRIPT, { encoding: "utf8", env: { ...process.env, GOEDVOORBEELD_OSV: "" } });
  assert.match(told, /^Kwetsbaarheden: niet nagegaan, want GOEDVOORBEELD_OSV noemt geen map/);
  assert.equal(spawnSync(SCRIPT, { env: { ...process.env, GOEDVOORBEELD_OSV: "/bestaat/niet" } }).status, 2);
});
