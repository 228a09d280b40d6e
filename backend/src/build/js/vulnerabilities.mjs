// vulnerabilities.mjs SBOM-FOLDER DATABASE: holds what the jar is made of (CycloneDX, *.cdx.json) against known vulnerabilities, as the
// OSV export tells them: JSON files, one each. Says what it finds; exits 1 when that is something. It asks nobody anything.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ECOSYSTEMS = { maven: "Maven", npm: "npm" };

/** Each part by ecosystem and name, as OSV writes them, with the versions of it. */
export function partsOf(sboms) {
  const parts = new Map();
  for (const { components = [] } of sboms) {
    for (const { purl = "" } of components) {
      const found = /^pkg:(maven|npm)\/([^@?#]+)@([^?#]+)/.exec(purl);
      if (found) {
        const path = decodeURIComponent(found[2]);
        const name = found[1] === "maven" ? path.replace("/", ":") : path;
        const key = `${ECOSYSTEMS[found[1]]} ${name}`;
        parts.set(key, (parts.get(key) ?? new Set()).add(decodeURIComponent(found[3])));
      }
    }
  }
  return parts;
}

/** What of a record of OSV holds for the parts. */
export function hitsOf(record, parts) {
  if (record.withdrawn) {
    return [];
  }
  const hits = [];
  for (const affected of record.affected ?? []) {
    const { ecosystem, name } = affected.package ?? {};
    for (const version of parts.get(`${ecosystem} ${name}`) ?? []) {
      if (isAffected(affected, version)) {
        hits.push({ name, version, id: record.id, summary: record.summary ?? "", fixed: fixesOf(affected, version) });
      }
    }
  }
  return hits;
}

function isAffected({ versions = [], ranges = [] }, version) {
  return (
    versions.includes(version) || ranges.some((range) => range.type !== "GIT" && isWithin(range.events ?? [], version))
  );
}

/** From what introduced it up to what mended it, or up to and with the last that has it; however often that came about. */
function isWithin(events, version) {
  const at = (event) => event.introduced ?? event.fixed ?? event.last_affected ?? event.limit ?? "0";
  let isBad = false;
  for (const event of [...events].sort((one, other) => compare(at(one), at(other)))) {
    const side = event.introduced === "0" ? 1 : compare(version, at(event));
    if (event.introduced !== undefined && side >= 0) {
      isBad = true;
    } else if ((event.fixed !== undefined && side >= 0) || (event.last_affected !== undefined && side > 0)) {
      isBad = false;
    }
  }
  return isBad;
}

function fixesOf({ ranges = [] }, version) {
  return ranges
    .flatMap(({ events = [] }) => events.map(({ fixed }) => fixed))
    .filter((fixed) => fixed && compare(fixed, version) > 0)
    .sort(compare);
}

const BEFORE_RELEASE = [
  "alpha",
  "a",
  "beta",
  "b",
  "milestone",
  "m",
  "rc",
  "cr",
  "snapshot",
  "pre",
  "next",
  "canary",
  "dev",
];

/** Numbers as numbers; what comes before a release before it, like 2.0-rc1; any other word behind it, like 33.0-jre. */
export function compare(one, other) {
  const [left, right] = [one, other].map(
    (version) =>
      version
        .toLowerCase()
        .replace(/^v|\+.*$/g, "")
        .match(/\d+|[a-z]+/g) ?? [],
  );
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const difference = weight(left[at]) - weight(right[at]);
    if (difference !== 0) {
      return difference;
    }
    if ((left[at] ?? "") !== (right[at] ?? "") && !/^\d/.test(left[at] ?? "0") && !/^\d/.test(right[at] ?? "0")) {
      return left[at] < right[at] ? -1 : 1;
    }
  }
  return 0;
}

/** A zero that is not written is still one. */
function weight(token) {
  if (token === undefined || ["final", "ga", "release"].includes(token)) {
    return 0;
  }
  if (/^\d/.test(token)) {
    return Number(token);
  }
  const before = BEFORE_RELEASE.indexOf(token);
  return before >= 0 ? before - BEFORE_RELEASE.length : 0.5;
}

function* jsonFiles(folder, ending) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith(ending)) {
      yield JSON.parse(readFileSync(join(entry.parentPath ?? entry.path, entry.name), "utf8"));
    }
  }
}

function hold(sboms, database) {
  const parts = partsOf(jsonFiles(sboms, ".cdx.json"));
  let records = 0;
  const lines = new Set();
  for (const record of jsonFiles(database, ".json")) {
    records++;
    for (const { name, version, id, summary, fixed } of hitsOf(record, parts)) {
      const way = fixed.length > 0 ? `opgelost in ${fixed.join(", ")}` : "nog niet opgelost";
      lines.add(`${name} ${version}: ${id}, ${way}. ${summary}`);
    }
  }
  if (parts.size === 0 || records === 0) {
    console.log(
      `Kwetsbaarheden: niet nagegaan, want ${parts.size === 0 ? `in ${sboms} staat geen lijst van onderdelen` : `in ${database} staan geen meldingen`}.`,
    );
    return 2;
  }
  for (const line of [...lines].sort()) {
    console.log(line);
  }
  console.log(
    `Kwetsbaarheden: ${parts.size} onderdelen nagegaan tegen ${records} meldingen, ${lines.size || "niets"} gevonden.`,
  );
  return lines.size > 0 ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.exitCode = hold(...process.argv.slice(2));
}
